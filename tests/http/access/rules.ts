/**
 * Every route of the build, and who it opens for. A route that is missing here fails the suite: whoever adds one
 * says whom it serves (security bar §1).
 */
import type { Principal, World } from './principals.ts';

/** Anyone, and it shows nothing personal. */
type Everyone = 'everyone';
/** Whoever has the secret that the address carries; a wrong one opens nothing. */
type Secret = 'secret';

/** For each thing that the address may name, who it opens for; everyone else meets a closed door. */
type Only = Partial<Record<Subject, readonly Principal[]>>;

export type Rule = Everyone | Secret | Only;

export interface RouteRule {
	/** As SvelteKit names it, groups included. */
	route: string;
	/** The page and its data. Absent: no page. */
	page?: Rule;
	/** Methods of an endpoint. */
	endpoint?: Partial<Record<'GET' | 'PUT' | 'POST', Rule>>;
	/** Named actions; the body is one that would change something. */
	actions?: Record<string, { rule: Rule; body?: (world: World) => Record<string, string> }>;
	/** Parameters that the subject does not give. */
	params?: Record<string, string>;
	/** Addresses of the same page that must be kept as well: print, views. */
	queries?: readonly string[];
}

/** What an address may name, as its parameters. */
export const SUBJECTS = {
	nothing: () => ({}),
	heldDraft: (world: World) => ({ id: world.held.draft }),
	heldCompleted: (world: World) => ({ id: world.held.completed }),
	keptDraft: (world: World) => ({ id: world.kept.draft }),
	keptCompleted: (world: World) => ({ id: world.kept.completed }),
	organisation: (world: World) => ({ organisation: world.organisation }),
	linkShare: (world: World) => ({ share: world.share.publicId }),
	adviserShare: (world: World) => ({ share: world.adviserShare }),
	adviserResult: (world: World) => ({
		share: world.adviserShare,
		evaluation: world.kept.completed
	})
} as const;
export type Subject = keyof typeof SUBJECTS;

const MEMBERS: readonly Principal[] = ['reader', 'contributor', 'administrator'];
const ANSWERING: readonly Principal[] = ['contributor', 'administrator'];
const MANAGING: readonly Principal[] = ['administrator'];
const ADVISERS: readonly Principal[] = ['adviserWith', 'adviserWithout', 'formerAdviser'];
export const SIGNED_IN: readonly Principal[] = [
	...MEMBERS,
	...ADVISERS,
	'foreignMember',
	'formerMember',
	'siteAdministrator'
];

/** An assessment held by link and one that an organisation keeps, for these members. */
const assessments = (members: readonly Principal[]): Only => ({
	heldDraft: ['linkHolder'],
	heldCompleted: ['linkHolder'],
	keptDraft: members,
	keptCompleted: members
});
const held: Only = { ...assessments([]) };
const organisation = (members: readonly Principal[]): Only => ({ organisation: members });
const advisers: Only = { nothing: ADVISERS };

export const ROUTE_RULES: readonly RouteRule[] = [
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
	{ route: '/(respondent)/communes', endpoint: { GET: 'everyone' } },
	{
		route: '/(respondent)/diagnostics/[slug]',
		page: 'everyone',
		actions: { start: { rule: 'everyone' } },
		params: { slug: 'rse-et-partenariats' }
	},
	{
		route: '/(respondent)/diagnostics/[slug]/papier',
		page: 'everyone',
		params: { slug: 'rse-et-partenariats' }
	},
	{
		route: '/(respondent)/reprendre/[token]',
		page: 'secret',
		actions: { default: { rule: 'secret' } }
	},

	{ route: '/(respondent)/evaluations/[id]', page: assessments(ANSWERING) },
	{
		route: '/(respondent)/evaluations/[id]/profil',
		page: assessments(ANSWERING),
		actions: {
			save: { rule: assessments(ANSWERING), body: () => ({ revision: '1', P07: '0', P09: '0' }) }
		}
	},
	{
		route: '/(respondent)/evaluations/[id]/etapes/[axe]',
		page: assessments(ANSWERING),
		actions: {
			save: {
				rule: assessments(ANSWERING),
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
		route: '/(respondent)/evaluations/[id]/besoins-et-apports',
		page: assessments(ANSWERING),
		actions: {
			save: { rule: assessments(ANSWERING), body: () => ({ revision: '1', P14: 'H1' }) }
		}
	},
	{
		route: '/(respondent)/evaluations/[id]/reponses/[critere]',
		endpoint: { PUT: assessments(ANSWERING) },
		params: { critere: 'E1.3' }
	},
	{
		route: '/(respondent)/evaluations/[id]/verification',
		page: assessments(ANSWERING),
		actions: {
			complete: { rule: assessments(ANSWERING), body: () => ({ mode: 'full' }) },
			continue: { rule: assessments(ANSWERING) }
		}
	},
	{
		route: '/(respondent)/evaluations/[id]/resultats',
		page: assessments(MEMBERS),
		actions: { reopen: { rule: assessments(ANSWERING) } },
		queries: ['?impression=complete']
	},
	{
		route: '/(respondent)/evaluations/[id]/resultats/express',
		page: assessments(MEMBERS),
		actions: {
			reopen: { rule: assessments(ANSWERING) },
			continue: { rule: assessments(ANSWERING) }
		}
	},
	{
		route: '/(respondent)/evaluations/[id]/export.json',
		endpoint: { GET: assessments(MEMBERS) }
	},
	{
		route: '/(respondent)/evaluations/[id]/lien',
		page: held,
		actions: {
			replace: { rule: held, body: () => ({ token: 'x'.repeat(43) }) },
			erase: { rule: held, body: () => ({ confirme: 'on' }) }
		}
	},

	{
		route: '/(organisation)/organisations/[organisation]/partages',
		page: organisation(MANAGING),
		actions: {
			link: {
				rule: organisation(MANAGING),
				body: (world) => ({
					token: 'y'.repeat(43),
					label: 'forgé',
					assessment: world.kept.completed,
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
				rule: organisation(MANAGING),
				body: (world) => ({ share: world.share.publicId })
			}
		}
	},
	{
		route: '/(organisation)/organisations/[organisation]/lectures',
		page: organisation(MEMBERS)
	},

	{ route: '/(reader)/partages/[token]', page: 'secret', actions: { default: { rule: 'secret' } } },
	{ route: '/(reader)/lecture/[share]', page: { linkShare: ['linkReader'] } },

	{
		route: '/(adviser)/accompagnement',
		page: advisers,
		actions: { code: { rule: advisers, body: () => ({ code: '23456789ABCD' }) } }
	},
	{
		route: '/(adviser)/accompagnement/[share]',
		page: { adviserShare: ['adviserWith'] }
	},
	{
		route: '/(adviser)/accompagnement/[share]/[evaluation]',
		page: { adviserResult: ['adviserWith'] }
	}
];
