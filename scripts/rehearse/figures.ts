/** The figures of a rehearsal as plain data: what `--json` prints and what the report words. No answer, no note. */
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import type { CriterionFate } from '#lib/domain/questionnaire/version-map.ts';
import type { RehearsalPlan } from '#lib/domain/rehearsal/rehearse.ts';
import {
	emptyTally,
	figuresOf,
	mergeTally,
	type AxisTally,
	type MovementFigures,
	type RehearsalTally
} from '#lib/domain/rehearsal/tally.ts';
import type { AssessmentStatus, VersionRehearsal } from '#lib/server/use-cases/rehearse-version.ts';

export interface CriterionFigures {
	id: string;
	title: string;
}

/** From one earlier version to the rehearsed one. */
export interface DescentFigures {
	from: string;
	unchanged: number;
	reworded: number;
	/** Criteria of the earlier version whose answers are not carried over, and why. */
	lost: (CriterionFigures & { kind: CriterionFate['kind'] })[];
	/** Criteria of the rehearsed version that no answer is carried to. */
	unanswered: CriterionFigures[];
}

export interface AxisFigures
	extends MovementFigures, Pick<AxisTally, 'comparable' | 'incomparable'> {
	id: string;
	title: string;
	shortTitle: string;
	/** In which of the versions it stands. */
	standing: 'kept' | 'new' | 'gone';
}

export interface GroupFigures {
	/** Of the diagnostic, whatever the version. */
	stored: number;
	rehearsed: number;
	moved: number;
	incomparable: number;
	nothingToCompare: number;
	overall: MovementFigures;
	axes: AxisFigures[];
}

export interface RehearsalFigures {
	diagnostic: string;
	version: string;
	title: string;
	/** What is stored, by version: one that is not replayed is the rehearsed one, a later or an unknown one. */
	versions: { version: string; isReplayed: boolean; completed: number; drafts: number }[];
	completed: GroupFigures;
	drafts: GroupFigures;
	all: GroupFigures;
	descents: DescentFigures[];
	/** Public ids of the assessments that can no longer be compared; only when asked for. */
	incomparableIds?: readonly string[];
}

/** @param later the rehearsed version */
export function rehearsalFigures(
	run: VersionRehearsal,
	later: Diagnostic,
	isListing: boolean
): RehearsalFigures {
	const { stored, plans, tallies } = run;
	const all = emptyTally(plans);
	mergeTally(all, tallies.completed);
	mergeTally(all, tallies.draft);
	const countOf = (status: AssessmentStatus, version?: string) =>
		stored
			.filter((one) => one.status === status && (version ?? one.version) === one.version)
			.reduce((sum, { count }) => sum + count, 0);
	const completed = groupFigures(tallies.completed, countOf('completed'), plans, later);
	const drafts = groupFigures(tallies.draft, countOf('draft'), plans, later);
	return {
		diagnostic: later.id,
		version: later.version,
		title: later.title,
		versions: [...new Set(stored.map(({ version }) => version))].map((version) => ({
			version,
			isReplayed: plans.some(({ former }) => former.version === version),
			completed: countOf('completed', version),
			drafts: countOf('draft', version)
		})),
		completed,
		drafts,
		all: groupFigures(all, completed.stored + drafts.stored, plans, later),
		descents: plans.map(descentFigures),
		...(isListing ? { incomparableIds: run.incomparableIds } : {})
	};
}

function groupFigures(
	{ rehearsed, moved, incomparable, nothingToCompare, overall, axes }: RehearsalTally,
	stored: number,
	plans: readonly RehearsalPlan[],
	later: Diagnostic
): GroupFigures {
	const formers = plans.map(({ former }) => former);
	return {
		...{ stored, rehearsed, moved, incomparable, nothingToCompare },
		overall: figuresOf(overall),
		axes: [...axes].map(([id, tally]): AxisFigures => {
			const former = formers.findLast(({ axisById }) => axisById.has(id));
			const axis = later.axisById.get(id) ?? former?.axisById.get(id);
			const standing = !later.axisById.has(id) ? 'gone' : former ? 'kept' : 'new';
			const { title = '', shortTitle = '' } = axis ?? {};
			return { id, title, shortTitle, standing, ...figuresOf(tally) };
		})
	};
}

function descentFigures({ former, later, fates, comparable }: RehearsalPlan): DescentFigures {
	const kinds = [...fates.values()].map(({ kind }) => kind);
	const reached = new Set(comparable.values());
	return {
		from: former.version,
		unchanged: kinds.filter((kind) => kind === 'unchanged').length,
		reworded: kinds.filter((kind) => kind === 'reworded').length,
		lost: [...fates].flatMap(([id, fate]) =>
			'to' in fate ? [] : [{ ...named(former, id), kind: fate.kind }]
		),
		unanswered: [...later.criterionById.keys()]
			.filter((id) => !reached.has(id))
			.map((id) => named(later, id))
	};
}

const named = ({ criterionById }: Diagnostic, id: string): CriterionFigures => ({
	id,
	title: criterionById.get(id)?.criterion.title ?? ''
});
