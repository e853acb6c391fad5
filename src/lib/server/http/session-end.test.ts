import { expect, it } from 'vitest';
import type { SignedIn } from '../auth/sessions.ts';
import { sessionEnds } from './session-end.ts';

const NOW = new Date('2026-11-25T10:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3600_000);
const aSession = (kind: SignedIn['kind'], createdAt: Date, expiresAt: Date) =>
	sessionEnds({ kind, session: { createdAt, expiresAt } } as SignedIn, NOW);

it('the end of a session is never said later than it is', () => {
	// As last written, a while ago.
	expect(aSession('member', at(-1), at(1.9)).endsAt).toEqual(at(1.9));
	// As lucia says it just after writing it, by its own count.
	expect(aSession('member', at(-1), at(4)).endsAt).toEqual(at(2));
	expect(aSession('adviser', at(-1), at(4)).endsAt).toEqual(at(1));
	// The longest time.
	expect(aSession('member', at(-11), at(4))).toEqual({ endsAt: at(1), endsForGood: at(1) });
});
