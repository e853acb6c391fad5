/** Memory of the application on PostgreSQL while fifty people answer, turn pages and look for their commune. */
import { startApp } from '../../tests/e2e/support/app-server.ts';
import { runLoad, type Sender } from '../support/load.ts';
import { megabytesOf } from '../support/process-usage.ts';
import type { Part } from '../support/report.ts';
import { cookieOf, type Slot, type Stage } from '../support/stage.ts';

const CONNECTIONS = 50;
const SECONDS = 20;
const MAX_MEGABYTES = 300;
const SAMPLE_MILLISECONDS = 200;

export async function measureRss(stage: Stage): Promise<Part> {
	// A server of its own, with the settings of a fresh installation.
	const app = await startApp({ env: { DATABASE_URL: stage.databaseUrl } });
	const samples: number[] = [];
	const sampling = setInterval(() => samples.push(megabytesOf(app.pid)), SAMPLE_MILLISECONDS);
	try {
		const share = Math.floor(stage.slots.length / CONNECTIONS);
		const senders = Array.from({ length: CONNECTIONS }, (_, connection) =>
			visitor(app.url, stage, stage.slots.slice(connection * share, (connection + 1) * share))
		);
		const { accepted, failed, failure } = await runLoad(app.url, SECONDS, senders);
		const most = Math.max(...samples);
		return {
			rows: [
				{
					name: `memory under load (${CONNECTIONS} connections, saves and pages)`,
					target: `≤ ${MAX_MEGABYTES} MB`,
					measured:
						failed > 0
							? `${failed} of ${accepted + failed} requests failed: ${failure}`
							: `${Math.round(most)} MB (${accepted} requests)`,
					passed: failed === 0 && most <= MAX_MEGABYTES
				}
			],
			details: { rssMegabytes: { most, samples } }
		};
	} finally {
		clearInterval(sampling);
		await app.stop();
	}
}

/** Looks at a step, answers its question, looks for a commune, and goes on. */
function visitor(origin: string, { diagnostic }: Stage, slots: readonly Slot[]): Sender {
	let count = -1;
	return {
		next() {
			const { holder, criterionId } = slots[Math.floor(++count / 3) % slots.length]!;
			const headers = { origin, cookie: cookieOf(holder), 'accept-encoding': 'gzip' };
			const base = `/evaluations/${holder.publicId}`;
			const axis = diagnostic.criterionById.get(criterionId)?.axis;
			if (count % 3 === 0) return { method: 'GET', path: `${base}/etapes/${axis?.slug}`, headers };
			if (count % 3 === 1) return { method: 'GET', path: '/communes?q=saint', headers };
			return {
				method: 'PUT',
				path: `${base}/reponses/${criterionId}`,
				headers: { ...headers, 'content-type': 'application/json' },
				// Whatever is stored already: a conflict is as much work as a write.
				body: JSON.stringify({ choice: '2', note: '', priority: false, revision: 0 })
			};
		},
		accept: (status) => status === 200 || (count % 3 === 2 && status === 409)
	};
}
