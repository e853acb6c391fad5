/**
 * Writers save answers over HTTP and note what was acknowledged, while something is killed under them. Afterwards
 * every acknowledged answer must be there, once and whole.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Visitor } from '#tests/support/visitor.ts';

/** Every question of the first three axes: enough for each writer to have its own and to write each many times. */
const CRITERIA = ['E1.1', 'E1.2', 'E1.3', 'E1.4', 'E2.1', 'E2.2', 'E2.3', 'E3.1', 'E3.2', 'E3.3'];
const STEPS = ['cap-et-pilotage', 'parties-prenantes', 'performance-economique-responsable'];

/** What one write says: its number is in the level, the note and the priority, so that half a save would show. */
const contentOf = (writer: number, turn: number) => ({
	choice: String(turn % 5),
	note: `écrivain ${writer} tour ${turn} ${'·'.repeat(turn % 7)}fin`,
	priority: turn % 2 === 1
});

interface Tracked {
	/** Last write acknowledged, −1 for none. */
	acknowledged: number;
	/** Last write sent: may have been stored without our hearing of it. */
	sent: number;
	revision: number;
}

export class Writers {
	#visitors: { visitor: Visitor; id: string; answers: Map<string, Tracked> }[] = [];
	acknowledged = 0;

	/** @param count how many write at the same time, each on an assessment of its own */
	async begin(origin: string, count: number): Promise<void> {
		for (let writer = 0; writer < count; writer++) {
			const visitor = new Visitor(origin);
			const id = await visitor.startWithProfile();
			const answers = new Map(
				CRITERIA.map((criterionId) => [criterionId, { acknowledged: -1, sent: -1, revision: 0 }])
			);
			this.#visitors.push({ visitor, id, answers });
		}
	}

	/** Writes all its questions at once, without pause; kills in the middle, once so many were acknowledged. */
	async writeUntil(kill: () => Promise<void>, acknowledgements: number): Promise<void> {
		const target = this.acknowledged + acknowledgements;
		let isOver = false;
		const loops = this.#visitors.flatMap(({ visitor, id, answers }, writer) =>
			[...answers].map(async ([criterionId, tracked]) => {
				while (!isOver) {
					const turn = ++tracked.sent;
					try {
						const saved = await visitor.answer(id, criterionId, {
							...contentOf(writer, turn),
							revision: tracked.revision
						});
						if (saved.status === 200 && saved.revision !== undefined) {
							tracked.acknowledged = turn;
							tracked.revision = saved.revision;
							this.acknowledged += 1;
						} else if (saved.current) tracked.revision = saved.current.revision;
						else await wait(20);
					} catch {
						if (!isOver) await wait(5); // the server is gone
					}
				}
			})
		);
		while (this.acknowledged < target) await wait(1);
		await kill();
		isOver = true;
		await Promise.all(loops);
	}

	/** Reads everything again. @returns one line for each acknowledged answer that is lost, older, or not whole */
	async losses(origin: string): Promise<string[]> {
		const losses: string[] = [];
		for (const [writer, one] of this.#visitors.entries()) {
			const visitor = new Visitor(origin);
			visitor.cookies = one.visitor.cookies;
			one.visitor = visitor;
			const stored = await readAnswers(visitor, one.id);
			for (const [criterionId, tracked] of one.answers) {
				const found = stored.get(criterionId);
				const turn = Number(/tour (\d+)/.exec(found?.note ?? '')?.[1] ?? -1);
				const name = `writer ${writer}, ${criterionId}`;
				if (turn < tracked.acknowledged)
					losses.push(`${name}: write ${tracked.acknowledged} was acknowledged, ${turn} is stored`);
				else if (turn >= 0) {
					const { note, choice, priority } = contentOf(writer, turn);
					if (found?.note !== note || found.choice !== choice || found.priority !== priority)
						losses.push(`${name}: write ${turn} is not whole: ${JSON.stringify(found)}`);
				}
				// What is stored now is what the next round starts from.
				tracked.acknowledged = turn;
				tracked.revision = found?.revision ?? 0;
			}
		}
		return losses;
	}
}

interface Stored {
	note: string;
	choice: string | undefined;
	priority: boolean;
	revision: number;
}

/** What the pages show of the answers. */
async function readAnswers(visitor: Visitor, id: string): Promise<Map<string, Stored>> {
	const stored = new Map<string, Stored>();
	for (const slug of STEPS) {
		const { html, status } = await visitor.page(`/evaluations/${id}/etapes/${slug}`);
		if (status !== 200) continue;
		for (const criterionId of CRITERIA) {
			const name = criterionId.replace('.', '\\.');
			const revision = new RegExp(`name="${name}\\.revision" value="(\\d+)"`).exec(html)?.[1];
			if (revision === undefined || revision === '0') continue;
			const inputs = [
				...html.matchAll(new RegExp(`<input[^>]*name="${name}\\.(choice|priority)"[^>]*>`, 'g'))
			];
			const checked = inputs.filter(([tag]) => /\schecked/.test(tag));
			const choice = checked.find(([, kind]) => kind === 'choice')?.[0];
			stored.set(criterionId, {
				note: new RegExp(`<textarea[^>]*name="${name}\\.note"[^>]*>([^<]*)`).exec(html)?.[1] ?? '',
				choice: choice && /value="([^"]*)"/.exec(choice)?.[1],
				priority: checked.some(([, kind]) => kind === 'priority'),
				revision: Number(revision)
			});
		}
	}
	return stored;
}
