import { describe, expect, it } from 'vitest';
import {
	acronymsIn,
	compileGlossary,
	isExplained,
	termsIn,
	type GlossaryEntry
} from './glossary.ts';

const entry = (id: string, ...forms: string[]): GlossaryEntry => ({
	id,
	term: id,
	forms,
	meaning: `Ce qu’est ${id}.`
});

const glossary = compileGlossary([
	entry('rse', 'RSE', 'responsabilité sociétale'),
	entry('mecenat', 'mécénat'),
	entry('competences', 'mécénat de compétences'),
	entry('partie-prenante', 'partie prenante'),
	entry('raison-d-etre', "raison d'être"),
	entry('cress', 'Cress', "chambre régionale de l'économie sociale et solidaire"),
	entry('ess', 'ESS', 'économie sociale et solidaire', 'économie sociale'),
	entry('co-construction', 'co-construction'),
	entry('iso', 'ISO 26000'),
	entry('reseau', 'tête de réseau'),
	entry('recu', 'reçu fiscal')
]);

const found = (...texts: string[]) =>
	termsIn(glossary, texts).map(({ entry, words }) => `${entry.id}: ${words}`);

describe('terms of a text', () => {
	it.each([
		[
			'a word in the singular or in the plural',
			'Vos parties prenantes',
			'partie-prenante: parties prenantes'
		],
		['a plural in x', 'les têtes de réseaux', 'reseau: têtes de réseaux'],
		['a plural in -aux', 'des reçus fiscaux', 'recu: reçus fiscaux'],
		['a word that opens the sentence', 'Mécénat : donner', 'mecenat: mécénat'],
		['either apostrophe', 'notre raison d’être', 'raison-d-etre: raison d’être'],
		['after an elision', 'l’ESS et d’autres', 'ess: ESS'],
		[
			'no-break and narrow spaces',
			'ISO\u00a026000, partie\u202fprenante',
			'iso: ISO\u00a026000',
			'partie-prenante: partie\u202fprenante'
		],
		['hyphens', 'La co‑construction', 'co-construction: co‑construction'],
		['an acronym in parentheses', 'sociétale (RSE)', 'rse: RSE'],
		['a name that has its capital', 'la Cress', 'cress: Cress'],
		['capitals for the whole text', 'MÉCÉNAT', 'mecenat: MÉCÉNAT']
	])('recognises %s', (_, text, ...expected) => {
		expect(found(text)).toEqual(expected);
	});

	it.each([
		['a part of a word', 'Une entreprise à l’essai, persécuté'],
		['an acronym in small letters', 'le verbe rse, la cress'],
		['words that a sign separates', 'une partie, prenante', 'économie. Sociale', 'raison (d’être)'],
		['words in another order', 'prenante partie'],
		['nothing at all', '', '…']
	])('leaves alone %s', (_, ...texts) => {
		expect(found(...texts)).toEqual([]);
	});

	it('takes the longest form, and does not read its words again', () => {
		expect(found('le mécénat de compétences')).toEqual(['competences: mécénat de compétences']);
		expect(found('la chambre régionale de l’économie sociale et solidaire')).toEqual([
			'cress: chambre régionale de l’économie sociale et solidaire'
		]);
		expect(found('le mécénat de compétences et le mécénat')).toHaveLength(2);
	});

	it('says each entry once, in the order of the texts, as first written', () => {
		expect(found('RSE et mécénat', 'responsabilité sociétale', 'mécénats')).toEqual([
			'rse: RSE',
			'mecenat: mécénat'
		]);
	});
});

describe('a glossary', () => {
	it('refuses what cannot be told apart', () => {
		expect(() => compileGlossary([entry('a', 'un'), entry('a', 'deux')])).toThrow(
			/id is used twice/
		);
		expect(() => compileGlossary([entry('a', 'axe'), entry('b', 'axes')])).toThrow(
			/« axes » is in a and in b/
		);
		expect(() => compileGlossary([{ ...entry('a', 'axe'), see: ['b'] }])).toThrow(/unknown b/);
	});
});

describe('an acronym', () => {
	it('is found wherever it stands in capitals', () => {
		expect(acronymsIn('La RSE, l’ESS (CCI) : A-BELL et Cress, un X')).toEqual([
			'RSE',
			'ESS',
			'CCI',
			'A-BELL'
		]);
	});

	it.each([
		['in parentheses after its words', 'une chambre de commerce (CCI)', 'CCI'],
		['with its words in parentheses', 'la CCI (chambre de commerce)', 'CCI'],
		['by the glossary', 'la RSE sert le projet', 'RSE'],
		['by a form of several words', 'la norme ISO 26000', 'ISO']
	])('is explained %s', (_, text, acronym) => {
		expect(isExplained(acronym, text, glossary)).toBe(true);
	});

	it.each([
		['standing alone', 'demandez à la CCI', 'CCI'],
		['outside the form that the glossary knows', 'une norme ISO', 'ISO'],
		['beside parentheses about something else', 'la CCI et la maison (neuve)', 'CCI'],
		['as a part of another', 'la chambre (XCCI)', 'CCI']
	])('is not explained %s', (_, text, acronym) => {
		expect(isExplained(acronym, text, glossary)).toBe(false);
	});
});
