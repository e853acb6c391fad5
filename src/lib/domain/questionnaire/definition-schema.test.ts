import { describe, expect, it } from 'vitest';
import { company20261 } from '#lib/content/company/2026-1/index.ts';
import { aDefinition, aTheme, themesOf } from '#tests/support/builders.ts';
import { IncoherentDefinition, parseDefinition } from './definition-schema.ts';
import type { DiagnosticDefinition } from './definition.ts';

/** A definition that a test is about to break in ways that its type forbids. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Damaged = any;

/** A coherent definition that uses every part of the format, as plain data that a test may damage. */
function coherent(): Damaged {
	const base = aDefinition(
		[
			[2, 1, { excludedWhen: { condition: 'yes', reason: 'Exclu.' } }],
			[1, { question: { base: 'Alors ?', yes: 'Oui ?' } }]
		],
		{
			practices: [
				{ id: 'P1', title: 'Un', place: 'Ici', year: '2020', text: 'Fait.', source: 'Lu.' },
				{ id: 'P2', title: 'Deux', place: 'Là', year: '2021', text: 'Fait.', source: 'Lu.' }
			],
			crossReadings: [
				{
					id: 'C1',
					title: 'Croisement',
					text: 'Texte.',
					when: {
						all: [
							{ axis: 'A1', band: 'high' },
							{
								any: [
									{ criterion: 'A2.1', band: 'low' },
									{ axis: 'A2', band: 'notScored' }
								]
							}
						]
					},
					themes: ['X1']
				},
				{
					id: 'C2',
					title: 'Autre',
					text: 'Texte.',
					when: { axis: 'A2', band: 'low' },
					themes: ['X1']
				}
			],
			foundationAxes: ['A1'],
			transmissionThemes: ['X2']
		}
	);
	const definition = {
		...base,
		profile: [
			...base.profile,
			{
				id: 'M',
				kind: 'multiple',
				group: 'more',
				label: 'Lesquels ?',
				exclusive: 'none',
				options: [
					{ id: 'a', label: 'A' },
					{ id: 'none', label: 'Aucun' }
				]
			},
			{ id: 'N', kind: 'text', group: 'more', label: 'Nom', maxLength: 100 }
		],
		axes: base.axes.map((axis) =>
			axis.id === 'A2'
				? { ...axis, project: { condition: 'no', theme: 'X3', note: 'Projet.' } }
				: axis
		)
	} as DiagnosticDefinition;
	const themes = themesOf(definition).map((theme) =>
		theme.id === 'X1' ? aTheme('X1', { practices: ['P1'], hiddenWhen: 'yes' }) : theme
	);
	return structuredClone({ ...definition, themes });
}

const criterion = (definition: Damaged, id: string) =>
	definition.axes.flatMap((axis: Damaged) => axis.criteria).find((one: Damaged) => one.id === id);
const theme = (definition: Damaged, id: string) =>
	definition.themes.find((one: Damaged) => one.id === id);
const question = (definition: Damaged, id: string) =>
	definition.profile.find((one: Damaged) => one.id === id);

/** A version that keeps every criterion of the one before, but for one. */
function descentOf(definition: Damaged) {
	const criteria = definition.axes
		.flatMap((axis: Damaged) => axis.criteria)
		.map(({ id }: Damaged) => ({ kind: 'unchanged', from: id, to: id }));
	return {
		without: (id: string) => ({
			from: '2025-1',
			criteria: criteria.filter(({ to }: Damaged) => to !== id)
		}),
		with: (change: object) => ({ from: '2025-1', criteria: [...criteria, change] })
	};
}

describe('a coherent definition', () => {
	it('is accepted', () => {
		expect(parseDefinition(coherent()).criterionById.size).toBe(5);
	});

	it('is what the company definition is', () => {
		expect(parseDefinition(company20261).axisById.size).toBe(8);
	});
});

type Damage = [what: string, ids: string[], damage: (definition: Damaged) => void];

const shapes: Damage[] = [
	['four levels', ['A1.2'], (d) => criterion(d, 'A1.2').levels.pop()],
	['six levels', ['A1.2'], (d) => criterion(d, 'A1.2').levels.push('cinq')],
	['an empty level', ['A2.1', '3'], (d) => (criterion(d, 'A2.1').levels[3] = ' ')],
	[
		'an empty variant of a level',
		['A2.1'],
		(d) => (criterion(d, 'A2.1').levels[3] = { base: 'a', yes: '' })
	],
	[
		'a wording without its base',
		['A2.2'],
		(d) => (criterion(d, 'A2.2').question = { yes: 'Oui ?' })
	],
	['a weight of 3', ['A1.2'], (d) => (criterion(d, 'A1.2').weight = 3)],
	[
		'a double weight without its reason',
		['A1.1', 'weightReason'],
		(d) => delete criterion(d, 'A1.1').weightReason
	],
	['no proof', ['A1.3', 'proofs'], (d) => (criterion(d, 'A1.3').proofs = [])],
	['no title', ['A1.3', 'title'], (d) => delete criterion(d, 'A1.3').title],
	['a misspelt key', ['A1.3', 'notAplicable'], (d) => (criterion(d, 'A1.3').notAplicable = {})],
	['a theme band left out', ['A1.3', 'mid'], (d) => delete criterion(d, 'A1.3').themes.mid],
	['an axis of one criterion', ['A2', 'criteria'], (d) => d.axes[1].criteria.pop()],
	['an accent in an axis slug', ['A2', 'slug'], (d) => (d.axes[1].slug = 'stratégie')],
	['a project without its note', ['A2', 'note'], (d) => delete d.axes[1].project.note],
	['no axis', ['small', 'axes'], (d) => (d.axes = [])],
	['a version without its number', ['small', 'version'], (d) => (d.version = '2026')],
	['an unknown audience', ['small', 'audience'], (d) => (d.audience = 'city')],
	['a sustainable goal 18', ['X1', 'sdgs'], (d) => (theme(d, 'X1').sdgs = [18])],
	['no sustainable goal', ['X1', 'sdgs'], (d) => (theme(d, 'X1').sdgs = [])],
	['an unknown effort', ['X1', 'effort'], (d) => (theme(d, 'X1').effort = 'huge')],
	['a theme without a first step', ['X1', 'firstStep'], (d) => delete theme(d, 'X1').firstStep],
	['an axis without a source', ['A1', 'sources'], (d) => (d.axes[0].sources = [])],
	['a source at a plain address', ['none', 'url'], (d) => (d.sources[0].url = 'http://a.fr')],
	['a département that is none', ['P1'], (d) => (d.practices[0].departments = ['Jura'])],
	[
		'a split into one',
		['A1.1'],
		(d) =>
			(d.previous = { from: '2025-1', criteria: [{ kind: 'split', from: 'A1.1', to: ['A1.1'] }] })
	],
	['a practice without its source', ['P1', 'source'], (d) => delete d.practices[0].source],
	['a question with one option', ['Q', 'options'], (d) => question(d, 'Q').options.splice(1)],
	[
		'an option id with a space',
		['Q', 'yes sir'],
		(d) => (question(d, 'Q').options[0].id = 'yes sir')
	],
	['an unknown kind of question', ['Q', 'kind'], (d) => (question(d, 'Q').kind = 'slider')],
	['an endless text', ['N', 'maxLength'], (d) => (question(d, 'N').maxLength = 1_000_000)],
	['a condition of nothing', ['yes'], (d) => (d.conditions.yes.when = { all: [] })],
	['a condition without a label', ['yes', 'label'], (d) => delete d.conditions.yes.label],
	['a pattern of nothing', ['C1'], (d) => (d.crossReadings[0].when = { any: [] })],
	['an unknown band', ['C2'], (d) => (d.crossReadings[1].when.band = 'middle')],
	[
		'a criterion id too long for the database',
		['A1.2345678901234567890'],
		(d) => (criterion(d, 'A1.2').id = 'A1.2345678901234567890')
	]
];

const links: Damage[] = [
	['two axes of one id', ['A1'], (d) => (d.axes[1].id = 'A1')],
	['two axes of one slug', ['axe-1'], (d) => (d.axes[1].slug = 'axe-1')],
	['two criteria of one id', ['A1.1'], (d) => (criterion(d, 'A2.1').id = 'A1.1')],
	['two themes of one id', ['X1'], (d) => d.themes.push(structuredClone(theme(d, 'X1')))],
	['two practices of one id', ['P1'], (d) => (d.practices[1].id = 'P1')],
	['two questions of one id', ['Q'], (d) => (question(d, 'N').id = 'Q')],
	['two options of one id', ['Q', 'no'], (d) => (question(d, 'Q').options[2].id = 'no')],
	[
		'needs and contributions asked by one question',
		['M', 'twice'],
		(d) => {
			question(d, 'M').group = 'exchange';
			d.exchange = { needs: 'M', contributions: 'M' };
		}
	],
	['two cross-readings of one id', ['C1'], (d) => (d.crossReadings[1].id = 'C1')],
	[
		'a condition on an unknown question',
		['yes', 'ZZ'],
		(d) => (d.conditions.yes.when = { question: 'ZZ', is: 'yes' })
	],
	[
		'a condition on an unknown option',
		['yes', 'Q=oui'],
		(d) => (d.conditions.yes.when = { not: { question: 'Q', is: ['oui'] } })
	],
	[
		'a condition on a free text',
		['yes', 'N=yes'],
		(d) => (d.conditions.yes.when = { question: 'N', is: 'yes' })
	],
	[
		'a condition called « base »',
		['base'],
		(d) => (d.conditions.base = structuredClone(d.conditions.yes))
	],
	['an unknown exclusive option', ['M', 'nobody'], (d) => (question(d, 'M').exclusive = 'nobody')],
	[
		'two starred criteria in an axis',
		['A1'],
		(d) => Object.assign(criterion(d, 'A1.2'), { weight: 2, weightReason: 'Aussi.' })
	],
	[
		'a project on an unknown condition',
		['A2', 'nobody'],
		(d) => (d.axes[1].project.condition = 'nobody')
	],
	['a project of an unknown theme', ['A2', 'ZZ'], (d) => (d.axes[1].project.theme = 'ZZ')],
	[
		'an unknown theme of a criterion',
		['A2.1', 'ZZ'],
		(d) => (criterion(d, 'A2.1').themes.low = 'ZZ')
	],
	[
		'an exclusion on an unknown condition',
		['A1.3', 'nobody'],
		(d) => (criterion(d, 'A1.3').excludedWhen.condition = 'nobody')
	],
	[
		'a « non concerné » on an unknown condition',
		['A1.2', 'nobody'],
		(d) => (criterion(d, 'A1.2').notApplicable.condition = 'nobody')
	],
	[
		'a variant for an unknown condition',
		['A1.2', 'tiny'],
		(d) => (criterion(d, 'A1.2').levels[2] = { base: 'a', tiny: 'b' })
	],
	[
		'a variant of a theme for an unknown condition',
		['X1', 'tiny'],
		(d) => (theme(d, 'X1').nextStep = { base: 'a', tiny: 'b' })
	],
	[
		'a theme favoured on an unknown condition',
		['X1', 'nowhere'],
		(d) => (theme(d, 'X1').favouredWhen = ['nowhere'])
	],
	[
		'a practice that suits an unknown condition',
		['P1', 'nowhere'],
		(d) => (d.practices[0].suits = ['nowhere'])
	],
	[
		'a practice that suits a condition without its likeness',
		['P1', 'yes', 'likeness'],
		(d) => (d.practices[0].suits = ['yes'])
	],
	[
		'a title for work in progress that names an unknown condition',
		['X1', 'nowhere'],
		(d) => (theme(d, 'X1').titleOngoing = { base: 'Tenir', nowhere: 'Tenir ici' })
	],
	[
		'a theme that starts from lists that are not asked for',
		['X1', 'lists'],
		(d) => {
			delete d.exchange;
			theme(d, 'X1').startsFrom = ['needs'];
		}
	],
	[
		'a theme that starts from another list',
		['X1', 'startsFrom'],
		(d) => (theme(d, 'X1').startsFrom = ['wishes'])
	],
	[
		'a theme hidden on an unknown condition',
		['X1', 'nobody'],
		(d) => (theme(d, 'X1').hiddenWhen = 'nobody')
	],
	['an unknown practice', ['X1', 'P9'], (d) => (theme(d, 'X1').practices = ['P9'])],
	['a theme that nothing selects', ['X9'], (d) => d.themes.push(aTheme('X9'))],
	[
		'a cross-reading of an unknown theme',
		['C1', 'ZZ'],
		(d) => (d.crossReadings[0].themes = ['ZZ'])
	],
	[
		'a cross-reading on an unknown axis',
		['C2', 'A9'],
		(d) => (d.crossReadings[1].when.axis = 'A9')
	],
	[
		'a cross-reading on an unknown criterion',
		['C1', 'A9.9'],
		(d) => (d.crossReadings[0].when.all[1].any[0].criterion = 'A9.9')
	],
	['an unknown foundation axis', ['foundationAxes', 'A9'], (d) => (d.foundationAxes = ['A9'])],
	['an axis of an unknown source', ['A1', 'nowhere'], (d) => (d.axes[0].sources = ['nowhere'])],
	['a source that nothing cites', ['S9'], (d) => d.sources.push({ ...d.sources[0], id: 'S9' })],
	['two sources of one id', ['none'], (d) => d.sources.push({ ...d.sources[0] })],
	[
		'a theme favoured on an unknown condition',
		['X1', 'nobody'],
		(d) => (theme(d, 'X1').favouredWhen = ['nobody'])
	],
	[
		'a practice that suits an unknown condition',
		['P1', 'nobody'],
		(d) => (d.practices[0].suits = ['nobody'])
	],
	[
		'needs that no question asks',
		['exchange', 'P14'],
		(d) => (d.exchange = { needs: 'P14', contributions: 'M' })
	],
	[
		'a question of the exchange page that nothing names',
		['M'],
		(d) => (question(d, 'M').group = 'exchange')
	],
	[
		'an express form without a starred criterion',
		['express'],
		(d) => {
			d.express = { minutes: 5 };
			for (const axis of d.axes) for (const one of axis.criteria) one.weight = 1;
		}
	],
	[
		'a descent that forgets a criterion',
		['A1.2'],
		(d) => (d.previous = descentOf(d).without('A1.2'))
	],
	[
		'a descent that names a criterion twice',
		['A1.1', 'twice'],
		(d) => (d.previous = descentOf(d).with({ kind: 'new', to: 'A1.1' }))
	],
	[
		'a descent towards an unknown criterion',
		['A9.9'],
		(d) => (d.previous = descentOf(d).with({ kind: 'new', to: 'A9.9' }))
	],
	[
		'an unknown transmission theme',
		['transmissionThemes', 'ZZ'],
		(d) => d.transmissionThemes.push('ZZ')
	]
];

function refusal(damage: (definition: Damaged) => void): IncoherentDefinition {
	const definition = coherent();
	damage(definition);
	try {
		parseDefinition(definition);
	} catch (error) {
		if (error instanceof IncoherentDefinition) return error;
		throw error;
	}
	throw new Error('The definition was accepted');
}

describe.each([
	['shape', shapes],
	['links between parts', links]
])('%s: the schema refuses', (_, damages) => {
	it.each(damages)('%s, naming %j', (_what, ids, damage) => {
		const { message, problems } = refusal(damage);
		expect(message).toMatch(/^small \S+: /);
		for (const id of ids) expect(message).toContain(id);
		expect(problems.length).toBeGreaterThan(0);
	});
});

describe('several faults', () => {
	it('are all named at once', () => {
		const { problems } = refusal((d) => {
			criterion(d, 'A1.2').themes.low = 'ZZ';
			d.crossReadings[1].when.axis = 'A9';
			d.foundationAxes = ['A8'];
		});
		expect(problems).toEqual([
			expect.stringContaining('A1.2'),
			expect.stringContaining('A1.2-low'),
			expect.stringContaining('C2'),
			expect.stringContaining('A8')
		]);
	});
});
