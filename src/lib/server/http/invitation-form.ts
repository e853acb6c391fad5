import {
	isRespondentRole,
	type RespondentRole
} from '#lib/domain/shared-assessment/respondent-role.ts';
import { err, ok, type Result } from '#lib/domain/shared/result.ts';
import { normaliseEmail } from '../auth/email.ts';

/** Addresses of one sending. */
export const MAX_ADDRESSES = 100;
const MAX_LENGTH = 20_000;
/** As many as a message can name. */
const SHOWN = 5;

export interface InvitationRefusal {
	typed: { addresses: string; role: string };
	errors: { addresses?: string; role?: string };
}

/**
 * The addresses of a form, however they are separated: by lines, commas, semicolons, or as « Name <address> ».
 * @returns each once; on refusal, what was typed and why
 */
export function readInvitationForm(
	data: FormData
): Result<{ addresses: string[]; role: RespondentRole }, InvitationRefusal> {
	const [text, role] = ['addresses', 'role'].map((name) => {
		const value = data.get(name);
		return typeof value === 'string' ? value.slice(0, MAX_LENGTH) : '';
	}) as [string, string];
	const pieces = text
		.split(/[\n,;]+/)
		.flatMap((line) => /<([^<>]*)>\s*$/.exec(line)?.[1] ?? line.trim().split(/\s+/))
		.map((piece) => piece.trim())
		.filter(Boolean);
	const judged = pieces.map((piece) => ({ piece, address: normaliseEmail(piece) }));
	const wrong = judged.filter(({ address }) => address === null).map(({ piece }) => piece);
	const addresses = [...new Set(judged.flatMap(({ address }) => address ?? []))];
	const errors: InvitationRefusal['errors'] = {};
	if (pieces.length === 0) errors.addresses = 'Indiquez au moins une adresse.';
	else if (wrong.length > 0)
		errors.addresses = `À corriger : ${wrong
			.slice(0, SHOWN)
			.map((one) => `« ${one.slice(0, 80)} »`)
			.join(', ')}${wrong.length > SHOWN ? '…' : ''}. Aucune invitation n’est partie.`;
	else if (addresses.length > MAX_ADDRESSES)
		errors.addresses = `${addresses.length} adresses : envoyez-en ${MAX_ADDRESSES} au plus à la fois.`;
	if (!isRespondentRole(role)) errors.role = 'Choisissez la place de ces personnes.';
	return isRespondentRole(role) && !errors.addresses
		? ok({ addresses, role })
		: err({ typed: { addresses: text, role }, errors });
}
