import { describe, expect, it } from 'vitest';
import { peopleView } from './people-view.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const day = (date: string) => new Date(`${date}T10:00:00.000Z`);
const member = (id: string, name: string) => ({
	id,
	isMember: true,
	name,
	email: `${id}@exemple.fr`,
	role: 'reader' as const,
	since: day('2026-11-01'),
	expiresAt: null
});
const people = [
	member('claire', 'Claire Martin'),
	member('sans-nom', ''),
	{ ...member('invite', ''), isMember: false, expiresAt: day('2026-12-01') },
	{ ...member('oublie', ''), isMember: false, expiresAt: day('2026-11-20') }
];

describe('the people of an organisation', () => {
	it('are all shown to who manages them, with their addresses', () => {
		const { members, invited } = peopleView(people, { publicId: 'claire', manages: true }, now);
		expect(members).toMatchObject([
			{
				isMe: true,
				title: 'Claire Martin',
				email: 'claire@exemple.fr',
				when: 'Depuis le 1er novembre 2026'
			},
			{ isMe: false, title: 'sans-nom@exemple.fr', email: null }
		]);
		expect(invited).toMatchObject([
			{ when: 'Invitation valable jusqu’au 1er décembre 2026', isOver: false },
			{ when: 'Invitation expirée le 20 novembre 2026', isOver: true }
		]);
	});

	it('show no address of others, and no invitation, to anyone else', () => {
		const view = peopleView(people, { publicId: 'sans-nom', manages: false }, now);
		expect(JSON.stringify(view)).not.toContain('claire@');
		expect(view.invited).toEqual([]);
		expect(view.members[1]?.title).toBe('sans-nom@exemple.fr');
		const other = peopleView(people, { publicId: 'claire', manages: false }, now);
		expect(other.members[1]?.title).toBe('s…@exemple.fr');
	});
});
