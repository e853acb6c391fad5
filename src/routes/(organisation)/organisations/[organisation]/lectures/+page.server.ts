import { readingView } from '#lib/presentation/reading-view.ts';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import { database } from '#lib/server/db/index.ts';
import { requireMember } from '#lib/server/http/member-organisation.ts';
import { organisationHead } from '#lib/server/http/organisation-page.ts';
import { findReadings } from '#lib/server/repositories/reading.repository.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async (event) => {
	const { organisation } = await requireMember(event, 'read');
	const before = momentIn(event.url.searchParams.get('avant'));
	const readings = await findReadings(database(), organisation.id, PAGE + 1, before);
	const shown = readings.slice(0, PAGE);
	return {
		organisation: organisationHead(organisation),
		readings: shown.map((reading) =>
			readingView(reading, titleOf(reading.diagnostic, reading.version))
		),
		// Where the next page begins; null on the last one.
		next: readings.length > PAGE ? (shown.at(-1)?.readAt.toISOString() ?? null) : null
	};
};

/** As written by `next`; a moment that no reading can have is ignored like any other text. */
const momentIn = (text: string | null): Date | undefined =>
	/^2\d{3}-\d\d-\d\dT[\d:.]{1,12}Z$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''))
		? new Date(text ?? '')
		: undefined;

const titleOf = (diagnostic: string | null, version: string | null) =>
	(diagnostic && version && findDiagnostic(diagnostic, version)?.title) || '';
