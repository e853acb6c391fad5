import { describe, expect, it } from 'vitest';
import { catalogue, compileDefinition } from '#lib/content/catalogue.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import type { DiagnosticDefinition } from '#lib/domain/questionnaire/definition.ts';
import { aGoodDefinition } from '#tests/support/good-definition.ts';
import { findUnreachable, findWitnesses } from './reachability.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a copy to damage
type Copy = any;

function changed(change: (copy: Copy) => void) {
	const copy = structuredClone(aGoodDefinition()) as Copy;
	change(copy);
	return compileDefinition(copy as DiagnosticDefinition);
}

const addTheme = (copy: Copy, extra = {}) =>
	copy.themes.push({ ...copy.themes[0], id: 'T09', ...extra });

describe('the search of a witness', () => {
	it.each(catalogue)('$id $version: every theme is a priority of somebody', (diagnostic) => {
		for (const [id, witness] of findWitnesses(diagnostic)) {
			expect(witness?.as, id).toBe('priority');
			// A witness is what it says: the application, asked again, agrees.
			const { guidance } = computeResult(diagnostic, witness!.profile, witness!.answers);
			expect(guidance.priorities.map(({ themeId }) => themeId)).toContain(id);
		}
	});

	it('gives the same witnesses for the same seed', () => {
		const [diagnostic] = catalogue;
		expect([...findWitnesses(diagnostic!, 7)]).toEqual([...findWitnesses(diagnostic!, 7)]);
	});

	it('finds a theme that only a cross-reading points to', () => {
		const diagnostic = changed((copy) => {
			addTheme(copy);
			copy.crossReadings[0].themes = ['T09'];
		});
		expect(findWitnesses(diagnostic).get('T09')?.as).toBe('cross-reading');
	});

	it('finds by chance what its first tries do not combine', () => {
		const diagnostic = changed((copy) => {
			addTheme(copy);
			copy.crossReadings[0].themes = ['T09'];
			// The first branch is impossible: a criterion both low and high.
			const [low, high] = ['low', 'high'].map((band) => ({ criterion: 'A1.1', band }));
			copy.crossReadings[0].when = {
				any: [{ all: [low, high] }, { all: [low, { criterion: 'A1.2', band: 'high' }] }]
			};
		});
		expect(findWitnesses(diagnostic).get('T09')?.as).toBe('cross-reading');
	});

	/** A condition that every answer meets. */
	const everybody = { question: 'P07', is: ['0', '1-2', '10-19'] };

	// A theme that nothing names does not even compile.
	it.each<[string, (copy: Copy) => void]>([
		[
			'called for by a question that nobody is asked',
			(copy) => {
				addTheme(copy);
				copy.conditions.small.when = everybody;
				Object.assign(copy.axes[0].criteria[0], {
					excludedWhen: { condition: 'small', reason: 'Vous êtes peu nombreux.' },
					themes: { low: 'T09', mid: 'T02', high: 'T02' }
				});
			}
		],
		[
			'hidden from everybody whom it is for',
			(copy) => {
				addTheme(copy, { hiddenWhen: 'small' });
				copy.conditions.small.when = everybody;
				copy.axes[0].criteria[0].themes.low = 'T09';
			}
		]
	])('reports a theme %s', (_, change) => {
		expect(findUnreachable(changed(change))).toEqual([
			{
				place: { kind: 'theme', id: 'T09', field: 'theme' },
				reason: 'no profile and answers lead to it',
				rule: 'reachable'
			}
		]);
	});
});
