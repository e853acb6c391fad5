import { createRequire } from 'node:module';

/** The part of autocannon that we use; it is installed in bench/, where the type check does not go. */
interface Autocannon {
	(options: {
		url: string;
		connections: number;
		duration: number;
		setupClient: (client: Client) => void;
	}): PromiseLike<{ errors: number }> & {
		on(
			event: 'response',
			listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void
		): void;
	};
}

interface Client {
	setRequests(
		requests: {
			setupRequest: (request: object) => object;
			onResponse: (status: number, body: string) => void;
		}[]
	): void;
}

export interface LoadRequest {
	method: 'GET' | 'PUT' | 'POST';
	path: string;
	headers: Readonly<Record<string, string>>;
	body?: string;
}

/** What one connection sends, one request at a time. */
export interface Sender {
	next(): LoadRequest;
	/** @returns false when the response is not what was asked for: the request then counts as failed */
	accept(status: number, body: string): boolean;
}

export interface LoadResult {
	/** Accepted responses a second. */
	rate: number;
	accepted: number;
	failed: number;
	/** One failure, in words. */
	failure: string | null;
	/** Milliseconds, accepted responses only. */
	latencies: number[];
	/** Bytes of the largest response, headers included. */
	largest: number;
}

/** Sends requests for `seconds`, one after the other on each connection, to this machine only. */
export async function runLoad(
	url: string,
	seconds: number,
	senders: readonly Sender[]
): Promise<LoadResult> {
	if (new URL(url).hostname !== '127.0.0.1') throw new Error('A load stays on this machine.');
	const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;
	const latencies: number[] = [];
	let failed = 0;
	let failure: string | null = null;
	let largest = 0;
	let isAccepted = false;
	let index = 0;
	const start = performance.now();
	let last = start;
	const run = autocannon({
		url,
		connections: senders.length,
		duration: seconds,
		setupClient(client) {
			const sender = senders[index++];
			if (!sender) return;
			client.setRequests([
				{
					setupRequest: (request) => ({ ...request, ...sender.next() }),
					// Called just before the `response` event of the same response.
					onResponse(status, body) {
						isAccepted = sender.accept(status, body);
						if (!isAccepted) failure ??= `${status} ${body.slice(0, 200)}`;
					}
				}
			]);
		}
	});
	run.on('response', (_client, _status, bytes, milliseconds) => {
		last = performance.now();
		largest = Math.max(largest, bytes);
		if (isAccepted) latencies.push(milliseconds);
		else failed++;
	});
	const { errors } = await run;
	if (errors > 0) failure ??= `${errors} connection errors`;
	return {
		rate: latencies.length / ((last - start) / 1000),
		accepted: latencies.length,
		failed: failed + errors,
		failure,
		latencies,
		largest
	};
}
