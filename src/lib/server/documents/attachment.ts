/**
 * « content-disposition » of a file to keep, whatever its name holds (RFC 6266): an ASCII name for old readers, and
 * the real one encoded.
 */
export function attachment(name: string): string {
	const ascii = name
		.normalize('NFD')
		.replaceAll(/[\u0300-\u036F]/g, '')
		.replaceAll(/[^\w .()-]/g, '_');
	const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Lower case, without accents, words joined by dashes; for names of files made from what was typed. */
export function fileWord(text: string): string {
	return (
		text
			.normalize('NFD')
			.replaceAll(/[\u0300-\u036F]/g, '')
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '-')
			.replaceAll(/^-|-$/g, '')
			.slice(0, 60)
			.replace(/-$/, '') || 'export'
	);
}
