/** True only for a server that `npm run demo` started, on its own embedded folder. */
export function isDemo(): boolean {
	return process.env.CAP_ALLIANCES_DEMO === 'true';
}
