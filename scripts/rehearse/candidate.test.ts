import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal, versionsUpTo } from './candidate.ts';

const root = path.resolve(import.meta.dirname, '../..');
const next = path.join(root, 'tests/support/company-next.ts');

describe('the version to rehearse', () => {
	it('comes from a file that is not registered, after the versions that are', async () => {
		const versions = await versionsUpTo('company', '2027-1', next);
		expect(versions.map(({ version }) => version)).toEqual(['2026-1', '2027-1']);
	});

	it.each<[string, Parameters<typeof versionsUpTo>, RegExp]>([
		['an unknown diagnostic', ['city', '2027-1', undefined], /« city ».*company 2026-1/],
		['an unknown version', ['company', '2029-1', undefined], /2029-1.*company 2026-1.*--file/],
		['a first version', ['company', '2026-1', undefined], /première version/],
		['an absent file', ['company', '2027-1', path.join(root, 'absent.ts')], /n’existe pas/],
		['a file that is no module', ['company', '2027-1', path.join(root, 'README.md')], /chargé/],
		['another version than the file holds', ['company', '2030-1', next], /n’exporte pas/],
		['a version whose map is broken', ['company', '2028-1', next], /ne tient pas ensemble/]
	])('is refused for %s, with a sentence', async (_, given, words) => {
		const refusal = await versionsUpTo(...given).then(
			() => undefined,
			(error: unknown) => error
		);
		expect(refusal).toBeInstanceOf(Refusal);
		expect((refusal as Refusal).message).toMatch(words);
	});

	it('is refused with every fault of its map', async () => {
		await expect(versionsUpTo('company', '2028-1', next)).rejects.toMatchObject({
			details: ['E8.3: unchanged, while the words of its question differ']
		});
	});
});
