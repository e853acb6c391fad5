import { assertNever } from '#lib/domain/shared/result.ts';
import type { ImportFailure } from '../use-cases/import-assessment.ts';

/** What the reader is told of a file that was not imported. */
export interface ImportRefusal {
	status: number;
	message: string;
	/** Public id of the run that the organisation has already. */
	known?: string;
}

export function importRefusal(failure: ImportFailure): ImportRefusal {
	switch (failure.code) {
		case 'forbidden':
			return { status: 404, message: '' };
		case 'unreadable':
			return { status: 422, message: failure.sentence };
		case 'otherKind':
			return {
				status: 422,
				message: `Le diagnostic « ${failure.title} » s’adresse à un autre type d’organisation que la vôtre.`
			};
		case 'noDate':
			return {
				status: 422,
				message:
					'Ce fichier ne dit pas quand le diagnostic a été terminé, ou la date est à venir : il peut être importé comme brouillon.'
			};
		case 'nothingAnswered':
			return {
				status: 422,
				message:
					'Ce fichier ne contient aucune réponse : il n’y a pas de résultat à garder. Il peut être importé comme brouillon.'
			};
		case 'otherFigures':
			return {
				status: 422,
				message: `Les scores de ce fichier ne sont pas ceux de ses réponses${failure.axis ? ` (axe « ${failure.axis} »)` : ''} : il a été modifié. Il peut être importé comme brouillon, où les scores sont recalculés.`
			};
		case 'known':
			return {
				status: 409,
				message:
					'Ce diagnostic est déjà dans votre organisation : il n’a pas été ajouté une seconde fois.',
				known: failure.publicId
			};
		default:
			return assertNever(failure);
	}
}
