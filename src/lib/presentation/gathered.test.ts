import { describe, expect, it } from 'vitest';
import { catalogue } from '#lib/content/catalogue.ts';
import { byReason, gatheredBy } from './gathered.ts';

const NOT_YET = 'Pas encore de partenariat : cette question viendra avec le premier.';

describe('gathered questions', () => {
	it('stand under their axis, in order, each once', () => {
		const items = ['b1', 'a1', 'b2'];
		expect(gatheredBy(items, (item) => item.charAt(0))).toEqual([
			{ common: 'b', items: ['b1', 'b2'] },
			{ common: 'a', items: ['a1'] }
		]);
		expect(gatheredBy([], String)).toEqual([]);
	});

	it('say a common reason once, in the plural', () => {
		const reasons = [NOT_YET, 'Rien à acheter.', NOT_YET];
		expect(byReason(reasons, String).map(({ common }) => common)).toEqual([
			'Pas encore de partenariat : ces 2 questions viendront avec le premier.',
			'Rien à acheter.'
		]);
		expect(byReason([NOT_YET], String)[0]?.common).toBe(NOT_YET);
	});

	it.each(catalogue)('no reason of $id speaks of one question for several', ({ axes }) => {
		const reasons = axes
			.flatMap(({ criteria }) => criteria)
			.flatMap(({ excludedWhen, notApplicable }) => [excludedWhen, notApplicable])
			.flatMap((rule) => rule?.reason ?? []);
		expect(reasons.length).toBeGreaterThan(0);
		for (const { common, items } of byReason(reasons, String))
			if (items.length > 1) expect(common).not.toMatch(/cette question/);
	});
});
