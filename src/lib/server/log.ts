import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request under way: every line that it writes carries it. */
export const currentRequest = new AsyncLocalStorage<string>();

/**
 * One JSON object per line, UTC, with the id of the request that it belongs to. Never pass tokens, cookies, answers, notes or addresses (security bar §7).
 */
export function log(
	level: 'info' | 'warn' | 'error',
	event: string,
	details: Readonly<Record<string, string | number | boolean | null | undefined>> = {}
): void {
	const request = currentRequest.getStore();
	const line = JSON.stringify({
		time: new Date().toISOString(),
		level,
		event,
		request,
		...details
	});
	(level === 'info' ? process.stdout : process.stderr).write(`${line}\n`);
}
