import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { createGate } from './gate.ts';

const argon2Async = promisify(argon2);

/** What a new hash costs (security bar §3). Raise it here: older hashes are made again when their owner signs in. */
export const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** In KiB, as argon2 counts. */
interface Cost {
	memory: number;
	passes: number;
	parallelism: number;
}

/** Node compresses pages and reads files on the threads that also make hashes: four unless the installer says more. */
const THREADS = Number(process.env.UV_THREADPOOL_SIZE) || 4;

/**
 * At most 4 hashes at once, and always a thread and a processor left to the other requests; 40 more may wait (about
 * a second). Beyond, `Busy`: better one person asked to come back than all of them slowed down.
 */
const gate = createGate(Math.max(1, Math.min(4, THREADS - 1, availableParallelism() - 1)), 40);

/** @returns a PHC string; @throws Busy */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(SALT_BYTES);
	return phcString(COST, salt, await tagOf(password, salt, COST, TAG_BYTES));
}

/**
 * Checks a password. Without a hash (unknown address, account without password) the same work is done in vain, so that
 * the time tells nothing.
 * @returns whether it is right, and whether its hash should be made again
 * @throws Busy
 */
export async function checkPassword(
	password: string,
	stored: string | null
): Promise<{ isRight: boolean; isOutdated: boolean }> {
	const known = stored === null ? null : readPhc(stored);
	const { cost, salt, tag } = known ?? DUMMY;
	const given = await tagOf(password, salt, cost, tag.length);
	return {
		isRight: timingSafeEqual(given, tag) && known !== null,
		isOutdated:
			cost.memory < COST.memory || cost.passes < COST.passes || cost.parallelism < COST.parallelism
	};
}

const DUMMY = { cost: COST, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) };

function tagOf(password: string, salt: Buffer, cost: Cost, length: number): Promise<Buffer> {
	return gate(() =>
		argon2Async('argon2id', {
			// One form for what a keyboard may write in several ways.
			message: Buffer.from(password.normalize('NFC')),
			nonce: salt,
			tagLength: length,
			...cost
		})
	);
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

function phcString({ memory, passes, parallelism }: Cost, salt: Buffer, tag: Buffer): string {
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** @returns null for what is no argon2id hash: it opens nothing */
function readPhc(phc: string): { cost: Cost; salt: Buffer; tag: Buffer } | null {
	const found =
		/^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/]{11,})\$([\w+/]{22,})$/.exec(
			phc
		);
	if (!found) return null;
	const [, memory, passes, parallelism, salt = '', tag = ''] = found;
	return {
		cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
		salt: Buffer.from(salt, 'base64'),
		tag: Buffer.from(tag, 'base64')
	};
}
