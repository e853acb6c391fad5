/**
 * One JSON object per line, UTC. Never pass tokens, cookies, answers, notes or addresses (security bar §7).
 */
export function log(
	level: 'info' | 'warn' | 'error',
	event: string,
	details: Readonly<Record<string, string | number | boolean | null | undefined>> = {}
): void {
	const line = JSON.stringify({ time: new Date().toISOString(), level, event, ...details });
	(level === 'info' ? process.stdout : process.stderr).write(`${line}\n`);
}
