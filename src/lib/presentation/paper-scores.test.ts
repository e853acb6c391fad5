import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maturityWording } from '#lib/content/maturity-levels.ts';
import { displayedScore } from '#lib/domain/scoring/maturity.ts';
import { aDiagnostic, anAssessment, type Given } from '#tests/support/builders.ts';
import { paperScores } from './paper-scores.ts';

const WEIGHTS = [2, 1, 1, 1] as const;
const diagnostic = aDiagnostic([[...WEIGHTS], [2, 1, 1]]);
const scores = paperScores(diagnostic);

/** What a person with a pen finds for the first axis: null for « non calculé ». */
function byHand(given: readonly Given[]): { score: number; level: string } | null {
	let [obtained, possible, concerned, ticked] = [0, 0, 0, 0];
	for (const [index, one] of given.entries()) {
		const line = scores.axes[0]!.criteria[index]!;
		if (one !== 'na') concerned += line.possible;
		if (typeof one !== 'number') continue;
		obtained += one * line.weight;
		possible += line.possible;
		ticked++;
	}
	const rule = scores.needed.find((one) => one.concerned.includes(concerned));
	if (ticked < 2 || !rule || possible < rule.ticked) return null;
	const score = scores.rows[obtained]?.cells[scores.possibles.indexOf(possible)];
	if (score === null || score === undefined) throw new Error('not in the table');
	return { score, level: scores.levels.findLast(({ from }) => score >= from)?.name ?? '' };
}

describe('scores by hand', () => {
	it('finds the example of the method: 7 points of 12 make 58, « Structuration »', () => {
		expect(byHand([3, 1, 'na', 'unknown'])).toEqual({ score: 58, level: 'Structuration' });
	});

	it('never differ from the scores of the site, whatever the answers', () => {
		const given = fc.constantFrom<Given>(0, 1, 2, 3, 4, 'na', 'unknown', null);
		fc.assert(
			fc.property(fc.tuple(given, given, given, given), (answers) => {
				const axis = anAssessment()
					.of(diagnostic)
					.answeringAxis('A1', ...answers)
					.axisScore('A1');
				expect(byHand(answers)).toEqual(
					axis.score === null || axis.level === null
						? null
						: { score: displayedScore(axis.score), level: maturityWording[axis.level].name }
				);
			}),
			{ numRuns: process.env.LONG ? 4096 : 500 }
		);
	});

	it('says what an axis needs, in points', () => {
		expect(scores.needed).toEqual([
			{ concerned: [8, 12], ticked: 8 },
			{ concerned: [16, 20], ticked: 12 }
		]);
	});

	it('numbers the lines as the document does', () => {
		expect(scores.axes[1]?.criteria.map(({ number, possible }) => [number, possible])).toEqual([
			['2.1', 8],
			['2.2', 4],
			['2.3', 4]
		]);
	});
});
