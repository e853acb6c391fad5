import published from './published.json' with { type: 'json' };

export interface Publication {
	id: string;
	version: string;
	/** SHA-256 of the definition as written: a better typography changes no published version. */
	fingerprint: string;
	/** Day of publication, YYYY-MM-DD. */
	publishedOn: string;
}

/** What `npm run content:publish` recorded: the versions that visitors take, each frozen since. */
export const publications: readonly Publication[] = published;
