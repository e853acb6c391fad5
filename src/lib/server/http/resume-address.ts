import type { LinkHolder } from '../auth/holder.ts';

/** The personal resume link of this holder. Shown to the holder only: it opens the assessment. */
export function resumeAddress(url: URL, holder: LinkHolder): string {
	return `${url.origin}/reprendre/${holder.token}`;
}
