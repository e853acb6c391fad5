import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as z from 'zod';
import { MEMBER_ROLES, type MemberRole } from '#lib/domain/organisation/member-role.ts';
import { isPublicId } from '../auth/access-token.ts';
import { emailAddress } from '../auth/email.ts';
import type { InviteFailure } from '../use-cases/invite-members.ts';
import type { ManageFailure } from '../use-cases/manage-members.ts';
import { refuseFormerMember } from './organisation-page.ts';

/* What the forms of the members' page say, and how they are refused. */

const role = z.enum(MEMBER_ROLES, { error: 'Choisissez un rôle dans la liste.' });
export const invitationForm = z.object({ email: emailAddress, role });

export type InvitationErrors = Partial<Record<'email' | 'role', string>>;

/** A refused form of the page: which one, why, and what was typed in it. */
export interface MembersRefusal {
	/** Public id of the member or invitation; empty for the form that invites. */
	about: string;
	message: string;
	errors: InvitationErrors;
	typed: { email: string; role: string };
}

export const refuse = (status: number, refusal: Partial<MembersRefusal>) =>
	fail(status, { about: '', message: '', errors: {}, typed: { email: '', role: '' }, ...refusal });

/** What was typed to invite, bounded. */
export function typedInvitation(data: FormData): { email: string; role: string } {
	const textOf = (name: string) => {
		const value = data.get(name);
		return typeof value === 'string' ? value.slice(0, 300) : '';
	};
	return { email: textOf('email'), role: textOf('role') };
}

/** The first error of each field. */
export function errorsOf(error: z.ZodError): InvitationErrors {
	const errors: InvitationErrors = {};
	for (const { path, message } of error.issues) {
		const name = path[0] === 'role' ? 'role' : 'email';
		errors[name] ??= message;
	}
	return errors;
}

/** The member or invitation that a form names, or null for anything else. */
export function readId(data: FormData): string | null {
	const id = data.get('id');
	return typeof id === 'string' && isPublicId(id) ? id : null;
}

export function readRole(data: FormData): MemberRole | null {
	return role.safeParse(data.get('role')).data ?? null;
}

export const INCOMPLETE = 'Ce formulaire est incomplet. Rechargez la page, puis recommencez.';

const WORDS: Readonly<Record<Exclude<ManageFailure | InviteFailure, 'forbidden'>, string>> = {
	notAMember: 'Cette personne n’est plus membre de l’organisation.',
	lastAdministrator:
		'L’organisation garde toujours une personne qui l’administre. Donnez d’abord ce rôle à quelqu’un d’autre.',
	alone:
		'Vous êtes la seule personne de cette organisation : la quitter la laisserait sans personne. Supprimez-la plutôt, depuis sa page « Données ».',
	isMember: 'Cette adresse est celle d’un membre de l’organisation : pas besoin d’invitation.',
	notFound: 'Cette invitation n’attend plus : elle a été acceptée, refusée ou retirée.',
	tooMany:
		'Beaucoup d’invitations viennent d’être envoyées. Attendez une heure, ou retirez celles qui ne servent plus.'
};

/** Says why nothing changed. Who lost the right meanwhile sees what a stranger sees. */
export function refuseChange(
	failure: ManageFailure | InviteFailure,
	refusal: Partial<MembersRefusal>
) {
	if (failure === 'forbidden') return refuseFormerMember();
	return refuse(failure === 'tooMany' ? 429 : 409, { ...refusal, message: WORDS[failure] });
}

/** Back to the page, which says what was done. */
export function done(event: Pick<RequestEvent, 'url'>, what: string): never {
	redirect(303, `${event.url.pathname}?${what}`);
}
