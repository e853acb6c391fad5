/** `npm run content:export -- <diagnostic> [version]`: the compiled definition of a diagnostic, as JSON. */
import {
	catalogue,
	currentDiagnostics,
	findDiagnostic,
	versionsOf
} from '#lib/content/catalogue.ts';
import { typeset } from '#lib/format/typography.ts';

const [id = '', version] = process.argv.slice(2);
const diagnostic = version
	? findDiagnostic(id, version)
	: (currentDiagnostics().find((one) => one.id === id) ?? versionsOf(id).at(-1));

if (diagnostic) {
	process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
		process.exit(code === 'EPIPE' ? 0 : 1)
	);
	// The indexes repeat the definition.
	const definition = Object.entries(diagnostic).filter(([, value]) => !(value instanceof Map));
	process.stdout.write(`${JSON.stringify(Object.fromEntries(definition), null, '\t')}\n`);
} else {
	const known = catalogue.map((one) => `${one.id} ${one.version}`).join(', ');
	console.error(
		typeset(
			id === ''
				? `Indiquez un diagnostic, par exemple « npm run content:export -- company ». Diagnostics connus : ${known}.`
				: `Diagnostic inconnu : « ${[id, version].join(' ').trim()} ». Diagnostics connus : ${known}.`
		)
	);
	process.exitCode = 2;
}
