import { respondentRoleWording } from '#lib/content/respondent-roles.ts';
import {
	endOf,
	isOpen,
	progressOfRespondent,
	type Collection,
	type Progress
} from '#lib/domain/shared-assessment/collection.ts';
import { monthsAfter, RESPONDENT_EMAIL_MONTHS } from '#lib/domain/privacy/retention-periods.ts';
import { refuseEdition, type EditionRefusal } from '#lib/domain/shared-assessment/editions.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import { formatDate } from '#lib/format/dates.ts';

interface Asked {
	publicId: string;
	role: RespondentRole;
	email: string | null;
	hasBegun: boolean;
	status: 'draft' | 'completed' | null;
	isCounted: boolean;
	remindAt: Date | null;
	remindedAt: Date | null;
}

/** An invitation as the organisation follows it. */
export interface InvitationLine {
	id: string;
	email: string;
	role: string;
	progress: Progress;
	progressWords: string;
	/** « Rappel prévu le 3 décembre 2026 », or why there is none. */
	reminder: string;
	mayWithdraw: boolean;
}

/** How the collection goes: who was invited and how far they are, and only numbers of those who came by themselves. */
export interface CollectionView {
	isOpen: boolean;
	endsAt: Date;
	finished: number;
	/** Everyone, invited or not. */
	total: number;
	invitations: readonly InvitationLine[];
	/** When the addresses of those invited are erased, unless the collection is opened again. */
	addressesUntil: Date;
	/** They are erased: who was invited and who came by the common link look the same. */
	areAddressesGone: boolean;
	/** By the common link: nobody is told apart. */
	joined: { total: number; finished: number };
	/** Why nothing new may be shown now; null when it may. */
	refusal: 'stillOpen' | 'nothingNew' | EditionRefusal | null;
	/** Finished, and in no edition yet. */
	finishedSince: number;
}

export const progressWords: Readonly<Record<Progress, string>> = {
	todo: 'Pas commencé',
	begun: 'En cours',
	done: 'Terminé',
	withdrawn: 'Retiré'
};

export function collectionView(
	collection: Collection & { reminders: boolean; editions: readonly unknown[] },
	asked: readonly Asked[],
	now: Date
): CollectionView {
	const finished = asked.filter(({ status }) => status === 'completed');
	const counted = asked.filter(({ isCounted }) => isCounted).length;
	const finishedSince = finished.filter(({ isCounted }) => !isCounted).length;
	const joined = asked.filter(({ email }) => email === null);
	const open = isOpen(collection, now);
	const addressesUntil = monthsAfter(endOf(collection), RESPONDENT_EMAIL_MONTHS);
	return {
		isOpen: open,
		endsAt: endOf(collection),
		finished: finished.length,
		total: asked.length,
		invitations: asked.flatMap((one) =>
			one.email === null ? [] : [invitationLine(one, one.email, collection.reminders && open)]
		),
		addressesUntil,
		areAddressesGone: asked.length > 0 && joined.length === asked.length && now >= addressesUntil,
		joined: {
			total: joined.length,
			finished: joined.filter(({ status }) => status === 'completed').length
		},
		refusal: open
			? 'stillOpen'
			: finishedSince === 0 && collection.editions.length > 0
				? 'nothingNew'
				: refuseEdition(counted, finishedSince),
		finishedSince
	};
}

function invitationLine(one: Asked, email: string, isReminding: boolean): InvitationLine {
	const progress = progressOfRespondent(one);
	return {
		id: one.publicId,
		email,
		role: respondentRoleWording[one.role].label,
		progress,
		progressWords: progressWords[progress],
		reminder: reminderWords(one, progress, isReminding),
		mayWithdraw: progress === 'todo' || progress === 'begun'
	};
}

function reminderWords(
	{ remindAt, remindedAt }: Asked,
	progress: Progress,
	isReminding: boolean
): string {
	if (remindedAt) return `Rappel envoyé le ${formatDate(remindedAt)}`;
	if (!isReminding || progress === 'done' || progress === 'withdrawn') return '';
	return remindAt ? `Rappel prévu le ${formatDate(remindAt)}` : 'Sans rappel';
}
