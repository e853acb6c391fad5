import { describe, expect, it } from 'vitest';
import { aDiagnostic, anAnswer, company, type Given } from '#tests/support/builders.ts';
import { exclusionOf, isProject, notApplicableOffer, standingOf } from './standing.ts';

const diagnostic = aDiagnostic([
	[
		{ excludedWhen: { condition: 'yes', reason: 'Vous avez dit oui.' } },
		{ notApplicable: { reason: 'Pas pour vous.', condition: 'yes' } },
		{ notApplicable: undefined as never },
		1
	]
]);
const [excludable, conditional, never, always] = diagnostic.axes[0]!.criteria as [
	never,
	never,
	never,
	never
];
const standing = (criterion: { id: string }, Q: string | null, given?: Given) =>
	standingOf(
		diagnostic,
		criterion as (typeof diagnostic.axes)[0]['criteria'][0],
		Q ? { Q } : {},
		given === undefined ? {} : { [criterion.id]: anAnswer(given) }
	);

describe('the standing of a criterion', () => {
	it('is excluded when the profile says so, whatever is stored', () => {
		const excluded = { kind: 'excluded', reason: 'Vous avez dit oui.' };
		expect(standing(excludable, 'yes')).toEqual(excluded);
		expect(standing(excludable, 'yes', 4)).toEqual(excluded);
		expect(standing(excludable, 'no', 4)).toEqual({ kind: 'level', level: 4 });
		expect(standing(excludable, null, 4)).toEqual({ kind: 'level', level: 4 });
	});

	it('is the answer given', () => {
		expect(standing(always, null, 0)).toEqual({ kind: 'level', level: 0 });
		expect(standing(always, null, 'unknown')).toEqual({ kind: 'unknown' });
		expect(standing(always, null, 'na')).toMatchObject({ kind: 'notApplicable' });
	});

	it('is unanswered without an answer, or with a note only', () => {
		expect(standing(always, null)).toEqual({ kind: 'unanswered' });
		expect(standing(always, null, null)).toEqual({ kind: 'unanswered' });
	});

	it('reads « Non concerné » as unanswered where it is never offered', () => {
		expect(standing(never, null, 'na')).toEqual({ kind: 'unanswered' });
	});

	it('reads « Non concerné » as unanswered once the profile contradicts it', () => {
		expect(standing(conditional, 'no', 'na')).toEqual({ kind: 'unanswered' });
		const offered = { kind: 'notApplicable', reason: 'Pas pour vous.' };
		expect(standing(conditional, 'yes', 'na')).toEqual(offered);
		expect(standing(conditional, null, 'na')).toEqual(offered);
	});
});

describe('the company', () => {
	const criterion = (id: string) => company.criterionById.get(id)!.criterion;
	const idsWhere = (test: (id: string) => unknown) =>
		[...company.criterionById.keys()].filter((id) => test(id));

	it('leaves out what needs employees (blueprint §5)', () => {
		expect(idsWhere((id) => exclusionOf(company, criterion(id), { P07: '0', P09: '1' }))).toEqual([
			'E2.3',
			'E4.1',
			'E4.2',
			'E4.3'
		]);
	});

	it('leaves out what needs a partnership, but for its preparation', () => {
		expect(idsWhere((id) => exclusionOf(company, criterion(id), { P07: '1-2', P09: '0' }))).toEqual(
			['E7.2', 'E7.3', 'E7.4', 'E8.1', 'E8.2']
		);
		const projects = company.axes.filter((axis) => isProject(company, axis, { P09: '0' }));
		expect(projects.map(({ id }) => id)).toEqual(['E7']);
		expect(company.axes.some((axis) => isProject(company, axis, {}))).toBe(false);
	});

	it('offers « Non concerné » where the blueprint does, and only there', () => {
		const offered = (P06: string) =>
			idsWhere((id) => notApplicableOffer(company, criterion(id), { P06 }));
		expect(offered('under-1')).toEqual(['E1.4', 'E3.1', 'E5.3']);
		expect(offered('1-4')).toEqual(['E3.1', 'E5.3']);
	});
});
