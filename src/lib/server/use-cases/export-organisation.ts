import type { Kysely } from 'kysely';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { maturityWording } from '#lib/content/maturity-levels.ts';
import { computeResult } from '#lib/domain/assessment/completed-result.ts';
import { toOpenFile } from '#lib/domain/assessment/open-file.ts';
import type { Answers } from '#lib/domain/assessment/answer.ts';
import type { Diagnostic } from '#lib/domain/questionnaire/diagnostic.ts';
import { isShareScope } from '#lib/domain/sharing/share-scope.ts';
import { dayOf } from '#lib/format/dates.ts';
import { criterionView } from '#lib/presentation/criterion-view.ts';
import { roleWords } from '#lib/presentation/role-words.ts';
import { scopeWords } from '#lib/presentation/share-words.ts';
import type { DB } from '../db/schema.ts';
import { BOM, csvLine } from '../documents/csv.ts';
import { organisationReadme } from '../documents/export-words.ts';
import type { ArchiveFile } from '../documents/zip-stream.ts';
import { findAnswers } from '../repositories/answer.repository.ts';
import { findAssessment, type HeldAssessment } from '../repositories/assessment.repository.ts';
import type { MemberOrganisation } from '../repositories/organisation.repository.ts';
import * as exported from '../read-models/organisation-export.ts';

interface Source {
	db: Kysely<DB>;
	organisation: MemberOrganisation;
	/** Who takes it away: each assessment is read in their name, so that a right lost meanwhile ends it. */
	accountId: number;
	now: Date;
}

interface Whole {
	publicId: string;
	assessment: HeldAssessment;
	diagnostic: Diagnostic;
	answers: Answers;
}

/** Everything of an organisation, for its administrators, one assessment in memory at a time. */
export async function* exportOrganisation(source: Source): AsyncGenerator<ArchiveFile> {
	const { organisation, now } = source;
	yield { name: 'LISEZ-MOI.txt', content: [BOM, organisationReadme(organisation.name, now)] };
	yield* organisationFiles(source);
	yield { name: 'diagnostics.csv', content: diagnosticLines(source) };
	yield { name: 'reponses.csv', content: answerLines(source) };
	for await (const whole of assessmentsOf(source))
		yield { name: `diagnostics/${fileNameOf(whole)}`, content: [openFile(whole)] };
}

async function* organisationFiles({ db, organisation }: Source): AsyncGenerator<ArchiveFile> {
	const members = await exported.findMembersToExport(db, organisation.id);
	const shares = await exported.findSharesToExport(db, organisation.id);
	const readings = await exported.findReadingsToExport(db, organisation.id);
	const { name, audience, registration, commune, size, fields, createdAt } = organisation;
	yield {
		name: 'organisation.json',
		content: [
			json({
				format: 'cap-alliances/organisation',
				formatVersion: 1,
				organisation: { name, audience, registration, commune, size, fields, createdAt },
				members,
				invitations: await exported.findInvitationsToExport(db, organisation.id),
				sharedAssessments: await exported.findCollectionsToExport(db, organisation.id),
				shares,
				readings
			})
		]
	};
	yield {
		name: 'membres.csv',
		content: table(
			['Nom', 'Adresse', 'Rôle', 'Membre depuis'],
			members.map((one) => [one.name, one.email, roleWords[one.role].name, one.since])
		)
	};
	yield {
		name: 'partages.csv',
		content: table(
			['Nom du partage', 'Conseiller', 'Étendue', 'Créé le', 'Fin', 'Retiré le', 'Ouvertures'],
			shares.map((one) => [
				one.label,
				one.adviser,
				scopeWords[one.scope].label,
				one.createdAt,
				one.expiresAt,
				one.revokedAt,
				one.openedCount
			])
		)
	};
	yield {
		name: 'lectures.csv',
		content: table(
			['Qui', 'Quoi', 'Diagnostic', 'Quand'],
			readings.map((one) => [
				one.reader,
				isShareScope(one.what) ? scopeWords[one.what].label : one.what,
				one.assessment,
				one.readAt.toISOString()
			])
		)
	};
}

async function* assessmentsOf({ db, organisation, accountId, now }: Source): AsyncGenerator<Whole> {
	for (const { id, publicId } of await exported.findAssessmentsToExport(db, organisation.id)) {
		const assessment = await findAssessment(db, { publicId, accountId }, now);
		const diagnostic = assessment && findDiagnostic(assessment.diagnostic, assessment.version);
		if (!assessment || !diagnostic) continue;
		yield { publicId, assessment, diagnostic, answers: await findAnswers(db, id) };
	}
}

const resultOf = ({ assessment, diagnostic, answers }: Whole) =>
	assessment.result ?? computeResult(diagnostic, assessment.profile, answers);

const openFile = (whole: Whole) =>
	json(toOpenFile(whole.diagnostic, whole.assessment, whole.answers, resultOf(whole)));

function fileNameOf({ publicId, assessment, diagnostic }: Whole): string {
	const day = dayOf(assessment.completedAt ?? assessment.startedAt);
	const draft = assessment.status === 'draft' ? '-brouillon' : '';
	return `${day}-${diagnostic.slug}${draft}-${publicId}.json`;
}

async function* diagnosticLines(source: Source): AsyncGenerator<string> {
	yield (
		BOM +
		csvLine([
			'Fichier',
			'Diagnostic',
			'Version',
			'Commencé le',
			'Terminé le',
			'Importé le',
			'Synthèse',
			'Participants',
			'Score sur 100',
			'Niveau'
		])
	);
	for await (const whole of assessmentsOf(source)) {
		const { assessment, diagnostic } = whole;
		const { score, level } = resultOf(whole).scores.overall;
		yield csvLine([
			fileNameOf(whole),
			diagnostic.title,
			diagnostic.version,
			dayOf(assessment.startedAt),
			assessment.completedAt && dayOf(assessment.completedAt),
			assessment.importedAt && dayOf(assessment.importedAt),
			assessment.isSynthesis,
			assessment.participants,
			score,
			level && maturityWording[level].name
		]);
	}
}

async function* answerLines(source: Source): AsyncGenerator<string> {
	yield (
		BOM +
		csvLine([
			'Fichier',
			'Axe',
			'Code',
			'Question',
			'Niveau de 0 à 4',
			'Réponse',
			'Situation',
			'Priorité',
			'Note'
		])
	);
	for await (const whole of assessmentsOf(source)) {
		const { diagnostic, assessment, answers } = whole;
		const file = fileNameOf(whole);
		for (const { axis, criterion } of diagnostic.criterionById.values()) {
			const view = criterionView(diagnostic, axis.title, criterion, assessment.profile, answers);
			yield csvLine([
				file,
				axis.title,
				criterion.id,
				view.question,
				view.level,
				view.answerName,
				view.answerText,
				view.priority,
				view.note
			]);
		}
	}
}

const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

function table(head: string[], rows: readonly Parameters<typeof csvLine>[0][]): string[] {
	return [BOM + csvLine(head), ...rows.map(csvLine)];
}
