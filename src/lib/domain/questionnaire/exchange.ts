import type { Profile } from './condition.ts';
import type { DiagnosticDefinition, Option, ProfileQuestion } from './definition.ts';

/** What an organisation looks for and can bring (blueprint §3), in the order of the lists. */
export interface Exchange {
	needs: readonly Option[];
	contributions: readonly Option[];
}

type Asking = Pick<DiagnosticDefinition, 'profile' | 'exchange'>;

/** Questions of the profile page: those of needs and contributions have a page of their own. */
export function profileQuestions({ profile }: Asking): ProfileQuestion[] {
	return profile.filter(({ group }) => group !== 'exchange');
}

/** Questions of the page of needs and contributions; none when the diagnostic has no such page. */
export function exchangeQuestions({ profile }: Asking): ProfileQuestion[] {
	return profile.filter(({ group }) => group === 'exchange');
}

/**
 * What the profile says of needs and contributions. They never count in a score.
 * @returns null when the diagnostic does not ask for them
 */
export function exchangeOf(
	{ profile: questions, exchange }: Asking,
	profile: Profile
): Exchange | null {
	if (!exchange) return null;
	const chosenOf = (id: string): Option[] => {
		const question = questions.find((one) => one.id === id);
		const chosen = [profile[id] ?? []].flat();
		return question && 'options' in question
			? question.options.filter((option) => chosen.includes(option.id))
			: [];
	};
	return { needs: chosenOf(exchange.needs), contributions: chosenOf(exchange.contributions) };
}
