import type { Migration } from 'kysely/migration';
import * as assessment from './2026-11-22-0001-assessment.ts';
import * as assessmentStart from './2026-11-25-0003-assessment-start.ts';
import * as assessmentMode from './2026-11-25-0002-assessment-mode.ts';
import * as accounts from './2026-11-25-0004-accounts.ts';
import * as organisations from './2026-11-25-0005-organisations.ts';
import * as erasedCollections from './2026-11-25-0006-erased-collections.ts';

/** Every migration by name, in order. A merged migration is never edited; names never change. */
export const migrations: Record<string, Migration> = {
	'2026-11-22-0001-assessment': assessment,
	'2026-11-25-0002-assessment-mode': assessmentMode,
	'2026-11-25-0003-assessment-start': assessmentStart,
	'2026-11-25-0004-accounts': accounts,
	'2026-11-25-0005-organisations': organisations,
	'2026-11-25-0006-erased-collections': erasedCollections
};
