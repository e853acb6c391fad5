/** The pages of an organisation. */
import { MARKERS, type Principal } from './principals.ts';
import {
	actionsFor,
	ANSWERING,
	FORGED_ORGANISATION,
	MANAGING,
	MEMBERS,
	SIGNED_IN,
	type Only,
	type RouteRule
} from './rule.ts';

const ROOT = '/(organisation)/organisations/[organisation]';
const SHARED = `${ROOT}/regards-croises/[partage]`;

const account: Only = { nothing: SIGNED_IN };
const organisation = (members: readonly Principal[]): Only => ({
	organisation: members,
	foreignOrganisation: ['foreignMember'],
	absentOrganisation: []
});
/** What is done to one that collects answers. */
const collecting = (members: readonly Principal[]): Only => ({
	shared: members,
	foreignShared: ['foreignMember'],
	lentShared: [],
	borrowedShared: [],
	absentShared: []
});

const shared = (members: readonly Principal[]): Only => ({
	...collecting(members),
	sharedShown: members
});

export const ORGANISATION_RULES: readonly RouteRule[] = [
	{
		route: '/(organisation)/organisations',
		page: account,
		actions: {
			// An invitation that was sent to somebody else.
			accept: {
				rule: account,
				body: ({ invitation }) => ({ invitation: invitation.publicId })
			},
			refuse: {
				rule: account,
				body: ({ invitation }) => ({ invitation: invitation.publicId })
			}
		}
	},
	{
		route: '/(organisation)/organisations/nouvelle',
		page: account,
		actions: { create: { rule: account, body: () => FORGED_ORGANISATION } }
	},
	{
		route: ROOT,
		page: organisation(MEMBERS),
		actions: {
			start: {
				rule: organisation(ANSWERING),
				body: () => ({
					token: 'z'.repeat(43),
					diagnostic: 'rse-et-partenariats',
					mode: 'full'
				})
			}
		}
	},
	{
		route: `${ROOT}/identite`,
		page: organisation(MANAGING),
		actions: { save: { rule: organisation(MANAGING), body: () => FORGED_ORGANISATION } }
	},
	{
		route: `${ROOT}/membres`,
		page: organisation(MEMBERS),
		actions: {
			invite: {
				rule: organisation(MANAGING),
				body: () => ({ email: 'forge@exemple.fr', role: 'administrator' })
			},
			resend: {
				rule: organisation(MANAGING),
				body: ({ invitation }) => ({ id: invitation.publicId })
			},
			withdraw: {
				rule: organisation(MANAGING),
				body: ({ invitation }) => ({ id: invitation.publicId })
			},
			role: {
				rule: organisation(MANAGING),
				body: ({ readerId }) => ({ id: readerId, role: 'administrator' })
			},
			remove: { rule: organisation(MANAGING), body: ({ readerId }) => ({ id: readerId }) },
			...actionsFor(organisation(MEMBERS), 'leave')
		}
	},
	{
		route: `${ROOT}/donnees`,
		page: organisation(MEMBERS),
		actions: {
			leave: { rule: organisation(MEMBERS), body: () => ({ confirme: 'on' }) },
			delete: { rule: organisation(MANAGING), body: () => ({ nom: MARKERS.name }) }
		}
	},
	{
		route: `${ROOT}/donnees/export.zip`,
		endpoint: { GET: organisation(MANAGING) }
	},
	{
		route: `${ROOT}/importer`,
		page: organisation(ANSWERING),
		actions: {
			default: { rule: organisation(ANSWERING), body: () => ({ token: 'w'.repeat(43) }) }
		}
	},
	{ route: `${ROOT}/regards-croises`, page: organisation(MEMBERS) },
	{
		route: `${ROOT}/regards-croises/nouveau`,
		query: 'diagnostic=rse-et-partenariats',
		page: organisation(ANSWERING),
		actions: {
			open: {
				rule: organisation(ANSWERING),
				body: () => ({
					key: 'k'.repeat(22),
					closesOn: inAWeek(),
					P07: '20-49',
					P09: '2-3',
					P06: '10-plus'
				})
			}
		}
	},
	{
		route: SHARED,
		page: shared(MEMBERS),
		actions: {
			invite: {
				rule: collecting(ANSWERING),
				body: () => ({ addresses: 'forge@exemple.fr', role: 'other' })
			},
			link: { rule: collecting(ANSWERING), body: () => ({ token: 'v'.repeat(43) }) },
			withdraw: { rule: collecting(ANSWERING), body: ({ open }) => ({ respondent: open.asked }) },
			...actionsFor(collecting(ANSWERING), 'unlink', 'reminders', 'show'),
			close: { rule: collecting(MANAGING) },
			reopen: { rule: collecting(MANAGING), body: () => ({ closesOn: inAWeek() }) }
		}
	},
	{
		// Where nothing is shown yet, members are led back.
		route: `${SHARED}/resultat`,
		page: shared(MEMBERS),
		actions: actionsFor(shared(ANSWERING), 'synthesis'),
		queries: ['?affichage=1']
	},
	{
		route: `${SHARED}/supprimer`,
		page: shared(MANAGING),
		actions: { default: { rule: shared(MANAGING), body: () => ({ confirme: 'on' }) } }
	},
	{ route: `${SHARED}/resultat/fiche`, page: shared(MEMBERS) },

	{
		route: `${ROOT}/partages`,
		page: organisation(MANAGING),
		actions: {
			// What « O » keeps or shows is nothing to other organisations.
			link: {
				rule: { ...organisation(MANAGING), foreignOrganisation: [] },
				body: ({ kept }) => ({
					token: 'y'.repeat(43),
					label: 'forgé',
					assessment: kept.completed,
					scope: 'answers',
					days: '90'
				})
			},
			adviser: {
				rule: organisation(MANAGING),
				body: () => ({
					code: '23456789ABCD',
					label: 'forgé',
					assessment: '',
					scope: 'notes',
					days: '730'
				})
			},
			withdraw: {
				rule: { ...organisation(MANAGING), foreignOrganisation: [] },
				body: ({ linkShare }) => ({ share: linkShare.publicId })
			}
		}
	},
	{ route: `${ROOT}/lectures`, page: organisation(MEMBERS) }
];

function inAWeek(): string {
	return new Date(Date.now() + 7 * 86_400_000).toLocaleDateString('sv-SE');
}
