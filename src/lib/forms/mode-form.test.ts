import { expect, it } from 'vitest';
import { readMode } from './mode-form.ts';

const offered = { express: { minutes: 5 } };

it.each([
	['full', 'full'],
	['express', 'express'],
	[null, 'full'],
	['', null],
	['Express', null],
	['collectif', null],
	['__proto__', null]
] as const)('the mode « %s » of a form reads as %s', (value, mode) => {
	expect(readMode(value, offered)).toBe(mode);
});

it('refuses a file, and express where the diagnostic has none', () => {
	expect(readMode(new File(['express'], 'mode'), offered)).toBeNull();
	expect(readMode('express', {})).toBeNull();
	expect(readMode('full', {})).toBe('full');
});
