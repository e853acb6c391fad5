/** `npm start`: reads the settings, builds when the sources are newer than the build, then starts the server. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { InvalidConfig, readConfig } from '../src/lib/server/config.ts';
import { explain, serve } from './serve.ts';

process.chdir(path.resolve(import.meta.dirname, '..'));
if (existsSync('.env')) process.loadEnvFile('.env');

try {
	refuseDemo();
	await serve(readConfig(process.env));
} catch (error) {
	const known = explain(error);
	if (known === undefined) throw error;
	console.error(known);
	process.exit(1);
}

/** The demo lets anyone in, in one click: never on real data, whatever the settings say. */
function refuseDemo(): void {
	const value = process.env.CAP_ALLIANCES_DEMO?.trim();
	if (!value || value === 'false') return;
	throw new InvalidConfig(
		'CAP_ALLIANCES_DEMO n’est pas un réglage de npm start : la démonstration laisse entrer tout le monde. Retirez cette ligne, ou lancez npm run demo, qui a sa propre base.'
	);
}
