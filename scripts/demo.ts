/**
 * `npm run demo [-- --neuf]`: starts the application on fictitious data, in a folder of its own that it makes first.
 * Reads no `.env`: the settings of a real installation are none of its business.
 */
import path from 'node:path';
import { publicOrigin, readConfig, type Config } from '../src/lib/server/config.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { ensureDemo, prepareEnvironment } from './demo/folder.ts';
import { explain, serve } from './serve.ts';

process.chdir(path.resolve(import.meta.dirname, '..'));

const words = process.argv.slice(2);
if (words.some((word) => word !== '--neuf')) {
	console.error('Écrivez npm run demo, ou npm run demo -- --neuf pour refaire la démonstration.');
	process.exit(2);
}

try {
	const folder = prepareEnvironment(process.env);
	const config = readConfig(process.env);
	await buildIfNeeded();
	await ensureDemo(folder, { isAnew: words.length > 0, tell: (line) => console.log(line) });
	await serve(config, announce);
} catch (error) {
	const known = isInUse(error)
		? 'La démonstration est déjà ouverte dans un autre terminal : arrêtez-la d’abord.'
		: explain(error);
	if (known === undefined) throw error;
	console.error(known);
	process.exit(1);
}

function announce(config: Config): void {
	console.log(
		`La démonstration est prête : ${publicOrigin(config).origin}/connexion (toutes les données sont fictives)`
	);
}

function isInUse(error: unknown): boolean {
	return error instanceof Error && error.name === 'FolderInUse';
}
