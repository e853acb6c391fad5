import type { Holder } from '../auth/access-cookies.ts';

/** The personal resume link of this holder. Shown to the holder only: it opens the assessment. */
export function resumeAddress(url: URL, holder: Holder): string {
	return `${url.origin}/reprendre/${holder.token}`;
}
