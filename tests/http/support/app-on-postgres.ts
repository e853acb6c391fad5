/** The production build on a private PostgreSQL database, which the test reads beside it. */
import { freshDatabase, type TestDatabase } from '#tests/support/databases.ts';
import { startApp, type AppServer } from '#tests/e2e/support/app-server.ts';
import { Visitor } from '#tests/support/visitor.ts';

export interface AppOnPostgres {
	app: AppServer;
	db: TestDatabase['db'];
	/** A new visitor, without cookies. */
	visitor: (headers?: Record<string, string>) => Visitor;
	/** Everything stored but the counters of missed links, to compare before and after. */
	dump: () => Promise<string>;
	close: () => Promise<void>;
}

/** @param through makes the address that the application is given, when something stands between it and its database */
export async function startAppOnPostgres(
	env: Record<string, string> = {},
	through: (databaseUrl: string) => Promise<string> = (url) => Promise.resolve(url)
): Promise<AppOnPostgres> {
	const database = await freshDatabase('postgres');
	const DATABASE_URL = await through(database.url);
	const app = await startApp({
		env: { DATABASE_URL, ALLOW_VOLATILE_DATABASE: 'true', ...env }
	});
	const { db } = database;
	return {
		app,
		db,
		visitor: (headers) => new Visitor(app.url, headers),
		dump: async () => {
			const assessments = await db.selectFrom('assessment').selectAll().orderBy('id').execute();
			const answers = await db
				.selectFrom('answer')
				.selectAll()
				.orderBy('assessment_id')
				.orderBy('criterion_id')
				.execute();
			return JSON.stringify({ assessments, answers }, null, '\t');
		},
		close: async () => {
			await app.stop();
			await database.close();
		}
	};
}

/** An English sentence of the framework that reached the reader. */
export const ENGLISH =
	/\b(?:invalid|expected|received|forbidden|not allowed|unrecognized|internal error|not found|bad request|payload|method)\b/i;

/** What a person would read of an answer: the text of a page, or the message of a JSON reply. */
export function wordsOf(body: string): string {
	if (/^\s*[{[]/.test(body)) {
		const { message } = JSON.parse(body) as { message?: string };
		return message ?? '';
	}
	return body
		.replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
