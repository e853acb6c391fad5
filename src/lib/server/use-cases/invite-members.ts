import type { Kysely, Transaction } from 'kysely';
import { invitationTerm, MAX_INVITATIONS } from '#lib/domain/organisation/invitation.ts';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { createAccessToken } from '../auth/access-token.ts';
import type { DB } from '../db/schema.ts';
import { log } from '../log.ts';
import { memberInvitation } from '../mail/messages/member-invitation.ts';
import {
	countInvitations,
	deleteInvitation,
	findInvitation,
	findStored,
	insertInvitation,
	renewInvitation,
	type Invitation,
	type InvitationScope
} from '../repositories/invitation.repository.ts';
import {
	holdAccount,
	holdOrganisation,
	insertMembership,
	membersOf
} from '../repositories/membership.repository.ts';
import {
	lockOrganisation,
	type LockedOrganisation,
	type MemberScope
} from '../repositories/organisation.repository.ts';
import { deleteWaiting } from '../repositories/outgoing-mail.repository.ts';
import { takeTurn } from '../repositories/throttle.repository.ts';
import { lookUpSecret, type SecretFailure } from './look-up-secret.ts';
import { queueMail } from './queue-mail.ts';
import { wakeMailWorker } from './send-mails.ts';

export type InviteFailure =
	| 'forbidden'
	/** The address is that of a member. */
	| 'isMember'
	/** No such invitation any more: accepted, refused or withdrawn. */
	| 'notFound'
	/** Mails to strangers are bounded, whoever asks. */
	| 'tooMany';

interface Wanted {
	/** As `normaliseEmail` leaves it. */
	email: string;
	role: MemberRole;
}

/** Who invites: a member who administers the organisation. `name` is empty when they gave none. */
export interface Inviter extends MemberScope {
	name: string;
	clientAddress: string;
}

/**
 * Invites an address by mail, for fourteen days. An address invited already gets a new link, and the former one
 * opens nothing. Accounts are not looked up: known and unknown addresses get the same answer.
 */
export function inviteMember(
	db: Kysely<DB>,
	inviter: Inviter,
	wanted: Wanted,
	now: Date
): Promise<Result<Wanted, InviteFailure>> {
	return managing(db, inviter, async (trx, organisation) => {
		const former = await findStored(trx, organisation.id, { email: wanted.email });
		if (former && isSentAlready(former, wanted, now)) return ok(wanted);
		if (!former && (await countInvitations(trx, organisation.id)) >= MAX_INVITATIONS)
			return err('tooMany');
		return send(trx, organisation, inviter, wanted, former?.id, now);
	});
}

/**
 * Sends an invitation again, to the same address or to the right one: a mistyped address is corrected so, and the
 * link that went to it opens nothing.
 */
export function resendInvitation(
	db: Kysely<DB>,
	inviter: Inviter,
	publicId: string,
	corrected: string | null,
	now: Date
): Promise<Result<Wanted, InviteFailure>> {
	return managing(db, inviter, async (trx, organisation) => {
		const former = await findStored(trx, organisation.id, { publicId });
		if (!former) return err('notFound');
		const wanted = { email: corrected ?? former.email, role: former.role };
		if (isSentAlready(former, wanted, now)) return ok(wanted);
		await dropMail(trx, organisation.id, former.email);
		return send(trx, organisation, inviter, wanted, former.id, now);
	});
}

/** A mail that has not left would bring a link that opens nothing, to a mistyped address perhaps. */
const dropMail = (trx: Transaction<DB>, organisationId: number, recipient: string) =>
	deleteWaiting(trx, { recipient, kind: 'member-invitation', organisationId });

/** A form sent twice sends one mail. */
function isSentAlready(former: Wanted & { sentAt: Date }, wanted: Wanted, now: Date): boolean {
	return (
		former.email === wanted.email &&
		former.role === wanted.role &&
		now.getTime() - former.sentAt.getTime() < 60_000
	);
}

/** Withdraws an invitation: its link opens nothing more. Asked twice, harmless. */
export function withdrawInvitation(
	db: Kysely<DB>,
	scope: MemberScope,
	publicId: string
): Promise<Result<void, InviteFailure>> {
	return managing(db, scope, async (trx, organisation) => {
		const former = await findStored(trx, organisation.id, { publicId });
		if (!former) return ok(undefined);
		await deleteInvitation(trx, organisation.id, publicId);
		await dropMail(trx, organisation.id, former.email);
		return ok(undefined);
	});
}

/**
 * What the link of an invitation opens. Changes nothing but the counter of misses; a guesser is stopped by address.
 */
export function lookUpInvitation(
	db: Kysely<DB>,
	token: string,
	clientAddress: string,
	now: Date
): Promise<Result<Invitation, SecretFailure>> {
	return lookUpSecret(db, 'invitationMiss', { token, clientAddress }, now, (secret) =>
		findInvitation(db, { token: secret }, now)
	);
}

export type AcceptFailure =
	| 'unknown'
	/** Signed in with another address: nothing is guessed. */
	| 'otherAddress'
	/** Deleted while this was asked. */
	| 'organisationGone';

/**
 * Makes the account a member, when the invitation was sent to its own address. Someone who is a member already keeps
 * their role.
 * @returns the public id of the organisation
 */
export async function acceptInvitation(
	db: Kysely<DB>,
	scope: InvitationScope,
	account: { accountId: number; publicId: string; email: string },
	now: Date
): Promise<Result<string, AcceptFailure>> {
	const accepted = await db.transaction().execute(async (trx) => {
		const found = await findInvitation(trx, scope, now);
		if (!found) return err('unknown' as const);
		const { organisation } = found;
		if (!(await holdAccount(trx, account.accountId))) return err('unknown' as const);
		if (!(await holdOrganisation(trx, organisation.id))) return err('organisationGone' as const);
		// As it is now that nobody changes it: not withdrawn, nor sent to the right address instead.
		const invitation = await findInvitation(trx, scope, now);
		if (!invitation) return err('unknown' as const);
		if (invitation.email !== account.email) return err('otherAddress' as const);
		// Accepted at this moment by a form sent twice.
		if (!(await deleteInvitation(trx, organisation.id, invitation.publicId)))
			return err('unknown' as const);
		await insertMembership(trx, organisation.id, account.accountId, invitation.role, now);
		return ok({ organisation: organisation.publicId, role: invitation.role });
	});
	if (!accepted.ok) return accepted;
	const { organisation, role } = accepted.value;
	log('info', 'member.joined', { organisation, member: account.publicId, role });
	return ok(organisation);
}

/** Says no: the invitation is forgotten, and so is the address. Whoever has the link may. */
export async function refuseInvitation(
	db: Kysely<DB>,
	invitation: Pick<Invitation, 'publicId' | 'organisation'>
): Promise<void> {
	await deleteInvitation(db, invitation.organisation.id, invitation.publicId);
	log('info', 'invitation.refused', { organisation: invitation.organisation.publicId });
}

/** Runs `work` for an administrator, on an organisation that it locks; then sends what it queued. */
async function managing<T>(
	db: Kysely<DB>,
	scope: MemberScope,
	work: (
		trx: Transaction<DB>,
		organisation: LockedOrganisation
	) => Promise<Result<T, InviteFailure>>
): Promise<Result<T, InviteFailure>> {
	const outcome = await db
		.transaction()
		.execute(async (trx) => {
			const organisation = await lockOrganisation(trx, scope, 'manage');
			const done = organisation ? await work(trx, organisation) : err('forbidden' as const);
			// Nothing of a refused change is kept.
			if (!done.ok) throw new Refused(done.error);
			return done;
		})
		.catch((error: unknown) => {
			if (error instanceof Refused) return err(error.failure);
			throw error;
		});
	if (outcome.ok) wakeMailWorker();
	return outcome;
}

class Refused extends Error {
	readonly failure: InviteFailure;
	constructor(failure: InviteFailure) {
		super(failure);
		this.failure = failure;
	}
}

async function send(
	trx: Transaction<DB>,
	organisation: LockedOrganisation,
	inviter: Inviter,
	{ email, role }: Wanted,
	/** The invitation that this one takes the place of. */
	formerId: number | undefined,
	now: Date
): Promise<Result<Wanted, InviteFailure>> {
	const members = await membersOf(trx, organisation.id);
	if (members.some((member) => member.email === email)) return err('isMember');
	if (!(await takeTurn(trx, 'invitation', String(inviter.accountId), now))) return err('tooMany');
	if (!(await takeTurn(trx, 'invitationsFrom', inviter.clientAddress, now))) return err('tooMany');
	const token = createAccessToken();
	const expiresAt = invitationTerm(now);
	const sent = { email, role, token, invitedBy: inviter.accountId, expiresAt };
	if (formerId === undefined) await insertInvitation(trx, organisation.id, sent, now);
	else await renewInvitation(trx, organisation.id, formerId, sent, now);
	await queueMail(
		trx,
		memberInvitation({
			recipient: email,
			...(inviter.name ? { inviter: inviter.name } : {}),
			organisation: organisation.name,
			role,
			expiresAt,
			path: `/invitations/${token}`
		}),
		now,
		organisation.id
	);
	return ok({ email, role });
}
