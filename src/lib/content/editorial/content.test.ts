/** That the bar reads the diagnostics whole; `npm run content:check`, a step of `npm test`, holds them to it. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '#lib/content/catalogue.ts';
import { criterionParts, textsOf } from './parts.ts';

describe.each(catalogue)('$id $version', (diagnostic) => {
	it('is read whole: every part, every variant, every scale', () => {
		const read = new Set(textsOf(diagnostic).map(({ place }) => place.id));
		const { axes, themes, practices, crossReadings, profile, sources, criterionById } = diagnostic;
		const parts = [axes, themes, practices, crossReadings, profile, sources].flat();
		const ids = [...parts.map(({ id }) => id), ...criterionById.keys()];
		expect(ids.filter((id) => !read.has(id))).toEqual([]);
		for (const { levels, ladders, criterion } of criterionParts(diagnostic)) {
			expect(ladders.length, criterion.id).toBeGreaterThan(0);
			// A variant that no profile reads is dead content.
			const shown = new Set(ladders.flat());
			expect(levels.flat().filter((level) => !shown.has(level))).toEqual([]);
			for (const ladder of ladders) expect(ladder).toHaveLength(5);
		}
	});
});

it('the catalogue has every theme of the blueprint (§4), T01 to T42', () => {
	const themes = new Set(catalogue.flatMap(({ themeById }) => [...themeById.keys()]));
	// Other diagnostics have themes of their own.
	const expected = Array.from(
		{ length: 42 },
		(_, index) => `T${String(index + 1).padStart(2, '0')}`
	);
	expect([...themes].filter((id) => /^T\d\d$/.test(id)).sort()).toEqual(expected);
});
