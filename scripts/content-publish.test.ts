import { describe, expect, it } from 'vitest';
import { findDefinition } from '#lib/content/catalogue.ts';
import { fingerprintOf } from '#lib/content/fingerprint.ts';
import { company } from '#tests/support/builders.ts';
import { NotPublishable, publish } from './content-publish.ts';

describe('publishing a version', () => {
	const published = publish([], company.id, company.version, '2026-11-22');

	it('records its fingerprint and the day', () => {
		expect(published).toEqual([
			{
				id: 'company',
				version: company.version,
				fingerprint: fingerprintOf(findDefinition('company', company.version)!),
				publishedOn: '2026-11-22'
			}
		]);
	});

	it('is refused a second time: what was recorded stays', () => {
		const tampered = [{ ...published[0]!, fingerprint: 'other' }];
		expect(() => publish(tampered, company.id, company.version, '2027-01-01')).toThrow(
			/2026-11-22.*make a new version/
		);
	});

	it.each([
		['company', '1999-1'],
		['city', '2026-1']
	])('is refused for %s %s, which does not exist', (id, version) => {
		expect(() => publish(published, id, version, '2027-01-01')).toThrow(NotPublishable);
	});
});
