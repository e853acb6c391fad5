import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Cap Alliances';
/** What every application knows: six digits, thirty seconds, SHA-1. */
const SETTINGS = { issuer: ISSUER, algorithm: 'SHA1', digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
/** A phone's clock may be one step off. */
const WINDOW = 1;

/** A new secret, in base 32 as applications take it. */
export function createTotpSecret(): string {
	return new Secret({ size: SECRET_BYTES }).base32;
}

export function isTotpSecret(value: unknown): value is string {
	return typeof value === 'string' && /^[A-Z2-7]{32}$/.test(value);
}

/** What the QR code says: `otpauth://totp/…`. */
export function totpAddress(secret: string, email: string): string {
	return new TOTP({ ...SETTINGS, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/** The time step that this code belongs to, or null when it is no code of this moment. */
export function stepOfCode(secret: string, typed: string, now: Date): number | null {
	const token = typed.replace(/\s/g, '');
	if (!/^\d{6}$/.test(token)) return null;
	const totp = new TOTP({ ...SETTINGS, secret: Secret.fromBase32(secret) });
	const timestamp = now.getTime();
	const delta = totp.validate({ token, timestamp, window: WINDOW });
	return delta === null ? null : totp.counter({ timestamp }) + delta;
}
