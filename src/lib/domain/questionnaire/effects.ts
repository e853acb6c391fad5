import type { ConditionId, DiagnosticDefinition, Wording } from './definition.ts';

/** What a condition of the profile changes: ids of criteria, axes, themes and practices, in the order of the definition. */
export interface ConditionEffects {
	/** Criteria not asked. */
	excludes: readonly string[];
	/** Criteria where « Non concerné » may be chosen by hand unless the profile contradicts it. */
	offersNotApplicable: readonly string[];
	/** Axes that become a project. */
	projects: readonly string[];
	/** Criteria and themes said in other words, with the parts concerned. */
	rewords: readonly { id: string; parts: readonly string[] }[];
	hides: readonly string[];
	/** Themes that come a little earlier. */
	favours: readonly string[];
	/** Practices that come nearer. */
	nears: readonly string[];
}

/** Everything in a definition that reads this condition. */
export function effectsOf(
	{ axes, themes, practices }: DiagnosticDefinition,
	condition: ConditionId
): ConditionEffects {
	const criteria = axes.flatMap((axis) => axis.criteria);
	const says = (wording: Wording | readonly Wording[]): boolean =>
		[wording].flat().some((one) => typeof one === 'object' && one[condition] !== undefined);
	const reworded = <T extends { id: string }>(
		owners: readonly T[],
		partsOf: (owner: T) => Record<string, Wording | readonly Wording[]>
	) =>
		owners.flatMap((owner) => {
			const parts = Object.entries(partsOf(owner)).filter(([, wording]) => says(wording));
			return parts.length > 0 ? [{ id: owner.id, parts: parts.map(([name]) => name) }] : [];
		});
	const idsOf = (owners: readonly { id: string }[]) => owners.map(({ id }) => id);
	return {
		excludes: idsOf(criteria.filter((one) => one.excludedWhen?.condition === condition)),
		offersNotApplicable: idsOf(
			criteria.filter((one) => one.notApplicable?.condition === condition)
		),
		projects: idsOf(axes.filter((one) => one.project?.condition === condition)),
		rewords: [
			...reworded(criteria, ({ question, why, levels, proofs }) => ({
				question,
				why,
				levels,
				proofs
			})),
			...reworded(
				themes,
				({ title, titleOngoing, why, firstStep, nextStep, forWhom, whoCanHelp }) => ({
					title,
					...(titleOngoing ? { titleOngoing } : {}),
					why,
					firstStep,
					nextStep,
					forWhom,
					whoCanHelp
				})
			)
		],
		hides: idsOf(themes.filter((one) => one.hiddenWhen === condition)),
		favours: idsOf(themes.filter((one) => one.favouredWhen?.includes(condition))),
		nears: idsOf(practices.filter((one) => one.suits?.includes(condition)))
	};
}
