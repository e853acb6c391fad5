import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { Wish } from '#lib/domain/recommendations/wishes.ts';
import { assertNever } from '#lib/domain/shared/result.ts';
import type { AdviceView } from './advice-view.ts';
import { listed, quoted, sentence } from './words.ts';

/** What to read beside the priorities, and why: « Pour démarrer un premier partenariat : … ». */
export interface WishView {
	/** Ends with a colon. */
	lead: string;
	/** Never empty. */
	themes: readonly {
		title: string;
		/** Where the page says it in full; null when it does not: its first step is then said here. */
		anchor: string | null;
		firstStep: string;
	}[];
}

/**
 * One line a reason, in the order of the wishes.
 * @param saidInFull the themes as the page says them, by id
 */
export function wishesView(
	diagnostic: Diagnostic,
	wishes: readonly Wish[],
	saidInFull: ReadonlyMap<string, AdviceView>
): WishView[] {
	const lines = new Map<string, WishView['themes'][number][]>();
	for (const wish of wishes) {
		const advice = saidInFull.get(wish.themeId);
		if (!advice) continue;
		const { title, anchor, firstStep } = advice;
		const lead = sentence(`${leadOf(diagnostic, wish)} :`);
		lines.set(lead, [...(lines.get(lead) ?? []), { title, anchor, firstStep }]);
	}
	return [...lines].map(([lead, themes]) => ({ lead, themes }));
}

function leadOf(diagnostic: Diagnostic, wish: Wish): string {
	switch (wish.kind) {
		case 'marked': {
			const titles = wish.criterionIds.map((id) =>
				quoted(diagnostic.criterionById.get(id)?.criterion.title ?? '')
			);
			return `Vous avez aussi signalé comme priorité ${listed(titles)}`;
		}
		case 'aim':
			return `Pour ${diagnostic.conditions[wish.condition]?.aim ?? ''}`;
		case 'weakestAxis': {
			const title = diagnostic.axisById.get(wish.axisId)?.title ?? '';
			return `Pour votre axe le moins avancé, ${quoted(title)}`;
		}
		default:
			return assertNever(wish);
	}
}
