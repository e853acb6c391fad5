/** « Never shown to someone for whom it makes no sense »: everything that a profile reads, against its situation. */
import { exclusionOf, isProject } from '#lib/domain/assessment/standing.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { evaluateCondition, type Profile } from '#lib/domain/questionnaire/condition.ts';
import type {
	Criterion,
	LevelValue,
	Theme,
	Wording
} from '#lib/domain/questionnaire/definition.ts';
import { wordingFor, type Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { answersAt, answersMeeting } from './answer-sets.ts';
import { variantsOf } from './parts.ts';
import { profileName, profilesOf } from './profiles.ts';
import type { Fault, Place, TextPart } from './rule.ts';
import { SITUATIONS, type Situation } from './situations.ts';

/** One level of each band: they call for every theme that a criterion may recommend. */
const LEVELS: readonly LevelValue[] = [0, 2, 4];

/** One wording with its variants, made once so that a text is the same object for all who read it. */
interface Saying {
	wording: Wording;
	variants: readonly TextPart[];
}

/**
 * What is said to somebody and should not be, found by reading as every kind of profile. Each text is reported once
 * for each situation, with one profile that reads it.
 */
export function findUnsuitable(
	diagnostic: Diagnostic,
	situations: readonly Situation[] = SITUATIONS
): Fault[] {
	const own = situations.filter(
		({ audience }) => audience === undefined || audience === diagnostic.audience
	);
	const profiles = profilesOf(
		diagnostic,
		own.flatMap(({ when }) => when ?? [])
	);
	const checked = new Map(own.map((one) => [one, new Set<TextPart>()]));
	const sayings = sayingsOf(diagnostic);
	const faults: Fault[] = [];
	for (const profile of profiles) {
		const met = own.filter(({ when }) => !when || evaluateCondition(when, profile) === true);
		for (const saying of readBy(diagnostic, sayings, profile)) {
			const part = said(diagnostic, saying, profile);
			for (const situation of met) {
				const done = checked.get(situation);
				if (!part || !done || done.has(part)) continue;
				done.add(part);
				const found = situation.forbidden.exec(part.text)?.[0];
				if (found === undefined) continue;
				const reason = `« ${found} » said to ${situation.who} (${profileName(profile)})`;
				faults.push({ place: part.place, reason, rule: 'makes-sense' });
			}
		}
	}
	return faults;
}

function said(diagnostic: Diagnostic, { wording, variants }: Saying, profile: Profile) {
	if (variants.length === 1) return variants[0];
	const text = wordingFor(diagnostic, wording, profile);
	return variants.find((one) => one.text === text);
}

const saying = (wording: Wording, place: Place): Saying => ({
	wording,
	variants: variantsOf(wording, place)
});

/** Sayings by the id of the axis, criterion, theme or cross-reading; `E7 project` for the note of a project. */
function sayingsOf(diagnostic: Diagnostic): ReadonlyMap<string, readonly Saying[]> {
	return new Map<string, readonly Saying[]>([
		...diagnostic.axes.flatMap(({ id, intent, project }): [string, Saying[]][] => [
			[id, [saying(intent, { kind: 'axis', id, field: 'intent' })]],
			[
				projectKey(id),
				project ? [saying(project.note, { kind: 'axis', id, field: 'project note' })] : []
			]
		]),
		...[...diagnostic.criterionById.values()].map(
			({ criterion }) => [criterion.id, sayingsOfCriterion(criterion)] as const
		),
		...diagnostic.themes.map((theme) => [theme.id, sayingsOfTheme(theme)] as const),
		...diagnostic.crossReadings.map(
			({ id, title, text }) =>
				[
					id,
					[
						saying(title, { kind: 'cross-reading', id, field: 'title' }),
						saying(text, { kind: 'cross-reading', id, field: 'text' })
					]
				] as const
		)
	]);
}

const projectKey = (axisId: string) => `${axisId} project`;

function sayingsOfCriterion(criterion: Criterion): Saying[] {
	const at = (field: string): Place => ({ kind: 'criterion', id: criterion.id, field });
	return [
		saying(criterion.question, at('question')),
		saying(criterion.why, at('why')),
		...criterion.levels.map((level, index) => saying(level, at(`level ${index}`))),
		...criterion.proofs.map((proof, index) => saying(proof, at(`proof ${index + 1}`))),
		saying(criterion.discussion, at('discussion')),
		...(criterion.weightReason ? [saying(criterion.weightReason, at('weightReason'))] : [])
	];
}

function sayingsOfTheme(theme: Theme): Saying[] {
	return (['title', 'why', 'firstStep', 'nextStep', 'forWhom', 'whoCanHelp'] as const).map(
		(field) => saying(theme[field], { kind: 'theme', id: theme.id, field })
	);
}

/** Everything that one profile may read, whatever it answers. */
function readBy(
	diagnostic: Diagnostic,
	sayings: ReadonlyMap<string, readonly Saying[]>,
	profile: Profile
): Saying[] {
	const ids = diagnostic.axes.flatMap((axis) => {
		const asked = axis.criteria.filter((one) => !exclusionOf(diagnostic, one, profile));
		return [
			// A step without a question is not shown.
			...(asked.length > 0 ? [axis.id] : []),
			...(isProject(diagnostic, axis, profile) ? [projectKey(axis.id)] : []),
			...asked.map(({ id }) => id)
		];
	});
	return [...ids, ...advisedTo(diagnostic, profile)].flatMap((id) => sayings.get(id) ?? []);
}

/** Ids of the themes and cross-readings that some answers of this profile lead to. */
function advisedTo(diagnostic: Diagnostic, profile: Profile): Set<string> {
	const sets = [
		...LEVELS.map((level) => answersAt(diagnostic, level)),
		...diagnostic.crossReadings.map(({ when }) => answersMeeting(diagnostic, when))
	];
	return new Set(
		sets.flatMap((answers) => {
			const { guidance } = computeResult(diagnostic, profile, answers);
			return [
				...[...guidance.priorities, ...guidance.others].map(({ themeId }) => themeId),
				...guidance.crossReadings.flatMap(({ id, themeIds }) => [id, ...themeIds])
			];
		})
	);
}
