import { describe, expect, it } from 'vitest';
import { acronymsIn, isExplained, termsIn } from '#lib/domain/questionnaire/glossary.ts';
import { typeset } from '#lib/format/typography.ts';
import { catalogue } from './catalogue.ts';
import { glossary } from './glossary.ts';

const MAX_WORDS = 45;
const { entries } = glossary;

const countWords = (text: string) =>
	text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Every text of both diagnostics: what one whole questionnaire and all its advice may show. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (value === null || typeof value !== 'object' || value instanceof Map) return [];
	return Object.values(value).flatMap(textsOf);
}

describe.each(entries)('$term', ({ id, term, forms, meaning, see = [] }) => {
	it('says its meaning in one or two plain sentences', () => {
		expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
		expect(term).toMatch(/^\p{Lu}/u);
		expect(countWords(meaning)).toBeLessThanOrEqual(MAX_WORDS);
		expect(meaning).toMatch(/^\p{Lu}.*[.»]$/u);
		expect(meaning.match(/[.!?](?=\s|$)/gu)?.length).toBeLessThanOrEqual(2);
		for (const text of [term, meaning]) expect(text).toBe(typeset(text));
	});

	it('explains its acronyms', () => {
		const alone = { ...glossary, formsByFirstWord: new Map() };
		const unexplained = acronymsIn(meaning).filter(
			(one) => !forms.includes(one) && !isExplained(one, meaning, alone)
		);
		expect(unexplained).toEqual([]);
	});

	it('recognises each of its forms, and leads to others', () => {
		expect(forms.length).toBeGreaterThan(0);
		for (const form of forms)
			expect(termsIn(glossary, [form]).map(({ entry, words }) => [entry.id, words])).toEqual([
				[id, form]
			]);
		expect(see).not.toContain(id);
	});
});

describe('the glossary', () => {
	it('is in alphabetical order, each term once', () => {
		const terms = entries.map(({ term }) => term);
		expect(new Set(terms).size).toBe(terms.length);
		expect(terms[0]).toMatch(/^[AÀÉ]/u);
		expect(terms.indexOf('Écoconception')).toBeLessThan(terms.indexOf('Essaimage'));
	});

	it('keeps its ids, which are addresses', () => {
		for (const id of ['rse', 'ess', 'partie-prenante', 'mecenat', 'catalyseur-territorial'])
			expect(glossary.entryById.has(id)).toBe(true);
	});

	it('reads everything that both diagnostics say in well under a second', () => {
		const texts = catalogue.flatMap((diagnostic) => textsOf({ ...diagnostic }));
		expect(texts.join(' ').length).toBeGreaterThan(150_000);
		const start = performance.now();
		const used = termsIn(glossary, texts);
		expect(performance.now() - start).toBeLessThan(500);
		expect(used.length).toBeGreaterThan(50);
	});
});
