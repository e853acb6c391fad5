import type { Profile } from '../questionnaire/condition.ts';
import type { Axis, Criterion, LevelValue } from '../questionnaire/definition.ts';
import { holds, type Diagnostic } from '../questionnaire/diagnostic.ts';
import type { Answers } from './answer.ts';

/**
 * Where a criterion stands for one profile and one set of answers: the single reading that scores,
 * progress, review and recommendations share.
 */
export type Standing =
	/** Not asked: the profile makes it not concerned. Any stored answer is ignored. */
	| { kind: 'excluded'; reason: string }
	/** « Non concerné », chosen by hand where the rule allows it. */
	| { kind: 'notApplicable'; reason: string }
	| { kind: 'unknown' }
	| { kind: 'unanswered' }
	| { kind: 'level'; level: LevelValue };

/** Is the criterion not asked to this profile? Undecided conditions leave it asked. */
export function exclusionOf(
	diagnostic: Diagnostic,
	criterion: Criterion,
	profile: Profile
): { reason: string } | null {
	const rule = criterion.excludedWhen;
	return rule && holds(diagnostic, rule.condition, profile) ? { reason: rule.reason } : null;
}

/** May « Non concerné » be chosen by hand? Not when the profile contradicts the rule's condition. */
export function notApplicableOffer(
	diagnostic: Diagnostic,
	criterion: Criterion,
	profile: Profile
): { reason: string } | null {
	const rule = criterion.notApplicable;
	if (!rule) return null;
	if (rule.condition && holds(diagnostic, rule.condition, profile) === false) return null;
	return { reason: rule.reason };
}

/** A « Non concerné » that the profile no longer allows reads as unanswered. */
export function standingOf(
	diagnostic: Diagnostic,
	criterion: Criterion,
	profile: Profile,
	answers: Answers
): Standing {
	const excluded = exclusionOf(diagnostic, criterion, profile);
	if (excluded) return { kind: 'excluded', ...excluded };
	const choice = answers[criterion.id]?.choice;
	if (!choice) return { kind: 'unanswered' };
	if (choice.kind !== 'notApplicable') return choice;
	const offer = notApplicableOffer(diagnostic, criterion, profile);
	return offer ? { kind: 'notApplicable', ...offer } : { kind: 'unanswered' };
}

/** Is the axis a project for this profile (asked in part, never calculated)? Blueprint §5, E7. */
export function isProject(diagnostic: Diagnostic, axis: Axis, profile: Profile): boolean {
	return axis.project !== undefined && holds(diagnostic, axis.project.condition, profile) === true;
}
