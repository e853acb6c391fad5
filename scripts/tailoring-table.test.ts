import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentDiagnostics } from '#lib/content/catalogue.ts';
import { questionsOf } from '#lib/domain/questionnaire/condition.ts';
import { effectsOf } from '#lib/domain/questionnaire/effects.ts';
import { aDefinition, aTheme } from '#tests/support/builders.ts';
import { TAILORING_FILE, tailoringTable } from './tailoring-table.ts';

describe('docs/tailoring.md', () => {
	it('is what the definitions say today (npm run docs:tailoring)', () => {
		expect(readFileSync(TAILORING_FILE, 'utf8')).toBe(tailoringTable(currentDiagnostics()));
	});
});

describe('the table', () => {
	const definition = aDefinition(
		[
			[
				{ excludedWhen: { condition: 'yes', reason: 'Exclu.' } },
				{ proofs: [{ base: 'Un écrit', no: 'Un mot' }], why: { base: 'Parce que.', no: 'Car.' } }
			]
		],
		{
			themes: [
				aTheme('T1', { hiddenWhen: 'yes' }),
				aTheme('T2', { favouredWhen: ['no'], title: { base: 'Faire', no: 'Agir' } })
			],
			practices: [
				{
					id: 'P1',
					title: 'Ici',
					place: 'Ici',
					year: '2026',
					text: 'Fait.',
					source: 'Lu.',
					suits: ['no']
				}
			]
		}
	);
	const rows = tailoringTable([definition])
		.split('\n')
		.filter((line) => line.includes('`yes`') || line.includes('`no`'));

	it('has one row a condition, with every effect that it has', () => {
		expect(rows).toEqual([
			'| **Q** Alors ? | Oui | `yes` | *not asked*: A1.1<br>*hidden*: T1 |',
			'|  | Non | `no` | *other words*: A1.2 (why, proofs), T2 (title)<br>*earlier*: T2<br>*nearer*: practice P1 |'
		]);
	});

	it('says what a combined condition wants', () => {
		const when = {
			all: [{ question: 'Q', is: ['yes', 'maybe'] }, { not: { question: 'Q', is: 'no' } }]
		};
		const table = tailoringTable([
			{ ...definition, conditions: { ...definition.conditions, both: { label: 'les deux', when } } }
		]);
		expect(table).toContain('| Oui · Peut-être **and** not (Non) | `both` |');
	});
});

describe.each(currentDiagnostics())('the profile of $id', (diagnostic) => {
	it.each(Object.keys(diagnostic.conditions))('%s changes something', (condition) => {
		const effects = Object.values(effectsOf(diagnostic, condition)) as unknown[][];
		expect(effects.flat()).not.toEqual([]);
	});

	const read = new Set(
		Object.values(diagnostic.conditions).flatMap(({ when }) => questionsOf(when))
	);
	const unread = diagnostic.profile.filter(
		({ id, kind, group }) =>
			!read.has(id) && kind !== 'commune' && kind !== 'departments' && group !== 'exchange'
	);
	it.each(unread)('$id, which changes nothing, says what it is kept for', ({ purpose }) => {
		expect(purpose).toMatch(/n’en dépendent pas|intituler/u);
	});

	it.each(diagnostic.profile)('$id says why it is asked', ({ purpose }) => {
		expect(purpose).toMatch(/^Pour /u);
	});
});
