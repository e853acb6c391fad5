/** What an address may name, as its parameters. */
import { createPublicId } from '#lib/server/auth/access-token.ts';
import { PRINCIPALS, type Marker } from './principals.ts';
import type { Only } from './rule.ts';
import type { World } from './world.ts';

const ABSENT = createPublicId();
const UNKNOWN_SECRET = 'A'.repeat(43);

export const SUBJECTS = {
	nothing: () => ({}),

	heldDraft: ({ held }: World) => ({ id: held.draft }),
	heldCompleted: ({ held }: World) => ({ id: held.completed }),
	keptDraft: ({ kept }: World) => ({ id: kept.draft }),
	keptCompleted: ({ kept }: World) => ({ id: kept.completed }),
	/** The respondent's own answers: not finished, then counted in what is shown. */
	viewDraft: ({ open }: World) => ({ id: open.own }),
	viewCompleted: ({ shown }: World) => ({ id: shown.own }),
	/** A colleague's answers to the same shared assessment. */
	colleagueView: ({ open }: World) => ({ id: open.colleague }),
	foreignHeld: ({ foreignHeld }: World) => ({ id: foreignHeld.completed }),
	foreignKept: ({ elsewhere }: World) => ({ id: elsewhere.kept.completed }),
	absentAssessment: () => ({ id: ABSENT }),

	/** An account with a second factor, as the administration of the site names it. */
	siteAccount: ({ adviserId }: World) => ({ compte: adviserId }),
	absentAccount: () => ({ compte: ABSENT }),

	organisation: ({ organisation }: World) => ({ organisation }),
	foreignOrganisation: ({ elsewhere }: World) => ({ organisation: elsewhere.organisation }),
	absentOrganisation: () => ({ organisation: ABSENT }),

	shared: ({ organisation, open }: World) => ({ organisation, partage: open.publicId }),
	sharedShown: ({ organisation, shown }: World) => ({ organisation, partage: shown.publicId }),
	foreignShared: ({ elsewhere }: World) => ({
		organisation: elsewhere.organisation,
		partage: elsewhere.collection.publicId
	}),
	/** A shared assessment under the address of an organisation that is not its own, both ways. */
	lentShared: ({ elsewhere, shown }: World) => ({
		organisation: elsewhere.organisation,
		partage: shown.publicId
	}),
	borrowedShared: ({ organisation, elsewhere }: World) => ({
		organisation,
		partage: elsewhere.collection.publicId
	}),
	absentShared: ({ organisation }: World) => ({ organisation, partage: ABSENT }),

	linkShare: ({ linkShare }: World) => ({ share: linkShare.publicId }),
	endedLinkShare: ({ endedLinkShare }: World) => ({ share: endedLinkShare }),
	withdrawnLinkShare: ({ withdrawnLinkShare }: World) => ({ share: withdrawnLinkShare }),
	adviserShare: ({ adviserShare }: World) => ({ share: adviserShare.publicId }),
	endedAdviserShare: ({ endedAdviserShare }: World) => ({ share: endedAdviserShare }),
	withdrawnAdviserShare: ({ withdrawnAdviserShare }: World) => ({ share: withdrawnAdviserShare }),
	absentShare: () => ({ share: ABSENT }),
	adviserResult: ({ adviserShare, kept }: World) => ({
		share: adviserShare.publicId,
		evaluation: kept.completed
	}),
	endedResult: ({ endedAdviserShare, kept }: World) => ({
		share: endedAdviserShare,
		evaluation: kept.completed
	}),
	withdrawnResult: ({ withdrawnAdviserShare, kept }: World) => ({
		share: withdrawnAdviserShare,
		evaluation: kept.completed
	}),
	/** Through a share that is open, what it does not show. */
	unfinishedResult: ({ adviserShare, kept }: World) => ({
		share: adviserShare.publicId,
		evaluation: kept.draft
	}),
	colleagueResult: ({ adviserShare, shown }: World) => ({
		share: adviserShare.publicId,
		evaluation: shown.colleague
	}),
	foreignResult: ({ adviserShare, elsewhere }: World) => ({
		share: adviserShare.publicId,
		evaluation: elsewhere.kept.completed
	}),

	unknownSecret: () => ({ token: UNKNOWN_SECRET }),
	resumeLink: ({ held }: World) => ({ token: held.token }),
	commonLink: ({ open }: World) => ({ token: open.commonLink }),
	closedCommonLink: ({ shown }: World) => ({ token: shown.commonLink }),
	askedLink: ({ open }: World) => ({ token: open.askedLink }),
	invitationLink: ({ invitation }: World) => ({ token: invitation.token }),
	readingLink: ({ linkShare }: World) => ({ token: linkShare.token })
} as const;
export type Subject = keyof typeof SUBJECTS;

/** What the page behind a secret says to whoever has it, besides what they may read. */
export const SAID_BY_LINK: Partial<Record<Subject, readonly Marker[]>> = {
	commonLink: ['name'],
	closedCommonLink: ['name'],
	askedLink: ['name'],
	invitationLink: ['name', 'invited'],
	readingLink: ['name']
};

/** What stands for something that is not there, beside what it must not be told from. */
export const ABSENT_TWINS: readonly (readonly [Subject, readonly Subject[]])[] = [
	[
		'absentAssessment',
		[
			...(['heldDraft', 'heldCompleted', 'keptDraft', 'keptCompleted'] as const),
			...(['colleagueView', 'foreignHeld', 'foreignKept'] as const)
		]
	],
	['absentOrganisation', ['organisation', 'foreignOrganisation']],
	['absentShared', ['borrowedShared']],
	[
		'absentShare',
		[
			...(['linkShare', 'endedLinkShare', 'withdrawnLinkShare'] as const),
			...(['adviserShare', 'endedAdviserShare', 'withdrawnAdviserShare'] as const)
		]
	]
];

/** The door of whoever knows a secret: everyone who has it, nobody who guesses. */
export const secret = (...links: Subject[]): Only => ({
	unknownSecret: [],
	...Object.fromEntries(links.map((link) => [link, PRINCIPALS]))
});
