/** The answers of a run of the demo: made by rule, the same each time, so that a demo can be told again. */
import { createHash } from 'node:crypto';
import { questionnaireIn } from '../../src/lib/content/catalogue.ts';
import type {
	DemoOrganisation,
	DemoRespondent,
	DemoRun
} from '../../src/lib/content/demo/organisations.ts';
import { isLevel, type Choice } from '../../src/lib/domain/assessment/answer.ts';
import { exclusionOf } from '../../src/lib/domain/assessment/standing.ts';
import type { Profile } from '../../src/lib/domain/questionnaire/condition.ts';
import type { Diagnostic } from '../../src/lib/domain/questionnaire/diagnostic.ts';
import type { AnswerSubmission } from '../../src/lib/forms/answer-form.ts';

/** How far a whole axis, then one question, may stand from the strength of the run, in levels. */
const AXIS_SPREAD = 0.7;
const QUESTION_SPREAD = 0.8;
/** How far apart the places of an organisation see an axis, and people of one place a question. */
const ROLE_SPREAD = 0.8;
const PERSON_SPREAD = 0.5;
/** Questions in a hundred that nobody can answer in a first run. */
const UNKNOWN_PERCENT = 5;

/**
 * What the organisation answers in this run, by criterion. The spread of a question is the same in every run: levels
 * follow the strength, so that progress is that of the runs.
 */
export function answersOf(
	diagnostic: Diagnostic,
	organisation: DemoOrganisation,
	run: DemoRun,
	profile: Profile
): Map<string, AnswerSubmission> {
	const { axes } = questionnaireIn(diagnostic, run.mode ?? 'full');
	const asked = axes
		.flatMap(({ id, criteria }) => criteria.map((criterion) => ({ axis: id, criterion })))
		.filter(({ criterion }) => !exclusionOf(diagnostic, criterion, profile));
	const isFirst = run === organisation.runs[0];
	const isLast = run === organisation.runs.findLast(({ draft }) => draft === undefined);
	const kept = asked.slice(0, Math.ceil(asked.length * (run.draft ?? 1)));
	return new Map(
		kept.map(({ axis, criterion: { id } }) => {
			const seed = `${organisation.name} ${id}`;
			const level = Math.round(
				run.strength +
					AXIS_SPREAD * between(`${organisation.name} ${axis}`) +
					QUESTION_SPREAD * between(seed)
			);
			const isUnknown = isFirst && between(`${seed} ?`) > 1 - UNKNOWN_PERCENT / 50;
			const choice: Choice = isUnknown ? { kind: 'unknown' } : levelChoice(level);
			const note = isFirst ? '' : (organisation.notes[id] ?? '');
			const priority = isLast && organisation.priorities.includes(id);
			return [id, { answer: { choice, note, priority }, baseRevision: 0 }];
		})
	);
}

/**
 * What one respondent of its shared assessment answers: near the others where the organisation knows itself, and its
 * own way where places see differently.
 */
export function answersOfRespondent(
	diagnostic: Diagnostic,
	{ name }: DemoOrganisation,
	{ role, strength, state, index }: DemoRespondent & { index: number },
	profile: Profile
): Map<string, AnswerSubmission> {
	const asked = diagnostic.axes
		.flatMap(({ id, criteria }) => criteria.map((criterion) => ({ axis: id, criterion })))
		.filter(({ criterion }) => !exclusionOf(diagnostic, criterion, profile));
	const kept = state === 'begun' ? asked.slice(0, Math.ceil(asked.length / 3)) : asked;
	return new Map(
		kept.map(({ axis, criterion: { id } }) => {
			const isUnknown = between(`${name} ${index} ${id} ?`) > 1 - UNKNOWN_PERCENT / 50;
			const level = Math.round(
				strength +
					AXIS_SPREAD * between(`${name} ${axis}`) +
					QUESTION_SPREAD * between(`${name} ${id}`) +
					ROLE_SPREAD * between(`${name} ${role} ${axis}`) +
					PERSON_SPREAD * between(`${name} ${index} ${id}`)
			);
			const choice: Choice = isUnknown ? { kind: 'unknown' } : levelChoice(level);
			return [id, { answer: { choice, note: '', priority: false }, baseRevision: 0 }];
		})
	);
}

function levelChoice(level: number): Choice {
	const bounded = Math.min(Math.max(level, 0), 4);
	if (!isLevel(bounded)) throw new RangeError(`No such level: ${bounded}`);
	return { kind: 'level', level: bounded };
}

/** A figure from -1 to 1 that looks drawn, and never changes for the same text. */
function between(text: string): number {
	return createHash('sha256').update(text).digest().readUInt16BE(0) / 32767.5 - 1;
}
