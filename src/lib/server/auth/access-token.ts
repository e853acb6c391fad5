import { createHash, randomBytes } from 'node:crypto';

/**
 * The secret that opens one assessment: 256 random bits, in the holder's cookie and resume link. The database
 * keeps its SHA-256 only (security bar §2). Replacing it cuts every device that had the former one.
 */
export type AccessToken = string;

export function createAccessToken(): AccessToken {
	return randomBytes(32).toString('base64url');
}

export function isAccessToken(value: unknown): value is AccessToken {
	return typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value);
}

/** The secret of a link, without the full stop or bracket that a copy may have brought along. */
export const tokenIn = (pasted: string): string => /^[\w-]{43}/.exec(pasted.trim())?.[0] ?? pasted;

export function hashToken(token: string): Uint8Array {
	return createHash('sha256').update(token).digest();
}

/** 128 random bits naming an assessment in addresses; opens nothing by itself. */
export function createPublicId(): string {
	return randomBytes(16).toString('base64url');
}

export function isPublicId(value: string): boolean {
	return /^[A-Za-z0-9_-]{22}$/.test(value);
}
