import path from 'node:path';
import * as z from 'zod';

/** « Name <address> » or an address; nothing that could end the header or add a second sender. */
const SENDER = /^(?:[^\p{Cc}<>",;:@\\]{0,80}<[^\s<>,;:"@]+@[\w.-]+>|[^\s<>,;:"@]+@[\w.-]+)$/u;

/**
 * Every setting of the application, in one typed place. Documented in `.env.example` and README.
 * Messages are French: they are read by the person who starts the server.
 */
const settings = z.object({
	PORT: z.coerce
		.number({ error: 'un numéro de port entre 1 et 65535 est attendu' })
		.int('un numéro de port entier est attendu')
		.min(1, 'un numéro de port entre 1 et 65535 est attendu')
		.max(65535, 'un numéro de port entre 1 et 65535 est attendu')
		.default(3000),
	HOST: z
		.string()
		.regex(/^[A-Za-z0-9.:-]+$/, 'un nom de machine ou une adresse IP est attendu')
		.default('127.0.0.1'),
	ORIGIN: z
		.string()
		.refine(
			isOrigin,
			'une adresse telle que https://diagnostic.exemple.fr, sans chemin, est attendue'
		)
		.optional(),
	DATABASE_URL: z
		.string()
		.refine(
			(url) => /^postgres(ql)?:\/\/[^/]+\/.+/.test(url) || /^pglite:.+/.test(url),
			'postgresql://utilisateur:motdepasse@machine:5432/base ou pglite:dossier est attendu'
		)
		.default('pglite:./data/pglite'),
	DATABASE_POOL_SIZE: z.coerce
		.number({ error: 'un nombre de connexions entre 1 et 100 est attendu' })
		.int('un nombre entier de connexions est attendu')
		.min(1, 'un nombre de connexions entre 1 et 100 est attendu')
		.max(100, 'un nombre de connexions entre 1 et 100 est attendu')
		.default(10),
	ALLOW_VOLATILE_DATABASE: flag(
		'accepte un PostgreSQL réglé pour perdre des données (essais seulement)'
	),
	TRUSTED_PROXIES: z.coerce
		.number({ error: 'un nombre de relais entre 0 et 5 est attendu' })
		.int('un nombre entier de relais est attendu')
		.min(0, 'un nombre de relais entre 0 et 5 est attendu')
		.max(5, 'un nombre de relais entre 0 et 5 est attendu')
		.default(0),
	SECRET_KEY: z
		.string()
		.min(32, 'au moins 32 caractères tirés au hasard sont attendus')
		.max(200, '200 caractères au plus sont attendus')
		.optional(),
	OPERATOR_NAME: z
		.string()
		.trim()
		.min(2, 'un nom est attendu')
		.max(120, '120 caractères au plus sont attendus')
		.default("L'équipe Cap Alliances"),
	OPERATOR_ADDRESS: z
		.string()
		.trim()
		.min(2, 'une adresse est attendue')
		.max(300, 'cette adresse est trop longue')
		.optional(),
	PUBLICATION_DIRECTOR: z
		.string()
		.trim()
		.min(2, 'un nom est attendu')
		.max(120, 'ce nom est trop long')
		.optional(),
	HOSTING_PROVIDER: z
		.string()
		.trim()
		.min(2, 'un nom et une adresse sont attendus')
		.max(300, 'ce texte est trop long')
		.optional(),
	CONTACT_EMAIL: z.email({ error: 'une adresse électronique est attendue' }).optional(),
	SMTP_URL: z
		.string()
		.refine(
			isSmtpUrl,
			'smtps://utilisateur:motdepasse@machine:465 ou smtp://utilisateur:motdepasse@machine:587 est attendu'
		)
		.refine(
			keepsPasswordHidden,
			'?tls=none enverrait le mot de passe en clair ; retirez l’un ou l’autre'
		)
		.optional(),
	MAIL_FROM: z
		.string()
		.regex(
			SENDER,
			'une adresse est attendue, seule ou précédée d’un nom : Cap Alliances <diagnostic@exemple.fr>'
		)
		.optional(),
	MAIL_OUTBOX: z.string().optional(),
	ERASURE_LEDGER: z.string().optional()
});

export type Config = Readonly<z.output<typeof settings>>;

/** Never repeated, even when wrong. */
const HOLDS_A_PASSWORD = new Set(['DATABASE_URL', 'SMTP_URL', 'SECRET_KEY']);

/** A setting that the server refuses to start with. The message says which and why, in French. */
export class InvalidConfig extends Error {
	override name = 'InvalidConfig';
}

/**
 * Reads the settings from an environment; empty values count as absent.
 * @throws InvalidConfig with one French sentence per faulty setting
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
	const given = Object.fromEntries(
		Object.keys(settings.shape)
			.map((name) => [name, environment[name]?.trim()] as const)
			.filter(([, value]) => value)
	);
	const parsed = settings.safeParse(given);
	if (parsed.success) return parsed.data;
	throw new InvalidConfig(
		parsed.error.issues
			.map(({ path, message }) => {
				const name = String(path[0]);
				const shown = HOLDS_A_PASSWORD.has(name) ? '' : ` (« ${String(given[name])} »)`;
				return `Le réglage ${name}${shown} ne convient pas : ${message}.`;
			})
			.join('\n')
	);
}

/** The address that the public types: `ORIGIN`, or the local one. */
export function publicOrigin(config: Config): URL {
	return new URL(config.ORIGIN ?? `http://localhost:${config.PORT}`);
}

/** Who mails come from: `MAIL_FROM`, or an address of the public host that nobody reads. */
export function mailSender(config: Config): { name: string; address: string } {
	const [, name, address] = /^([^<]*)<(.*)>$/u.exec(config.MAIL_FROM ?? '') ?? [];
	if (address) return { name: name?.trim() || 'Cap Alliances', address };
	const { hostname } = publicOrigin(config);
	const domain = /^[\d.]+$|^\[/.test(hostname) ? 'localhost' : hostname;
	return { name: 'Cap Alliances', address: config.MAIL_FROM ?? `ne-pas-repondre@${domain}` };
}

/** The folder of the mails that no server sends: `MAIL_OUTBOX`, or `outbox` beside the embedded database. */
export function mailOutbox(config: Config): string {
	return config.MAIL_OUTBOX ?? besideDatabase(config, 'outbox');
}

/** The file that remembers what was erased: `ERASURE_LEDGER`, or `erasures.jsonl` beside the embedded database. */
export function erasureLedger(config: Config): string {
	return config.ERASURE_LEDGER ?? besideDatabase(config, 'erasures.jsonl');
}

function besideDatabase({ DATABASE_URL }: Config, name: string): string {
	const [, folder] = DATABASE_URL.split('pglite:');
	return path.join(folder && folder !== 'memory' ? path.dirname(folder) : 'data', name);
}

/** Where the key of second factors is kept without `SECRET_KEY`: beside the embedded database, else in `data`. */
export function secretKeyFile(config: Config): string {
	const [, folder] = config.DATABASE_URL.split('pglite:');
	return path.join(folder && folder !== 'memory' ? path.dirname(folder) : 'data', 'secret.key');
}

function isSmtpUrl(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const url = new URL(value);
	return (
		/^smtps?:$/.test(url.protocol) &&
		url.hostname !== '' &&
		/^\/?$/.test(url.pathname) &&
		url.hash === '' &&
		(url.search === '' || (url.search === '?tls=none' && url.protocol === 'smtp:')) &&
		isDecodable(url.username) &&
		isDecodable(url.password)
	);
}

function isDecodable(text: string): boolean {
	try {
		decodeURIComponent(text);
		return true;
	} catch {
		return false;
	}
}

function keepsPasswordHidden(value: string): boolean {
	return !URL.canParse(value) || !/@.*\?tls=none$/.test(value);
}

function isOrigin(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const url = new URL(value);
	return /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '');
}

function flag(meaning: string) {
	return z
		.enum(['true', 'false'], { error: `true ou false est attendu (${meaning})` })
		.transform((value) => value === 'true')
		.default(false);
}
