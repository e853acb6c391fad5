import { describe, expect, it } from 'vitest';
import { compileDefinition } from '#lib/content/catalogue.ts';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import { aGoodDefinition } from '#tests/support/good-definition.ts';
import { SITUATIONS } from './situations.ts';
import { findUnsuitable } from './suitability.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a copy to damage
type Copy = any;

/** What is said wrongly in the good diagnostic after some damage: « T01 why: « vos clients » said to an association ». */
function unsuitableAfter(damage: (copy: Copy) => void): string[] {
	const copy = structuredClone(aGoodDefinition()) as Copy;
	// Questions that some situations read.
	copy.profile.push(
		{ ...copy.profile[0], id: 'P06', required: false, options: options('under-1', '1-4') },
		{
			...copy.profile[0],
			id: 'PA1',
			required: false,
			options: options('association', 'foundation')
		},
		{ ...copy.profile[0], id: 'PA4', required: false, options: options('under-10k', 'over-1m') },
		{
			...copy.profile[0],
			id: 'PA5',
			required: false,
			options: options('subsidies', 'private-support')
		}
	);
	damage(copy);
	return findUnsuitable(compileDefinition(copy as DiagnosticDefinition)).map(
		({ place, reason }) => `${place.id} ${place.field}: ${reason}`
	);
}

const options = (...ids: string[]) => ids.map((id) => ({ id, label: 'Oui' }));
const saying = (text: string, audience?: string) =>
	unsuitableAfter((copy) => {
		if (audience) copy.audience = audience;
		copy.themes[0].why = text;
	});

/** One text for each situation, and what is reported. */
const WRONG: [situation: string, text: string, audience: string, reported: string][] = [
	[
		'company-without-employees',
		'Réunissez l’équipe.',
		'company',
		'« équipe » said to a company without employees'
	],
	[
		'association-without-employees',
		'Deux collègues relisent.',
		'association',
		'« collègues » said to an association without employees'
	],
	[
		'few-people',
		'Les ressources humaines relisent.',
		'association',
		'« ressources humaines » said to an organisation of less than ten'
	],
	[
		'no-partnership',
		'Appelez votre partenaire.',
		'association',
		'« votre partenaire » said to an organisation without a partnership'
	],
	[
		'recently-created',
		'Comparez avec l’an dernier.',
		'association',
		'« l’an dernier » said to an organisation of less than a year'
	],
	['company', 'Réunissez vos adhérents.', 'company', '« vos adhérents » said to a company'],
	['association', 'Écoutez vos clients.', 'association', '« vos clients » said to an association'],
	['foundation', 'Consultez vos membres.', 'association', '« vos membres » said to a foundation'],
	[
		'small-budget',
		'Appelez votre expert-comptable.',
		'association',
		'« votre expert-comptable » said to an association with very little money'
	],
	[
		'no-private-support',
		'Remerciez vos mécènes.',
		'association',
		'« vos mécènes » said to an association without private support'
	]
];

describe('what makes no sense', () => {
	it('is nowhere in a diagnostic that meets the bar', () => {
		expect(unsuitableAfter(() => {})).toEqual([]);
	});

	it.each(WRONG)('is found for %s: « %s »', (_, text, audience, reported) => {
		expect(saying(text, audience)).toEqual([expect.stringContaining(`T01 why: ${reported}`)]);
	});

	it('has been looked for in every situation', () => {
		expect(WRONG.map(([id]) => id).sort()).toEqual(SITUATIONS.map(({ id }) => id).sort());
	});

	it.each([
		'Votre partenaire possible répond.',
		'Vos partenaires, actuels ou espérés, relisent.',
		'Toute structure, même sans salarié.',
		'Choisir vos partenaires prend du temps.',
		'Le conseil compte des membres du réseau.'
	])('is not seen in « %s »', (text) => {
		expect(saying(text)).toEqual([]);
	});

	it('is not reported when a variant, a hidden theme or an exclusion spares those concerned', () => {
		const text = 'Deux collègues relisent.';
		const spare = [
			(copy: Copy) => (copy.themes[0].why = { base: text, small: 'Un voisin relit.' }),
			(copy: Copy) => Object.assign(copy.themes[0], { why: text, hiddenWhen: 'small' }),
			(copy: Copy) =>
				Object.assign(copy.axes[0].criteria[0], {
					why: text,
					excludedWhen: { condition: 'small', reason: 'Vous êtes peu nombreux.' }
				})
		];
		for (const one of spare) expect(unsuitableAfter(one)).toEqual([]);
	});

	it.each([
		[
			'a question',
			(copy: Copy) => (copy.axes[0].criteria[0].question = 'Que disent vos clients ?')
		],
		['a level', (copy: Copy) => (copy.axes[0].criteria[0].levels[4] = 'Nous aidons nos clients.')],
		['a proof', (copy: Copy) => (copy.axes[0].criteria[0].proofs[0] = 'Avis de vos clients')],
		[
			'a discussion',
			(copy: Copy) => (copy.axes[0].criteria[0].discussion = 'Que disent nos clients ?')
		],
		['an axis', (copy: Copy) => (copy.axes[0].intent = 'Écouter vos clients.')],
		[
			'a variant',
			(copy: Copy) => (copy.themes[1].title = { base: 'Lire', small: 'Lire vos clients' })
		],
		['a cross-reading', (copy: Copy) => (copy.crossReadings[0].text = 'Écoutez vos clients.')],
		[
			'the note of a project',
			(copy: Copy) =>
				(copy.axes[0].project = { condition: 'small', theme: 'T01', note: 'Vos clients d’abord.' })
		]
	])('is found in %s', (_, damage) => {
		expect(unsuitableAfter(damage)).toEqual([expect.stringMatching(/clients » said to/)]);
	});
});
