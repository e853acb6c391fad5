import { findDiagnostic, questionnaireIn } from '#lib/content/catalogue.ts';
import { maturityWording } from '#lib/content/maturity-levels.ts';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import { progressOf } from '#lib/domain/assessment/progress.ts';
import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { Audience } from '#lib/domain/questionnaire/definition.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import type { MaturityLevel } from '#lib/domain/scoring/maturity.ts';
import { formatDate } from '#lib/format/dates.ts';
import { meetingWords } from './synthesis-words.ts';
import { counted } from './words.ts';

interface Listed {
	publicId: string;
	diagnostic: string;
	version: string;
	status: 'draft' | 'completed';
	mode: Mode;
	profile: Profile;
	startedAt: Date;
	completedAt: Date | null;
	level: MaturityLevel | null;
	isSynthesis: boolean;
	metOn: string | null;
	participants: string;
	shared: string | null;
	importedAt: Date | null;
	answers: Answers;
}

/** One assessment in the list of an organisation. */
export interface AssessmentLine {
	publicId: string;
	title: string;
	audience: Audience;
	isDraft: boolean;
	/** « Terminé le 22 novembre 2026 », « Commencé le… », « Synthèse validée le… par… ». */
	when: string;
	/** « Niveau Structuration », « 12 questions sur 40 »… */
	state: string;
	/** The synthesis of a shared assessment, validated: what the organisation says as one. */
	isOfficial: boolean;
	/** « Version express », « Importé », « Synthèse en cours ». */
	marks: string[];
	/** Public id of the shared assessment it follows from. */
	shared: string | null;
	/** Where it leads someone who may answer, and someone who may only read. */
	address: string;
}

/** Of a version that is registered no more, nothing can be said: null. */
export function assessmentLine(one: Listed): AssessmentLine | null {
	const diagnostic = findDiagnostic(one.diagnostic, one.version);
	if (!diagnostic) return null;
	const isDraft = one.status === 'draft' || !one.completedAt;
	const root = `/evaluations/${one.publicId}`;
	return {
		publicId: one.publicId,
		title: diagnostic.title,
		audience: diagnostic.audience,
		isDraft,
		when: whenInWords(one),
		isOfficial: one.isSynthesis && !isDraft,
		shared: one.shared,
		state: isDraft ? progressInWords(one) : levelInWords(one),
		marks: [
			...(one.isSynthesis && isDraft ? ['Synthèse en cours'] : []),
			...(one.mode === 'express' ? ['Version express'] : []),
			...(one.importedAt ? ['Importé'] : [])
		],
		address: isDraft ? root : `${root}/resultats`
	};
}

function whenInWords({ startedAt, completedAt, metOn, participants }: Listed): string {
	if (!completedAt) return `Commencé le ${formatDate(startedAt)}`;
	return metOn ? meetingWords(metOn, participants) : `Terminé le ${formatDate(completedAt)}`;
}

function levelInWords({ level, mode }: Listed): string {
	if (mode === 'express') return 'Résultat indicatif, sans niveau d’ensemble';
	return level ? `Niveau ${maturityWording[level].name}` : 'Niveau d’ensemble non calculé';
}

function progressInWords({ diagnostic, version, mode, profile, answers }: Listed): string {
	const whole = findDiagnostic(diagnostic, version);
	if (!whole) return '';
	const { asked, answered } = progressOf(questionnaireIn(whole, mode), profile, answers);
	return answered === 0
		? 'Aucune réponse pour le moment'
		: `${counted(answered, 'réponse')} sur ${asked}`;
}
