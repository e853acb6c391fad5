import { error, type RequestEvent } from '@sveltejs/kit';
import { findDiagnostic } from '#lib/content/catalogue.ts';
import type { Right } from '#lib/domain/organisation/member-role.ts';
import { isPublicId } from '../auth/access-token.ts';
import { database } from '../db/index.ts';
import { findShared, type SharedScope } from '../repositories/shared-assessment.repository.ts';
import { requireMember } from './member-organisation.ts';

/** Foreign and absent look the same. */
export const NO_SUCH_SHARED =
	'Ces regards croisés n’existent pas, ou votre compte n’y a pas accès.';

type Event = Pick<RequestEvent, 'locals' | 'url' | 'request'> & {
	params: { organisation: string; partage: string };
};

/**
 * The guard of every page and action on a shared assessment of an organisation.
 * @throws what `requireMember` throws; a 404 when the organisation has no such shared assessment
 */
export async function requireShared(event: Event, needed: Right) {
	const { scope: member, ...rest } = await requireMember(event, needed);
	const scope: SharedScope = { ...member, shared: event.params.partage };
	const shared = isPublicId(scope.shared) ? await findShared(database(), scope, needed) : undefined;
	const diagnostic = shared && findDiagnostic(shared.diagnostic, shared.version);
	if (!shared || !diagnostic) error(404, NO_SUCH_SHARED);
	return { ...rest, scope, shared, diagnostic };
}

export const addressOf = ({ params }: { params: { organisation: string; partage: string } }) =>
	`/organisations/${params.organisation}/regards-croises/${params.partage}`;
