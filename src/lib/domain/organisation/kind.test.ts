import { expect, it } from 'vitest';
import { isOrganisationKind, ORGANISATION_KINDS, suits } from './kind.ts';

it('an organisation takes the diagnostics for its kind, and those for everyone', () => {
	for (const kind of ORGANISATION_KINDS) {
		expect(suits('everyone', kind)).toBe(true);
		for (const other of ORGANISATION_KINDS) expect(suits(kind, other)).toBe(kind === other);
	}
});

it('no organisation is for everyone', () => {
	expect(['company', 'everyone', '', null, 'constructor'].map(isOrganisationKind)).toEqual([
		true,
		false,
		false,
		false,
		false
	]);
});
