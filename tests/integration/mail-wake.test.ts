/** Every use case that queues a mail has it sent at once: nobody waits for the worker's next round. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTotpSecret } from '#lib/server/auth/totp.ts';
import type { MailWorker } from '#lib/server/use-cases/send-mails.ts';
import { askAddressChange, confirmAddressChange } from '#lib/server/use-cases/change-address.ts';
import { askReset, changePassword, resetByLink } from '#lib/server/use-cases/change-password.ts';
import { nameAdviser } from '#lib/server/use-cases/nominate.ts';
import {
	checkSecondFactor,
	enrolSecondFactor,
	removeSecondFactor
} from '#lib/server/use-cases/second-factor.ts';
import { askSignInLink } from '#lib/server/use-cases/sign-in-by-link.ts';
import { anAccount } from '../support/accounts.ts';
import { onBothDatabases } from '../support/databases.ts';
import { codeOf, mailsTo } from '../support/sign-in.ts';

process.env.SECRET_KEY = 'a key for the tests only, 32 characters or more';

/** Where the worker of a process is (use-cases/send-mails.ts). */
const held = globalThis as { capAlliancesMailWorker?: MailWorker };
let woken = 0;
beforeEach(() => {
	woken = 0;
	held.capAlliancesMailWorker = { wake: () => void woken++, stop: () => Promise.resolve() };
});
afterEach(() => {
	delete held.capAlliancesMailWorker;
});

const NOW = new Date('2026-11-25T10:00:10Z');
const clientAddress = '192.0.2.1';

onBothDatabases('the mail worker', (getDb) => {
	it('is woken once for each mail of an account', async () => {
		const email = 'sacha@exemple.fr';
		const id = await anAccount(getDb(), { email });
		const secret = createTotpSecret();
		let codes: string[] = [];
		const lastToken = async (to: string) => (await mailsTo(getDb(), to)).at(-1)?.token ?? '';
		const acts: Record<string, () => Promise<unknown>> = {
			askSignInLink: () => askSignInLink(getDb(), { email, next: '/compte', clientAddress }, NOW),
			askReset: () => askReset(getDb(), { email, clientAddress }, NOW),
			resetByLink: async () =>
				resetByLink(
					getDb(),
					{ token: await lastToken(email), clientAddress },
					'vélo soupe nuage marteau',
					NOW
				),
			changePassword: () => changePassword(getDb(), id, 'tasse girafe lundi neige', NOW),
			enrolSecondFactor: async () => {
				const code = codeOf(secret, 0, NOW);
				const made = await enrolSecondFactor(getDb(), id, { secret, code }, NOW);
				codes = made.ok ? made.value : [];
			},
			'checkSecondFactor, by a recovery code': () =>
				checkSecondFactor(getDb(), id, { code: codes[0]!, clientAddress }, NOW),
			removeSecondFactor: () => removeSecondFactor(getDb(), id, NOW),
			nameAdviser: () => nameAdviser(getDb(), 'andrea@exemple.fr', NOW),
			askAddressChange: () =>
				askAddressChange(
					getDb(),
					{ accountId: id, email: 'sacha2@exemple.fr', clientAddress },
					NOW
				),
			confirmAddressChange: async () =>
				confirmAddressChange(
					getDb(),
					id,
					{ token: await lastToken('sacha2@exemple.fr'), clientAddress },
					NOW
				)
		};
		const queued = () => getDb().selectFrom('outgoing_mail').select('id').execute();
		for (const [name, act] of Object.entries(acts)) {
			woken = 0;
			const before = (await queued()).length;
			await act();
			expect([name, (await queued()).length - before, woken]).toEqual([name, 1, 1]);
		}
	});
});
