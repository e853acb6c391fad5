import type { AnswerFields } from '#lib/presentation/step-view.ts';

/** Where one answer stands, from the reader's point of view. « saved » is only said after the server's commit. */
export type SaveState = 'saving' | 'saved' | 'local' | 'conflict' | 'refused' | 'closed';

export interface AnswerStatus {
	state: SaveState;
	/** What the server said, when it refused. */
	message: string;
	/** The answer stored meanwhile by someone else, on a conflict. */
	theirs: AnswerFields | null;
}

const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;
/** A server that says nothing for so long is away: the answer is kept and sent again. */
const REQUEST_LIMIT = 15_000;
/** The most urgent first: what the page as a whole has to say. */
const URGENCY: readonly SaveState[] = ['closed', 'conflict', 'refused', 'local', 'saving', 'saved'];

/**
 * Saves answers one by one, as they are given. An answer that cannot be sent is kept on the device
 * (localStorage) and sent again when the network or the server is back, even after the page was closed.
 */
export class AnswerSaver {
	/** The device refuses to keep anything (private mode, full storage). */
	cannotKeep = false;

	readonly #assessmentId: string;
	readonly #onchange: (criterionId: string, status: AnswerStatus) => void;
	#statuses = new Map<string, AnswerStatus>();
	/** Waiting to be sent or acknowledged, by criterion id; mirrored in localStorage. */
	#pending = new Map<string, AnswerFields>();
	#revisions = new Map<string, number>();
	/** Sent but not acknowledged (the reply was lost): found again on the server, it is no conflict. */
	#unacknowledged = new Map<string, AnswerFields>();
	#sending = new Set<string>();
	#retryDelay = FIRST_RETRY;
	#retryTimer: ReturnType<typeof setTimeout> | undefined;

	readonly #isHere: (criterionId: string) => boolean;

	/**
	 * @param isHere is this question on the page? A conflict elsewhere waits for its own step
	 * @param onchange called whenever an answer's standing changes
	 */
	constructor(
		assessmentId: string,
		isHere: (criterionId: string) => boolean,
		onchange: (criterionId: string, status: AnswerStatus) => void
	) {
		this.#assessmentId = assessmentId;
		this.#isHere = isHere;
		this.#onchange = onchange;
	}

	/**
	 * Takes up the answers that an earlier page could not send, and sends them.
	 * @returns them, so that the page shows what was typed
	 */
	start(): ReadonlyMap<string, AnswerFields> {
		this.#pending = readDevice(this.#assessmentId);
		addEventListener('online', this.#sendAll);
		addEventListener('pagehide', this.#sendBeforeLeaving);
		document.addEventListener('visibilitychange', this.#sendAll);
		const kept = new Map(this.#pending);
		this.#sendAll();
		return kept;
	}

	/** Keeps an answer on the device without sending it yet: a note being typed. */
	keep(criterionId: string, answer: AnswerFields): void {
		const revision = this.#revisions.get(criterionId) ?? answer.revision;
		const kept = { ...answer, revision };
		this.#pending.set(criterionId, kept);
		this.#writeDevice(criterionId, kept);
		this.#set(criterionId, 'saving');
	}

	/** Saves an answer; keeps it on the device first, so that nothing is lost whatever happens next. */
	save(criterionId: string, answer: AnswerFields): void {
		this.keep(criterionId, answer);
		void this.#send(criterionId);
	}

	/** Replaces the answer of someone else by this one, knowingly. */
	keepMine(criterionId: string): void {
		const mine = this.#pending.get(criterionId);
		const theirs = this.#statuses.get(criterionId)?.theirs;
		if (!mine || !theirs) return;
		this.#revisions.set(criterionId, theirs.revision);
		this.save(criterionId, mine);
	}

	/** Gives up this answer for the stored one. @returns the stored one */
	takeTheirs(criterionId: string): AnswerFields | null {
		const theirs = this.#statuses.get(criterionId)?.theirs ?? null;
		if (!theirs) return null;
		this.#revisions.set(criterionId, theirs.revision);
		this.#forget(criterionId);
		this.#set(criterionId, 'saved');
		return theirs;
	}

	/** Waits until nothing is under way. @returns true when every answer has reached the server */
	async settle(): Promise<boolean> {
		this.#sendAll();
		const deadline = Date.now() + 4_000;
		while (this.#sending.size > 0 && Date.now() < deadline)
			await new Promise((resolve) => setTimeout(resolve, 30));
		return ![...this.#pending.keys()].some((id) => this.#isHere(id) || !this.#needsChoice(id));
	}

	/** Sending again would not help: the reader has to choose, or the server said no. */
	#needsChoice(criterionId: string): boolean {
		const state = this.#statuses.get(criterionId)?.state;
		return state === 'conflict' || state === 'refused';
	}

	/** The state to announce for the whole page, or undefined while nothing was answered. */
	get overall(): SaveState | undefined {
		const states = new Set(
			[...this.#statuses]
				.filter(([id]) => this.#isHere(id) || !this.#needsChoice(id))
				.map(([, { state }]) => state)
		);
		return URGENCY.find((state) => states.has(state));
	}

	readonly #sendAll = () => {
		if (document.visibilityState === 'hidden') return;
		for (const id of this.#pending.keys()) if (!this.#needsChoice(id)) void this.#send(id);
	};

	readonly #sendBeforeLeaving = () => {
		for (const [id, answer] of this.#pending)
			if (!this.#sending.has(id)) void this.#request(id, answer, true).catch(() => undefined);
	};

	#request(criterionId: string, answer: AnswerFields, keepalive = false): Promise<Response> {
		return fetch(`/evaluations/${this.#assessmentId}/reponses/${criterionId}`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify(answer),
			keepalive,
			signal: AbortSignal.timeout(REQUEST_LIMIT)
		});
	}

	/** One request at a time for a question; what was typed meanwhile goes next. */
	async #send(criterionId: string): Promise<void> {
		const answer = this.#pending.get(criterionId);
		if (!answer || this.#sending.has(criterionId)) return;
		this.#sending.add(criterionId);
		const lost = this.#unacknowledged.get(criterionId);
		this.#unacknowledged.set(criterionId, answer);
		this.#set(criterionId, 'saving');
		let response: Response | undefined;
		let body: { revision?: number; code?: string; message?: string; current?: AnswerFields } = {};
		try {
			response = await this.#request(criterionId, answer);
			body = (await response.json()) as typeof body;
		} catch {
			// No network, or an answer that is not ours (a captive portal): same as no answer.
			if (response?.ok) response = undefined;
		}
		this.#sending.delete(criterionId);
		const newer = this.#pending.get(criterionId);

		if (response?.ok && body.revision !== undefined) {
			this.#retryDelay = FIRST_RETRY;
			this.#revisions.set(criterionId, body.revision);
			this.#unacknowledged.delete(criterionId);
			if (newer && newer !== answer) return this.save(criterionId, newer);
			this.#forget(criterionId);
			this.#set(criterionId, 'saved');
		} else if (response?.status === 409 && body.current) {
			if (lost && sameFields(lost, body.current)) {
				this.#revisions.set(criterionId, body.current.revision);
				return this.save(criterionId, newer ?? answer);
			}
			this.#set(criterionId, 'conflict', body.message, body.current);
		} else if (response?.status === 409 && body.code === 'closed') {
			// Stays on the device, and goes again when the reader comes back to the page: it may be reopened by then.
			this.#set(criterionId, 'closed', body.message);
		} else if (response && isRefusal(response.status)) {
			this.#set(
				criterionId,
				'refused',
				body.message ?? 'Cette réponse n’a pas pu être enregistrée.'
			);
			if (newer && newer !== answer) void this.#send(criterionId);
		} else {
			this.#set(criterionId, 'local');
			this.#retryLater();
		}
	}

	#retryLater(): void {
		clearTimeout(this.#retryTimer);
		this.#retryTimer = setTimeout(this.#sendAll, this.#retryDelay);
		this.#retryDelay = Math.min(this.#retryDelay * 2, LONGEST_RETRY);
	}

	#set(
		criterionId: string,
		state: SaveState,
		message = '',
		theirs: AnswerFields | null = null
	): void {
		const status = { state, message, theirs };
		this.#statuses.set(criterionId, status);
		this.#onchange(criterionId, status);
	}

	#forget(criterionId: string): void {
		const answer = this.#pending.get(criterionId);
		this.#pending.delete(criterionId);
		try {
			// Another tab may have kept a newer one meanwhile: it is not ours to remove.
			const key = prefixOf(this.#assessmentId) + criterionId;
			if (localStorage.getItem(key) === JSON.stringify(answer)) localStorage.removeItem(key);
		} catch {
			// The device keeps nothing: nothing to remove.
		}
	}

	#writeDevice(criterionId: string, answer: AnswerFields): void {
		try {
			localStorage.setItem(prefixOf(this.#assessmentId) + criterionId, JSON.stringify(answer));
			this.cannotKeep = false;
		} catch {
			this.cannotKeep = true;
		}
	}
}

/** Removes what the device kept of an assessment that is being erased. */
export function forgetKeptAnswers(assessmentId: string): void {
	try {
		for (const key of keysOf(assessmentId)) localStorage.removeItem(key);
	} catch {
		// The device keeps nothing: nothing to remove.
	}
}

/** One entry a question: two tabs never overwrite what the other one keeps. */
const prefixOf = (assessmentId: string) => `cap-alliances:${assessmentId}:`;

const keysOf = (assessmentId: string): string[] =>
	Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(assessmentId)));

function readDevice(assessmentId: string): Map<string, AnswerFields> {
	const kept = new Map<string, AnswerFields>();
	try {
		for (const key of keysOf(assessmentId)) {
			const answer = JSON.parse(localStorage.getItem(key) ?? '') as AnswerFields;
			kept.set(key.slice(prefixOf(assessmentId).length), answer);
		}
	} catch {
		// Unreadable: what could be read is taken up.
	}
	return kept;
}

function sameFields(a: AnswerFields, b: AnswerFields): boolean {
	return a.choice === b.choice && a.note === b.note && a.priority === b.priority;
}

/** The server understood and said no: sending again would not help. */
function isRefusal(status: number): boolean {
	return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
