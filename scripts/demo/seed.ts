/** Fills an empty database with the fictitious organisations of the demo, by the use cases of the application. */
import type { Kysely } from 'kysely';
import { currentDiagnostics } from '../../src/lib/content/catalogue.ts';
import {
	demoOrganisations,
	type DemoOrganisation
} from '../../src/lib/content/demo/organisations.ts';
import { personas } from '../../src/lib/content/demo/personas.ts';
import { createAccessToken, hashToken } from '../../src/lib/server/auth/access-token.ts';
import type { DB } from '../../src/lib/server/db/schema.ts';
import type { MailTransport } from '../../src/lib/server/mail/transport.ts';
import {
	ensureAccount,
	findAccountByEmail
} from '../../src/lib/server/repositories/account.repository.ts';
import { insertMembership } from '../../src/lib/server/repositories/membership.repository.ts';
import {
	findOrganisation,
	type MemberScope
} from '../../src/lib/server/repositories/organisation.repository.ts';
import {
	claimMail,
	deleteSent
} from '../../src/lib/server/repositories/outgoing-mail.repository.ts';
import type { SharedScope } from '../../src/lib/server/repositories/shared-assessment.repository.ts';
import { insertSession } from '../../src/lib/server/repositories/session.repository.ts';
import { inviteMember } from '../../src/lib/server/use-cases/invite-members.ts';
import { createOrganisation } from '../../src/lib/server/use-cases/manage-organisation.ts';
import { seedRun } from './run.ts';
import { seedShared } from './shared.ts';
import { seedShares, type Result } from './shares.ts';
import { clockAt, done, type DemoClock } from './support.ts';

export interface SeedOptions {
	now: Date;
	/** Where the mails of the demo go. */
	transport: MailTransport;
	/** Called with what was just made, in French. */
	tell?: (line: string) => void;
}

/**
 * Makes the accounts, organisations, runs, shares and readings of the demo, dated back from `now`.
 * @returns false when the database holds them already: nothing is added then
 */
export async function seedDemo(
	db: Kysely<DB>,
	{ now, transport, tell = () => {} }: SeedOptions
): Promise<boolean> {
	const administrator = personaOf('/administration');
	if (await findAccountByEmail(db, administrator.email)) return false;
	const clock = clockAt(now);
	const adviser = personaOf('/accompagnement');
	const adviserId = await anAccount(db, { ...adviser, kind: 'adviser' }, clock, 400);
	for (const [index, organisation] of demoOrganisations.entries()) {
		await seedOrganisation(db, organisation, { id: adviserId, name: adviser.name }, clock);
		await deliver(db, transport, now);
		const drafts = organisation.runs.filter(({ draft }) => draft !== undefined).length;
		tell(
			`${index + 1}/${demoOrganisations.length} ${organisation.name} : ` +
				`${plural(organisation.runs.length - drafts, 'diagnostic terminé', 'diagnostics terminés')}` +
				(drafts ? `, ${plural(drafts, 'brouillon', 'brouillons')}` : '')
		);
	}
	// Last of all: its account says that the demo is whole.
	await anAccount(db, { ...administrator, kind: 'administrator' }, clock, 800);
	return true;
}

function personaOf(home: string) {
	const persona = personas.find((one) => one.home === home);
	if (!persona) throw new Error(`No persona arrives on ${home}`);
	return persona;
}

async function seedOrganisation(
	db: Kysely<DB>,
	organisation: DemoOrganisation,
	adviser: { id: number; name: string },
	clock: DemoClock
): Promise<void> {
	const start = (organisation.runs[0]?.daysAgo ?? 0) + 1;
	const accounts = new Map<string, number>();
	for (const member of organisation.members)
		accounts.set(member.email, await anAccount(db, { ...member, kind: 'member' }, clock, start));
	const [founder, ...others] = organisation.members;
	const founderId = founder && accounts.get(founder.email);
	if (!founder || founderId === undefined) throw new Error(`${organisation.name} has no member`);
	const { name, audience, commune, size, field } = organisation;
	const publicId = done(
		await createOrganisation(
			db,
			founderId,
			{ name, audience, commune, size, fields: [field], registration: null },
			clock.ago(start)
		)
	);
	const scope: MemberScope = { publicId, accountId: founderId };
	const made = await findOrganisation(db, scope);
	if (!made) throw new Error(`${name} does not open`);
	await db.transaction().execute(async (trx) => {
		for (const { email, role } of others)
			await insertMembership(trx, made.id, accounts.get(email) ?? 0, role, clock.ago(start - 1));
	});
	const diagnostic = currentDiagnostics().find((one) => one.audience === audience);
	if (!diagnostic) throw new Error(`No diagnostic for ${audience}`);
	const openShared = async () =>
		organisation.shared &&
		seedShared(
			db,
			{ diagnostic, organisation, shared: organisation.shared, view: made, opening: founderId },
			clock
		);
	const results: Result[] = [];
	let shared: SharedScope | undefined;
	for (const run of organisation.runs) {
		if (run.together) shared = await openShared();
		const answering = accounts.get(run.by ?? founder.email) ?? founderId;
		const view = await findOrganisation(db, { publicId, accountId: answering });
		if (!view) throw new Error(`${run.by} is no member of ${name}`);
		const result = await seedRun(
			db,
			{ diagnostic, organisation, run, view, answering, shared },
			clock
		);
		// An express result is not shown outside.
		if (result && run.mode !== 'express') results.push(result);
	}
	if (!shared) await openShared();
	await seedShares(db, organisation, { scope, results, adviser }, clock);
	if (organisation.invites)
		done(
			await inviteMember(
				db,
				{ ...scope, name: founder.name, clientAddress: 'demo' },
				organisation.invites,
				clock.ago(1)
			)
		);
}

/** An account that was last here some days ago. */
async function anAccount(
	db: Kysely<DB>,
	account: { email: string; name: string; kind: 'member' | 'adviser' | 'administrator' },
	{ ago }: DemoClock,
	sinceDays: number
): Promise<number> {
	const { email, name, kind } = account;
	const id = await ensureAccount(db, { email, name, kind }, ago(sinceDays));
	await insertSession(db, hashToken(createAccessToken()), id, {
		createdAt: ago(3),
		authenticatedAt: ago(3),
		secondFactor: false,
		device: ''
	});
	return id;
}

/** Sends what is waiting now, rather than when the server starts: it would find it too old. */
async function deliver(db: Kysely<DB>, transport: MailTransport, now: Date): Promise<void> {
	for (let mail = await claimMail(db, now); mail; mail = await claimMail(db, now)) {
		await transport.send(mail);
		await deleteSent(db, mail);
	}
}

const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;
