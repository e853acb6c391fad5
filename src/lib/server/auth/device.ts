const BROWSERS = [
	['Edg', 'Edge'],
	['OPR', 'Opera'],
	['Firefox', 'Firefox'],
	['Chrome', 'Chrome'],
	['Safari', 'Safari']
] as const;

const SYSTEMS = [
	['Android', 'Android'],
	['iPhone', 'iPhone'],
	['iPad', 'iPad'],
	['Windows', 'Windows'],
	['Mac OS', 'Mac'],
	['Linux', 'Linux']
] as const;

/** « Firefox sur Windows », so that people recognise their sessions; nothing finer is kept. */
export function describeDevice(userAgent: string | null): string {
	const find = (known: readonly (readonly [string, string])[]) =>
		known.find(([mark]) => userAgent?.includes(mark))?.[1];
	const browser = find(BROWSERS) ?? 'Navigateur inconnu';
	const system = find(SYSTEMS);
	return system ? `${browser} sur ${system}` : browser;
}
