/** The open pages, and those of whoever answers. */
import type { Principal } from './principals.ts';
import {
	actionsFor,
	ANSWERING,
	MANAGING,
	MEMBERS,
	type Body,
	type Only,
	type RouteRule
} from './rule.ts';
import { secret } from './subjects.ts';

type State = 'Draft' | 'Completed';

/** What these members open of an assessment that is kept, and whoever has its link of one that is not. */
const assessments = (members: readonly Principal[], state: State): Only => ({
	[`kept${state}`]: members,
	[`held${state}`]: ['linkHolder'],
	[`view${state}`]: ['respondent'],
	colleagueView: [],
	foreignKept: members.includes('administrator') ? ['foreignMember'] : [],
	absentAssessment: []
});
const drafts = (members: readonly Principal[]): Only => assessments(members, 'Draft');
const results = (members: readonly Principal[]): Only => assessments(members, 'Completed');

const shownResult: Body = ({ completedAt }, { id = '' }) => ({
	completedAt: completedAt.get(id) ?? ''
});
const onDraft = { rule: drafts(ANSWERING) };
const onResult = { rule: results(ANSWERING) };

export const RESPONDENT_RULES: readonly RouteRule[] = [
	...[
		'/(site)',
		'/(site)/a-propos',
		'/(site)/accessibilite',
		'/(site)/donnees-personnelles',
		'/(site)/glossaire',
		'/(site)/mentions-legales',
		'/(respondent)/effacement'
	].map((route): RouteRule => ({ route, page: 'everyone' })),
	{ route: '/health/live', endpoint: { GET: 'everyone' } },
	{ route: '/health/ready', endpoint: { GET: 'everyone' } },
	{ route: '/(respondent)/communes', endpoint: { GET: 'everyone' }, query: 'q=annecy' },
	{
		route: '/(respondent)/diagnostics/[slug]',
		page: 'everyone',
		actions: actionsFor('everyone', 'start'),
		params: { slug: 'rse-et-partenariats' }
	},
	{
		route: '/(respondent)/diagnostics/[slug]/papier',
		page: 'everyone',
		params: { slug: 'rse-et-partenariats' }
	},
	{
		route: '/(respondent)/reprendre/[token]',
		page: secret('resumeLink'),
		actions: actionsFor(secret('resumeLink'), 'default')
	},

	{
		route: '/(respondent)/evaluations/[id]',
		page: { ...drafts(ANSWERING), ...results(ANSWERING), foreignHeld: ['foreignLinkHolder'] }
	},
	{
		route: '/(respondent)/evaluations/[id]/profil',
		page: drafts(ANSWERING),
		actions: { save: { ...onDraft, body: () => ({ revision: '1', P07: '0', P09: '0' }) } }
	},
	{
		route: '/(respondent)/evaluations/[id]/etapes/[axe]',
		page: drafts(ANSWERING),
		actions: {
			save: {
				...onDraft,
				body: () => ({
					'E1.2.choice': '4',
					'E1.2.note': 'forgée',
					'E1.2.revision': '0',
					aller: 'suite'
				})
			}
		},
		params: { axe: 'cap-et-pilotage' },
		queries: ['?vue=a-completer']
	},
	{
		// Not asked of the respondents of a shared assessment.
		route: '/(respondent)/evaluations/[id]/besoins-et-apports',
		page: { ...drafts(ANSWERING), viewDraft: [] },
		actions: {
			save: {
				rule: { ...drafts(ANSWERING), viewDraft: [] },
				body: () => ({ revision: '1', P14: 'H1' })
			}
		}
	},
	{
		route: '/(respondent)/evaluations/[id]/reponses/[critere]',
		endpoint: { PUT: { ...drafts(ANSWERING), foreignHeld: ['foreignLinkHolder'] } },
		params: { critere: 'E1.3' }
	},
	{
		route: '/(respondent)/evaluations/[id]/verification',
		page: drafts(ANSWERING),
		actions: {
			complete: { ...onDraft, body: () => ({ mode: 'full' }) },
			continue: { ...onDraft, body: shownResult }
		}
	},
	{
		route: '/(respondent)/evaluations/[id]/resultats',
		page: { ...results(MEMBERS), foreignHeld: ['foreignLinkHolder'] },
		actions: { reopen: { ...onResult, body: shownResult } },
		queries: ['?impression=complete']
	},
	{
		route: '/(respondent)/evaluations/[id]/resultats/express',
		page: results(MEMBERS),
		actions: {
			reopen: { ...onResult, body: shownResult },
			continue: { ...onResult, body: shownResult }
		}
	},
	{
		route: '/(respondent)/evaluations/[id]/export.json',
		endpoint: { GET: { ...drafts(MEMBERS), ...results(MEMBERS) } }
	},
	{
		route: '/(respondent)/evaluations/[id]/lien',
		page: drafts(MEMBERS),
		actions: {
			// Only links are replaced.
			replace: { rule: drafts([]), body: () => ({ token: 'x'.repeat(43) }) },
			erase: {
				rule: { ...drafts(MANAGING), ...results(MANAGING) },
				body: () => ({ confirme: 'on' })
			}
		}
	},
	{
		route: '/(respondent)/evaluations/[id]/conserver',
		// What an organisation keeps already leads its members to it; a respondent's answers stay in their hands.
		page: { ...results(MEMBERS), viewCompleted: [] },
		actions: {
			keep: {
				// Its holder has no account here; an account has no link.
				rule: { ...results(MEMBERS), viewCompleted: [], heldCompleted: [] },
				body: () => ({ organisation: 'nouvelle', name: 'forgée', kind: 'company' })
			}
		}
	},
	{
		// For the respondents of a shared assessment.
		route: '/(respondent)/evaluations/[id]/merci',
		page: { ...results([]), heldCompleted: [] }
	},
	{
		route: '/(respondent)/invitations/[token]',
		page: secret('invitationLink'),
		actions: actionsFor(secret(), 'accept', 'refuse')
	},
	{ route: '/(respondent)/invitations/refusee', page: 'everyone' },
	{
		route: '/(respondent)/participer/[token]',
		page: secret('commonLink', 'closedCommonLink', 'askedLink'),
		actions: actionsFor(secret(), 'default')
	},
	{
		route: '/(respondent)/participer/[token]/rappel',
		page: secret('askedLink'),
		actions: actionsFor(secret('askedLink'), 'default')
	}
];
