import { describe, expect, it } from 'vitest';
import {
	createAccessToken,
	createPublicId,
	hashToken,
	isAccessToken,
	isPublicId
} from './access-token.ts';

describe('access token', () => {
	it('is 256 random bits, never twice the same, and recognised', () => {
		const tokens = Array.from({ length: 100 }, createAccessToken);
		expect(new Set(tokens).size).toBe(100);
		for (const token of tokens) expect([token, isAccessToken(token)]).toEqual([token, true]);
		expect(Buffer.from(tokens[0]!, 'base64url')).toHaveLength(32);
	});

	it.each([
		'',
		'a',
		'a'.repeat(42),
		'a'.repeat(44),
		`${'a'.repeat(42)}=`,
		`${'a'.repeat(43)}\n`,
		undefined,
		3,
		null
	])('is not %j', (value) => {
		expect(isAccessToken(value)).toBe(false);
	});

	it('is kept as 32 bytes that do not show it', () => {
		const token = createAccessToken();
		expect(hashToken(token)).toHaveLength(32);
		expect(Buffer.from(hashToken(token)).toString('base64url')).not.toBe(token);
		expect(hashToken(token)).toEqual(hashToken(token));
		expect(hashToken(token)).not.toEqual(hashToken(createAccessToken()));
	});
});

describe('public id', () => {
	it('is 128 random bits, recognised', () => {
		const ids = Array.from({ length: 100 }, createPublicId);
		expect(new Set(ids).size).toBe(100);
		for (const id of ids) expect([id, isPublicId(id)]).toEqual([id, true]);
		expect(isPublicId('../../etc/passwd')).toBe(false);
		expect(isPublicId(`${ids[0]!}\n`)).toBe(false);
	});
});
