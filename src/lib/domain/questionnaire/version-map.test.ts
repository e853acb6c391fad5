import { describe, expect, it } from 'vitest';
import { company20261 } from '#lib/content/company/2026-1/index.ts';
import { aDefinition, anAnswer } from '#tests/support/builders.ts';
import { companyNext } from '#tests/support/company-next.ts';
import type { CriterionChange, DiagnosticDefinition, VersionMap } from './definition.ts';
import { carryAnswers, comparableAmong, fatesBetween, fatesOf } from './version-map.ts';

/** One change of each kind. */
const map: VersionMap = {
	from: '2026-1',
	criteria: [
		{ kind: 'unchanged', from: 'A1.1', to: 'A1.1' },
		{ kind: 'unchanged', from: 'A1.2', to: 'A1.9' },
		{ kind: 'reworded', from: 'A1.3', to: 'A1.3' },
		{ kind: 'changed', from: 'A1.4', to: 'A1.4' },
		{ kind: 'split', from: 'A2.1', to: ['A2.5', 'A2.6'] },
		{ kind: 'merged', from: ['A2.2', 'A2.3'], to: 'A2.7' },
		{ kind: 'removed', from: 'A2.4' },
		{ kind: 'new', to: 'A2.8' }
	]
};

describe('what becomes of a criterion', () => {
	it('is said of each former criterion, and of no other', () => {
		expect(Object.fromEntries(fatesOf(map))).toEqual({
			'A1.1': { kind: 'unchanged', to: 'A1.1' },
			'A1.2': { kind: 'unchanged', to: 'A1.9' },
			'A1.3': { kind: 'reworded', to: 'A1.3' },
			'A1.4': { kind: 'changed' },
			'A2.1': { kind: 'split' },
			'A2.2': { kind: 'merged' },
			'A2.3': { kind: 'merged' },
			'A2.4': { kind: 'removed' }
		});
	});

	it('is comparable for the unchanged and the reworded only', () => {
		expect(Object.fromEntries(comparableAmong(fatesOf(map)))).toEqual({
			'A1.1': 'A1.1',
			'A1.2': 'A1.9',
			'A1.3': 'A1.3'
		});
	});
});

describe('carrying answers over', () => {
	const given = Object.fromEntries(
		[...fatesOf(map).keys()].map((id, index) => [
			id,
			anAnswer(index % 2 ? 'unknown' : 3, { note: `note ${id}`, priority: index === 0 })
		])
	);

	it('keeps choice, note and priority of comparable criteria, under their new id', () => {
		expect(carryAnswers(comparableAmong(fatesOf(map)), given)).toEqual({
			'A1.1': given['A1.1'],
			'A1.9': given['A1.2'],
			'A1.3': given['A1.3']
		});
	});

	it('leaves unanswered what was changed under the same id', () => {
		expect(carryAnswers(comparableAmong(fatesOf(map)), { 'A1.4': anAnswer(4) })).toEqual({});
	});

	it('makes up nothing, and changes nothing of what it was given', () => {
		expect(carryAnswers(comparableAmong(fatesOf(map)), {})).toEqual({});
		const before = structuredClone(given);
		carryAnswers(comparableAmong(fatesOf(map)), given);
		expect(given).toEqual(before);
	});
});

describe('over several versions', () => {
	const version = (name: string, from?: string, ...criteria: CriterionChange[]) => ({
		...aDefinition([[1, 1, 1, 1]]),
		version: name,
		...(from ? { previous: { from, criteria } } : {})
	});
	const same = (id: string): CriterionChange => ({ kind: 'unchanged', from: id, to: id });
	const versions: DiagnosticDefinition[] = [
		version('2026-1'),
		version(
			'2026-2',
			'2026-1',
			{ kind: 'reworded', from: 'A1.1', to: 'A1.1' },
			{ kind: 'unchanged', from: 'A1.2', to: 'A1.5' },
			{ kind: 'changed', from: 'A1.3', to: 'A1.3' },
			same('A1.4')
		),
		version('2027-1', '2026-2', same('A1.1'), same('A1.5'), same('A1.3'), {
			kind: 'removed',
			from: 'A1.4'
		})
	];

	it('follows each criterion through the versions in between', () => {
		expect(Object.fromEntries(fatesBetween(versions, '2026-1', '2027-1') ?? [])).toEqual({
			'A1.1': { kind: 'reworded', to: 'A1.1' },
			'A1.2': { kind: 'unchanged', to: 'A1.5' },
			'A1.3': { kind: 'changed' },
			'A1.4': { kind: 'removed' }
		});
	});

	it('compares a version with itself on every criterion', () => {
		const fates = fatesBetween(versions, '2026-1', '2026-1') ?? new Map();
		expect([...comparableAmong(fates)]).toEqual(
			['A1.1', 'A1.2', 'A1.3', 'A1.4'].map((id) => [id, id])
		);
	});

	it('says nothing backwards, nor of a version that it does not know', () => {
		expect(fatesBetween(versions, '2027-1', '2026-1')).toBeUndefined();
		expect(fatesBetween(versions, '2026-1', '2030-1')).toBeUndefined();
		expect(fatesBetween(versions, '2020-1', '2027-1')).toBeUndefined();
	});

	it('is what the map says when no other lies in between', () => {
		const fates = fatesBetween([company20261, companyNext], '2026-1', '2027-1');
		expect(fates).toEqual(fatesOf(companyNext.previous!));
		expect(comparableAmong(fates!).size).toBe(28 - 5);
	});
});
