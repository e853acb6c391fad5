import { describe, expect, it } from 'vitest';
import { aDiagnostic, anAssessment, company } from '#tests/support/builders.ts';
import { byFamily } from './by-family.ts';
import { exchangeStep, exchangeView } from './exchange-view.ts';
import { reviewView } from './review-view.ts';
import { stepView, trailOf } from './step-view.ts';

const TOLD = { P14: ['R1', 'H1'], P15: ['I2'] };
const ALONE = { P07: '0', P09: '0' };
const all = Object.fromEntries(
	Object.entries(anAssessment().answeringAll(2).answers).map(([id, answer]) => [
		id,
		{ ...answer, revision: 1 }
	])
);
const without = aDiagnostic([[1, 1]]);

describe('needs and contributions among the steps', () => {
	it('come last, optional, and count in no time left', () => {
		const before = trailOf(company, ALONE, {});
		expect(before.entries.at(-1)).toEqual({
			slug: 'besoins-et-apports',
			path: 'besoins-et-apports',
			optional: true,
			title: 'Besoins et apports',
			state: 'todo',
			answered: 0,
			asked: 0
		});
		const after = trailOf(company, { ...ALONE, ...TOLD }, {});
		expect(after.entries.at(-1)?.state).toBe('done');
		expect([after.asked, after.answered]).toEqual([before.asked, before.answered]);
		expect(before.entries.slice(0, -1).every(({ optional }) => !optional)).toBe(true);
	});

	it('follow the last axis, which they lead back to; « à compléter » passes over them', () => {
		const last = company.axes.at(-1)!;
		const step = (onlyUnanswered: boolean) => stepView(company, last, {}, {}, onlyUnanswered);
		expect(step(false)).toMatchObject({
			number: 8,
			total: 9,
			next: null,
			end: 'besoins-et-apports'
		});
		expect(step(true)).toMatchObject({ next: null, end: 'verification' });
		expect(exchangeStep(company, {}, {})).toMatchObject({
			number: 9,
			previous: `etapes/${last.slug}`
		});
	});

	it('are missing from nothing: every question answered leaves nothing to complete', () => {
		const review = reviewView(company, {}, all);
		expect(review.firstIncomplete).toBeNull();
		expect(review.exchange).toEqual({ needs: [], contributions: [], isEmpty: true });
	});

	it('are no step where the diagnostic does not ask for them', () => {
		const { entries } = trailOf(without, TOLD, {});
		expect(entries.map(({ optional }) => optional)).toEqual([false]);
		expect(stepView(without, without.axes[0]!, {}, {}, false).end).toBe('verification');
		expect(exchangeView(without, TOLD)).toBeNull();
		expect(reviewView(without, TOLD, {}).exchange).toBeNull();
	});
});

it('they are said by their labels and families, in the order of the lists', () => {
	expect(exchangeView(company, TOLD)).toEqual({
		needs: [
			{ id: 'H1', label: 'Des compétences particulières', family: 'Richesses humaines' },
			{ id: 'R1', label: 'De l’argent', family: 'Ressources' }
		],
		contributions: [{ id: 'I2', label: 'Un terrain d’essai', family: 'Innovation' }],
		isEmpty: false
	});
});

describe('options by family', () => {
	const option = (id: string, family?: string) => ({ id, label: id, ...(family && { family }) });

	it('are gathered while they follow each other', () => {
		const groups = byFamily([
			option('a', 'F'),
			option('b', 'F'),
			option('c', 'G'),
			option('d', 'F')
		]);
		expect(groups.map(({ family, options }) => [family, options.map(({ id }) => id)])).toEqual([
			['F', ['a', 'b']],
			['G', ['c']],
			['F', ['d']]
		]);
	});

	it('are one nameless list without families, and none without options', () => {
		expect(byFamily([option('a'), option('b')])).toMatchObject([{ family: '' }]);
		expect(byFamily([])).toEqual([]);
	});
});
