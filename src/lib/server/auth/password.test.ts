import { describe, expect, it } from 'vitest';
import { Busy, createGate } from './gate.ts';
import { checkPassword, COST, hashPassword } from './password.ts';

describe('the hash of a password', () => {
	it('is argon2id at the cost of the security bar, with a salt of its own', async () => {
		const [one, two] = await Promise.all([
			hashPassword('tasse girafe lundi'),
			hashPassword('tasse girafe lundi')
		]);
		expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
		expect(one).not.toBe(two);
		expect(COST).toMatchObject({ memory: 19_456, passes: 2, parallelism: 1 });
	});

	it('knows its password, however its letters are composed, and no other', async () => {
		const hash = await hashPassword('été à la mer');
		expect(await checkPassword('été à la mer'.normalize('NFD'), hash)).toEqual({
			isRight: true,
			isOutdated: false
		});
		expect(await checkPassword('été à la mère', hash)).toMatchObject({ isRight: false });
		expect(await checkPassword('', hash)).toMatchObject({ isRight: false });
	});

	it('made elsewhere is read (argon2 reference implementation)', async () => {
		// From the test vectors of the reference implementation: argon2id, m=256, t=2, p=1.
		const hash =
			'$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
		expect(await checkPassword('password', hash)).toEqual({ isRight: true, isOutdated: true });
	});

	it.each([
		null,
		'',
		'x',
		'$argon2i$v=19$m=16,t=2,p=1$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA',
		'$2b$12$abc'
	])('that is none opens nothing (%s)', async (stored) => {
		expect(await checkPassword('tasse girafe lundi', stored)).toMatchObject({ isRight: false });
	});
});

describe('the gate', () => {
	it('lets so many run and so many wait, and refuses the others at once', async () => {
		const gate = createGate(4, 10);
		let running = 0;
		let most = 0;
		const task = async () => {
			most = Math.max(most, ++running);
			await new Promise((resolve) => setTimeout(resolve, 5));
			running -= 1;
		};
		const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => gate(task)));
		expect(most).toBe(4);
		const refused = outcomes.filter(({ status }) => status === 'rejected');
		expect(refused).toHaveLength(16);
		expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(Busy);
	});

	it('goes on after a task that fails', async () => {
		const gate = createGate(1, 5);
		const failing = gate(() => Promise.reject(new Error('no')));
		await expect(failing).rejects.toThrow('no');
		expect(await gate(() => Promise.resolve(3))).toBe(3);
	});
});
