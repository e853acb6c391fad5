import { randomInt } from 'node:crypto';

/** Read aloud and typed without mistaking one for another: no I, L, O, U, 0 or 1. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** What an organisation gives an adviser to type: about 59 random bits, guessed at 20 tries in ten minutes. */
export function createShareCode(): string {
	return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** « K7QF-3M9P-XDTW ». */
export function writeShareCode(code: string): string {
	return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code as it was created, however it was typed; null when it is none. */
export function readShareCode(typed: unknown): string | null {
	if (typeof typed !== 'string' || typed.length > 60) return null;
	const code = typed.toUpperCase().replace(/[\s.–—-]/g, '');
	return code.length === LENGTH && [...code].every((one) => ALPHABET.includes(one)) ? code : null;
}
