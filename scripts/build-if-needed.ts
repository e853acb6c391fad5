import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const STAMP = 'build/.sources';
const SOURCES = ['src/**', 'static/**', 'migrations/**', 'vite.config.ts', 'package-lock.json'];

/** Content that cannot be read. The message is the line to print: file, id and reason. */
export class BrokenContent extends Error {
	override name = 'BrokenContent';
}

/**
 * Builds the application unless `build/` was made from exactly these sources. Expects to run in the root folder.
 * @throws BrokenContent when a diagnostic cannot be read; nothing is built then
 */
export async function buildIfNeeded(): Promise<void> {
	// A deployed image carries the build without the tools and sources to make it.
	if (existsSync('build/index.js') && !existsSync('node_modules/vite')) return;
	const fingerprint = fingerprintSources();
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return;
	checkContent();
	console.log('Préparation de l’application (une minute au plus, la première fois)…');
	const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		encoding: 'utf8'
	});
	if (built.status !== 0) {
		console.error(built.stdout + built.stderr);
		throw new Error('La préparation de l’application a échoué : voyez les lignes ci-dessus.');
	}
	writeFileSync(STAMP, fingerprint);
}

function fingerprintSources(): string {
	const hash = createHash('sha256');
	for (const file of globSync(SOURCES).sort()) {
		if (!statSync(file).isFile()) continue;
		hash.update(file).update('\0').update(readFileSync(file));
	}
	return hash.digest('hex');
}

/** The same step as in `npm run build`: only what cannot be read stops a start, never a fault of style. */
function checkContent(): void {
	const { status, stderr } = spawnSync(
		process.execPath,
		['scripts/content-check.ts', '--coherence'],
		{ encoding: 'utf8' }
	);
	if (status !== 0) throw new BrokenContent(stderr.trim());
}
