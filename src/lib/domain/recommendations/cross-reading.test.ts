import { describe, expect, it } from 'vitest';
import { aDefinition, anAssessment, themesOf } from '#tests/support/builders.ts';
import { parseDefinition } from '../questionnaire/definition-schema.ts';
import type { Pattern } from '../questionnaire/definition.ts';

const found = (assessment: ReturnType<typeof anAssessment>) =>
	assessment.guidance().crossReadings.map(({ id }) => id);
const neutral = anAssessment().answeringAll(2);

describe('cross-readings of the company', () => {
	it('say nothing of an even profile', () => {
		expect(found(neutral)).toEqual([]);
		expect(found(anAssessment())).toEqual([]);
	});

	it('are each tested below', () => {
		expect(neutral.diagnostic.crossReadings.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
	});

	describe('C1: good intentions, fragile relation', () => {
		// Weights 1-2-1-1: 12/20 = 60, the lower bound of « high »; 7/20 = 35.
		const strategy = neutral.answeringAxis('E6', 3, 3, 3, 0);
		const both = strategy.answeringAxis('E7', 1, 2, 1, 1);

		it('fires with E6 at 60 and E7 under 40, with its evidence', () => {
			expect(both.axisScore('E6').score).toBe(60);
			expect(both.axisScore('E7').score).toBe(35);
			expect(both.guidance().crossReadings).toEqual([
				{
					id: 'C1',
					themeIds: ['T23', 'T25'],
					because: [
						{ kind: 'axis', axisId: 'E6', band: 'high' },
						{ kind: 'axis', axisId: 'E7', band: 'low' }
					]
				}
			]);
		});

		it('does not fire with E7 at exactly 40', () => {
			const bound = both.answering('E7.1', 2);
			expect(bound.axisScore('E7').score).toBe(40);
			expect(found(bound)).toEqual([]);
		});

		it('does not fire with E6 at 55', () => {
			expect(found(both.answering('E6.1', 2))).toEqual([]);
		});

		it('does not fire while E7 is a project', () => {
			expect(found(both.withProfile({ P07: '20-49', P09: '0' }))).toEqual([]);
		});
	});

	describe('C2: responsibility turned inwards', () => {
		const inward = neutral
			.answeringAxis('E4', 3, 3, 3, 3)
			.answeringAxis('E5', 3, 3, 3)
			.answeringAxis('E6', 1, 1, 1, 1);

		it('fires with E4 and E5 high and E6 low', () => {
			expect(inward.guidance().crossReadings).toMatchObject([
				{
					id: 'C2',
					themeIds: ['T08', 'T20'],
					because: [
						{ axisId: 'E5', band: 'high' },
						{ axisId: 'E4', band: 'high' },
						{ axisId: 'E6', band: 'low' }
					]
				}
			]);
		});

		it('fires without employees, where E4 is not scored', () => {
			const { crossReadings } = inward.withProfile({ P07: '0', P09: '1' }).guidance();
			expect(crossReadings[0]?.because).toContainEqual({
				kind: 'axis',
				axisId: 'E4',
				band: 'notScored'
			});
		});

		it('does not fire with E4 in between, or E5 in between, or E6 in between', () => {
			expect(found(inward.answeringAxis('E4', 2, 2, 2, 2))).toEqual([]);
			expect(found(inward.answeringAxis('E5', 2, 2, 2))).toEqual([]);
			expect(found(inward.answeringAxis('E6', 2, 2, 2, 2))).toEqual([]);
		});
	});

	describe('C3: a commitment not tied to the project', () => {
		const detached = neutral.answering('E1.1', 1).answeringAxis('E7', 3, 3, 3, 3);

		it('fires with E1.1 at 0 or 1 and E7 high', () => {
			expect(detached.guidance().crossReadings).toEqual([
				{
					id: 'C3',
					themeIds: ['T01'],
					because: [
						{ kind: 'criterion', criterionId: 'E1.1', band: 'low' },
						{ kind: 'axis', axisId: 'E7', band: 'high' }
					]
				}
			]);
		});

		it.each([2, 'unknown', null] as const)('does not fire with E1.1 at %s', (given) => {
			expect(found(detached.answering('E1.1', given))).toEqual([]);
		});
	});
});

describe('patterns', () => {
	const read = (when: Pattern, hiddenWhen?: string) => {
		const readings = [{ id: 'C1', title: 'Titre', text: 'Texte.', when, themes: ['X'] }];
		const base = aDefinition(
			[
				[1, 1],
				[1, 1]
			],
			{ crossReadings: readings }
		);
		const themes = themesOf(base).map((theme) =>
			theme.id === 'X' && hiddenWhen ? { ...theme, hiddenWhen } : theme
		);
		return anAssessment().of(parseDefinition({ ...base, themes }));
	};

	it('reads the band of a criterion: 0–1 is low, 3–4 is high', () => {
		const low = read({ criterion: 'A1.1', band: 'low' });
		const high = read({ criterion: 'A1.1', band: 'high' });
		const fires = ([0, 1, 2, 3, 4] as const).map((level) => [
			found(low.answering('A1.1', level)).length,
			found(high.answering('A1.1', level)).length
		]);
		expect(fires).toEqual([
			[1, 0],
			[1, 0],
			[0, 0],
			[0, 1],
			[0, 1]
		]);
	});

	it('needs all parts of « all », and the first met of « any »', () => {
		const low: Pattern = { criterion: 'A1.1', band: 'low' };
		const high: Pattern = { criterion: 'A2.1', band: 'high' };
		const all = read({ all: [low, high] });
		const any = read({ any: [high, low] });
		expect(found(all.answering('A1.1', 0))).toEqual([]);
		expect(found(all.answering('A1.1', 0).answering('A2.1', 4))).toEqual(['C1']);
		expect(found(any)).toEqual([]);
		expect(any.answering('A1.1', 0).guidance().crossReadings[0]?.because).toEqual([
			{ kind: 'criterion', criterionId: 'A1.1', band: 'low' }
		]);
	});

	it('says « notScored » of an axis that is not calculated', () => {
		const pattern = read({ axis: 'A1', band: 'notScored' });
		expect(found(pattern)).toEqual(['C1']);
		expect(found(pattern.answeringAxis('A1', 0, 0))).toEqual([]);
	});

	it('leaves hidden themes out', () => {
		const assessment = read({ criterion: 'A1.1', band: 'low' }, 'yes').answering('A1.1', 0);
		const themes = (profile: Record<string, string>) =>
			assessment.withProfile(profile).guidance().crossReadings[0]?.themeIds;
		expect(themes({ Q: 'yes' })).toEqual([]);
		expect(themes({ Q: 'no' })).toEqual(['X']);
		expect(themes({})).toEqual(['X']);
	});
});
