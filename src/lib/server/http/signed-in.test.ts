import { expect, it } from 'vitest';
import { safeReturn, startPage } from './signed-in.ts';

const kinds = ['member', 'adviser', 'administrator'] as const;

it('leads each kind of account to its own first page', () => {
	expect(kinds.map((kind) => startPage({ kind }, safeReturn(null)))).toEqual([
		'/organisations',
		'/accompagnement',
		'/administration'
	]);
});

it('leads everyone to the page they were going to', () => {
	for (const page of ['/compte', '/organisations/abc?conserve', '/invitations/xyz'])
		for (const kind of kinds) expect(startPage({ kind }, safeReturn(page))).toBe(page);
});

it('never leads elsewhere', () => {
	for (const page of ['https://exemple.fr', '//exemple.fr', '/compte/../..', '/demo', '/'])
		expect([page, safeReturn(page)]).toEqual([page, '/organisations']);
});
