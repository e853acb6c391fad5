import type { Kysely } from 'kysely';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { includesScope } from '#lib/domain/sharing/share-scope.ts';
import { resultsView } from '#lib/presentation/results-view.ts';
import { shareResultsView, type ShareResultsView } from '#lib/presentation/share-results-view.ts';
import type { DB } from '../db/schema.ts';
import { territoryOf } from '../places/territory.ts';
import { findAnswers } from '../repositories/answer.repository.ts';
import { recordReading } from '../repositories/reading.repository.ts';
import {
	findShownAssessments,
	type LiveShare,
	type ShareReader
} from '../repositories/share.repository.ts';

/** As the organisation knows who reads: the label of the link, or the adviser's name and address. */
export type ReaderName = (share: LiveShare) => string;

/**
 * One shared result, as far as the scope goes, noted in « qui a lu quoi ». Three statements.
 * @param publicId of the assessment; absent: the latest
 * @returns undefined when this reader may open no such result now
 */
export async function readShare(
	db: Kysely<DB>,
	reader: ShareReader,
	nameOf: ReaderName,
	publicId: string | undefined,
	now: Date
): Promise<
	| {
			share: LiveShare;
			assessmentPublicId: string;
			isImported: boolean;
			view: ShareResultsView;
	  }
	| undefined
> {
	const [found] = await findShownAssessments(db, reader, now, publicId);
	if (!found) return undefined;
	const { share, assessment } = found;
	const diagnostic = findDiagnostic(assessment.diagnostic, assessment.version);
	if (!diagnostic) return undefined;
	const answers = await findAnswers(db, assessment.id);
	const territory = includesScope(share.scope, 'answers')
		? await territoryOf(diagnostic, assessment.profile)
		: null;
	const isNoted = await recordReading(
		db,
		{
			organisationId: share.organisationId,
			assessmentId: assessment.id,
			reader: nameOf(share),
			readerKind: reader.kind,
			readerId: reader.kind === 'adviser' ? reader.adviserId : null,
			what: share.scope
		},
		now
	);
	if (!isNoted) return undefined;
	const view = resultsView(diagnostic, { ...assessment, territory }, answers);
	return {
		share,
		assessmentPublicId: assessment.publicId,
		isImported: assessment.isImported,
		view: shareResultsView(view, share.scope)
	};
}
