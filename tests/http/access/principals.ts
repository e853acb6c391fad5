/** Who may ask for anything, and what each may read of what is planted. */

export const PRINCIPALS = [
	'visitor',
	'linkHolder',
	'foreignLinkHolder',
	/** Answers a shared assessment of « O » by their own link, without an account. */
	'respondent',
	/** The same, elsewhere. */
	'foreignRespondent',
	'linkReader',
	/** Holds a link that was withdrawn, and one whose time is over. */
	'formerLinkReader',
	'reader',
	'contributor',
	'administrator',
	'foreignMember',
	'formerMember',
	'adviserWith',
	'adviserWithout',
	/** Holds a share that was withdrawn, and one whose time is over. */
	'formerAdviser',
	/** `adviserWith`, whose second factor is still to be given. */
	'halfSignedIn',
	'siteAdministrator',
	/** An administrator of « O ». */
	'expiredSession'
] as const;
export type Principal = (typeof PRINCIPALS)[number];

/** What is planted in each object, to be found wherever it leaks. */
export const MARKERS = {
	/** Name and note of what `linkHolder` answers. */
	held: 'MARQUE-lien-7f3a',
	/** Name of « O ». */
	name: 'MARQUE-nom-8d2e',
	/** The name given in the diagnostics that « O » keeps. */
	kept: 'MARQUE-organisation-9c1d',
	keptNote: 'MARQUE-note-4e8b',
	/** Address of the administrator of « O ». */
	member: 'marque-membre-2b6f',
	/** Address of someone invited to be a member. */
	invited: 'marque-invite-5d0c',
	label: 'MARQUE-partage-1a9e',
	/** Notes of `respondent`. */
	view: 'MARQUE-regard-6c4b',
	/** Notes of the colleagues who answered the same shared assessments. */
	colleague: 'MARQUE-collegue-0e7d',
	/** Address of a colleague who was asked to answer. */
	asked: 'marque-sollicite-3f5a'
} as const;
export type Marker = keyof typeof MARKERS;

/** Whose page, asked in another way or for what is not there, tells as much as everybody's. */
export const SAMPLE: readonly Principal[] = [
	'foreignLinkHolder',
	'respondent',
	'reader',
	'foreignMember',
	'adviserWith'
];
/** Those too who have lost what they had, or still have something to prove. */
export const WIDER_SAMPLE: readonly Principal[] = [
	...SAMPLE,
	'formerLinkReader',
	'formerMember',
	'formerAdviser',
	'halfSignedIn',
	'expiredSession'
];

const RESULTS = ['name', 'kept', 'keptNote', 'label'] as const;

/** What each may read. The rest is a leak: what one colleague answers, nobody reads. */
export const MAY_READ: Readonly<Record<Principal, readonly Marker[]>> = {
	visitor: [],
	linkHolder: ['held'],
	foreignLinkHolder: [],
	respondent: ['name', 'view'],
	foreignRespondent: [],
	linkReader: ['name', 'kept'],
	formerLinkReader: [],
	reader: RESULTS,
	contributor: [...RESULTS, 'asked'],
	administrator: [...RESULTS, 'asked', 'invited', 'member'],
	foreignMember: [],
	formerMember: [],
	adviserWith: ['name', 'kept'],
	adviserWithout: [],
	formerAdviser: [],
	halfSignedIn: [],
	// Accounts, never what organisations answer.
	siteAdministrator: ['member'],
	expiredSession: []
};
