/** One of each mail, as the site sends them, with the names given. */
import type { Message } from '#lib/server/mail/message.ts';
import {
	passwordChanged,
	recoveryCodeUsed,
	secondFactorChanged,
	secondFactorReset
} from '#lib/server/mail/messages/account-told.ts';
import { addressChanged, confirmAddress } from '#lib/server/mail/messages/address-change.ts';
import { adviserNamed } from '#lib/server/mail/messages/adviser-named.ts';
import { accountInactive, assessmentExpiring } from '#lib/server/mail/messages/erasure-notice.ts';
import { memberInvitation } from '#lib/server/mail/messages/member-invitation.ts';
import { organisationDeleted } from '#lib/server/mail/messages/organisation-deleted.ts';
import { resetPassword } from '#lib/server/mail/messages/reset-password.ts';
import { respondentInvitation, respondentReminder } from '#lib/server/mail/messages/respondent.ts';
import { shareAccepted, shareWithdrawn } from '#lib/server/mail/messages/share-told.ts';
import { signIn } from '#lib/server/mail/messages/sign-in.ts';

const TOKEN = 'q3Zk8vYx2LrT5mNc7bWe9aHu1sDf4gJp6oIiKkLlMmN';

export function everyMail({
	recipient = 'claire@exemple.fr',
	person = 'Camille Durand',
	organisation = 'Les Jardins du Lac',
	diagnostic = 'RSE et partenariats'
} = {}): Message[] {
	const day = (date: string) => new Date(`${date}T10:00:00Z`);
	const account = { recipient, path: '/compte/securite' };
	const asked = {
		recipient,
		organisation,
		diagnostic,
		minutes: 20,
		closesAt: day('2026-12-15'),
		path: `/regard/${TOKEN}`,
		stopPath: `/regard/${TOKEN}/rappels`
	};
	const invited = {
		recipient,
		organisation,
		expiresAt: day('2026-12-09'),
		path: `/invitation/${TOKEN}`
	};
	const shared = { recipient, organisation, adviser: person, path: '/organisation/partages' };
	const expiring = {
		recipient,
		organisation,
		diagnostic,
		since: day('2023-12-11'),
		erasedAt: day('2026-12-11'),
		path: '/organisation'
	};
	return [
		signIn({ recipient, path: `/connexion/${TOKEN}` }),
		resetPassword({ recipient, path: `/mot-de-passe/${TOKEN}` }),
		passwordChanged(account),
		confirmAddress({ recipient, path: `/adresse/${TOKEN}`, minutes: 60 }),
		addressChanged({ recipient, newAddress: 'nouvelle@exemple.org', path: '/mentions-legales' }),
		...(['added', 'removed', 'replaced'] as const).map((change) =>
			secondFactorChanged({ ...account, change })
		),
		...[true, false].map((isNeeded) => secondFactorReset({ ...account, isNeeded })),
		...[0, 1, 7].map((left) => recoveryCodeUsed({ ...account, left })),
		...(['administrator', 'contributor', 'reader'] as const).map((role) =>
			memberInvitation({ ...invited, role, ...(role === 'reader' ? {} : { inviter: person }) })
		),
		...(['management', 'employee', 'elected', 'volunteer', 'other'] as const).map((role) =>
			respondentInvitation({ ...asked, role })
		),
		...[false, true].map((hasBegun) =>
			respondentReminder({ ...asked, role: 'employee', hasBegun })
		),
		adviserNamed({ recipient, path: `/accompagner/${TOKEN}`, expiresAt: day('2026-12-01') }),
		...(['results', 'answers', 'notes'] as const).map((scope) =>
			shareAccepted({ ...shared, scope, expiresAt: day('2027-03-31') })
		),
		shareWithdrawn({ recipient, organisation, path: '/accompagnement' }),
		accountInactive({
			recipient,
			lastSeenAt: day('2024-11-25'),
			erasedAt: day('2026-12-11'),
			path: '/connexion'
		}),
		...(['draft', 'completed'] as const).map((status) =>
			assessmentExpiring({ ...expiring, status })
		),
		organisationDeleted({
			recipient,
			organisation,
			deletedBy: person,
			deletedAt: day('2026-11-25'),
			path: '/compte'
		}),
		organisationDeleted({ recipient, organisation, deletedAt: day('2026-11-25'), path: '/compte' })
	];
}
