/**
 * Finds the Chromium that the tests drive, on any machine.
 *
 * Order: `CHROMIUM_PATH`, the one that Playwright installed, the system's, and last the one shipped inside the
 * npm package @sparticuz/chromium, which needs neither a download nor root (Linux x64 only).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type LaunchOptions } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');

const ARGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Chromium refuses its sandbox to root, which is who runs tests in most containers.
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

const SYSTEM_CHROMIUMS = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable'
];

/** True when `npx playwright install` left a full browser or a headless shell of the right revision. */
function isPlaywrightsOwnInstalled(): boolean {
	const full = chromium.executablePath();
	if (existsSync(full)) return true;
	const parts = /^(.*[\\/])chromium-(\d+)[\\/]/.exec(full);
	return parts !== null && existsSync(`${parts[1]}chromium_headless_shell-${parts[2]}`);
}

/** The npm package unpacks into `os.tmpdir()`: lend it another folder for the time of the call. */
async function withTmpdir<T>(folder: string, work: () => Promise<T>): Promise<T> {
	const before = process.env.TMPDIR;
	process.env.TMPDIR = folder;
	try {
		return await work();
	} finally {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
	}
}

const startsAlone = (binary: string) => spawnSync(binary, ['--version']).status === 0;

const FONTS_CONF = 'our-fonts.conf';

/**
 * The system's fonts, then the one shipped in the package, whose own settings look for it elsewhere. Without any font
 * Chromium draws text of no size: contrast and width checks would then pass on anything.
 */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>/usr/share/fonts</dir>
	<dir>/usr/local/share/fonts</dir>
	<dir>${folder}/fonts</dir>
	<cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks the Chromium of the npm package once, under node_modules/.cache. The package itself unpacks without a
 * lock (of three first uses in parallel, two crashed): each process unpacks to a folder of its own, then renames.
 */
async function unpackFromNpm(): Promise<string | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
	const packageFolder = path.dirname(path.dirname(entry));
	const { version } = JSON.parse(
		readFileSync(path.join(packageFolder, 'package.json'), 'utf8')
	) as { version: string };
	const folder = path.join(root, 'node_modules/.cache', `chromium-${version}`);
	const binary = path.join(folder, 'chromium');
	const { default: shipped, inflate } = await import('@sparticuz/chromium');

	if (!existsSync(binary)) {
		const own = `${folder}.${process.pid}`;
		mkdirSync(own, { recursive: true });
		await withTmpdir(own, async () => {
			await shipped.executablePath();
			// Shared libraries for a bare machine (libnss3 and friends), used only when the system has none.
			await inflate(path.join(packageFolder, 'bin/al2023.tar.br'));
		});
		writeFileSync(path.join(own, FONTS_CONF), fontsConf(folder));
		try {
			renameSync(own, folder);
		} catch {
			rmSync(own, { recursive: true, force: true }); // another process was first
		}
	}

	if (!startsAlone(binary)) {
		const libraries = path.join(folder, 'al2023/lib');
		process.env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH]
			.filter(Boolean)
			.join(':');
	}
	process.env.FONTCONFIG_FILE ??= path.join(folder, FONTS_CONF);
	return binary;
}

/** What `chromium.launch()` and Playwright's `use.launchOptions` need on this machine. */
export async function launchOptions(): Promise<LaunchOptions> {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted) {
		if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH: no file ${wanted}`);
		return { executablePath: wanted, args: ARGS };
	}
	if (isPlaywrightsOwnInstalled()) return { args: ARGS };
	const executablePath =
		SYSTEM_CHROMIUMS.find((candidate) => existsSync(candidate)) ?? (await unpackFromNpm());
	if (!executablePath) {
		throw new Error(
			'No Chromium found: run "npx playwright install chromium" or set CHROMIUM_PATH.'
		);
	}
	process.env.CHROMIUM_PATH = executablePath; // child processes do not search again
	return { executablePath, args: ARGS };
}
