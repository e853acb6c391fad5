import type { AccessToken } from './access-token.ts';

/* What a request presents to open an assessment. Repositories require it and put it in their WHERE. */

/** The assessment named and the secret that opens it: in the cookie of this browser, or in a link. */
export interface LinkHolder {
	publicId: string;
	token: AccessToken;
}

/** The assessment named and the account signed in: opens what its organisation keeps. */
export interface MemberHolder {
	publicId: string;
	accountId: number;
}

export type Holder = LinkHolder | MemberHolder;

export function isLinkHolder(holder: Holder): holder is LinkHolder {
	return 'token' in holder;
}
