import { dayOf } from '#lib/format/dates.ts';
import { attachment } from '../documents/attachment.ts';
import { zipStream, type ArchiveFile } from '../documents/zip-stream.ts';

/** The answer that carries an archive, made as it goes out. @param name without its date and ending */
export function archiveResponse(
	name: string,
	files: AsyncIterable<ArchiveFile>,
	now: Date
): Response {
	return new Response(zipStream(files, now) as BodyInit, {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': attachment(`${name}-${dayOf(now)}.zip`)
		}
	});
}
