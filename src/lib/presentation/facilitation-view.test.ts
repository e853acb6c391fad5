import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	compareRespondents,
	type Respondent
} from '#lib/domain/shared-assessment/compare-respondents.ts';
import { typeset } from '#lib/format/typography.ts';
import { answersFor } from '#tests/support/arbitraries.ts';
import { company, ORDINARY_PROFILE } from '#tests/support/builders.ts';
import { respondentsOf } from '#tests/support/respondents.ts';
import { facilitationView, MEETING_MINUTES } from './facilitation-view.ts';
import { sharedView } from './shared-view.ts';

function sheetOf(respondents: readonly Respondent[]) {
	const divergence = compareRespondents(company, ORDINARY_PROFILE, respondents);
	return facilitationView(divergence, sharedView(company, ORDINARY_PROFILE, divergence));
}
const points = (respondents: readonly Respondent[]) => sheetOf(respondents)!.points;

describe('the sheet of the meeting', () => {
	it('is none until two have answered', () => {
		expect(sheetOf(respondentsOf(company, [2]))).toBeNull();
	});

	it('takes the widest point of five axes before a second of any', () => {
		// Wide on the whole first axis and on one question of each other.
		const wide = respondentsOf(company, [0], [4], [2]);
		expect(points(wide).map(({ id }) => id)).toEqual(['E1.1', 'E2.1', 'E3.1', 'E4.1', 'E5.1']);
		expect(points(wide)[0]).toMatchObject({ minutes: 7, from: 15, to: 22 });
		expect(points(wide)[0]!.contrast).toMatch(/^Aux deux bouts\u202f: «\u202fNous n’avons pas/);
	});

	it('completes with what people do not know, then with near answers, then with a choice of the group', () => {
		const some = respondentsOf(company, [0, 1, 'unknown', 2], [4, 2, 2], [2, 2, 2]);
		expect(points(some).map(({ id }) => id)).toEqual(['E1.1', 'E1.3', 'E1.2']);
		const agreed = respondentsOf(company, [2], [2], [2]);
		expect(points(agreed).map(({ axisTitle }) => axisTitle)).toEqual(
			Array.from({ length: 3 }, () => 'Au choix du groupe')
		);
	});

	it('shows no situation of two respondents', () => {
		const pair = points(respondentsOf(company, [0], [4]));
		expect(pair.map(({ contrast }) => contrast).join('')).toBe('');
	});

	it('fills one hour without a gap, with three to five points, whatever the answers', () => {
		const anyone = fc.array(
			answersFor(company).map((answers): Respondent => ({ role: 'other', answers })),
			{ minLength: 2, maxLength: 6 }
		);
		fc.assert(
			fc.property(anyone, (respondents) => {
				const sheet = sheetOf(respondents)!;
				const steps = [...sheet.opening, ...sheet.points, sheet.conclusion];
				expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(MEETING_MINUTES);
				let now = 0;
				for (const { from, to, minutes, title, text } of steps) {
					expect([from, to]).toEqual([now, now + minutes]);
					expect(minutes).toBeGreaterThanOrEqual(5);
					expect(typeset(title + text)).toBe(title + text);
					now = to;
				}
				expect(sheet.points.length).toBeGreaterThanOrEqual(3);
				expect(sheet.points.length).toBeLessThanOrEqual(5);
				expect(new Set(sheet.points.map(({ id }) => id)).size).toBe(sheet.points.length);
			}),
			{ numRuns: process.env.LONG ? 1000 : 40 }
		);
	});
});
