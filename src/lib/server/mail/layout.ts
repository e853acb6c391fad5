import type { Letter } from './render.ts';
import type { Words } from './words.ts';

/**
 * Colours of `tokens.css`, light then dark. A mail has no stylesheet of ours: they are written on each element, and
 * the dark ones in a rule that programs without dark mode ignore.
 */
const COLOUR = {
	paper: ['#faf8f3', '#0f1b1a'],
	surface: ['#ffffff', '#172523'],
	line: ['#ddd7c8', '#31443f'],
	ink: ['#14302d', '#edf4f1'],
	muted: ['#4c625e', '#adc1bb'],
	accent: ['#0e5f58', '#6cc9bb'],
	onAccent: ['#ffffff', '#06201d']
} as const;

const FONT =
	"overflow-wrap:anywhere;word-break:break-word;font-family:'Source Sans 3','Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const light = (name: keyof typeof COLOUR) => COLOUR[name][0];
const dark = (name: keyof typeof COLOUR) => COLOUR[name][1];

const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) { .card { padding: 24px 20px !important; } .page { padding: 16px 8px !important; } }
@media (prefers-color-scheme: dark) {
	.page { background: ${dark('paper')} !important; }
	.card { background: ${dark('surface')} !important; border-color: ${dark('line')} !important; }
	.ink { color: ${dark('ink')} !important; }
	.muted { color: ${dark('muted')} !important; }
	.accent { color: ${dark('accent')} !important; }
	.button { background: ${dark('accent')} !important; }
	.button a { color: ${dark('onAccent')} !important; }
}`;

/**
 * The HTML of a mail: one column, no image, no script, nothing fetched. Tables only because some mail programs know
 * no other width.
 */
export function htmlPage(letter: Letter): string {
	const { subject, paragraphs, action, after, stop, reason, signature } = letter;
	return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escape(subject)}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${light('paper')}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="page" align="center" style="padding:32px 16px;background:${light('paper')}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td align="left" style="padding:0 4px 16px">${wordmark()}</td></tr>
<tr><td class="card" align="left" style="padding:32px;background:${light('surface')};border:1px solid ${light('line')};border-radius:12px">
${paragraph('Bonjour,')}
${paragraphs.map((one) => ('items' in one ? list(one.items) : paragraph(said(one)))).join('\n')}
${action ? button(action) : ''}
${after.map((one) => paragraph(said(one))).join('\n')}
${paragraph(`À bientôt,<br>${bdi(signature.name)}`, 'margin:0')}
</td></tr>
<tr><td align="left" style="padding:20px 4px 0">
${small(`Pourquoi ce courriel\u202F: ${said(reason)}`)}
${stop ? small(`${escape(stop.label)}\u202F: ${link(stop.url, 'muted')}`) : ''}
${small(contactLine(signature.contact))}
${small(`Cap Alliances – ${link(signature.origin, 'muted')}`)}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

const wordmark = () =>
	`<span class="ink" style="${FONT};font-size:20px;line-height:1.2;font-weight:700;color:${light('ink')}">Cap <span class="accent" style="color:${light('accent')}">Alliances</span></span>`;

const paragraph = (html: string, more = 'margin:0 0 16px') =>
	`<p class="ink" style="${more};${FONT};font-size:17px;line-height:1.55;color:${light('ink')}">${html}</p>`;

const small = (html: string) =>
	`<p class="muted" style="margin:0 0 8px;${FONT};font-size:14px;line-height:1.5;color:${light('muted')}">${html}</p>`;

const list = (items: readonly Words[]) =>
	`<ul class="ink" style="margin:0 0 16px;padding:0 0 0 22px;${FONT};font-size:17px;line-height:1.55;color:${light('ink')}">
${items.map((item) => `<li style="margin:0 0 6px">${said(item)}</li>`).join('\n')}
</ul>`;

/** The button, then the address in full: some programs hide where a button leads, and some people print. */
const button = ({ label, url }: { label: string; url: string }) =>
	`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 16px">
<tr><td class="button" style="border-radius:6px;background:${light('accent')}"><a href="${escape(url)}" style="display:inline-block;padding:13px 22px;${FONT};font-size:17px;line-height:1.3;font-weight:700;color:${light('onAccent')};text-decoration:none">${escape(label)}</a></td></tr>
</table>
${small(`Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur\u202F:<br>${link(url, 'accent')}`).replace('margin:0 0 8px', 'margin:0 0 20px')}`;

const link = (url: string, tone: 'accent' | 'muted') =>
	`<a class="${tone}" href="${escape(url)}" style="color:${light(tone)}">${escape(url)}</a>`;

function contactLine(contact: string | undefined): string {
	return contact
		? `Une question\u202F? Écrivez à <a class="muted" href="mailto:${escape(encodeURI(contact))}" style="color:${light('muted')}">${escape(contact)}</a>`
		: 'Ce message part d’une adresse que personne ne lit\u202F: n’y répondez pas.';
}

const said = (words: Words): string =>
	words.map((piece) => ('own' in piece ? escape(piece.own) : bdi(piece.given))).join('');

/** Kept apart from our words, whatever direction it is written in. */
const bdi = (text: string) => `<bdi>${escape(text)}</bdi>`;

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
