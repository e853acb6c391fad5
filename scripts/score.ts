/**
 * `npm run --silent score -- FILE.json`: reads an exported assessment and recomputes its scores and
 * recommendations with the code of the application.
 *
 * Prints JSON. Exit code 0: the file's own figures agree, or it has none; 1: they differ, and standard error says
 * where; 2: the file cannot be read, in one sentence.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { parseOpenFile, type ReadFile } from '#lib/domain/assessment/open-file-reader.ts';
import { answersOf, toOpenFigures, type OpenFile } from '#lib/domain/assessment/open-file.ts';
import { typeset } from '#lib/format/typography.ts';

/** Far above the largest file that the application writes: 28 notes of 5,000 characters. */
const MAX_BYTES = 2_000_000;

type Figures = Pick<OpenFile, 'scores' | 'recommendations'>;

/** A file that cannot be read; the message is the sentence to print. */
class Unreadable extends Error {}

try {
	main(process.argv[2]);
} catch (error) {
	if (!(error instanceof Unreadable)) throw error;
	console.error(typeset(error.message));
	process.exitCode = 2;
}

function main(path: string | undefined): void {
	if (!path)
		throw new Unreadable('Indiquez un fichier : npm run --silent score -- mon-export.json');
	// npm changes to the root of the project; the name was typed where the person stands.
	const from = process.env.npm_lifecycle_event === 'score' ? process.env.INIT_CWD : undefined;
	const file = parseOpenFile(readJson(resolve(from ?? '.', path)), findDiagnostic);
	if (!file.ok) throw new Unreadable(file.error);
	const { diagnostic, profile } = file.value;
	const figures = toOpenFigures(computeResult(diagnostic, profile, answersOf(file.value)));
	process.stdout.write(
		`${JSON.stringify({ diagnostic: diagnostic.id, version: diagnostic.version, ...figures }, null, '\t')}\n`
	);
	const gaps = differences(file.value, figures);
	if (gaps.length === 0) return;
	console.error(typeset('Les chiffres du fichier diffèrent de ceux que donnent ses réponses :'));
	for (const gap of gaps) console.error(`- ${typeset(gap)}`);
	process.exitCode = 1;
}

function readJson(path: string): unknown {
	let text: string;
	try {
		if (statSync(path).size > MAX_BYTES)
			throw new Unreadable(`Ce fichier est trop gros : 2 Mo au plus (${path}).`);
		text = readFileSync(path, 'utf8');
	} catch (error) {
		if (error instanceof Unreadable) throw error;
		const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
		throw new Unreadable(
			absent ? `Ce fichier n’existe pas : ${path}` : `Ce fichier ne peut pas être lu : ${path}`
		);
	}
	try {
		return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
	} catch {
		throw new Unreadable(`Ce fichier n’est pas du JSON : ${path}`);
	}
}

/** What the file says otherwise than its answers, one line a figure. */
function differences(file: ReadFile, { scores, recommendations }: Figures): string[] {
	const gaps: string[] = [];
	const compare = (what: string, said: unknown, found: unknown) => {
		if (!isDeepStrictEqual(said, found))
			gaps.push(
				`${what} : ${JSON.stringify(said ?? null)} dans le fichier, ${JSON.stringify(found)} recalculé`
			);
	};
	if (file.scores) {
		compare('score d’ensemble', file.scores.overall, scores.overall);
		compare('niveau d’ensemble', file.scores.level, scores.level);
		const ids = new Set([...Object.keys(scores.axes), ...Object.keys(file.scores.axes)]);
		for (const id of ids) {
			const [said, found] = [file.scores.axes[id], scores.axes[id]];
			compare(`axe ${id}, score`, said?.score, found?.score);
			compare(`axe ${id}, couverture`, said?.coverage, found?.coverage);
			compare(`axe ${id}, état`, said?.state, found?.state);
			if (said?.level) compare(`axe ${id}, niveau`, said.level, found?.level);
		}
	}
	if (file.recommendations) {
		const brief = (list: Figures['recommendations']) =>
			list.map(({ id, because }) => ({ id, because }));
		if (!isDeepStrictEqual(brief(file.recommendations), brief(recommendations)))
			gaps.push(
				`recommandations : ${file.recommendations.map(({ id }) => id).join(', ') || 'aucune'} dans le fichier, ` +
					`${recommendations.map(({ id }) => id).join(', ') || 'aucune'} recalculées, ou leurs raisons`
			);
	}
	return gaps;
}
