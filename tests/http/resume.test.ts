/** The personal link: what it opens, what it never does, and how it ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIAGNOSTIC_PATH, type Visitor } from '#tests/support/visitor.ts';
import {
	ENGLISH,
	startAppOnPostgres,
	wordsOf,
	type AppOnPostgres
} from './support/app-on-postgres.ts';

let server: AppOnPostgres;
/** Each test comes from an address of its own, so that misses do not add up. */
let addresses = 0;
const visitor = (address = `192.0.2.${++addresses}`): Visitor =>
	server.visitor({ 'x-forwarded-for': address });

beforeAll(async () => {
	server = await startAppOnPostgres({ TRUSTED_PROXIES: '1' });
});
afterAll(() => server.close());

async function begun(): Promise<{ owner: Visitor; id: string; link: string }> {
	const owner = visitor();
	const id = await owner.startWithProfile();
	await owner.answer(id, 'E1.1', { choice: '3' });
	return { owner, id, link: await owner.resumeLink(id) };
}

const misses = async () =>
	(await server.db.selectFrom('throttle').select('misses').execute()).reduce(
		(sum, row) => sum + row.misses,
		0
	);

describe('a personal link', () => {
	it('shows a page and changes nothing, however often it is read', async () => {
		const { link } = await begun();
		const scanner = visitor();
		const before = [await server.dump(), await misses()];
		for (let turn = 0; turn < 10; turn++) {
			for (const method of ['GET', 'HEAD']) {
				const response = await scanner.request(link, { method });
				expect(response.status).toBe(200);
				expect(response.headers.getSetCookie()).toEqual([]);
			}
		}
		expect([await server.dump(), await misses()]).toEqual(before);
		expect((await scanner.page(link)).html).toMatch(/Reprendre votre diagnostic/);
	});

	it('opens on another device by POST, any number of times, at an address without the secret', async () => {
		const { id, link } = await begun();
		for (let turn = 0; turn < 2; turn++) {
			const device = visitor();
			const opened = await device.post(link);
			expect(opened.status).toBe(303);
			expect(opened.headers.get('location')).toBe(`/evaluations/${id}`);
			expect((await device.page(`/evaluations/${id}/etapes/cap-et-pilotage`)).status).toBe(200);
			expect(await device.answer(id, 'E1.2', { choice: '1' })).toMatchObject({ status: 200 });
		}
	});

	it('gives a draft a new term when it is followed, not when it is read', async () => {
		const { id, link } = await begun();
		const soon = new Date(Date.now() + 24 * 3600_000);
		const expiry = async () => {
			const rows = server.db
				.selectFrom('assessment')
				.select('expires_at')
				.where('public_id', '=', id);
			return (await rows.executeTakeFirstOrThrow()).expires_at.getTime();
		};
		await server.db
			.updateTable('assessment')
			.set({ expires_at: soon })
			.where('public_id', '=', id)
			.execute();
		await visitor().request(link);
		expect(await expiry()).toBe(soon.getTime());
		await visitor().post(link);
		expect(await expiry()).toBeGreaterThan(soon.getTime() + 80 * 24 * 3600_000);
	});

	it('opens nothing once replaced, and every other device is cut at the next request', async () => {
		const { owner, id, link } = await begun();
		const device = visitor();
		await device.post(link);
		const { html } = await owner.page(`/evaluations/${id}/lien`);
		const token = /name="token" value="([\w-]{43})"/.exec(html)?.[1] ?? '';
		const replace = () => owner.post(`/evaluations/${id}/lien?/replace`, { token });
		expect((await replace()).status).toBe(303);
		const fresh = await owner.resumeLink(id);
		expect(fresh).not.toBe(link);
		expect((await visitor().page(link)).status).toBe(404);
		expect((await visitor().post(link)).status).toBe(404);
		expect((await device.page(`/evaluations/${id}/verification`)).status).toBe(404);
		expect(await device.answer(id, 'E1.1', { choice: '0', revision: 1 })).toMatchObject({
			status: 404
		});
		expect((await visitor().post(fresh)).status).toBe(303);
		expect((await owner.page(`/evaluations/${id}/verification`)).status).toBe(200);
	});

	it('opens nothing after its term, and neither does the cookie', async () => {
		const { owner, id, link } = await begun();
		const past = new Date(Date.now() - 1000);
		await server.db
			.updateTable('assessment')
			.set({ expires_at: past })
			.where('public_id', '=', id)
			.execute();
		const before = await server.dump();
		expect((await visitor().page(link)).status).toBe(404);
		expect((await visitor().post(link)).status).toBe(404);
		expect((await owner.page(`/evaluations/${id}/verification`)).status).toBe(404);
		expect(await owner.answer(id, 'E1.1', { choice: '0', revision: 1 })).toMatchObject({
			status: 404
		});
		expect((await owner.complete(id)).status).toBe(404);
		expect((await owner.page(DIAGNOSTIC_PATH)).html).not.toContain(id);
		expect(await server.dump()).toBe(before);
	});

	it('that is unknown or malformed gets the same kind page', async () => {
		for (const token of [
			'A'.repeat(43),
			'court',
			'A'.repeat(3000),
			'%00',
			'__proto__',
			"'%20or%20''='"
		]) {
			const { status, html } = await visitor().page(`/reprendre/${token}`);
			expect(status, token).toBe(404);
			expect(wordsOf(html)).toMatch(/lien/);
			expect(wordsOf(html)).not.toMatch(ENGLISH);
		}
	});
});

describe('a guesser', () => {
	const wrong = (index: number) => `/reprendre/${String(index).padStart(43, 'x')}`;

	it('waits after twenty misses, alone, by GET and POST alike', async () => {
		const { link } = await begun();
		const guesser = visitor('198.51.100.7');
		for (let index = 0; index < 20; index++) {
			const response =
				index % 2 ? await guesser.post(wrong(index)) : await guesser.request(wrong(index));
			expect(response.status).toBe(404);
		}
		const refused = await guesser.page(wrong(20));
		expect(refused.status).toBe(429);
		expect(wordsOf(refused.html)).toMatch(/10 minutes/);
		expect((await guesser.post(wrong(21))).status).toBe(429);
		expect((await guesser.page(link)).status).toBe(429);
		expect((await visitor().page(link)).status).toBe(200);
	});

	it('does not escape by writing addresses of its own before the proxy’s', async () => {
		for (let index = 0; index < 20; index++)
			await server
				.visitor({ 'x-forwarded-for': `203.0.113.${index}, 198.51.100.8` })
				.request(wrong(index));
		const again = server.visitor({ 'x-forwarded-for': '203.0.113.99, 198.51.100.8' });
		expect((await again.request(wrong(20))).status).toBe(429);
	});

	it('does not escape by another port, nor another address of its own network', async () => {
		for (let index = 0; index < 20; index++) {
			await visitor(`198.51.100.77:${4000 + index}`).request(wrong(index));
			await visitor(`2001:db8:7:7::${index}`).request(wrong(index));
		}
		for (const address of ['198.51.100.77', '2001:db8:7:7:ffff::1'])
			expect((await visitor(address).request(wrong(20))).status).toBe(429);
		expect((await visitor('2001:db8:7:8::1').request(wrong(20))).status).toBe(404);
	});

	it('that does not pass the proxy is counted by its own address, without an error of ours', async () => {
		const direct = server.visitor();
		expect((await direct.request(wrong(1))).status).toBe(404);
		for (let index = 2; index <= 20; index++) await direct.request(wrong(index));
		expect((await direct.request(wrong(21))).status).toBe(429);
		expect(server.app.output()).not.toContain('request.failed');
	});

	it('leaves no address behind, and its misses are forgotten', async () => {
		const [row] = await server.db.selectFrom('throttle').selectAll().execute();
		expect(row?.bucket.length).toBe(32);
		await server.db
			.updateTable('throttle')
			.set({ window_start: new Date(0) })
			.execute();
		expect((await visitor('198.51.100.7').request(wrong(1))).status).toBe(404);
		expect(await server.db.selectFrom('throttle').selectAll().execute()).toHaveLength(1);
	});
});

describe('erasure', () => {
	it('takes everything, and later requests find nothing', async () => {
		const { owner, id, link } = await begun();
		const device = visitor();
		await device.post(link);
		const erased = await owner.post(`/evaluations/${id}/lien?/erase`, { confirme: 'on' });
		expect(erased.status).toBe(303);
		expect(erased.headers.get('location')).toBe('/effacement');
		expect(owner.cookies.size).toBe(0);
		expect(await server.dump()).not.toContain(id);
		const orphans = await server.db
			.selectFrom('answer')
			.leftJoin('assessment', 'assessment.id', 'answer.assessment_id')
			.where('assessment.id', 'is', null)
			.select('answer.assessment_id')
			.execute();
		expect(orphans).toEqual([]);
		for (const one of [owner, device]) {
			for (const page of ['profil', 'verification', 'lien', 'etapes/cap-et-pilotage'])
				expect((await one.page(`/evaluations/${id}/${page}`)).status).toBe(404);
			expect(await one.answer(id, 'E1.1', { choice: '0' })).toMatchObject({ status: 404 });
		}
		expect((await visitor().page(link)).status).toBe(404);
	});

	it('asked twice says the same to no one else', async () => {
		const { owner, id } = await begun();
		const twin = owner.twin();
		expect((await owner.post(`/evaluations/${id}/lien?/erase`, { confirme: 'on' })).status).toBe(
			303
		);
		expect((await twin.post(`/evaluations/${id}/lien?/erase`, { confirme: 'on' })).status).toBe(
			404
		);
	});
});

describe('starting again', () => {
	it('offers the draft in hand instead of making a second one', async () => {
		const { owner, id } = await begun();
		const { html } = await owner.page(DIAGNOSTIC_PATH);
		expect(wordsOf(html)).toMatch(/Vous avez un diagnostic en cours/);
		expect(html).toContain(`/evaluations/${id}`);
		const count = async () =>
			(await server.db.selectFrom('assessment').select('id').execute()).length;
		const before = await count();
		const token = /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? '';
		const refused = await owner.post(`${DIAGNOSTIC_PATH}?/start`, { token });
		expect(refused.headers.get('location')).toContain('#en-cours');
		expect(await count()).toBe(before);
		const second = await owner.start({ another: true });
		expect(second).not.toBe(id);
		expect(await count()).toBe(before + 1);
		expect((await owner.page(`/evaluations/${id}/verification`)).status).toBe(200);
	});
});
