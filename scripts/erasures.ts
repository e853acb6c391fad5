/**
 * `npm run erasures -- replay [FILE…]`: erases again, in a database put back from a dump, what was erased since. The
 * files are ledgers of erasures (by default that of this server; give those of every instance). The server does the
 * same with its own ledger at each start.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { erasureLedger } from '#lib/server/config.ts';
import { readErasures } from '#lib/server/db/erasure-ledger.ts';
import { replayErasures } from '#lib/server/use-cases/erase.ts';
import { onDatabase, Refusal } from './on-database.ts';

const [verb, ...files] = process.argv.slice(2);
// npm changes to the root of the project; the names were typed where the person stands.
const from = process.env.INIT_CWD ?? '.';

await onDatabase(async ({ db }, config) => {
	if (verb !== 'replay')
		throw new Refusal(
			'Indiquez ce qu’il faut faire : npm run erasures -- replay [registre.jsonl …]'
		);
	const ledgers =
		files.length > 0 ? files.map((file) => path.resolve(from, file)) : [erasureLedger(config)];
	const missing = ledgers.find((file) => !existsSync(file));
	if (missing) throw new Refusal(`Ce registre des effacements n’existe pas : ${missing}`);
	const erasures = (await Promise.all(ledgers.map(readErasures))).flat();
	const count = await replayErasures(db, erasures, new Date());
	return [
		`Effacements au registre : ${erasures.length}. Retrouvés dans cette base, et effacés de nouveau : ${count}.`
	];
});
