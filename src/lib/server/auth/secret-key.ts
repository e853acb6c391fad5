import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig, secretKeyFile, type Config } from '../config.ts';

/*
 * What must be read again, not only compared (the secrets of second factors), is encrypted with a key that is not in
 * the database: a copied database opens no account.
 */

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of what is sealed, for the day when the way changes. */
const VERSION = 1;

/** What was sealed cannot be opened: another key, another owner, or damaged. */
export class SealBroken extends Error {
	override name = 'SealBroken';
}

/**
 * The text from which the key is derived: `SECRET_KEY`, else a file of its own beside the data, made on first use
 * and readable by the server's user only.
 */
export function secretOf(config: Config): string {
	if (config.SECRET_KEY) return config.SECRET_KEY;
	const file = secretKeyFile(config);
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
	if (!existsSync(file)) makeKeyFile(file);
	return readFileSync(file, 'utf8').trim();
}

/** Written under another name first: of two processes at once, one gives its key and both read it whole. */
function makeKeyFile(file: string): void {
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600 });
	try {
		linkSync(draft, file);
	} catch (error) {
		if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
	} finally {
		rmSync(draft);
	}
}

let held: Buffer | undefined;

function key(): Buffer {
	held ??= Buffer.from(
		hkdfSync(
			'sha256',
			secretOf(readConfig(process.env)),
			'',
			'cap-alliances second factor',
			KEY_BYTES
		)
	);
	return held;
}

/** AES-256-GCM; opens only for the same owner. */
export function seal(text: string, owner: string): Uint8Array {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(owner));
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), sealed]);
}

/** @throws SealBroken */
export function unseal(sealed: Uint8Array, owner: string): string {
	const bytes = Buffer.from(sealed);
	const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
	const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
	try {
		if (bytes[0] !== VERSION) throw new RangeError('unknown version');
		const decipher = createDecipheriv('aes-256-gcm', key(), nonce, { authTagLength: TAG_BYTES })
			.setAAD(Buffer.from(owner))
			.setAuthTag(tag);
		const text = decipher.update(bytes.subarray(1 + NONCE_BYTES + TAG_BYTES));
		return Buffer.concat([text, decipher.final()]).toString('utf8');
	} catch {
		throw new SealBroken('A sealed secret cannot be opened');
	}
}
