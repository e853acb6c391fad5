/**
 * A visitor without a browser: fetch with a cookie jar and the headers that a browser adds to its own pages' requests.
 * Speaks the journey: `start`, `fillProfile`, `answer`, `sendStep`, `complete`…
 */
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import type { answerBody } from '#lib/forms/answer-form.ts';
import type * as z from 'zod';

export const DIAGNOSTIC_PATH = '/diagnostics/rse-et-partenariats';

/** An established company with employees and partnerships: every question is asked. */
export const ORDINARY_PROFILE_FORM = { P07: '20-49', P09: '2-3', P06: '10-plus' };

type AnswerBody = z.input<typeof answerBody>;

export interface SavedAnswer {
	status: number;
	revision: number | undefined;
	message: string;
	current: { choice: string; note: string; revision: number } | undefined;
}

export class Visitor {
	readonly origin: string;
	/** Sent with every request. */
	readonly headers: Record<string, string>;
	cookies = new Map<string, string>();

	constructor(origin: string, headers: Record<string, string> = {}) {
		this.origin = origin;
		this.headers = headers;
	}

	/** Another browser that holds the same cookies now. */
	twin(): Visitor {
		const other = new Visitor(this.origin, this.headers);
		other.cookies = new Map(this.cookies);
		return other;
	}

	/** One request; redirects are not followed. */
	async request(path: string, init: RequestInit & { duplex?: 'half' } = {}): Promise<Response> {
		const headers = new Headers({ ...this.headers, accept: 'text/html', ...plain(init.headers) });
		if (this.cookies.size > 0 && !headers.has('cookie'))
			headers.set(
				'cookie',
				[...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
			);
		if (!headers.has('origin') && !headers.has('sec-fetch-site')) {
			headers.set('origin', this.origin);
			headers.set('sec-fetch-site', 'same-origin');
		}
		for (const name of [...headers.keys()]) if (headers.get(name) === ABSENT) headers.delete(name);
		const response = await fetch(this.origin + path, { redirect: 'manual', ...init, headers });
		for (const line of response.headers.getSetCookie()) this.#keepCookie(line);
		return response;
	}

	async page(path: string): Promise<{ status: number; html: string; headers: Headers }> {
		const response = await this.request(path);
		return { status: response.status, html: await response.text(), headers: response.headers };
	}

	post(path: string, fields: Record<string, string | readonly string[]> = {}): Promise<Response> {
		const body = new URLSearchParams();
		for (const [name, value] of Object.entries(fields))
			for (const one of [value].flat()) body.append(name, one);
		return this.request(path, { method: 'POST', body });
	}

	/** Starts an assessment. @returns its public id */
	async start({ another = false, mode }: { another?: boolean; mode?: Mode } = {}): Promise<string> {
		const { html } = await this.page(DIAGNOSTIC_PATH);
		const token = fieldValue(html, 'token') ?? '';
		const response = await this.post(`${DIAGNOSTIC_PATH}?/start`, {
			token,
			...(another ? { another: 'oui' } : {}),
			...(mode ? { mode } : {})
		});
		const id = /\/evaluations\/([\w-]{22})\/profil$/.exec(
			response.headers.get('location') ?? ''
		)?.[1];
		if (!id) throw new Error(`Not started: ${response.status} ${response.headers.get('location')}`);
		return id;
	}

	async fillProfile(
		id: string,
		profile: Record<string, string | readonly string[]> = ORDINARY_PROFILE_FORM
	): Promise<Response> {
		const { html } = await this.page(`/evaluations/${id}/profil`);
		return this.post(`/evaluations/${id}/profil?/save`, {
			revision: fieldValue(html, 'revision') ?? '',
			...profile
		});
	}

	/** Started, with the ordinary profile unless said otherwise. @returns its public id */
	async startWithProfile(
		options: Parameters<Visitor['start']>[0] = {},
		profile: Parameters<Visitor['fillProfile']>[1] = ORDINARY_PROFILE_FORM
	): Promise<string> {
		const id = await this.start(options);
		const saved = await this.fillProfile(id, profile);
		if (saved.status !== 303) throw new Error(`Profile refused: ${saved.status}`);
		return id;
	}

	put(
		id: string,
		criterionId: string,
		body: unknown,
		headers: HeadersInit = {}
	): Promise<Response> {
		return this.request(`/evaluations/${id}/reponses/${criterionId}`, {
			method: 'PUT',
			headers: {
				accept: 'application/json',
				'content-type': 'application/json',
				...plain(headers)
			},
			body: typeof body === 'string' ? body : JSON.stringify(body)
		});
	}

	/** Saves one answer as the page does. */
	async answer(
		id: string,
		criterionId: string,
		given: Partial<Record<keyof AnswerBody, unknown>>
	): Promise<SavedAnswer> {
		const response = await this.put(id, criterionId, {
			choice: '',
			note: '',
			priority: false,
			revision: 0,
			...given
		});
		const body = (await response.json()) as Omit<SavedAnswer, 'status'>;
		return { ...body, status: response.status, message: body.message ?? '' };
	}

	/** Sends a step as a page without scripts does: everything that it shows, changed where said. */
	async sendStep(
		id: string,
		slug: string,
		changes: Record<string, string>,
		shown?: string
	): Promise<Response> {
		const path = `/evaluations/${id}/etapes/${slug}`;
		const html = shown ?? (await this.page(path)).html;
		return this.post(`${path}?/save`, { ...fieldsOf(html), aller: 'suite', ...changes });
	}

	complete(id: string, mode: Mode = 'full'): Promise<Response> {
		return this.post(`/evaluations/${id}/verification?/complete`, { mode });
	}

	/** The personal link shown to the holder. */
	async resumeLink(id: string): Promise<string> {
		const { html } = await this.page(`/evaluations/${id}/lien`);
		const link = /\/reprendre\/[\w-]{43}/.exec(html)?.[0];
		if (!link) throw new Error('No personal link on the page');
		return link;
	}

	#keepCookie(line: string): void {
		const [pair = '', ...attributes] = line.split(';');
		const [name = '', value = ''] = pair.split('=', 2);
		const isGone = attributes.some((one) => /^\s*max-age=0$/i.test(one));
		if (isGone) this.cookies.delete(name);
		else this.cookies.set(name, value);
	}
}

/** As the value of a header: leave this header out. */
export const ABSENT = '\u0001absent';

const plain = (headers: HeadersInit | undefined): Record<string, string> =>
	Object.fromEntries(
		headers instanceof Headers || Array.isArray(headers)
			? [...headers]
			: Object.entries(headers ?? {})
	);

const decode = (text: string) =>
	text
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

const attributeOf = (tag: string, name: string): string | undefined => {
	const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
	return found === undefined ? undefined : decode(found);
};

/** The value of a hidden or text field. */
export function fieldValue(html: string, name: string): string | undefined {
	const tag = [...html.matchAll(/<input\b[^>]*>/g)].find(
		([one]) => attributeOf(one, 'name') === name
	);
	return tag && attributeOf(tag[0], 'value');
}

/** What a browser would send of the forms of a page, buttons apart. */
export function fieldsOf(html: string): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
		const name = attributeOf(tag, 'name');
		const type = attributeOf(tag, 'type') ?? 'text';
		if (!name || ((type === 'radio' || type === 'checkbox') && !/\schecked\b/.test(tag))) continue;
		fields[name] = attributeOf(tag, 'value') ?? 'on';
	}
	for (const [, attributes = '', content = ''] of html.matchAll(
		/<textarea\b([^>]*)>([^<]*)<\/textarea>/g
	)) {
		const name = attributeOf(` ${attributes}`, 'name');
		if (name) fields[name] = decode(content).replace(/^\n/, '');
	}
	return fields;
}
