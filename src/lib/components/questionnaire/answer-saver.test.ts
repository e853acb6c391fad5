/** What becomes of an answer that the server refuses: said in its words, kept on the page and on the device. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AnswerFields } from '#lib/presentation/step-view.ts';
import { AnswerSaver, type AnswerStatus } from './answer-saver.ts';

const ANSWER: AnswerFields = { choice: '2', note: 'à ne pas perdre', priority: false, revision: 0 };
const KEY = 'cap-alliances:un-diagnostic:E1.1';

/** As a browser has it: what is kept is its own keys. */
function aDevice(): Record<string, string> {
	const methods = {
		getItem(this: Record<string, string>, key: string) {
			return this[key] ?? null;
		},
		setItem(this: Record<string, string>, key: string, value: string) {
			this[key] = value;
		},
		removeItem(this: Record<string, string>, key: string) {
			Reflect.deleteProperty(this, key);
		}
	};
	return Object.create(methods) as Record<string, string>;
}

let device: Record<string, string>;
beforeEach(() => {
	device = aDevice();
	vi.stubGlobal('localStorage', device);
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: () => undefined });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
	['a member removed', 404],
	['a member who may only read now', 403],
	['a session that ended', 401]
])('of %s (%i), the words stay, and are not sent in a loop', async (_, status) => {
	const send = vi.fn(() =>
		Promise.resolve(new Response(JSON.stringify({ message: 'Pas enregistré.' }), { status }))
	);
	vi.stubGlobal('fetch', send);
	const seen: AnswerStatus[] = [];
	const onPage = () =>
		new AnswerSaver(
			'un-diagnostic',
			() => true,
			(_id, one) => seen.push(one)
		);
	const saver = onPage();
	saver.save('E1.1', ANSWER);
	await vi.waitFor(() => expect(seen.at(-1)?.state).toBe('refused'));
	expect(seen.at(-1)?.message).toBe('Pas enregistré.');
	expect(JSON.parse(device[KEY] ?? '')).toEqual(ANSWER);
	expect(await saver.settle(), 'leaving the page is not silent').toBe(false);
	expect(send).toHaveBeenCalledTimes(1);
	// The page opened again, once the right is back, takes them up.
	expect(onPage().start().get('E1.1')).toEqual(ANSWER);
});
