/** Stands between the application and PostgreSQL, and counts the statements that pass. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface StatementCounter {
	/** The address to give to the application. */
	url: string;
	/** How many the application has sent during this work. */
	during: (work: () => Promise<unknown>) => Promise<number>;
	close: () => Promise<void>;
}

/** Messages that run a statement: « Query », and « Execute » of a prepared one (PostgreSQL protocol 3). */
const RUNS = new Set(['Q', 'E'].map((type) => type.charCodeAt(0)));

export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
	const target = new URL(databaseUrl);
	const sockets = new Set<Socket>();
	let count = 0;
	const server = createServer((client) => {
		const database = connect(Number(target.port), target.hostname);
		const seen = reader((type) => {
			if (RUNS.has(type)) count += 1;
		});
		client.on('data', seen);
		client.pipe(database).pipe(client);
		for (const socket of [client, database]) {
			sockets.add(socket);
			socket.on('error', () => undefined);
			socket.on('close', () => {
				sockets.delete(socket);
				client.destroy();
				database.destroy();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = new URL(databaseUrl);
	url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url: url.href,
		async during(work) {
			const before = count;
			await work();
			return count - before;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of sockets) socket.destroy();
			})
	};
}

/** Cuts a stream into messages: the first has a length only, the others a type before it. */
function reader(onMessage: (type: number) => void): (chunk: Buffer) => void {
	let rest = Buffer.alloc(0);
	let isFirst = true;
	return (chunk) => {
		rest = Buffer.concat([rest, chunk]);
		for (;;) {
			const head = isFirst ? 0 : 1;
			if (rest.length < head + 4) return;
			const end = head + rest.readUInt32BE(head);
			if (rest.length < end) return;
			if (!isFirst) onMessage(rest[0]!);
			isFirst = false;
			rest = rest.subarray(end);
		}
	};
}
