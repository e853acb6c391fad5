/** A server whose database holds an organisation with shared assessments of one, two, three and eight people. */
import type { BrowserContext } from '@playwright/test';
import { createDatabase } from '#lib/server/db/create-database.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import { createAccessToken, createPublicId } from '#lib/server/auth/access-token.ts';
import type { LinkHolder } from '#lib/server/auth/holder.ts';
import {
	insertShared,
	writeCommonLink
} from '#lib/server/repositories/shared-assessment.repository.ts';
import { proposedEnd } from '#lib/domain/shared-assessment/collection.ts';
import { inviteRespondents } from '#lib/server/use-cases/invite-respondents.ts';
import { closeCollection, showEdition } from '#lib/server/use-cases/run-collection.ts';
import { aSession } from '../../support/accounts.ts';
import { company, ORDINARY_PROFILE, type Given } from '../../support/builders.ts';
import { makeEmbeddedFolder } from '../../support/embedded-template.ts';
import {
	aFinishedRespondent,
	aRespondent,
	aSharedAssessment,
	type Shared
} from '../../support/shared-assessments.ts';
import { startApp, type AppServer } from './app-server.ts';
import { test as base } from './test.ts';

/** Answers of eight people, in the order of the questionnaire, again and again. */
const PEOPLE: readonly (readonly [RespondentRole, readonly Given[]])[] = [
	['management', [3, 3, 2, 4, 1, 2]],
	['employee', [1, 2, 2, 0, 1, 2]],
	['employee', [2, 1, 2, 1, 'unknown', 2]],
	['employee', [2, 2, 2, 1, 1, 2]],
	['employee', [1, 2, 2, 'unknown', 3, 2]],
	['employee', [0, 1, 2, 2, 'unknown', 2]],
	['volunteer', [4, 2, 2, 3, 1, 2]],
	['elected', [3, 3, 2, 4, 2, 2]]
];

const STATES = ['empty', 'open', 'one', 'two', 'three', 'eight', 'closing'] as const;
export type State = (typeof STATES)[number];

export interface Seeded {
	organisation: string;
	/** Of its administrator: the value of the session's cookie. */
	session: string;
	/** Public ids, and the secrets of the common links. */
	shared: Record<State, string>;
	links: Record<State, string>;
	/** Someone of `three` who has finished, and of `open` who has not. */
	finished: LinkHolder;
	draft: LinkHolder;
}

/** Fills an empty database; the clock is that of the machine, as the server's. */
export async function seedShared(url: string): Promise<Seeded> {
	const { db, close } = await createDatabase(url);
	const now = new Date();
	const first = await aSharedAssessment(db, { now });
	const made: Partial<Record<State, Shared>> = { empty: first };
	for (const state of STATES.slice(1)) {
		const one = { ...first, shared: createPublicId(), token: createAccessToken() };
		await insertShared(db, first.organisationId, {
			publicId: one.shared,
			diagnostic: company.id,
			version: company.version,
			profile: ORDINARY_PROFILE,
			openedAt: now,
			closesAt: proposedEnd(now),
			reminders: true
		});
		await writeCommonLink(db, one, one.token);
		made[state] = one;
	}
	const shared = made as Record<State, Shared>;
	const holders: LinkHolder[] = [];
	const answering = async (state: State, count: number) => {
		for (const [role, given] of PEOPLE.slice(0, count)) {
			const cycle = [...company.criterionById.keys()].map((_, i) => given[i % given.length]!);
			holders.push(await aFinishedRespondent(db, shared[state], cycle, { role, now }));
		}
	};
	await answering('one', 1);
	await answering('two', 2);
	await answering('three', 3);
	const finished = holders.at(-1)!;
	await answering('eight', 8);
	await answering('closing', 2);
	await answering('open', 2);
	const draft = await aRespondent(db, shared.open, [2, 1, null], { now });
	await inviteRespondents(
		db,
		shared.open,
		{
			addresses: ['claire@exemple.fr', 'une.adresse.longue@association-de-quartier.exemple.fr'],
			role: 'volunteer'
		},
		now
	);
	for (const state of ['one', 'two', 'three', 'eight'] as const)
		await closeCollection(db, shared[state], now);
	for (const state of ['three', 'eight'] as const) await showEdition(db, shared[state], now);
	const session = await aSession(db, first.accountId, { now });
	await close();
	const all = <T>(pick: (one: Shared) => T) =>
		Object.fromEntries(STATES.map((state) => [state, pick(shared[state])])) as Record<State, T>;
	return {
		organisation: first.publicId,
		session,
		shared: all((one) => one.shared),
		links: all((one) => one.token),
		finished,
		draft
	};
}

export const signInAs = (context: BrowserContext, url: string, { session }: Seeded) =>
	context.addCookies([{ name: 'cap-session', value: session, url }]);

export const addressOf = ({ organisation, shared }: Seeded, state: State) =>
	`/organisations/${organisation}/regards-croises/${shared[state]}`;

/** `test` on a server of its own, one a worker, with the shared assessments above. */
export const test = base.extend<object, { app: AppServer & { seeded: Seeded } }>({
	app: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed here
		async ({}, use) => {
			const folder = makeEmbeddedFolder(process.env.EMBEDDED_TEMPLATE);
			const seeded = await seedShared(folder.url);
			const app = await startApp({ env: { DATABASE_URL: folder.url } });
			await use({ ...app, seeded });
			await app.stop();
			folder.remove();
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	baseURL: async ({ app }, use) => use(app.url)
});

export { expect } from './test.ts';
