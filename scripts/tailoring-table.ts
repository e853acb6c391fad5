/**
 * `npm run docs:tailoring` writes `docs/tailoring.md`: which answer of the profile changes what, from the definitions
 * themselves. A test fails when the file is older than they are.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentDiagnostics } from '#lib/content/catalogue.ts';
import { questionsOf } from '#lib/domain/questionnaire/condition.ts';
import type {
	Condition,
	DiagnosticDefinition,
	ProfileQuestion,
	Wording
} from '#lib/domain/questionnaire/definition.ts';
import { effectsOf, type ConditionEffects } from '#lib/domain/questionnaire/effects.ts';
import { FAVOUR_FACTOR, PRIORITY_FACTOR } from '#lib/domain/recommendations/recommend.ts';

export const TAILORING_FILE = path.resolve(import.meta.dirname, '../docs/tailoring.md');

const INTRODUCTION = `# Which profile answer changes what

Written by \`npm run docs:tailoring\` from the definitions in \`src/lib/content\`; a test fails when it is stale. Do not edit.

Nothing in the profile changes a score: it changes what is asked, the words, the order of close needs and the examples.
An unanswered question changes nothing. Where several wordings fit, the condition that comes first here wins.

| effect | meaning |
| --- | --- |
| not asked | the question is left out, and out of the calculation |
| « non concerné » | may be chosen by hand, unless the profile contradicts it |
| project | the axis is not calculated; one theme replaces its recommendations |
| other words | the parts named say something else: the *situations* are the five levels, the *proofs* are examples |
| hidden | the theme is never recommended |
| earlier | the need behind the theme counts × ${FAVOUR_FACTOR} (« priorité pour nous » counts × ${PRIORITY_FACTOR}), and the screen says why |
| nearer | the practice may be shown, after those of the same département, then of the same région; without anything in common it is not |
`;

/** The whole document. */
export function tailoringTable(definitions: readonly DiagnosticDefinition[]): string {
	return [INTRODUCTION, ...definitions.map(partOf)].join('\n');
}

function partOf(definition: DiagnosticDefinition): string {
	const order = Object.entries(definition.conditions)
		.filter(([id]) => effectsOf(definition, id).rewords.length > 0)
		.map(([id]) => id);
	return `## ${definition.title} (${definition.id} ${definition.version})

Order of the wordings: ${order.join(', ')}.

| question | answer | condition | what changes |
| --- | --- | --- | --- |
${definition.profile.flatMap((question) => rowsOf(definition, question)).join('\n')}

${legendOf(definition)}
`;
}

/** What the ids of this part name. */
function legendOf({ axes, themes, practices }: DiagnosticDefinition): string {
	const named = (owners: readonly { id: string; title: Wording }[]) =>
		owners
			.map(({ id, title }) => `${id} ${typeof title === 'string' ? title : title.base}`)
			.join(' · ');
	return [
		`Questions: ${named(axes.flatMap((axis) => axis.criteria))}.`,
		`Themes: ${named(themes)}.`,
		`Practices: ${named(practices)}.`
	].join('\n\n');
}

/** One row a condition that reads the question; one alone when none does. */
function rowsOf(definition: DiagnosticDefinition, question: ProfileQuestion): string[] {
	const name = `**${question.id}** ${question.label}`;
	const rows = Object.entries(definition.conditions)
		.filter(([, { when }]) => questionsOf(when).includes(question.id))
		.map(([id, { when }]) => [
			answersIn(definition, when, question.id),
			`\`${id}\``,
			questionsOf(when)[0] === question.id
				? inWords(effectsOf(definition, id))
				: `as for ${questionsOf(when)[0]}`
		]);
	const all = rows.length > 0 ? rows : [['', '', withoutCondition(definition, question)]];
	return all.map((row, index) => `| ${[index === 0 ? name : '', ...row].map(cell).join(' | ')} |`);
}

function withoutCondition(definition: DiagnosticDefinition, question: ProfileQuestion): string {
	if (question.kind === 'commune' || question.kind === 'departments')
		return 'practices of the same département first, then of the same région; a practice with nothing in common is not shown';
	if (Object.values(definition.exchange ?? {}).includes(question.id))
		return 'what is looked for and offered, shown as such, and recalled where a first step starts from it';
	return `nothing: « ${question.purpose ?? ''} »`;
}

/** The answers that meet a condition, in the words of the form; other questions than that of the row are named. */
function answersIn(
	definition: DiagnosticDefinition,
	condition: Condition,
	rowQuestion: string
): string {
	if ('question' in condition) {
		const question = definition.profile.find(({ id }) => id === condition.question);
		const options = question && 'options' in question ? question.options : [];
		const labels = [condition.is]
			.flat()
			.map((id) => options.find((one) => one.id === id)?.label.split(/\u202f:/u)[0]);
		const name = condition.question === rowQuestion ? '' : `${condition.question}: `;
		return name + labels.join(' · ');
	}
	if ('not' in condition) return `not (${answersIn(definition, condition.not, rowQuestion)})`;
	const parts = 'all' in condition ? condition.all : condition.any;
	return parts
		.map((part) => answersIn(definition, part, rowQuestion))
		.join('all' in condition ? ' **and** ' : ' **or** ');
}

const PARTS: Record<string, string> = {
	levels: 'situations',
	titleOngoing: 'title when organised already',
	firstStep: 'first step',
	nextStep: 'next step',
	forWhom: 'for whom',
	whoCanHelp: 'who can help'
};

function inWords(effects: ConditionEffects): string {
	const rewords = effects.rewords.map(
		({ id, parts }) => `${id} (${parts.map((part) => PARTS[part] ?? part).join(', ')})`
	);
	const lines: [string, readonly string[]][] = [
		['not asked', effects.excludes],
		['« non concerné »', effects.offersNotApplicable],
		['project', effects.projects],
		['other words', rewords],
		['hidden', effects.hides],
		['earlier', effects.favours],
		['nearer', effects.nears.map((id) => `practice ${id}`)]
	];
	return lines
		.filter(([, ids]) => ids.length > 0)
		.map(([effect, ids]) => `*${effect}*: ${ids.join(', ')}`)
		.join('<br>');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

if (import.meta.main) writeFileSync(TAILORING_FILE, tailoringTable(currentDiagnostics()));
