import { describe, expect, it } from 'vitest';
import { readPublications } from '../../../scripts/content-publish.ts';
import { aDefinition, aDiagnostic } from '#tests/support/builders.ts';
import { catalogue, findDefinition, unpublished, versionsOf } from './catalogue.ts';
import { canonicalJson, fingerprintOf } from './fingerprint.ts';

const publications = readPublications();
const FROZEN = 'published versions are frozen; make a new version (src/lib/content/catalogue.ts)';

describe('published versions', () => {
	it('are each recorded once', () => {
		const names = publications.map(({ id, version }) => `${id} ${version}`);
		expect(names).toEqual([...new Set(names)]);
	});

	it.each(publications)('$id $version is still as published', ({ id, version, fingerprint }) => {
		const definition = findDefinition(id, version);
		expect(definition, `${id} ${version} disappeared: answers refer to it`).toBeDefined();
		expect(fingerprintOf(definition!), `${id} ${version}: ${FROZEN}`).toBe(fingerprint);
	});

	const registered = [...new Set(catalogue.map(({ id }) => id))];
	it.each(registered)('offer %s to visitors', (id) => {
		const last = versionsOf(id).at(-1)?.version;
		expect(
			unpublished,
			`no version of ${id} is published, so nobody may take it: npm run content:publish -- ${id} ${last}`
		).not.toContain(id);
	});
});

describe('the fingerprint', () => {
	const axes = [
		[2, 1],
		[1, { question: { base: 'Alors ?', yes: 'Oui ?', no: 'Non ?' } }]
	] as const;
	const definition = aDefinition(axes);

	it('is the same for the same content, whatever the order of the keys or the indexes', () => {
		const reversed = Object.fromEntries(Object.entries(definition).reverse());
		expect(fingerprintOf(reversed as unknown as typeof definition)).toBe(fingerprintOf(definition));
		expect(fingerprintOf(definition)).toMatch(/^[0-9a-f]{64}$/);
		expect(canonicalJson(aDiagnostic(axes))).not.toContain('ById');
	});

	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a copy to damage
	it.each<[string, (copy: any) => void]>([
		['a word of a level', (d) => (d.axes[0].criteria[0].levels[2] = 'deux !')],
		['a weight', (d) => (d.axes[0].criteria[0].weight = 1)],
		['the order of the criteria', (d) => d.axes[0].criteria.reverse()],
		['the order of the levels', (d) => d.axes[0].criteria[0].levels.reverse()],
		['a theme of a criterion', (d) => (d.axes[0].criteria[0].themes.low = 'A1.1-mid')],
		['an option', (d) => (d.profile[0].options[0].label = 'Ouais')],
		['a foundation axis', (d) => (d.foundationAxes = ['A1'])],
		// The first condition that holds chooses the words.
		[
			'the order of the conditions',
			(d) => (d.conditions = Object.fromEntries(Object.entries(d.conditions).reverse()))
		]
	])('changes with %s', (_, change) => {
		const copy = structuredClone(definition);
		change(copy);
		expect(fingerprintOf(copy)).not.toBe(fingerprintOf(definition));
	});
});
