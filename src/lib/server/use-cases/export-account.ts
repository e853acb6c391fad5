import type { Kysely } from 'kysely';
import { roleWords } from '#lib/presentation/role-words.ts';
import type { DB } from '../db/schema.ts';
import { BOM, csvLine } from '../documents/csv.ts';
import { accountReadme } from '../documents/export-words.ts';
import type { ArchiveFile } from '../documents/zip-stream.ts';
import * as exported from '../read-models/account-export.ts';

/** Everything that is kept about the owner of an account. */
export async function* exportAccount(
	db: Kysely<DB>,
	{ accountId, email }: { accountId: number; email: string },
	now: Date
): AsyncGenerator<ArchiveFile> {
	const sessions = await exported.findSessionsToExport(db, accountId);
	const organisations = await exported.findMembershipsToExport(db, accountId);
	yield { name: 'LISEZ-MOI.txt', content: [BOM, accountReadme(email, now)] };
	const content = {
		format: 'cap-alliances/account',
		formatVersion: 1,
		account: await exported.findAccountToExport(db, accountId),
		organisations,
		invitations: await exported.findInvitationsOfAddress(db, email),
		sessions,
		readings: await exported.findReadingsOf(db, accountId)
	};
	yield { name: 'compte.json', content: [`${JSON.stringify(content, null, '\t')}\n`] };
	yield {
		name: 'organisations.csv',
		content: [
			BOM + csvLine(['Organisation', 'Rôle', 'Membre depuis']),
			...organisations.map((one) =>
				csvLine([one.organisation, roleWords[one.role].name.toLowerCase(), one.since])
			)
		]
	};
	yield {
		name: 'connexions.csv',
		content: [
			BOM + csvLine(['Appareil', 'Ouverte le', 'Utilisée le']),
			...sessions.map((one) => csvLine([one.device, one.openedAt, one.lastUsedAt]))
		]
	};
}
