import { describe, expect, it } from 'vitest';
import { collectionView } from './collection-view.ts';

const NOW = new Date('2026-11-25T10:00:00Z');
const open = { closesAt: new Date('2026-12-16'), closedAt: null, reminders: true, editions: [] };
const closed = { ...open, closedAt: new Date('2026-11-24') };
const someone = {
	publicId: 'p',
	role: 'employee' as const,
	email: null as string | null,
	hasBegun: false,
	status: null as 'draft' | 'completed' | null,
	isCounted: false,
	remindAt: null as Date | null,
	remindedAt: null as Date | null
};
const finished = { ...someone, hasBegun: true, status: 'completed' as const };

describe('how a collection goes', () => {
	it('says how far each invitation is, and of the common link only numbers', () => {
		const { invitations, joined } = collectionView(
			open,
			[
				{ ...someone, email: 'a@exemple.fr', remindAt: new Date('2026-12-11') },
				{ ...someone, email: 'b@exemple.fr', hasBegun: true, status: 'draft' },
				{ ...finished, email: 'c@exemple.fr' },
				{ ...someone, email: 'd@exemple.fr', hasBegun: true },
				finished,
				{ ...finished, status: 'draft' }
			],
			NOW
		);
		expect(invitations.map(({ progressWords, reminder }) => [progressWords, reminder])).toEqual([
			['Pas commencé', 'Rappel prévu le 11 décembre 2026'],
			['En cours', 'Sans rappel'],
			['Terminé', ''],
			['Retiré', '']
		]);
		expect(invitations.map(({ mayWithdraw }) => mayWithdraw)).toEqual([true, true, false, false]);
		expect(joined).toEqual({ total: 2, finished: 1 });
	});

	it('says when the addresses invited are erased, and then tells nobody apart', () => {
		const invited = { ...someone, email: 'a@exemple.fr' };
		const before = collectionView(closed, [invited, finished], NOW);
		expect(before.addressesUntil).toEqual(new Date('2027-02-24'));
		expect(before.areAddressesGone).toBe(false);
		const after = collectionView(closed, [someone, finished], before.addressesUntil);
		expect(after.areAddressesGone).toBe(true);
		// Not erased yet, by a retention that has not run.
		expect(collectionView(closed, [invited], before.addressesUntil).areAddressesGone).toBe(false);
	});

	it.each([
		['stillOpen', open, [finished, finished]],
		['tooFew', closed, [finished]],
		[null, closed, [finished, finished]],
		['nothingNew', { ...closed, editions: [{}] }, [{ ...finished, isCounted: true }]],
		[
			'tooFewSince',
			{ ...closed, editions: [{}] },
			[{ ...finished, isCounted: true }, finished, finished]
		]
	] as const)('what keeps it from being shown: %s', (refusal, collection, asked) => {
		expect(collectionView(collection, asked, NOW).refusal).toBe(refusal);
	});
});
