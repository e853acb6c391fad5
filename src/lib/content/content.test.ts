/** Coherence of every version in the catalogue. One test per id: the title names what to correct. */
import { describe, expect, it } from 'vitest';
import { typeset } from '#lib/format/typography.ts';
import type { Wording } from '#lib/domain/questionnaire/definition.ts';
import {
	catalogue,
	currentDiagnosticBySlug,
	currentDiagnostics,
	findDiagnostic
} from './catalogue.ts';
import { maturityWording } from './maturity-levels.ts';

const MAX_WORDS = 20;

/** Acronyms that a leader of any company knows, or names that are written in capitals. */
const KNOWN_ACRONYMS = new Set([
	...[
		'RSE',
		'RAMEAU',
		'MEDEF',
		'ISO',
		'CACIS',
		'SIREN',
		'SARL',
		'EURL',
		'SAS',
		'SASU',
		'SA',
		'LUCIE'
	],
	// Names of organisations, in the titles of the practices.
	...['IMPACT', 'IDEAS', 'CBM', 'GAIA', 'A-BELL', 'IBM', 'RATP', 'GDF', 'ID']
]);

/** Every text that a person reads, with the path that leads to it. */
function* texts(value: unknown, path: string): Generator<[path: string, text: string]> {
	if (typeof value === 'string') yield [path, value];
	else if (Array.isArray(value))
		for (const [index, item] of value.entries()) yield* texts(item, `${path}.${index}`);
	else if (value !== null && typeof value === 'object' && !(value instanceof Map))
		for (const [key, item] of Object.entries(value)) {
			if (!ID_KEYS.has(key)) yield* texts(item, `${path}.${key}`);
		}
}

/** Keys that hold ids, not sentences. */
const ID_KEYS = new Set(
	'id slug version nomenclature kind group is condition question exclusive practices themes axis criterion band when effort effect hiddenWhen foundationAxes transmissionThemes audience'.split(
		' '
	)
);

const variantsOf = (wording: Wording): string[] =>
	typeof wording === 'string' ? [wording] : Object.values(wording);

const countWords = (text: string) =>
	text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** An acronym is explained when it stands in parentheses after its words, or when parentheses follow it. */
function unexplainedAcronyms(text: string): string[] {
	const acronyms = text.match(/(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}-]*\p{Lu}(?![\p{L}\p{N}])/gu) ?? [];
	return acronyms.filter(
		(one) =>
			!KNOWN_ACRONYMS.has(one) && !new RegExp(`\\([^()]*${one}\\)|${one} \\(`, 'u').test(text)
	);
}

function faultsOf(text: string, reference = false): string[] {
	return [
		...(text === typeset(text) ? [] : ['typography not set']),
		...(/'/u.test(text) ? ['straight apostrophe'] : []),
		...(/"/u.test(text) ? ['straight quotes'] : []),
		...(/(?<!\u202f)[;!?»](?!\w)/u.test(
			text.replace(/[;!?»](?=[;!?»])/gu, '').replace(/^[;!?»]/u, '')
		)
			? ['no narrow space before a sign']
			: []),
		...(/\s{2}|^\s|\s$/u.test(text) ? ['stray space'] : []),
		...(/\bet\s*\/\s*ou\b/iu.test(text) ? ['« et/ou »'] : []),
		...(/\bTODO\b|\bXXX\b|lorem/iu.test(text) ? ['unfinished'] : []),
		...(reference ? [] : unexplainedAcronyms(text)).map((acronym) => `${acronym} is not explained`)
	];
}

describe('the checks of this file', () => {
	it.each([
		['Qui décide ?', 'typography not set', 'no narrow space before a sign'],
		["l'équipe", 'typography not set', 'straight apostrophe'],
		['une page, "utile"', 'straight quotes'],
		['deux  espaces', 'stray space'],
		['fin ', 'stray space'],
		['salariés et/ou bénévoles', '« et/ou »'],
		['demandez à la DREETS', 'DREETS is not explained'],
		['TODO', 'unfinished', 'TODO is not explained']
	])('find the fault of « %s »', (text, ...faults) => {
		expect(faultsOf(text)).toEqual(faults);
	});

	it.each([
		'Une chambre de commerce (CCI) et la Cress',
		'CCI (chambre de commerce)',
		'Qui\u202f? Vous\u202f! Oui\u202f; non\u202f: rien',
		'Société (agrément ESUS)'
	])('find none in « %s »', (text) => {
		expect(faultsOf(text)).toEqual([]);
	});

	it('count words as a reader does', () => {
		expect(countWords('Nous l’avons écrit\u202f: page, carnet ou mail.')).toBe(7);
	});
});

describe('the catalogue', () => {
	it('gives one version of each diagnostic that is published, by its address', () => {
		for (const one of currentDiagnostics()) {
			expect(currentDiagnosticBySlug(one.slug)).toBe(one);
			expect(findDiagnostic(one.id, one.version)).toBe(one);
		}
		expect(currentDiagnosticBySlug('nulle-part')).toBeUndefined();
		expect(findDiagnostic('company', '1999-1')).toBeUndefined();
	});

	it('keeps each version once', () => {
		const names = catalogue.map(({ id, version }) => `${id} ${version}`);
		expect(names).toEqual([...new Set(names)]);
	});

	it.each(Object.entries(maturityWording))('words the level %s', (_, wording) => {
		for (const [, text] of texts(wording, '')) expect(faultsOf(text)).toEqual([]);
	});
});

describe.each(catalogue)('$id $version', (diagnostic) => {
	const criteria = [...diagnostic.criterionById.values()].map(({ criterion }) => criterion);

	it('asks what its conditions read, before everything else', () => {
		expect(diagnostic.profile.filter(({ required }) => required).length).toBeGreaterThan(0);
	});

	describe('texts', () => {
		const parts = [
			...diagnostic.axes.map(({ criteria: _, ...axis }) => [axis.id, axis] as const),
			...criteria.map(
				({ themes: _, question, ...one }) => [one.id, { ...one, asked: question }] as const
			),
			...diagnostic.themes.map((one) => [one.id, one] as const),
			...diagnostic.practices.map((one) => [`practice ${one.id}`, one] as const),
			...diagnostic.crossReadings.map((one) => [one.id, one] as const),
			...diagnostic.profile.map((one) => [`question ${one.id}`, one] as const),
			...Object.entries(diagnostic.conditions).map(
				([id, { label }]) => [`condition ${id}`, label] as const
			),
			['presentation', [diagnostic.title, diagnostic.audienceLabel, diagnostic.summary]] as const
		];
		it.each(parts)('%s: typography, acronyms, no « et/ou »', (id, part) => {
			const read = [...texts(part, id)];
			const faults = read.flatMap(([path, text]) =>
				// A reference names its publisher as the publisher does.
				faultsOf(text, path.endsWith('.source')).map((fault) => `${path}: ${fault} in « ${text} »`)
			);
			expect(faults).toEqual([]);
			expect(read.length).toBeGreaterThan(0);
		});
	});

	describe('criteria', () => {
		it.each(criteria)('$id: five different levels of at most 20 words, in every variant', (one) => {
			expect(one.levels).toHaveLength(5);
			const said = one.levels.flatMap(variantsOf);
			const tooLong = said.filter((text) => countWords(text) > MAX_WORDS);
			expect(tooLong).toEqual([]);
			const bases = one.levels.map((level) => variantsOf(level)[0]);
			expect(new Set(bases).size).toBe(5);
			for (const text of said) expect(text).toMatch(/\.$/);
		});

		it.each(criteria)('$id: its question ends as one, its reason as a sentence', (one) => {
			for (const text of variantsOf(one.question)) expect(text).toMatch(/\u202f\?$/);
			for (const text of variantsOf(one.why)) expect(text).toMatch(/\.$/);
			expect(one.discussion).toMatch(/\u202f\?$/);
			expect(one.proofs.length).toBeGreaterThanOrEqual(3);
		});
	});

	it.each(diagnostic.axes)('$id: one starred criterion, with its published reason', (axis) => {
		const stars = axis.criteria.filter(({ weight }) => weight === 2);
		expect(stars).toHaveLength(1);
		expect(stars[0]?.weightReason).toMatch(/\.$/);
		expect(axis.shortTitle.split(/\s/u).length).toBeLessThanOrEqual(2);
	});

	it.each(diagnostic.themes)('$id: complete, and begins with an infinitive', (theme) => {
		for (const title of variantsOf(theme.title))
			expect(title).toMatch(/^(Se )?\p{Lu}?\p{L}+(er|ir|re)\b/u);
		for (const field of ['why', 'firstStep', 'nextStep', 'forWhom', 'whoCanHelp'] as const)
			for (const text of variantsOf(theme[field])) expect(text).toMatch(/[.?!»]$/);
		expect(theme.sdgs).toEqual([...new Set(theme.sdgs)].sort((a, b) => a - b));
		expect(new Set(theme.practices).size).toBe(theme.practices.length);
	});
});
