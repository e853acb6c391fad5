import { describe, expect, it } from 'vitest';
import {
	countWords,
	isInfinitive,
	isPresent,
	listLength,
	openingVerb,
	secondVerbOf,
	sentencesOf
} from './french.ts';

describe('words and sentences', () => {
	it('counts words as a reader does', () => {
		expect(countWords('Nous l’avons écrit\u202f: page, carnet ou mail.')).toBe(7);
	});

	it('counts sentences, those quoted not included', () => {
		expect(sentencesOf('Un écrit reste. Il se relit.')).toHaveLength(2);
		expect(
			sentencesOf('Demandez «\u202fQue feriez-vous\u202f? Et quand\u202f?\u202f» à chacun.')
		).toHaveLength(1);
	});

	it('counts what a sentence lists', () => {
		expect(listLength('Nous avons noté nos appuis\u202f: personnes, argent ou idées.')).toBe(3);
		expect(listLength('Nous avons une page, datée.')).toBe(2);
	});
});

describe('verbs', () => {
	it.each([
		['Nous avons écrit', 'avons'],
		['Nous n’avons pas écrit', 'avons'],
		['Nous nous en tenons à cela', 'tenons'],
		['Nous leur faisons une place', 'faisons']
	])('opens « %s »', (text, verb) => {
		expect(openingVerb(text)).toBe(verb);
	});

	it.each(['Une page relie', 'Nous, la direction', 'Notre équipe agit'])(
		'opens not « %s »',
		(text) => {
			expect(openingVerb(text)).toBeUndefined();
		}
	);

	it.each([
		['Nous trions ou donnons.', 'ou donnons'],
		['Nous avons relu, puis signé, une page.', 'puis signé'],
		['Nous relisons la liste et la corrigeons.', 'et corrigeons']
	])('are two in « %s »', (text, second) => {
		expect(secondVerbOf(text)).toBe(second);
	});

	it.each([
		'Nous avons noté besoins et actions.',
		'Nous avons noté deux ou trois faits.',
		'Nous avons essayé sur un cas réel ou imaginé.',
		'Nous acceptons dons et raisons.'
	])('are one in « %s »', (text) => {
		expect(secondVerbOf(text)).toBeUndefined();
	});

	it('are infinitives or not', () => {
		for (const verb of ['noter', 'choisir', 'écrire', 'lire', 'faire', 'mettre', 'prendre'])
			expect(isInfinitive(verb), verb).toBe(true);
		for (const noun of ['métier', 'notre', 'partenaire', 'territoire', 'avenir'])
			expect(isInfinitive(noun), noun).toBe(false);
	});

	it('are present or not', () => {
		for (const verb of ['notons', 'montrons', 'publions', 'gérons', 'avons', 'trions'])
			expect(isPresent(verb), verb).toBe(true);
		for (const verb of ['noterons', 'prendrons', 'aurons', 'avions', 'noterions'])
			expect(isPresent(verb), verb).toBe(false);
	});
});
