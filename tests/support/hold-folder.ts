/** Holds an embedded folder until it is killed: `node hold-folder.ts FOLDER`. Run by folder-lock.test.ts. */
import { lockFolder } from '#lib/server/db/folder-lock.ts';

try {
	lockFolder(process.argv[2] ?? '');
	// Nobody keeps what lockFolder returned: the lock must not be collected with it.
	globalThis.gc?.();
	await new Promise((resolve) => setTimeout(resolve, 20));
	console.log('held');
	setInterval(() => undefined, 60_000);
} catch (error) {
	console.log(error instanceof Error ? error.name : String(error));
	process.exitCode = 1;
}
