import { Zip, ZipDeflate } from 'fflate';

/** One file of an archive; its content comes piece by piece, so that no archive is ever whole in memory. */
export interface ArchiveFile {
	/** Folders by `/`; our own names, never something typed. */
	name: string;
	content: AsyncIterable<string> | Iterable<string>;
}

/**
 * A ZIP archive as it is made: a piece of a file is read when the receiver is ready for it. A receiver that goes away
 * stops it; a file that fails cuts the archive short, which every reader of ZIP refuses.
 */
export function zipStream(
	files: AsyncIterable<ArchiveFile>,
	modifiedAt: Date
): ReadableStream<Uint8Array> {
	const steps = compress(files, modifiedAt);
	return new ReadableStream({
		async pull(controller) {
			const { value, done } = await steps.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		async cancel() {
			await steps.return();
		}
	});
}

/** Bytes gathered before they go: small pieces cost more than they weigh. */
const CHUNK = 32 * 1024;

async function* compress(
	files: AsyncIterable<ArchiveFile>,
	modifiedAt: Date
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
	let ready: Uint8Array[] = [];
	let size = 0;
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		ready.push(bytes);
		size += bytes.length;
	});
	const take = () => {
		const chunk = new Uint8Array(Buffer.concat(ready));
		ready = [];
		size = 0;
		return chunk;
	};
	const encoder = new TextEncoder();
	for await (const { name, content } of files) {
		const file = new ZipDeflate(name, { level: 6 });
		file.mtime = modifiedAt;
		zip.add(file);
		for await (const piece of content) {
			file.push(encoder.encode(piece));
			if (size >= CHUNK) yield take();
		}
		file.push(new Uint8Array(), true);
	}
	zip.end();
	if (size > 0) yield take();
}
