import { evaluateCondition, type Profile } from './condition.ts';
import type {
	Axis,
	Criterion,
	DiagnosticDefinition,
	Practice,
	ProfileQuestion,
	Theme,
	Wording
} from './definition.ts';

export interface CriterionInAxis {
	axis: Axis;
	criterion: Criterion;
	/** Place in the questionnaire, from 0: the last tie-breaker of every ordering. */
	position: number;
}

/** A definition that has passed `parseDefinition`, with its indexes. Immutable, shared by all requests. */
export interface Diagnostic extends DiagnosticDefinition {
	readonly axisById: ReadonlyMap<string, Axis>;
	readonly axisBySlug: ReadonlyMap<string, Axis>;
	readonly criterionById: ReadonlyMap<string, CriterionInAxis>;
	readonly themeById: ReadonlyMap<string, Theme>;
	readonly practiceById: ReadonlyMap<string, Practice>;
	readonly questionById: ReadonlyMap<string, ProfileQuestion>;
	/** The diagnostic that these questions are a part of; absent when nothing is left out (see `expressForm`). */
	readonly whole?: Diagnostic;
}

export function indexDefinition(definition: DiagnosticDefinition): Diagnostic {
	const criteria = definition.axes
		.flatMap((axis) => axis.criteria.map((criterion) => ({ axis, criterion })))
		.map((entry, position) => ({ ...entry, position }));
	return {
		...definition,
		axisById: new Map(definition.axes.map((axis) => [axis.id, axis])),
		axisBySlug: new Map(definition.axes.map((axis) => [axis.slug, axis])),
		criterionById: new Map(criteria.map((entry) => [entry.criterion.id, entry])),
		themeById: new Map(definition.themes.map((theme) => [theme.id, theme])),
		practiceById: new Map(definition.practices.map((practice) => [practice.id, practice])),
		questionById: new Map(definition.profile.map((question) => [question.id, question]))
	};
}

/** Whether a named condition holds: true, false, or `undefined` while the profile leaves it undecided. */
export function holds(
	definition: DiagnosticDefinition,
	condition: string,
	profile: Profile
): boolean | undefined {
	const named = definition.conditions[condition];
	if (!named) throw new RangeError(`Unknown condition: ${condition}`);
	return evaluateCondition(named.when, profile);
}

/** The words said to this profile: the first variant, in the order of `conditions`, whose condition holds. */
export function wordingFor(
	definition: DiagnosticDefinition,
	wording: Wording,
	profile: Profile
): string {
	if (typeof wording === 'string') return wording;
	for (const condition of Object.keys(definition.conditions)) {
		const variant = wording[condition];
		if (variant !== undefined && holds(definition, condition, profile)) return variant;
	}
	return wording.base;
}
