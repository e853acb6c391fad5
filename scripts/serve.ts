/**
 * Starts the built server in this process, for `npm start` and `npm run demo`. Everything printed here is read by the
 * person who starts it: plain French, one line a fact.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import {
	mailOutbox,
	secretKeyFile,
	publicOrigin,
	InvalidConfig,
	type Config
} from '../src/lib/server/config.ts';
import { isDemo } from '../src/lib/server/demo.ts';
import {
	createFrontDoor,
	ADDRESS_HEADER,
	HOST_HEADER,
	PROTOCOL_HEADER
} from '../src/lib/server/http/front-door.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { explainDatabaseFailure } from './database-failure.ts';

/**
 * Builds if needed, then starts the server in this process.
 * @param announce called once it listens: prints what the person who starts it must know
 */
export async function serve(
	config: Config,
	announce: (config: Config) => void = announceInstallation
): Promise<void> {
	await buildIfNeeded();
	Object.assign(process.env, {
		HOST: config.HOST,
		PORT: String(config.PORT),
		PROTOCOL_HEADER,
		HOST_HEADER,
		ADDRESS_HEADER,
		BODY_SIZE_LIMIT: '512K',
		SHUTDOWN_TIMEOUT: '8',
		HEADERS_TIMEOUT: '10'
	});
	const server = await importQuietly();
	// Node looks every 30 s: the limit that a client sees is up to that much later. `guard` ends silent connections itself.
	server.requestTimeout = 30_000;
	guard(server, config);
	server.on('error', (error) => {
		console.error(explain(error) ?? error);
		process.exit(1);
	});
	const ready = () => announce(config);
	if (server.listening) ready();
	else server.once('listening', ready);
}

function announceInstallation(config: Config): void {
	console.log(`Cap Alliances est prêt : ${publicOrigin(config).origin}`);
	if (config.DATABASE_URL.startsWith('pglite:'))
		console.log(
			'Base de données intégrée : elle résiste à un arrêt du programme, pas à une coupure de courant. ' +
				'Pour un usage réel, indiquez un PostgreSQL dans DATABASE_URL.'
		);
	announceMails(config);
	announceSecretKey(config);
}

/** Without a mail server nobody receives anything: a surprise on a public installation, expected when trying out. */
function announceMails(config: Config): void {
	if (config.SMTP_URL) return;
	const kept = `les courriels ne partent pas, ils sont gardés dans ${mailOutbox(config)}.`;
	if (publicOrigin(config).protocol === 'https:')
		console.warn(
			`Attention : ${kept} Personne ne recevra de lien de connexion tant que SMTP_URL n’est pas indiqué.`
		);
	else console.log(`Sans SMTP_URL, ${kept}`);
}

/** A second server with another key could not check the codes of the first. */
function announceSecretKey(config: Config): void {
	if (config.SECRET_KEY) return;
	console.log(
		`La clé de la double vérification est gardée dans ${secretKeyFile(config)} : sauvegardez-la à part. ` +
			'Plusieurs serveurs sur une même base doivent recevoir le même SECRET_KEY.'
	);
}

/** Loads the built server, which opens the database and the port, without adapter-node's own English line. */
async function importQuietly(): Promise<Server> {
	const write = console.log;
	console.log = (...words: unknown[]) => {
		if (!String(words[0]).startsWith('Listening on ')) write(...words);
	};
	const entry = new URL('../build/index.js', import.meta.url).href;
	const { server } = (await import(entry)) as { server: Server };
	server.once('listening', () => (console.log = write));
	return server;
}

/** How long a new connection may take to send the head of its first request (security bar §5: at most 15 s). */
const FIRST_HEAD_MS = 10_000;

function guard(server: Server, config: Config): void {
	const mayEnter = createFrontDoor(config);
	const silent = new WeakMap<Socket, NodeJS.Timeout>();
	server.on('connection', (socket) => {
		const end = setTimeout(() => socket.destroy(), FIRST_HEAD_MS);
		silent.set(socket, end);
		socket.once('close', () => clearTimeout(end));
	});
	const listeners = server.listeners('request') as ((...args: unknown[]) => void)[];
	server.removeAllListeners('request');
	server.on('request', (request, response) => {
		clearTimeout(silent.get(request.socket));
		if (mayEnter(request, response)) for (const next of listeners) next(request, response);
	});
}

/** The sentence for a failure that a person can mend, or undefined for a bug. */
export function explain(error: unknown): string | undefined {
	if (error instanceof InvalidConfig) return error.message;
	if (!(error instanceof Error)) return undefined;
	const { code } = error as { code?: string };
	switch (error.name) {
		case 'FolderInUse':
			return `La base de données intégrée ${(error as Error & { folder: string }).folder} est déjà utilisée par un autre programme. Arrêtez-le, ou choisissez un autre dossier dans DATABASE_URL.`;
		case 'VolatileDatabase':
			return `Ce PostgreSQL peut perdre des réponses enregistrées : activez ${error.message} dans sa configuration (ou, pour un simple essai, ALLOW_VOLATILE_DATABASE=true).`;
		case 'InvalidConfig':
		case 'BrokenContent':
			return error.message;
	}
	switch (code) {
		case 'EADDRINUSE':
			return `Ce port est déjà occupé par un autre programme : choisissez-en un autre, par exemple PORT=3001 ${isDemo() ? 'npm run demo' : 'npm start'}.`;
		case 'EACCES':
			return 'Ce port ou cette adresse ne peut pas être ouvert par cet utilisateur : choisissez un autre PORT.';
		case 'EADDRNOTAVAIL':
			return 'Cette machine n’a pas l’adresse indiquée dans HOST.';
	}
	return explainDatabaseFailure(error);
}
