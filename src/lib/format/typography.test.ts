import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from './typography.ts';

/** `~` stands for the narrow no-break space, which no editor shows. */
const visible = (text: string) => text.replaceAll('\u202F', '~');

describe('typeset', () => {
	it.each([
		["l'entreprise d'à côté", 'l’entreprise d’à côté'],
		["aujourd'hui, l'« œuvre »", 'aujourd’hui, l’«~œuvre~»'],
		['Qui décide ?', 'Qui décide~?'],
		['Qui décide?', 'Qui décide~?'],
		['Vraiment ?!', 'Vraiment~?!'],
		['un ; deux: trois !', 'un~; deux~: trois~!'],
		['deux\u00a0: trois', 'deux~: trois'],
		['«bonjour» et « salut »', '«~bonjour~» et «~salut~»'],
		['et ainsi de suite...', 'et ainsi de suite…'],
		['un (peut-être) ?', 'un (peut-être)~?'],
		['à 50 % : la moitié', 'à 50~%~: la moitié'],
		['10 000 € par an', '10~000~€ par an'],
		['« Combien ? »', '«~Combien~?~»'],
		['fin de phrase :', 'fin de phrase~:']
	])('sets « %s »', (typed, expected) => {
		expect(visible(typeset(typed))).toBe(expected);
	});

	it.each([
		'à 12:30 précises',
		'voir https://exemple.fr/a?b=c;d:e!f',
		'voir www.exemple.fr?x',
		'écrire à contact@exemple.fr',
		"les années '90",
		'un rapport de 1:2',
		'le 06 12 34 56 78',
		'a && b'
	])('leaves « %s » alone', (text) => {
		expect(typeset(text)).toBe(text);
	});

	it('changes nothing the second time', () => {
		const piece = fc.constantFrom(
			'a',
			'É',
			'1',
			' ',
			"'",
			'«',
			'»',
			';',
			':',
			'!',
			'?',
			'...',
			'%',
			')',
			'\u202F',
			'\n'
		);
		const typed = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(typed, (text) => {
				const once = typeset(text);
				expect(typeset(once)).toBe(once);
			}),
			{ numRuns: 2000 }
		);
	});
});
