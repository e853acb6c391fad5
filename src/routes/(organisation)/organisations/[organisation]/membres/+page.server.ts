import { redirect, type RequestEvent } from '@sveltejs/kit';
import { needsSecondAdministrator } from '#lib/domain/organisation/members.ts';
import { peopleView } from '#lib/presentation/people-view.ts';
import { roleOptions } from '#lib/presentation/role-words.ts';
import { database } from '#lib/server/db/index.ts';
import { requireMember } from '#lib/server/http/member-organisation.ts';
import {
	done,
	errorsOf,
	INCOMPLETE,
	invitationForm,
	readId,
	readRole,
	refuse,
	refuseChange,
	typedInvitation
} from '#lib/server/http/members-page.ts';
import { organisationHead } from '#lib/server/http/organisation-page.ts';
import { findPeopleOf } from '#lib/server/repositories/membership.repository.ts';
import type { MemberScope } from '#lib/server/repositories/organisation.repository.ts';
import {
	inviteMember,
	resendInvitation,
	withdrawInvitation
} from '#lib/server/use-cases/invite-members.ts';
import { changeMember } from '#lib/server/use-cases/manage-members.ts';
import type { Actions, PageServerLoad } from './$types';

const NOTICES = ['invite', 'renvoye', 'retire', 'role', 'parti'] as const;

export const load: PageServerLoad = async (event) => {
	const { organisation, account } = await requireMember(event, 'read');
	const people = await findPeopleOf(database(), organisation.id);
	const viewer = { publicId: account.publicId, manages: organisation.right === 'manage' };
	return {
		organisation: organisationHead(organisation),
		...peopleView(people, viewer, new Date()),
		roles: roleOptions,
		needsSecondAdministrator: needsSecondAdministrator(organisation.administrators),
		notice: NOTICES.find((name) => event.url.searchParams.has(name))
	};
};

const inviterOf = (event: RequestEvent, scope: MemberScope, name: string) => ({
	...scope,
	name,
	clientAddress: event.getClientAddress()
});

export const actions: Actions = {
	invite: async (event) => {
		const { account, scope } = await requireMember(event, 'manage');
		const typed = typedInvitation(await event.request.formData());
		const parsed = invitationForm.safeParse(typed);
		if (!parsed.success) return refuse(400, { typed, errors: errorsOf(parsed.error) });
		const inviter = inviterOf(event, scope, account.name);
		const invited = await inviteMember(database(), inviter, parsed.data, new Date());
		if (!invited.ok) return refuseChange(invited.error, { typed });
		done(event, 'invite');
	},
	/** Again to the same address, or to the one typed. */
	resend: async (event) => {
		const { account, scope } = await requireMember(event, 'manage');
		const data = await event.request.formData();
		const typed = typedInvitation(data);
		const about = readId(data);
		if (!about) return refuse(400, { message: INCOMPLETE });
		const email = data.has('email') ? invitationForm.shape.email.safeParse(typed.email) : null;
		if (email && !email.success)
			return refuse(400, { about, typed, errors: errorsOf(email.error) });
		const inviter = inviterOf(event, scope, account.name);
		const sent = await resendInvitation(
			database(),
			inviter,
			about,
			email?.data ?? null,
			new Date()
		);
		if (!sent.ok) return refuseChange(sent.error, { about, typed });
		done(event, 'renvoye');
	},
	withdraw: async (event) => {
		const { scope } = await requireMember(event, 'manage');
		const about = readId(await event.request.formData());
		if (!about) return refuse(400, { message: INCOMPLETE });
		const withdrawn = await withdrawInvitation(database(), scope, about);
		if (!withdrawn.ok) return refuseChange(withdrawn.error, { about });
		done(event, 'retire');
	},
	role: async (event) => {
		const { scope, account } = await requireMember(event, 'manage');
		const data = await event.request.formData();
		const [member, role] = [readId(data), readRole(data)];
		if (!member || !role) return refuse(400, { message: INCOMPLETE });
		const changed = await changeMember(database(), scope, { member, role });
		if (!changed.ok) return refuseChange(changed.error, { about: member });
		// Who gave up this role no longer manages members.
		if (member === account.publicId && role !== 'administrator')
			redirect(303, `/organisations/${scope.publicId}`);
		done(event, 'role');
	},
	remove: async (event) => {
		const { scope } = await requireMember(event, 'manage');
		const member = readId(await event.request.formData());
		if (!member) return refuse(400, { message: INCOMPLETE });
		const changed = await changeMember(database(), scope, { member, leaves: true });
		if (!changed.ok) return refuseChange(changed.error, { about: member });
		done(event, 'parti');
	},
	leave: async (event) => {
		const { scope, account } = await requireMember(event, 'read');
		const about = account.publicId;
		const changed = await changeMember(database(), scope, { member: about, leaves: true });
		if (!changed.ok) return refuseChange(changed.error, { about });
		redirect(303, '/organisations?quittee');
	}
};
