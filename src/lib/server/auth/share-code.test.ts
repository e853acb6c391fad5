import { describe, expect, it } from 'vitest';
import { createShareCode, readShareCode, writeShareCode } from './share-code.ts';

describe('a code for an adviser', () => {
	it('is read back however it is typed', () => {
		for (let turn = 0; turn < 200; turn++) {
			const code = createShareCode();
			const written = writeShareCode(code);
			expect(written).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
			expect(readShareCode(written)).toBe(code);
			expect(readShareCode(` ${written.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
		}
	});

	it.each([
		[undefined],
		[''],
		['K7QF'],
		['K7QF-3M9P-XDT0'],
		['K7QF-3M9P-XDTW-2'],
		['é'.repeat(12)],
		['2'.repeat(100_000)]
	])('is none (%#)', (typed) => {
		expect(readShareCode(typed)).toBeNull();
	});
});
