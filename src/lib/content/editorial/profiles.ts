import { evaluateCondition, type Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Condition, ProfileQuestion, Wording } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';

type Leaf = Extract<Condition, { question: string }>;

/**
 * One profile for each way of meeting these conditions: answers that none of them tells apart count once, an
 * unanswered question counts too. Deterministic. Ask for few conditions at a time: profiles multiply.
 */
export function profilesTelling(
	diagnostic: Diagnostic,
	conditions: readonly Condition[]
): Profile[] {
	const leaves = conditions.flatMap(leavesOf);
	const profiles = diagnostic.profile.reduce<Profile[]>(
		(all, question) => {
			const answers = answersToTell(
				question,
				leaves.filter((leaf) => leaf.question === question.id)
			);
			return all.flatMap((profile) =>
				answers.map((answer) =>
					answer === undefined ? profile : { ...profile, [question.id]: answer }
				)
			);
		},
		[{}]
	);
	const bySignature = new Map<string, Profile>();
	for (const profile of profiles) {
		const signature = conditions.map((one) => String(evaluateCondition(one, profile))).join();
		if (!bySignature.has(signature)) bySignature.set(signature, profile);
	}
	return [...bySignature.values()];
}

/** The conditions that decide what is asked and what may be recommended: exclusions, projects, hidden themes. */
export function selectingConditions(diagnostic: Diagnostic): Condition[] {
	const ids = [
		...diagnostic.axes.flatMap(({ criteria, project }) => [
			project?.condition,
			...criteria.map(({ excludedWhen }) => excludedWhen?.condition)
		]),
		...diagnostic.themes.map(({ hiddenWhen }) => hiddenWhen)
	];
	return named(diagnostic, ids);
}

/** The conditions that choose between the variants of these wordings. */
export function wordingConditions(
	diagnostic: Diagnostic,
	wordings: readonly Wording[]
): Condition[] {
	const keys = wordings.flatMap((one) => (typeof one === 'string' ? [] : Object.keys(one)));
	return named(
		diagnostic,
		keys.filter((key) => key !== 'base')
	);
}

const named = (diagnostic: Diagnostic, ids: readonly (string | undefined)[]): Condition[] =>
	[...new Set(ids)].flatMap((id) =>
		id === undefined ? [] : (diagnostic.conditions[id]?.when ?? [])
	);

function leavesOf(condition: Condition): Leaf[] {
	if ('question' in condition) return [condition];
	if ('not' in condition) return leavesOf(condition.not);
	return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf);
}

/** One answer for each way of meeting the tests on a question; `undefined` is no answer. */
function answersToTell(
	question: ProfileQuestion,
	tests: readonly Leaf[]
): (string | string[] | undefined)[] {
	if (tests.length === 0 || !('options' in question)) return [undefined];
	const bySignature = new Map<string, string | string[]>();
	for (const { id } of question.options) {
		const signature = tests.map(({ is }) => [is].flat().includes(id)).join();
		if (!bySignature.has(signature))
			bySignature.set(signature, question.kind === 'multiple' ? [id] : id);
	}
	return [...(question.required ? [] : [undefined]), ...bySignature.values()];
}

/** « P07=0 P09=2-3 »: a profile in a fault. */
export const profileName = (profile: Profile): string =>
	Object.entries(profile)
		.map(([id, answer]) => `${id}=${[answer].flat().join('+')}`)
		.join(' ') || 'no answer';
