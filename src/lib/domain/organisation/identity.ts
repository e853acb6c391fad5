import type { Profile } from '../questionnaire/condition.ts';
import type { ProfileQuestion } from '../questionnaire/definition.ts';
import type { OrganisationKind } from './kind.ts';
import { readRegistration } from './registration.ts';

/** Who an organisation is. Only its name and kind are required. */
export interface Identity {
	name: string;
	audience: OrganisationKind;
	/** As `readRegistration` leaves it. */
	registration: string | null;
	/** INSEE code. */
	commune: string | null;
	/** Option id of the question of its size. */
	size: string | null;
	/** Option ids of the question of its sector or fields. */
	fields: readonly string[];
}

/** Ids of the profile questions that say it. `fields`: one a kind of organisation. */
export interface IdentityQuestions {
	name: string;
	registration: string;
	commune: string;
	size: string;
	fields: readonly string[];
}

/** What the profile of an assessment already says of the organisation. */
export function identityIn(
	ids: IdentityQuestions,
	profile: Profile
): Omit<Identity, 'audience' | 'name'> & { name: string } {
	const textOf = (id: string) => {
		const answer = profile[id];
		return typeof answer === 'string' && answer !== '' ? answer : null;
	};
	return {
		name: textOf(ids.name) ?? '',
		registration: readRegistration(textOf(ids.registration) ?? '')?.number ?? null,
		commune: textOf(ids.commune),
		size: textOf(ids.size),
		fields: ids.fields.flatMap((id) => profile[id] ?? [])
	};
}

/**
 * The profile that a new assessment of the organisation begins with: shown to be checked, never counted as given.
 * Only what these questions accept.
 */
export function profileOf(
	ids: IdentityQuestions,
	{ name, registration, commune, size, fields }: Identity,
	questions: readonly ProfileQuestion[]
): Profile {
	const known: Record<string, string | null> = {
		[ids.name]: name,
		// A profile asks for the SIREN: nine digits, the first of a SIRET too.
		[ids.registration]:
			registration && /^\d{9}/.test(registration) ? registration.slice(0, 9) : null,
		[ids.commune]: commune,
		[ids.size]: size
	};
	for (const id of ids.fields) known[id] = fields[0] ?? null;
	return Object.fromEntries(
		questions.flatMap((question) => {
			const value = known[question.id];
			if (!value) return [];
			const isAccepted =
				!('options' in question) || question.options.some((option) => option.id === value);
			return isAccepted ? [[question.id, question.kind === 'multiple' ? [value] : value]] : [];
		})
	);
}
