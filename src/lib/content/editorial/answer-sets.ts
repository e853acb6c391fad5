/** Answers made up to see what a diagnostic says to them. */
import type { Answer, Answers } from '#lib/domain/assessment/answer.ts';
import type { LevelValue, Pattern } from '#lib/domain/questionnaire/definition.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';

export const answerAt = (level: LevelValue): Answer => ({
	choice: { kind: 'level', level },
	note: '',
	priority: false
});

/** Every criterion at the same level. */
export const answersAt = (diagnostic: Diagnostic, level: LevelValue): Answers =>
	Object.fromEntries(
		[...diagnostic.criterionById.keys()].map((id): [string, Answer] => [id, answerAt(level)])
	);

/** Answers that meet the pattern of a cross-reading, if any do: what it names high or low, the rest in the middle. */
export function answersMeeting(diagnostic: Diagnostic, pattern: Pattern): Answers {
	const answers: Record<string, Answer> = { ...answersAt(diagnostic, 2) };
	const meet = (part: Pattern): void => {
		if ('all' in part) part.all.forEach(meet);
		else if ('any' in part) {
			const [first] = part.any;
			if (first) meet(first);
		} else if (part.band === 'notScored') return;
		else {
			const answer = answerAt(part.band === 'high' ? 4 : 0);
			const ids =
				'criterion' in part
					? [part.criterion]
					: (diagnostic.axisById.get(part.axis)?.criteria ?? []).map(({ id }) => id);
			for (const id of ids) answers[id] = answer;
		}
	};
	meet(pattern);
	return answers;
}
