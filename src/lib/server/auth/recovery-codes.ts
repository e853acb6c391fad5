import { createHash, randomInt } from 'node:crypto';

/** How many are given at once. */
export const RECOVERY_CODES = 10;
/** No letter or digit that is taken for another: 32 signs, so that 16 of them are 80 random bits. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;
const GROUP = 4;

/** « ABCD-EFGH-JKLM-NPQR », each to be used once in place of the application. */
export function createRecoveryCodes(): string[] {
	return Array.from({ length: RECOVERY_CODES }, () =>
		Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)])
			.join('')
			.replace(new RegExp(`.{${GROUP}}(?!$)`, 'g'), '$&-')
	);
}

/** The hash of a code as typed, spaces and case apart; null for what is no recovery code. */
export function hashRecoveryCode(typed: string): Uint8Array | null {
	const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
	return code.length === LENGTH ? createHash('sha256').update(code).digest() : null;
}
