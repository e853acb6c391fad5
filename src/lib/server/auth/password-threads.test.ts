/** Hashes run on the few threads that Node also compresses pages and reads files with: one is always left. */
import type * as os from 'node:os';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { expect, it, vi } from 'vitest';

vi.mock('node:os', async (original) => ({
	...(await original<typeof os>()),
	// A large machine, where processors are not what limits.
	availableParallelism: () => 16
}));

it('a page is compressed while passwords are checked, however many wait', async () => {
	const { checkPassword } = await import('./password.ts');
	// Four times the usual cost, so that what ends first is no matter of luck.
	const salt = 'c29tZXNhbHRzb21lc2FsdA';
	const slow = `$argon2id$v=19$m=19456,t=8,p=1$${salt}$${'A'.repeat(43)}`;
	let done = 0;
	const checks = Array.from({ length: 5 }, () =>
		checkPassword('tasse girafe lundi', slow).then(() => (done += 1))
	);
	await new Promise((resolve) => setImmediate(resolve));
	await promisify(gzip)('une page');
	expect(done).toBe(0);
	await Promise.all(checks);
	expect(done).toBe(5);
});
