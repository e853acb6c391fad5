import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { attachment, fileWord } from './attachment.ts';
import { zipStream, type ArchiveFile } from './zip-stream.ts';

describe('a ZIP archive', () => {
	async function* files(list: ArchiveFile[]) {
		await Promise.resolve();
		yield* list;
	}
	const bytesOf = async (stream: ReadableStream<Uint8Array>) =>
		new Uint8Array(
			await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()
		);

	it('holds each file whole, piece by piece, and empty ones', async () => {
		const big = Array.from({ length: 5_000 }, (_, index) => `ligne ${index} – é\n`);
		const zip = await bytesOf(
			zipStream(
				files([
					{ name: 'a/été.txt', content: big },
					{ name: 'vide.txt', content: [] }
				]),
				new Date('2026-11-25')
			)
		);
		const read = unzipSync(zip);
		expect(strFromU8(read['a/été.txt']!)).toBe(big.join(''));
		expect(read['vide.txt']).toHaveLength(0);
	});

	it('reads nothing more once the receiver is gone', async () => {
		let read = 0;
		async function* endless(): AsyncGenerator<ArchiveFile> {
			for (;;) {
				await Promise.resolve();
				read += 1;
				yield { name: `${read}.txt`, content: [Math.random().toString(36).repeat(9_000)] };
			}
		}
		const reader = zipStream(endless(), new Date('2026-11-25')).getReader();
		await reader.read();
		await reader.cancel();
		const before = read;
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(read).toBe(before);
	});

	it('fails as a whole when a file cannot be read', async () => {
		async function* failing() {
			await Promise.resolve();
			yield 'a';
			throw new Error('gone');
		}
		await expect(
			bytesOf(zipStream(files([{ name: 'a.txt', content: failing() }]), new Date('2026-11-25')))
		).rejects.toThrow('gone');
	});
});

describe('the name of a file', () => {
	it.each([
		['a.zip', `attachment; filename="a.zip"; filename*=UTF-8''a.zip`],
		[
			'été "x".zip',
			`attachment; filename="ete _x_.zip"; filename*=UTF-8''%C3%A9t%C3%A9%20%22x%22.zip`
		],
		['a\r\nb', `attachment; filename="a__b"; filename*=UTF-8''a%0D%0Ab`],
		["l'a(1).zip", `attachment; filename="l_a(1).zip"; filename*=UTF-8''l%27a%281%29.zip`]
	])('%j is encoded', (name, header) => {
		expect(attachment(name)).toBe(header);
	});

	it.each([
		['L’Atelier d’Éric', 'l-atelier-d-eric'],
		['../../etc', 'etc'],
		['???', 'export'],
		['a'.repeat(100), 'a'.repeat(60)]
	])('%j becomes %s', (text, word) => {
		expect(fileWord(text)).toBe(word);
	});
});
