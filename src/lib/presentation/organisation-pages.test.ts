import { expect, it } from 'vitest';
import { organisationTabs } from './organisation-pages.ts';

const labelsOf = (...given: Parameters<typeof organisationTabs>) =>
	organisationTabs(...given).map(({ label }) => label);
const currentOf = (here: string) =>
	organisationTabs('manage', here)
		.filter(({ current }) => current)
		.map(({ label, current }) => [label, current]);

it('lists only what the right opens', () => {
	const all = ['Diagnostics', 'Regards croisés', 'Membres', 'Partages', 'Lectures', 'Données'];
	expect(labelsOf('manage', '')).toEqual(all);
	for (const right of ['answer', 'read'] as const)
		expect(labelsOf(right, '')).toEqual(all.filter((label) => label !== 'Partages'));
});

it('tells the page itself from one of its pages, and marks one at most', () => {
	expect(currentOf('')).toEqual([['Diagnostics', 'page']]);
	expect(currentOf('/identite')).toEqual([['Diagnostics', 'true']]);
	expect(currentOf('/regards-croises')).toEqual([['Regards croisés', 'page']]);
	expect(currentOf('/regards-croises/abc/resultat')).toEqual([['Regards croisés', 'true']]);
	expect(currentOf('/importer')).toEqual([['Données', 'true']]);
	expect(currentOf('/donneesx')).toEqual([]);
});
