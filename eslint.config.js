/**
 * Lint rules. Ours come with the reason they exist: a lesson learned becomes a rule, so that nobody has to remember it.
 */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What a pure function may not touch: time, chance and the outside world arrive as arguments. */
const IMPURE_GLOBALS = ['process', 'fetch', 'performance', 'crypto', 'setTimeout', 'setInterval'];

const BARE_FAIL = {
	selector:
		"ExpressionStatement > CallExpression[callee.name='fail'], ExpressionStatement > AwaitExpression > CallExpression[callee.name='fail']",
	message:
		'fail() only builds a value: without `return` the action carries on and the check does nothing.'
};

const FOCUSED_OR_SKIPPED_TEST = {
	selector:
		'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(only|skip|fixme|todo|fails)$/],' +
		"CallExpression[callee.object.object.name='test'][callee.property.name=/^(only|skip|fixme)$/]",
	message:
		'A focused test hides all the others, a skipped one hides a fault: repair it or delete it.'
};

/** `{ regex, message }` patterns of `no-restricted-imports`; the compiler already refuses wrong paths. */
const forbidImports = (...patterns) => ['error', { patterns }];

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'node_modules/',
			'**/node_modules/',
			'data/',
			'outbox/',
			'test-results/',
			'playwright-report/',
			'static/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: {
			'no-undef': 'off', // TypeScript knows better
			// Sentences are written with their narrow no-break spaces (scripts/typography.ts), also around a `${value}`.
			'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
			'no-console': ['error', { allow: ['warn', 'error'] }],
			eqeqeq: 'error',
			'no-restricted-syntax': ['error', BARE_FAIL, FOCUSED_OR_SKIPPED_TEST],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// Several of our interfaces are named only to be read (`interface Props extends …`).
			'@typescript-eslint/no-empty-object-type': [
				'error',
				{ allowInterfaces: 'with-single-extends' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
		rules: {
			// Every text on a page may come from a user: nothing is inserted as HTML, even "safe" HTML.
			'svelte/no-at-html-tags': 'error',
			// The strict content security policy drops inline styles without a word.
			'svelte/no-inline-styles': 'error',
			'svelte/no-target-blank': 'error',
			// French typography is made of narrow no-break spaces.
			'no-irregular-whitespace': 'off',
			// A string in braces is how a component writes a space that the formatter may not move.
			'svelte/no-useless-mustaches': 'off',
			// The site lives at the root of its address: there is no base path to add to a link.
			'svelte/no-navigation-without-resolve': 'off',
			// Maps and Sets built to be read once, or held by a class on purpose, need not be reactive.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},

	// A promise nobody waits for loses its error, and on the server its transaction. Only these folders pay for type-aware rules.
	{
		files: ['src/lib/server/**/*.ts', 'src/routes/**/*.ts', 'src/*.ts'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
		},
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/return-await': ['error', 'error-handling-correctness-only']
		}
	},

	// The domain is pure: same input, same output, no framework. That is what makes it testable, replayable and portable.
	{
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': forbidImports({
				regex: '^(?!\\.{1,2}/|#lib/domain/|zod$)',
				message: 'The domain imports only itself and zod.'
			}),
			'no-restricted-globals': [
				'error',
				...IMPURE_GLOBALS.map((name) => ({
					name,
					message: 'The domain is pure: pass it as an argument.'
				}))
			],
			'no-restricted-syntax': [
				'error',
				{
					selector: "MemberExpression[object.name='Date'][property.name='now']",
					message: 'The domain is pure: pass the time as an argument.'
				},
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'The domain is pure: pass the time as an argument.'
				},
				{
					selector: "MemberExpression[object.name='Math'][property.name='random']",
					message: 'The domain is pure: pass the random numbers as an argument.'
				},
				{
					selector: 'ImportExpression',
					message: 'The domain imports only itself and zod, statically.'
				}
			]
		}
	},

	// Arrows point inwards: what talks to the database never knows who called it.
	{
		files: ['src/lib/server/{repositories,read-models}/**/*.ts'],
		rules: {
			'no-restricted-imports': forbidImports(
				{ regex: '(^|/)routes/', message: 'Repositories and read models never import routes.' },
				{
					regex: '^@sveltejs/kit|^\\$app/(?!types)',
					message: 'Database code works outside SvelteKit (commands, tests).'
				}
			)
		}
	},
	{
		files: ['src/lib/**/*.{ts,svelte}'],
		ignores: ['src/lib/domain/**', 'src/lib/server/{repositories,read-models}/**'],
		rules: {
			'no-restricted-imports': forbidImports({
				regex: '(^|/)routes/',
				message: 'The library never imports routes.'
			})
		}
	},

	// Routes stay thin: they parse, authorise, call one use case and map its result.
	{
		files: ['src/routes/**/*.{ts,svelte}'],
		rules: {
			'no-restricted-imports': forbidImports({
				regex: '^(kysely|pg|@electric-sql/pglite)(/|$)',
				message: 'No database code in routes: call a use case or a read model.'
			}),
			'no-restricted-syntax': [
				'error',
				BARE_FAIL,
				{
					selector: "TaggedTemplateExpression[tag.name='sql']",
					message: 'No SQL in routes: call a use case or a read model.'
				}
			]
		}
	},

	// Migrations outlive the types of the schema, and run on any of them.
	{
		files: ['migrations/**', 'src/lib/server/db/**'],
		rules: { '@typescript-eslint/no-explicit-any': 'off' }
	},

	// Commands and tests talk to a terminal.
	{
		files: ['scripts/**', 'tests/**', 'bench/**', 'src/cli/**', '*.config.{js,ts}'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.test.ts', '**/*.spec.ts', 'tests/**', 'bench/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	}
);
