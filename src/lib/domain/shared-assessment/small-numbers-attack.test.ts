/** Someone who reads everything that is sent to the page, knows the rules, and tries to learn who answered what. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LevelValue } from '#lib/domain/questionnaire/definition.ts';
import { aDiagnostic, anAnswer, deepFreeze, type Given } from '#tests/support/builders.ts';
import { levelOf } from '../assessment/answer.ts';
import { compareRespondents, type Respondent } from './compare-respondents.ts';
import { RESPONDENT_ROLES, type RespondentRole } from './respondent-role.ts';
import { MIN_FOR_ROLE, MIN_FOR_SPREAD } from './small-numbers.ts';

const runs = { numRuns: process.env.LONG ? 20_000 : 400 };
const diagnostic = aDiagnostic([
	[2, 1, 1],
	[1, 1]
]);
const IDS = [...diagnostic.criterionById.keys()];

const level = fc.constantFrom<LevelValue>(0, 1, 2, 3, 4);
const given = fc.oneof(
	{ weight: 5, arbitrary: level },
	{ weight: 2, arbitrary: fc.constantFrom<Given>('unknown', 'na', null) }
);
const answers = fc
	.tuple(...IDS.map(() => given))
	.map((all) => Object.fromEntries(all.map((one, index) => [IDS[index]!, anAnswer(one)])));

const team = (role: RespondentRole) =>
	fc
		.oneof(
			fc.array(answers, { maxLength: 3 }),
			fc.array(answers, { minLength: 4, maxLength: 6 }),
			fc.constant([])
		)
		.map((all) => all.map((one): Respondent => ({ role, answers: one })));
/** A few small roles beside large ones, with holes in the answers. */
const crowd = fc
	.tuple(...RESPONDENT_ROLES.map(team))
	.map((teams) => deepFreeze(teams.flat()) as readonly Respondent[]);
/** As few as the thresholds are about. */
const few = fc.array(fc.record({ role: fc.constantFrom(...RESPONDENT_ROLES), answers }), {
	maxLength: 4
});
const anyone = fc.oneof(crowd, few);

const shownOf = (respondents: readonly Respondent[]) =>
	compareRespondents(diagnostic, {}, respondents);
const spreadsOf = (respondents: readonly Respondent[]) => {
	const shown = shownOf(respondents);
	return shown.kind === 'group' ? shown.criteria.filter((one) => one.kind === 'spread') : [];
};
const levelsOn = (criterionId: string, respondents: readonly Respondent[]) =>
	respondents.flatMap(({ answers: all }) => levelOf(all[criterionId]?.choice) ?? []);
const sizeOf = (role: RespondentRole, respondents: readonly Respondent[]) =>
	respondents.filter((one) => one.role === role).length;

describe('reading the page against the grain', () => {
	it('finds no figure of a level that fewer than three people stand behind', () => {
		fc.assert(
			fc.property(anyone, (respondents) => {
				const shown = shownOf(respondents);
				if (respondents.length < MIN_FOR_SPREAD) {
					expect(JSON.stringify(shown)).not.toMatch(/min|max|edian|counts|roles|score|unknown/);
					return;
				}
				if (shown.kind !== 'group') throw new Error('Three or more make a group');
				for (const one of shown.criteria) {
					const behind = levelsOn(one.criterionId, respondents).length;
					expect(one.kind === 'spread').toBe(behind >= MIN_FOR_SPREAD);
					if (one.kind !== 'spread')
						expect(Object.keys(one).toSorted().join()).toMatch(
							/^axisId,criterionId,kind,notApplicable,(state,)?unknown$/
						);
				}
				for (const axis of shown.axes)
					if (axis.kind === 'spread') expect(axis.answers).toBeGreaterThanOrEqual(MIN_FOR_SPREAD);
			}),
			runs
		);
	});

	it('finds no role of fewer than five, by reading or by subtraction', () => {
		fc.assert(
			fc.property(crowd, (respondents) => {
				for (const { counts, roles } of spreadsOf(respondents)) {
					if (roles.length === 0) continue;
					const readable = roles.map(({ answers: read }) => read);
					for (const read of readable) expect(read).toBeGreaterThanOrEqual(MIN_FOR_ROLE);
					const all = counts.reduce((a, b) => a + b, 0);
					const rest = all - readable.reduce((a, b) => a + b, 0);
					expect(rest === 0 || rest >= MIN_FOR_ROLE).toBe(true);
					// Nor do the people behind that rest, whether they gave a level or not.
					const people =
						respondents.length -
						roles.reduce((sum, { role }) => sum + sizeOf(role, respondents), 0);
					expect(people === 0 || people >= MIN_FOR_ROLE).toBe(true);
				}
			}),
			runs
		);
	});

	it('cannot tell whose level is whose, within a role that is shown or outside of those that are', () => {
		fc.assert(
			fc.property(crowd, fc.constantFrom(...IDS), fc.nat(), fc.nat(), (respondents, id, i, j) => {
				const givers = respondents.filter(({ answers: all }) => levelOf(all[id]?.choice) !== null);
				fc.pre(givers.length >= MIN_FOR_SPREAD);
				const [one, other] = [givers[i % givers.length]!, givers[j % givers.length]!];
				const before = spreadsOf(respondents).find(({ criterionId }) => criterionId === id);
				const isShown = ({ role }: Respondent) =>
					before?.roles.some((shown) => shown.role === role);
				fc.pre(one.role === other.role || (!isShown(one) && !isShown(other)));
				const swapped = respondents.map((each) => {
					const from = each === one ? other : each === other ? one : null;
					return from ? { ...each, answers: { ...each.answers, [id]: from.answers[id]! } } : each;
				});
				expect(spreadsOf(swapped)).toEqual(spreadsOf(respondents));
			}),
			runs
		);
	});

	it('learns nothing of the levels of a criterion that two people gave, but « accord » or « écart »', () => {
		fc.assert(
			fc.property(anyone, fc.constantFrom(...IDS), level, level, (respondents, id, low, high) => {
				const givers = respondents.filter(({ answers: all }) => levelOf(all[id]?.choice) !== null);
				fc.pre(givers.length > 0 && givers.length < MIN_FOR_SPREAD);
				const before = levelsOn(id, respondents);
				const wide = (levels: readonly number[]) => Math.max(...levels) - Math.min(...levels) >= 2;
				const after = [low, high].slice(0, givers.length);
				fc.pre(wide(before) === wide(after));
				const changed = respondents.map((one) => {
					const place = givers.indexOf(one);
					if (place === -1) return one;
					return {
						...one,
						answers: { ...one.answers, [id]: anAnswer(after[place] as LevelValue) }
					};
				});
				expect(shownOf(changed)).toEqual(shownOf(respondents));
			}),
			runs
		);
	});

	it('learns nothing from the order of the respondents, their notes or their priorities', () => {
		fc.assert(
			fc.property(anyone, fc.string(), (respondents, note) => {
				const disguised = respondents.toReversed().map(({ role, answers: all }) => ({
					role,
					answers: Object.fromEntries(
						Object.entries(all).map(([id, { choice }]) => [id, { choice, note, priority: true }])
					)
				}));
				expect(shownOf(disguised)).toEqual(shownOf(respondents));
			}),
			runs
		);
	});
});
