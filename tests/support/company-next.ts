/**
 * A made-up second version of the company diagnostic, with one change of each kind. It is what an author would hand to
 * `npm run content:rehearse -- company 2027-1 --file tests/support/company-next.ts`.
 */
import { company20261 } from '#lib/content/company/2026-1/index.ts';
import type {
	Axis,
	Criterion,
	CriterionChange,
	DiagnosticDefinition
} from '#lib/domain/questionnaire/definition.ts';

const criterion = (id: string): Criterion => {
	const found = company20261.axes.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
	if (!found) throw new Error(`The company diagnostic has no criterion ${id} any more`);
	return found;
};

/** Another criterion made from one that exists, so that it is complete. */
const like = (id: string, newId: string, title: string, extra: Partial<Criterion> = {}) => ({
	...criterion(id),
	id: newId,
	title,
	...extra
});

/** What takes the place of each criterion that is not simply kept. */
const REPLACEMENTS: Readonly<Record<string, readonly Criterion[]>> = {
	'E1.2': [
		like('E1.2', 'E1.2', 'Portage et moyens', { question: 'Qui porte la RSE, et avec quoi ?' })
	],
	'E1.3': [
		like('E1.3', 'E1.5', 'Choix des enjeux', { question: 'Comment les enjeux sont-ils tirés ?' })
	],
	'E2.1': [
		like('E2.1', 'E2.4', 'Parties prenantes proches'),
		like('E2.1', 'E2.5', 'Parties prenantes éloignées')
	],
	'E3.2': [like('E3.2', 'E3.4', 'Offre et partage de la valeur')],
	'E3.3': [],
	'E4.4': [],
	'E5.3': [criterion('E5.3'), like('E5.2', 'E5.4', 'Énergie')]
};

const CHANGES: readonly CriterionChange[] = [
	{ kind: 'reworded', from: 'E1.2', to: 'E1.2' },
	{ kind: 'changed', from: 'E1.3', to: 'E1.5' },
	{ kind: 'split', from: 'E2.1', to: ['E2.4', 'E2.5'] },
	{ kind: 'merged', from: ['E3.2', 'E3.3'], to: 'E3.4' },
	{ kind: 'removed', from: 'E4.4' },
	{ kind: 'new', to: 'E5.4' }
];

const touched = new Set(CHANGES.flatMap((change) => ('from' in change ? change.from : [])));
const axes = company20261.axes.map((axis): Axis => ({
	...axis,
	criteria: axis.criteria.flatMap((one) => REPLACEMENTS[one.id] ?? [one])
}));

/** A theme that no criterion calls for any more would be refused. */
const recommended = new Set([
	...axes.flatMap(({ criteria, project }) => [
		...criteria.flatMap(({ themes }) => Object.values(themes)),
		...(project ? [project.theme] : [])
	]),
	...company20261.crossReadings.flatMap(({ themes }) => themes),
	...company20261.transmissionThemes
]);

export const companyNext: DiagnosticDefinition = {
	...company20261,
	version: '2027-1',
	axes,
	themes: company20261.themes.filter(({ id }) => recommended.has(id)),
	previous: {
		from: company20261.version,
		criteria: [
			...company20261.axes
				.flatMap(({ criteria }) => criteria)
				.filter(({ id }) => !touched.has(id))
				.map(({ id }): CriterionChange => ({ kind: 'unchanged', from: id, to: id })),
			...CHANGES
		]
	}
};

/** A third version whose map does not tell the truth: it calls unchanged a question that has other words. */
export const companyBroken: DiagnosticDefinition = {
	...company20261,
	version: '2028-1',
	axes: company20261.axes.map((axis) => ({
		...axis,
		criteria: axis.criteria.map((one) =>
			one.id === 'E8.3' ? { ...one, question: 'À qui transmettez-vous ?' } : one
		)
	})),
	previous: {
		from: company20261.version,
		criteria: company20261.axes
			.flatMap(({ criteria }) => criteria)
			.map(({ id }) => ({ kind: 'unchanged', from: id, to: id }))
	}
};
