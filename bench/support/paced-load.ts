/** People who think between two requests, where `runLoad` sends as many as the server answers. */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadResult, Sender } from './load.ts';

/**
 * A load at an even pace: each sender sends one request every `interval` milliseconds, or as soon as the former is
 * answered when that took longer. Same result as `runLoad`, but for the bytes, which nobody asks of it.
 */
export const pacedLoad =
	(interval: number) =>
	async (url: string, seconds: number, senders: readonly Sender[]): Promise<LoadResult> => {
		const agent = new Agent({ keepAlive: true, maxSockets: senders.length });
		const latencies: number[] = [];
		let failed = 0;
		let failure: string | null = null;
		const start = performance.now();
		const end = start + seconds * 1000;

		async function send(sender: Sender): Promise<void> {
			const began = performance.now();
			try {
				const { status, body } = await exchange(agent, url, sender);
				if (sender.accept(status, body)) {
					latencies.push(performance.now() - began);
					return;
				}
				failure ??= `${status} ${body.slice(0, 200)}`;
			} catch (error) {
				failure ??= String(error);
			}
			failed++;
		}
		async function pace(sender: Sender, index: number): Promise<void> {
			// Not all at the same moment.
			let due = start + (interval * index) / senders.length;
			while (due < end) {
				await sleep(Math.max(0, due - performance.now()));
				await send(sender);
				due = Math.max(due + interval, performance.now());
			}
		}

		await Promise.all(senders.map(pace));
		agent.destroy();
		const rate = latencies.length / ((performance.now() - start) / 1000);
		return { rate, accepted: latencies.length, failed, failure, latencies, largest: NaN };
	};

function exchange(
	agent: Agent,
	url: string,
	sender: Sender
): Promise<{ status: number; body: string }> {
	const { method, path, headers, body } = sender.next();
	return new Promise((resolve, reject) => {
		const sent = request(url + path, { agent, method, headers }, (response) => {
			text(response).then(
				(body) => resolve({ status: response.statusCode ?? 0, body }),
				(error: unknown) => reject(error as Error)
			);
		});
		sent.once('error', reject);
		sent.end(body);
	});
}
