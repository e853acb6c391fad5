/** Answers saved while many people sign in by password: what a check costs must not be paid by those who answer. */
import { startApp } from '../../tests/e2e/support/app-server.ts';
import { runLoad, type LoadResult, type Sender } from '../support/load.ts';
import { pacedLoad } from '../support/paced-load.ts';
import type { Part } from '../support/report.ts';
import { appRequest, saveTurn, type Turn } from '../support/save-load.ts';
import type { Stage } from '../support/stage.ts';
import { mean, percentile } from '../support/statistics.ts';

/** People who answer, each saving ten times a second. */
const PEOPLE = 10;
const INTERVAL = 100;
/** People who sign in, without a pause: as many as may wait their turn (auth/password.ts). */
const SIGNING_IN = 40;
const WARM_UP_SECONDS = 5;
const TURN_SECONDS = 10;
const TURNS = 3;
const MAX_P99_RATIO = 2;
/** Fewer would be no storm, even on a machine that others use. */
const MIN_CHECKS_A_SECOND = 2;

type Weather = 'rest' | 'storm';

export async function measureStorm(stage: Stage): Promise<Part> {
	const app = await startApp({
		// Guessers wait: those who sign in must come from as many addresses.
		env: { DATABASE_URL: stage.databaseUrl, TRUSTED_PROXIES: '1' }
	});
	try {
		const save = (seconds: number) =>
			saveTurn(stage, app, appRequest(app.url), PEOPLE, seconds, pacedLoad(INTERVAL));
		const storm = (seconds: number) =>
			runLoad(
				app.url,
				seconds,
				Array.from({ length: SIGNING_IN }, () => someone(app.url))
			);
		await save(WARM_UP_SECONDS);
		await storm(WARM_UP_SECONDS);
		const turns: Record<Weather, Turn[]> = { rest: [], storm: [] };
		const storms: LoadResult[] = [];
		const checks: number[] = [];
		for (let index = 0; index < TURNS; index++) {
			turns.rest.push(await save(TURN_SECONDS));
			// The storm begins before the saves and ends after them.
			const before = checked;
			const around = storm(TURN_SECONDS + 2);
			await new Promise((resolve) => setTimeout(resolve, 1000));
			turns.storm.push(await save(TURN_SECONDS));
			storms.push(await around);
			checks.push((checked - before) / (TURN_SECONDS + 2));
			for (const weather of ['rest', 'storm'] as const) {
				const { rate, p50, p99 } = summarise(turns[weather].at(-1)!);
				console.log(
					`  ${weather}: ${Math.round(rate)} saves/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`
				);
			}
		}
		return report(turns, storms, mean(checks));
	} finally {
		await app.stop();
	}
}

function report(
	turns: Record<Weather, Turn[]>,
	storms: readonly LoadResult[],
	checks: number
): Part {
	const p99 = (weather: Weather) =>
		percentile(
			turns[weather].flatMap(({ latencies }) => latencies),
			0.99
		);
	const ratio = p99('storm') / p99('rest');
	const all = [...turns.rest, ...turns.storm, ...storms];
	const failed = all.reduce((total, one) => total + one.failed, 0);
	return {
		rows: [
			{
				name: `save during a sign-in storm (${SIGNING_IN} at once): p99 against rest`,
				target: `≤ ${MAX_P99_RATIO} ×`,
				measured: `${ratio.toFixed(2)} × (${p99('storm').toFixed(1)} ms against ${p99('rest').toFixed(1)} ms, ${Math.round(checks)} passwords checked a second)`,
				passed: ratio <= MAX_P99_RATIO && checks >= MIN_CHECKS_A_SECOND
			},
			{
				name: 'sign-in storm: refused or lost',
				target: '0',
				measured: failed > 0 ? `${failed}: ${all.find(({ failure }) => failure)?.failure}` : '0',
				passed: failed === 0
			}
		],
		details: {
			storm: {
				checksASecond: checks,
				rest: turns.rest.map(summarise),
				storm: turns.storm.map(summarise)
			}
		}
	};
}

const summarise = ({ latencies, rate }: Turn) => ({
	rate,
	p50: percentile(latencies, 0.5),
	p99: percentile(latencies, 0.99)
});

let people = 0;
/** Passwords that were compared; one that could not wait its turn was not. */
let checked = 0;

/** Each time somebody else, from another address: none of them is made to wait. */
function someone(origin: string): Sender {
	return {
		next() {
			const index = ++people;
			return {
				method: 'POST',
				path: '/connexion?/password',
				headers: {
					origin,
					'content-type': 'application/x-www-form-urlencoded',
					'accept-encoding': 'gzip',
					'x-forwarded-for': `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`
				},
				body: new URLSearchParams({
					email: `personne-${index}@exemple.fr`,
					password: `une phrase inconnue ${index}`
				}).toString()
			};
		},
		// The same work as a right password, and no session to keep; or too many wait already.
		accept(status) {
			if (status === 400) checked += 1;
			return status === 400 || status === 503;
		}
	};
}
