import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { exchangeOf } from '#lib/domain/questionnaire/exchange.ts';
import { minutesPerQuestion, trailOf, type TrailEntry } from './step-view.ts';

/** Id of the lists in the results page. */
export const EXCHANGE_ANCHOR = 'besoins-et-apports';

/** One thing looked for or brought. */
export interface ExchangeItem {
	id: string;
	label: string;
	/** Empty when the definition gathers nothing. */
	family: string;
}

/** What an organisation looks for and can bring, as the review and the results say it. */
export interface ExchangeView {
	needs: readonly ExchangeItem[];
	contributions: readonly ExchangeItem[];
	isEmpty: boolean;
}

/** @returns null when the diagnostic does not ask for them */
export function exchangeView(diagnostic: Diagnostic, profile: Profile): ExchangeView | null {
	const exchange = exchangeOf(diagnostic, profile);
	if (!exchange) return null;
	const [needs, contributions] = [exchange.needs, exchange.contributions].map((chosen) =>
		chosen.map(({ id, label, family = '' }) => ({ id, label, family }))
	) as [ExchangeItem[], ExchangeItem[]];
	return { needs, contributions, isEmpty: needs.length + contributions.length === 0 };
}

/** The page of needs and contributions among the steps. */
export interface ExchangeStep {
	trail: readonly TrailEntry[];
	/** From 1. */
	number: number;
	minutesPerQuestion: number;
	/** The page before, after the address of the assessment. */
	previous: string;
}

/** Where the page stands for this profile, after the last axis that puts it a question. */
export function exchangeStep(
	diagnostic: Diagnostic,
	profile: Profile,
	answers: Parameters<typeof trailOf>[2]
): ExchangeStep {
	const { entries } = trailOf(diagnostic, profile, answers);
	return {
		trail: entries,
		number: entries.length,
		minutesPerQuestion: minutesPerQuestion(diagnostic),
		previous: entries.findLast(({ optional }) => !optional)?.path ?? 'profil'
	};
}
