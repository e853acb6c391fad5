import type { AnswerFields } from '#lib/presentation/step-view.ts';

/** Where one answer stands, from the reader's point of view. « saved » is only said after the server's commit. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'local' | 'conflict' | 'refused';

export interface AnswerStatus {
	state: SaveState;
	/** What the server said, when it refused. */
	message: string;
	/** The answer stored meanwhile by someone else, on a conflict. */
	theirs: AnswerFields | null;
}

const IDLE: AnswerStatus = { state: 'idle', message: '', theirs: null };
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/**
 * Saves answers one by one, as they are given. An answer that cannot be sent is kept on the device
 * (localStorage) and sent again when the network or the server is back, even after the page was closed.
 */
export class AnswerSaver {
	/** By criterion id. */
	statuses = $state<Record<string, AnswerStatus>>({});
	/** True when the device refuses to keep anything (private mode, full storage). */
	cannotKeep = $state(false);

	readonly #assessmentId: string;
	readonly #key: string;
	/** Waiting to be sent or acknowledged, by criterion id; mirrored in localStorage. */
	#pending = new Map<string, AnswerFields>();
	#revisions = new Map<string, number>();
	/** Sent but not acknowledged (the reply was lost): found again on the server, it is no conflict. */
	#unacknowledged = new Map<string, AnswerFields>();
	#sending = new Set<string>();
	#retryDelay = FIRST_RETRY;
	#retryTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(assessmentId: string) {
		this.#assessmentId = assessmentId;
		this.#key = keyOf(assessmentId);
	}

	/**
	 * Takes up the answers that an earlier page could not send, and sends them.
	 * @returns them, so that the page shows what was typed
	 */
	start(): ReadonlyMap<string, AnswerFields> {
		this.#pending = this.#readDevice();
		for (const id of this.#pending.keys()) this.#set(id, { ...IDLE, state: 'local' });
		addEventListener('online', this.#sendAll);
		addEventListener('pagehide', this.#sendBeforeLeaving);
		document.addEventListener('visibilitychange', this.#sendAll);
		this.#sendAll();
		return new Map(this.#pending);
	}

	stop(): void {
		removeEventListener('online', this.#sendAll);
		removeEventListener('pagehide', this.#sendBeforeLeaving);
		document.removeEventListener('visibilitychange', this.#sendAll);
		clearTimeout(this.#retryTimer);
	}

	/** Keeps an answer on the device without sending it yet: a note being typed. */
	keep(criterionId: string, answer: AnswerFields): void {
		const revision = this.#revisions.get(criterionId) ?? answer.revision;
		this.#pending.set(criterionId, { ...answer, revision });
		this.#writeDevice();
	}

	/** Saves an answer; keeps it on the device first, so that nothing is lost whatever happens next. */
	save(criterionId: string, answer: AnswerFields): void {
		this.keep(criterionId, answer);
		void this.#send(criterionId);
	}

	/** Replaces the answer of someone else by this one, knowingly. */
	keepMine(criterionId: string): void {
		const mine = this.#pending.get(criterionId);
		const theirs = this.statuses[criterionId]?.theirs;
		if (!mine || !theirs) return;
		this.#revisions.set(criterionId, theirs.revision);
		this.save(criterionId, { ...mine, revision: theirs.revision });
	}

	/** Gives up this answer for the stored one. @returns the stored one */
	takeTheirs(criterionId: string): AnswerFields | null {
		const theirs = this.statuses[criterionId]?.theirs ?? null;
		if (theirs) this.#revisions.set(criterionId, theirs.revision);
		this.#forget(criterionId);
		this.#set(criterionId, { ...IDLE, state: 'saved' });
		return theirs;
	}

	/** Waits until nothing is under way. @returns true when every answer has reached the server */
	async settle(): Promise<boolean> {
		this.#sendAll();
		const deadline = Date.now() + 4_000;
		while (this.#sending.size > 0 && Date.now() < deadline)
			await new Promise((resolve) => setTimeout(resolve, 30));
		return this.#pending.size === 0;
	}

	/** The state to announce for the whole page: the one that needs the reader's attention most. */
	get overall(): SaveState {
		const states = Object.values(this.statuses).map(({ state }) => state);
		const order: SaveState[] = ['conflict', 'refused', 'local', 'saving', 'saved'];
		return order.find((state) => states.includes(state)) ?? 'idle';
	}

	readonly #sendAll = () => {
		if (document.visibilityState === 'hidden') return;
		for (const id of this.#pending.keys()) {
			const state = this.statuses[id]?.state;
			if (state !== 'conflict' && state !== 'refused') void this.#send(id);
		}
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
			keepalive
		});
	}

	/** One request at a time for a question; what was typed meanwhile goes next. */
	async #send(criterionId: string): Promise<void> {
		const answer = this.#pending.get(criterionId);
		if (!answer || this.#sending.has(criterionId)) return;
		this.#sending.add(criterionId);
		const lost = this.#unacknowledged.get(criterionId);
		this.#unacknowledged.set(criterionId, answer);
		this.#set(criterionId, { ...IDLE, state: 'saving' });
		let response: Response | undefined;
		let body: { revision?: number; message?: string; current?: AnswerFields } = {};
		try {
			response = await this.#request(criterionId, answer);
			body = (await response.json()) as typeof body;
		} catch {
			// No network, or an answer that is not ours (a captive portal): same as no answer.
			if (response?.ok) response = undefined;
		}
		this.#sending.delete(criterionId);
		const changedMeanwhile = this.#pending.get(criterionId) !== answer;

		if (response?.ok && body.revision !== undefined) {
			this.#retryDelay = FIRST_RETRY;
			this.#revisions.set(criterionId, body.revision);
			this.#unacknowledged.delete(criterionId);
			if (changedMeanwhile) {
				const newer = this.#pending.get(criterionId);
				if (newer) this.save(criterionId, { ...newer, revision: body.revision });
				return;
			}
			this.#forget(criterionId);
			this.#set(criterionId, { ...IDLE, state: 'saved' });
		} else if (response?.status === 409 && body.current) {
			if (lost && sameFields(lost, body.current)) {
				this.#revisions.set(criterionId, body.current.revision);
				this.save(criterionId, answer);
				return;
			}
			this.#set(criterionId, {
				state: 'conflict',
				message: body.message ?? '',
				theirs: body.current
			});
		} else if (
			response &&
			response.status >= 400 &&
			response.status < 500 &&
			response.status !== 429
		) {
			const message = body.message ?? 'Cette réponse n’a pas pu être enregistrée.';
			this.#set(criterionId, { state: 'refused', message, theirs: null });
			if (changedMeanwhile) void this.#send(criterionId);
		} else {
			this.#set(criterionId, { ...IDLE, state: 'local' });
			this.#retryLater();
		}
	}

	#retryLater(): void {
		clearTimeout(this.#retryTimer);
		this.#retryTimer = setTimeout(this.#sendAll, this.#retryDelay);
		this.#retryDelay = Math.min(this.#retryDelay * 2, LONGEST_RETRY);
	}

	#set(criterionId: string, status: AnswerStatus): void {
		this.statuses[criterionId] = status;
	}

	#forget(criterionId: string): void {
		this.#pending.delete(criterionId);
		this.#writeDevice();
	}

	#readDevice(): Map<string, AnswerFields> {
		try {
			const kept = JSON.parse(localStorage.getItem(this.#key) ?? '{}') as Record<
				string,
				AnswerFields
			>;
			return new Map(Object.entries(kept));
		} catch {
			return new Map();
		}
	}

	#writeDevice(): void {
		try {
			if (this.#pending.size === 0) localStorage.removeItem(this.#key);
			else localStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(this.#pending)));
			this.cannotKeep = false;
		} catch {
			this.cannotKeep = true;
		}
	}
}

function sameFields(a: AnswerFields, b: AnswerFields): boolean {
	return a.choice === b.choice && a.note === b.note && a.priority === b.priority;
}

/** Removes what the device kept of an assessment that is being erased. */
export function forgetKeptAnswers(assessmentId: string): void {
	try {
		localStorage.removeItem(keyOf(assessmentId));
	} catch {
		// The device keeps nothing: nothing to remove.
	}
}

const keyOf = (assessmentId: string) => `cap-alliances:${assessmentId}`;
