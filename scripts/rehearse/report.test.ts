import { describe, expect, it } from 'vitest';
import { typeset } from '#lib/format/typography.ts';
import { rehearse } from '#lib/domain/rehearsal/rehearse.ts';
import { addRehearsal, emptyTally } from '#lib/domain/rehearsal/tally.ts';
import { POPULATION, smallPlan, smallVersions } from '#tests/support/rehearsals.ts';
import { rehearsalFigures } from './figures.ts';
import { rehearsalReport } from './report.ts';
import { formatShift, tableLines } from './words.ts';

/** The population worked out by hand, completed, and one draft of the new version. */
function figures(isListing = false) {
	const plan = smallPlan();
	const completed = emptyTally([plan]);
	for (const answers of POPULATION) addRehearsal(completed, rehearse(plan, {}, answers));
	const run = {
		stored: [
			{ version: '2026-1', status: 'completed' as const, count: 5 },
			{ version: '2027-1', status: 'draft' as const, count: 1 },
			{ version: '2031-1', status: 'draft' as const, count: 2 }
		],
		plans: [plan],
		tallies: { completed, draft: emptyTally([plan]) },
		incomparableIds: ['abc']
	};
	return rehearsalFigures(run, smallVersions[1]!, isListing);
}

/** With ordinary spaces, runs of them made one. */
const plain = (text: string) =>
	text
		.replace(/[\u202f\u00a0]/gu, ' ')
		.replace(/ +/gu, ' ')
		.split('\n');

describe('the report of a rehearsal', () => {
	const lines = plain(rehearsalReport(figures()));

	it('counts the assessments, those that are not replayed included', () => {
		for (const line of [
			'enregistrées 5 3',
			' version 2026-1, rejouées 5 0',
			' version 2027-1, déjà la nouvelle 0 1',
			' version 2031-1, non rejouées (version plus récente ou inconnue) 0 2',
			'qui bougent 4 0',
			'qui ne se comparent plus du tout 1 0',
			'sans axe calculé, donc rien à comparer 1 0'
		])
			expect(lines).toContain(line);
	});

	it('says axis by axis by how much, and what is lost', () => {
		for (const line of [
			'Ensemble 3 1 1 +1,7 5,0 2,5 7,5',
			'A1 A1 3 1 1 +1,4 14,6 12,5 16,7',
			'A2 A2 0 0 0 – – – –',
			'A1 A1 1 0 0 0 3 0',
			'A2 A2 0 0 3 0 0 3'
		])
			expect(lines).toContain(line);
	});

	it('leaves out the tables of drafts when none is replayed', () => {
		const heads = lines.filter((line) => /avant\/après|niveau haussé/u.test(line));
		expect(heads).toHaveLength(2);
		for (const head of heads) expect(head).toMatch(/^Évaluations terminées /);
	});

	it('says which criteria can no longer be compared, and why', () => {
		for (const line of [
			'Se comparent encore : 11 sur 14 (10 inchangés, 1 reformulé).',
			' A1.3 Critère A1.3 : retiré',
			' A2.2 Critère A2.2 : changé',
			' A2.4 Critère A2.4',
			' A3.3 Critère A3.3'
		])
			expect(lines).toContain(line);
	});

	it('lists assessments only when asked to', () => {
		expect(lines.join('\n')).not.toContain('abc');
		expect(plain(rehearsalReport(figures(true))).at(-1)).toBe(' abc');
		expect(JSON.stringify(figures())).not.toContain('abc');
	});

	it('is set as French is', () => {
		for (const line of rehearsalReport(figures(true)).split('\n'))
			expect(line.replace(/ {2,}/gu, '')).toBe(typeset(line.replace(/ {2,}/gu, '')));
	});

	it('holds in a terminal of a hundred columns', () => {
		for (const line of rehearsalReport(figures()).split('\n'))
			expect(line.length).toBeLessThanOrEqual(100);
	});
});

describe('its figures', () => {
	it('never show a negative zero, and carry a true minus sign', () => {
		expect([0, -0.01, -2.5, 2.5, null].map(formatShift)).toEqual([
			'0,0',
			'0,0',
			'−2,5',
			'+2,5',
			'–'
		]);
	});

	it('stand under their heads', () => {
		expect(
			tableLines(
				['Axe', 'n'],
				[
					['A', '1'],
					['Long', '1 000']
				]
			)
		).toEqual(['Axe       n', 'A         1', 'Long  1 000']);
	});
});
