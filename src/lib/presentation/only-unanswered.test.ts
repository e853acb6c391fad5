import { describe, expect, it } from 'vitest';
import { ONLY_UNANSWERED, showsOnlyUnanswered, viewQuery } from './only-unanswered.ts';

describe('the view of unanswered questions', () => {
	const step = 'http://localhost/evaluations/abc/etapes/cap-et-pilotage';

	it.each([true, false])('is read as it was written: %s', (onlyUnanswered) => {
		expect(showsOnlyUnanswered(new URL(step + viewQuery(onlyUnanswered)))).toBe(onlyUnanswered);
	});

	it('is kept by the address of an action', () => {
		expect(showsOnlyUnanswered(new URL(`${step}?/save&${ONLY_UNANSWERED}`))).toBe(true);
	});

	it('is asked for by its own value alone', () => {
		expect(showsOnlyUnanswered(new URL(`${step}?vue=autre`))).toBe(false);
	});
});
