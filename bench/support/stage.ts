/** What every part needs: a PostgreSQL server, a seeded database and the production build serving it. */
import { currentDiagnostics } from '../../src/lib/content/catalogue.ts';
import type { Profile } from '../../src/lib/domain/questionnaire/condition.ts';
import type { Diagnostic } from '../../src/lib/domain/questionnaire/diagnostic.ts';
import type { LinkHolder as Holder } from '../../src/lib/server/auth/holder.ts';
import { createAccessToken } from '../../src/lib/server/auth/access-token.ts';
import { createDatabase, type Database } from '../../src/lib/server/db/create-database.ts';
import { migrateToLatest } from '../../src/lib/server/db/migrate.ts';
import { completeAssessment } from '../../src/lib/server/use-cases/complete-assessment.ts';
import { recordAnswer } from '../../src/lib/server/use-cases/record-answer.ts';
import { saveProfile } from '../../src/lib/server/use-cases/save-profile.ts';
import { startAssessment } from '../../src/lib/server/use-cases/start-assessment.ts';
import { startApp, type AppServer } from '../../tests/e2e/support/app-server.ts';
import { startPostgres, type PostgresServer } from '../../tests/support/postgres.ts';

/** One question of one assessment, that a load writes. */
export interface Slot {
	holder: Holder;
	assessmentId: number;
	criterionId: string;
}

export interface Stage {
	postgres: PostgresServer;
	/** The same database as the application's. */
	database: Database;
	databaseUrl: string;
	app: AppServer;
	diagnostic: Diagnostic;
	/** Questions to write, those of one assessment together. */
	slots: readonly Slot[];
	/** A draft whose profile is filled. */
	draft: Holder;
	completed: Holder;
	close(): Promise<void>;
}

interface Options {
	/** Write a processor profile of the application when it stops; it slows it down. */
	isProfiled: boolean;
}

/** Both sides of every comparison use a pool of this size. */
export const POOL_SIZE = 10;

const ASSESSMENTS = 200;
/** A profile that is asked every question. */
const PROFILE: Profile = { P07: '20-49', P09: '2-3', P06: '10-plus' };

export async function openStage(options: Options): Promise<Stage> {
	const postgres = await startPostgres({ durable: true });
	try {
		return await seed(postgres, options);
	} catch (error) {
		await postgres.remove();
		throw error;
	}
}

async function seed(postgres: PostgresServer, { isProfiled }: Options): Promise<Stage> {
	const databaseUrl = postgres.databaseUrl('postgres');
	const database = await createDatabase(databaseUrl, { poolSize: POOL_SIZE });
	await migrateToLatest(database);
	const [diagnostic] = currentDiagnostics();
	if (!diagnostic) throw new Error('The catalogue is empty.');

	const slots: Slot[] = [];
	for (let index = 0; index < ASSESSMENTS; index++) {
		const holder = await seedDraft(database, diagnostic);
		const { id: assessmentId } = await database.db
			.selectFrom('assessment')
			.select('id')
			.where('public_id', '=', holder.publicId)
			.executeTakeFirstOrThrow();
		for (const criterionId of diagnostic.criterionById.keys())
			slots.push({ holder, assessmentId, criterionId });
	}
	const app = await startApp({
		env: {
			DATABASE_URL: databaseUrl,
			DATABASE_POOL_SIZE: String(POOL_SIZE),
			...(isProfiled ? { NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=bench/results' } : {})
		}
	});
	return {
		postgres,
		database,
		databaseUrl,
		app,
		diagnostic,
		slots,
		draft: await seedDraft(database, diagnostic),
		completed: await seedCompleted(database, diagnostic),
		close: async () => {
			await app.stop();
			await database.close();
			await postgres.remove();
		}
	};
}

/** Through the use cases, as the pages do. */
export async function seedDraft({ db }: Database, diagnostic: Diagnostic): Promise<Holder> {
	const now = new Date();
	const holder = (await startAssessment(db, diagnostic, createAccessToken(), now))!;
	const saved = await saveProfile(db, holder, diagnostic.profile, { ...PROFILE } as never, 0, now);
	if (!saved.ok) throw new Error(`The profile was refused: ${saved.error.code}`);
	return holder;
}

async function seedCompleted(database: Database, diagnostic: Diagnostic): Promise<Holder> {
	const holder = await seedDraft(database, diagnostic);
	for (const [index, criterionId] of [...diagnostic.criterionById.keys()].entries()) {
		const level = ([3, 1, 2, 4, 0, 2] as const)[index % 6] ?? 2;
		const saved = await recordAnswer(
			database.db,
			holder,
			criterionId,
			{ answer: { choice: { kind: 'level', level }, note: '', priority: false }, baseRevision: 0 },
			new Date()
		);
		if (!saved.ok) throw new Error(`An answer was refused: ${saved.error.code}`);
	}
	const done = await completeAssessment(database.db, holder, 'full', new Date());
	if (!done.ok) throw new Error(`Completion was refused: ${done.error}`);
	return holder;
}

/** The cookie that opens this assessment over plain HTTP. */
export const cookieOf = ({ publicId, token }: Holder): string => `cap-${publicId}=${token}`;
