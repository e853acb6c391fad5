import { encodeChoice } from '#lib/forms/answer-fields.ts';
import type { AnswerFields } from '#lib/presentation/step-view.ts';
import { assertNever } from '#lib/domain/shared/result.ts';
import type { RecordAnswerFailure } from '../use-cases/record-answer.ts';
import { CLOSED, NOT_HELD, READS_ONLY } from './held-assessment.ts';

/** The answer stored meanwhile as forms and JSON carry it, on a conflict; null otherwise. */
export function storedMeanwhile(failure: RecordAnswerFailure): AnswerFields | null {
	if (failure.code !== 'conflict') return null;
	return { ...failure.current, choice: encodeChoice(failure.current.choice) };
}

/** The status and the French sentence for an answer that was not saved. */
export function describeFailure(failure: RecordAnswerFailure): { status: number; message: string } {
	switch (failure.code) {
		case 'notFound':
			return { status: 404, message: NOT_HELD };
		case 'readsOnly':
			return { status: 403, message: READS_ONLY };
		case 'closed':
			return { status: 409, message: CLOSED };
		case 'unknownCriterion':
			return { status: 404, message: 'Cette question ne fait pas partie de ce diagnostic.' };
		case 'notInMode':
			return {
				status: 422,
				message:
					'La version express ne pose pas cette question : la réponse n’a pas été enregistrée. Passez au diagnostic complet pour y répondre.'
			};
		case 'notAsked':
			return {
				status: 422,
				message:
					'D’après votre profil, cette question ne vous concerne pas : la réponse n’a pas été enregistrée.'
			};
		case 'notApplicableRefused':
			return {
				status: 422,
				message:
					'« Non concerné » n’est pas proposé pour cette question : choisissez une autre réponse.'
			};
		case 'conflict':
			return {
				status: 409,
				message:
					'Une autre réponse a été enregistrée entre-temps pour cette question, dans un autre onglet ou sur un autre appareil.'
			};
		default:
			return assertNever(failure);
	}
}
