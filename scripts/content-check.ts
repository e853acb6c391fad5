/**
 * `npm run content:check`: holds every text of every diagnostic to the editorial bar (`src/lib/content/editorial`).
 *
 * One line a fault, with the file and the id, and exit code 1; else how much was read. With `--coherence`, only reads
 * and compiles the definitions: what a build and `npm start` ask for, a fault of style stops neither. Content that
 * cannot be read gives one line in both cases.
 */
import path from 'node:path';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { checkDiagnostic, checkTexts } from '#lib/content/editorial/check.ts';
import { textsIn } from '#lib/content/editorial/parts.ts';
import { placeName, type Fault } from '#lib/content/editorial/rule.ts';
import { brokenContentLine } from './content/broken.ts';
import { readContent } from './content/locate.ts';

const root = path.resolve(import.meta.dirname, '..');
const content = readContent(root);

process.exitCode = await main(process.argv.slice(2));

async function main(options: readonly string[]): Promise<number> {
	if (options.some((one) => one !== '--coherence')) {
		console.error('Usage: npm run content:check [-- --coherence]');
		return 2;
	}
	let read: Awaited<ReturnType<typeof readCatalogue>>;
	try {
		read = await readCatalogue();
	} catch (error) {
		const line = brokenContentLine(error, content, root);
		if (line === undefined) throw error;
		console.error(line);
		return 1;
	}
	return options.includes('--coherence') ? 0 : report(read);
}

/** Content is imported late, so that what is wrong with it can be said. */
async function readCatalogue() {
	const [{ catalogue }, { maturityWording }, { expressStep }, { glossary }] = await Promise.all([
		import('#lib/content/catalogue.ts'),
		import('#lib/content/maturity-levels.ts'),
		import('#lib/content/express-step.ts'),
		import('#lib/content/glossary.ts')
	]);
	return { catalogue, maturityWording, expressStep, glossary };
}

function report({
	catalogue,
	maturityWording,
	expressStep,
	glossary
}: Awaited<ReturnType<typeof readCatalogue>>) {
	const shared = [
		...Object.entries(maturityWording).flatMap(([id, one]) => textsIn(one, 'shared', id)),
		...textsIn(expressStep, 'shared', 'expressStep'),
		...glossary.entries.flatMap((one) => textsIn(one, 'shared', one.id))
	];
	const lines = [
		...checkTexts(shared).map((fault) => lineOf(fault, '')),
		...catalogue.flatMap((one) =>
			checkDiagnostic(one).map((fault) => lineOf(fault, `${one.id}/${one.version}`))
		)
	];
	for (const line of lines) console.error(line);
	const total = (of: (one: Diagnostic) => number) =>
		catalogue.reduce((sum, one) => sum + of(one), 0);
	const criteria = total(({ criterionById }) => criterionById.size);
	const themes = total(({ themeById }) => themeById.size);
	const summary = `${lines.length} ${lines.length === 1 ? 'fault' : 'faults'} in ${criteria} criteria, ${themes} themes`;
	if (lines.length > 0) console.error(summary);
	else console.log(summary);
	return lines.length > 0 ? 1 : 0;
}

function lineOf({ place, reason, rule }: Fault, folder: string): string {
	const file = content.fileOf(folder, place.id, place.kind);
	const where = [place.id, placeName(place)].filter((part) => part !== '').join(' ');
	return `${file}: ${where}: ${reason} [${rule}]`;
}
