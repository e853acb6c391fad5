import { evaluateCondition, type Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Condition, ProfileQuestion } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';

type Leaf = Extract<Condition, { question: string }>;

/**
 * One profile for each way of meeting the conditions that change what is asked, said or hidden: answers that no such
 * condition tells apart count once, an unanswered question counts too. Deterministic.
 *
 * Conditions that only sort or choose examples (`favouredWhen`, `suits`) are left out: they change no words.
 * @param alsoRead further conditions to tell apart
 */
export function profilesOf(diagnostic: Diagnostic, alsoRead: readonly Condition[] = []): Profile[] {
	const conditions = [
		...[...conditionsThatMatter(diagnostic)].flatMap((id) => diagnostic.conditions[id]?.when ?? []),
		...alsoRead
	];
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

/** Ids of the conditions that a wording, an exclusion, a project or a hidden theme reads. */
function conditionsThatMatter(diagnostic: Diagnostic): Set<string> {
	const found = new Set<string>();
	const visit = (value: unknown): void => {
		if (value === null || typeof value !== 'object') return;
		const isWording = 'base' in value;
		for (const [key, item] of Object.entries(value)) {
			if (isWording && key !== 'base') found.add(key);
			else if ((key === 'condition' || key === 'hiddenWhen') && typeof item === 'string')
				found.add(item);
			else visit(item);
		}
	};
	visit(diagnostic.axes);
	visit(diagnostic.themes);
	return found;
}

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
