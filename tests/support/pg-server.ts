/**
 * Vitest global set-up of the integration tests: one PostgreSQL server for the whole run with a migrated template
 * database that each test file copies (25 ms), and a migrated embedded folder to copy likewise.
 */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { createDatabase } from '#lib/server/db/create-database.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { makeEmbeddedTemplate } from './embedded-template.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** A database of the PostgreSQL server, to create others from. */
		pgUrl: string;
		/** The migrated database to copy. */
		pgTemplate: string;
		/** The migrated embedded folder to copy. */
		embeddedTemplate: string;
	}
}

async function query(url: string, statement: string) {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

export default async function setup(project: TestProject) {
	const given = process.env.TEST_DATABASE_URL;
	const [server, embedded] = await Promise.all([
		given ? undefined : startPostgres(),
		makeEmbeddedTemplate()
	]);
	const pgUrl = given ?? server?.url ?? '';
	const pgTemplate = `cap_template_${randomBytes(4).toString('hex')}`;

	await query(pgUrl, `create database ${pgTemplate}`);
	const templateUrl = new URL(pgUrl);
	templateUrl.pathname = `/${pgTemplate}`;
	const template = await createDatabase(templateUrl.href);
	await migrateToLatest(template);
	await template.close();

	project.provide('pgUrl', pgUrl);
	project.provide('pgTemplate', pgTemplate);
	project.provide('embeddedTemplate', embedded.folder);
	process.env.EMBEDDED_TEMPLATE = embedded.folder; // for the servers that tests start

	return async () => {
		embedded.remove();
		if (server) await server.remove();
		else await query(pgUrl, `drop database if exists ${pgTemplate} with (force)`);
	};
}
