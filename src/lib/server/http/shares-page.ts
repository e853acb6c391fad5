import { error, type RequestEvent } from '@sveltejs/kit';
import { fail, superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { adviserForm, linkForm } from '#lib/forms/share-form.ts';
import { formatDate } from '#lib/format/dates.ts';
import { shareView } from '#lib/presentation/share-view.ts';
import { createAccessToken, isPublicId } from '../auth/access-token.ts';
import { createShareCode, writeShareCode } from '../auth/share-code.ts';
import { database } from '../db/index.ts';
import { findShareable, findSharesOf, type OwnShare } from '../repositories/share.repository.ts';
import { createShare, withdrawShare, type ShareRequest } from '../use-cases/share-results.ts';
import { NOT_A_MEMBER, requireMember } from './member-organisation.ts';
import { organisationHead } from './organisation-page.ts';

/* What the page of an organisation's shares shows and does. Only who administers the organisation sees it. */

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & {
	params: { organisation: string };
};

export async function showShares(event: Event) {
	const { organisation } = await requireMember(event, 'manage');
	const shares = await findSharesOf(database(), organisation.id);
	const shareable = await findShareable(database(), organisation.id);
	const now = new Date();
	return {
		organisation: organisationHead(organisation),
		shares: shares.map((share) => shareView({ ...share, assessment: shownBy(share) }, now)),
		results: shareable.map((one) => ({
			publicId: one.publicId,
			label: [
				formatDate(one.completedAt),
				titleOf(one),
				...(one.isSynthesis ? ['résultat officiel'] : []),
				...(one.isImported ? ['importé'] : [])
			].join(', ')
		})),
		// Drawn here, so that a form sent twice makes one share.
		token: createAccessToken(),
		code: createShareCode(),
		chosen: event.url.searchParams.get('evaluation') ?? ''
	};
}

const titleOf = ({ diagnostic, version }: { diagnostic: string; version: string }) =>
	findDiagnostic(diagnostic, version)?.title ?? '';

function shownBy({ assessment }: OwnShare) {
	return (
		assessment && {
			completedAt: assessment.completedAt,
			title: titleOf(assessment)
		}
	);
}

/** Makes a reading link. @returns the link, shown this once; or the form as typed, and why */
export async function shareByLink(event: Event) {
	const { scope } = await requireMember(event, 'manage');
	const form = await superValidate(event.request, zod4(linkForm), { id: 'link' });
	if (!form.valid) return fail(400, { form });
	const { token, label, assessment, days, scope: shown } = form.data;
	const request: ShareRequest = {
		kind: 'link',
		scope: shown,
		label,
		assessmentPublicId: assessment,
		days,
		secret: token
	};
	const made = await createShare(database(), scope, request, new Date());
	if (!made.ok) error(404, NOT_A_MEMBER);
	return { form, made: { kind: 'link' as const, secret: `${event.url.origin}/partages/${token}` } };
}

/** Makes a code for an adviser. @returns the code, shown this once; or the form as typed, and why */
export async function shareWithAdviser(event: Event) {
	const { scope } = await requireMember(event, 'manage');
	const form = await superValidate(event.request, zod4(adviserForm), { id: 'adviser' });
	if (!form.valid) return fail(400, { form });
	const { code, label, assessment, days, scope: shown } = form.data;
	const request: ShareRequest = {
		kind: 'adviser',
		scope: shown,
		label,
		assessmentPublicId: assessment,
		days,
		secret: code
	};
	const made = await createShare(database(), scope, request, new Date());
	if (!made.ok) error(404, NOT_A_MEMBER);
	return { form, made: { kind: 'adviser' as const, secret: writeShareCode(code) } };
}

export async function withdraw(event: Event) {
	const { scope } = await requireMember(event, 'manage');
	const share = (await event.request.formData()).get('share');
	const done =
		typeof share === 'string' &&
		isPublicId(share) &&
		(await withdrawShare(database(), scope, share, new Date())).ok;
	if (!done) error(404, 'Ce partage n’existe pas, ou plus.');
	return { withdrawn: true };
}
