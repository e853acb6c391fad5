/**
 * `npm run content:publish -- <diagnostic> <version>` records the fingerprint of a version in `published.json`.
 * From then on new assessments take it, and it is frozen: a test fails as soon as one of its words changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findDefinition } from '#lib/content/catalogue.ts';
import { fingerprintOf } from '#lib/content/fingerprint.ts';
import type { Publication } from '#lib/content/publications.ts';

export const PUBLISHED_FILE = path.resolve(
	import.meta.dirname,
	'../src/lib/content/published.json'
);

export function readPublications(file = PUBLISHED_FILE): Publication[] {
	return JSON.parse(readFileSync(file, 'utf8')) as Publication[];
}

/** Why a version may not be published; a sentence for the person at the terminal. */
export class NotPublishable extends Error {
	override name = 'NotPublishable';
}

/**
 * The record with one version more.
 * @throws NotPublishable when the version does not exist or was published already
 */
export function publish(
	record: readonly Publication[],
	id: string,
	version: string,
	today: string
): Publication[] {
	const definition = findDefinition(id, version);
	if (!definition) throw new NotPublishable(`There is no version ${version} of « ${id} ».`);
	const former = record.find((one) => one.id === id && one.version === version);
	if (former)
		throw new NotPublishable(
			`${id} ${version} was published on ${former.publishedOn}: published versions are frozen; make a new version.`
		);
	return [...record, { id, version, fingerprint: fingerprintOf(definition), publishedOn: today }];
}

function main([id, version]: string[]): number {
	if (!id || !version) {
		console.error(
			'Usage: npm run content:publish -- <diagnostic> <version>, such as company 2026-1'
		);
		return 2;
	}
	try {
		const today = new Date().toISOString().slice(0, 10);
		const record = publish(readPublications(), id, version, today);
		writeFileSync(PUBLISHED_FILE, `${JSON.stringify(record, null, '\t')}\n`);
		console.log(`${id} ${version} is published: commit src/lib/content/published.json.`);
		return 0;
	} catch (error) {
		if (!(error instanceof NotPublishable)) throw error;
		console.error(error.message);
		return 1;
	}
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
