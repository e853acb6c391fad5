/**
 * Every route of the build, and who it opens for. A route that is missing here fails the suite: whoever adds one
 * says whom it serves (security bar §1).
 */
import { MARKERS, type Principal, type World } from './principals.ts';

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
	/** What every address of this route needs. */
	query?: string;
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
	siteAccount: (world: World) => ({ compte: world.account }),
	organisation: (world: World) => ({ organisation: world.organisation }),
	shared: (world: World) => ({ organisation: world.organisation, partage: world.shared }),
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
const shared = (members: readonly Principal[]): Only => ({ shared: members });
const account: Only = { nothing: SIGNED_IN };
const nobody: Only = { nothing: [] };
const siteAdministrator: Only = { nothing: ['siteAdministrator'] };
/** Signed in or half so, with a second factor. */
const withSecondFactor: Only = { nothing: [...ADVISERS, 'siteAdministrator'] };
const actionsFor = (rule: Rule, ...names: string[]): NonNullable<RouteRule['actions']> =>
	Object.fromEntries(names.map((name) => [name, { rule }]));

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
		page: assessments(MEMBERS),
		actions: {
			replace: { rule: held, body: () => ({ token: 'x'.repeat(43) }) },
			erase: { rule: assessments(MANAGING), body: () => ({ confirme: 'on' }) }
		}
	},
	{
		route: '/(respondent)/evaluations/[id]/conserver',
		// What an organisation keeps already leads its members to it.
		page: assessments(MEMBERS),
		// Its holder has no account here; an account has no link.
		actions: {
			keep: {
				rule: { heldCompleted: [], keptCompleted: MEMBERS },
				body: () => ({ organisation: '', name: 'forgée', audience: 'company' })
			}
		}
	},
	// For the respondents of a shared assessment: none of these is one.
	{
		route: '/(respondent)/evaluations/[id]/merci',
		page: { heldDraft: [], heldCompleted: [], keptDraft: [], keptCompleted: [] }
	},
	{
		route: '/(respondent)/invitations/[token]',
		page: 'secret',
		actions: actionsFor('secret', 'accept', 'refuse')
	},
	{ route: '/(respondent)/invitations/refusee', page: 'everyone' },
	{
		route: '/(respondent)/participer/[token]',
		page: 'secret',
		actions: actionsFor('secret', 'default')
	},
	{
		route: '/(respondent)/participer/[token]/rappel',
		page: 'secret',
		actions: actionsFor('secret', 'default')
	},

	{
		route: '/(account)/connexion',
		page: 'everyone',
		actions: {
			...actionsFor('everyone', 'link', 'password'),
			// Only of a server that `npm run demo` started.
			demo: { rule: nobody, body: () => ({ persona: 'sophie' }) }
		}
	},
	{
		route: '/(account)/connexion/code',
		page: account,
		actions: actionsFor(withSecondFactor, 'default')
	},
	{
		route: '/(account)/connexion/lien/[token]',
		page: 'secret',
		actions: actionsFor('secret', 'default')
	},
	{
		route: '/(account)/deconnexion',
		page: 'everyone',
		actions: actionsFor('everyone', 'default')
	},
	{
		route: '/(account)/mot-de-passe-oublie',
		page: 'everyone',
		actions: actionsFor('everyone', 'default')
	},
	{
		route: '/(account)/mot-de-passe/[token]',
		page: 'secret',
		actions: actionsFor('secret', 'default')
	},
	{
		route: '/(account)/compte',
		page: account,
		actions: {
			rename: { rule: account, body: () => ({ name: 'forgé' }) },
			...actionsFor(account, 'endSession', 'endOthers')
		}
	},
	{ route: '/(account)/compte/adresse', page: account, actions: actionsFor(account, 'default') },
	{
		route: '/(account)/compte/adresse/[token]',
		page: 'secret',
		actions: actionsFor('secret', 'default')
	},
	{
		route: '/(account)/compte/confirmation',
		page: account,
		actions: actionsFor(account, 'password', 'code', 'link')
	},
	{ route: '/(account)/compte/donnees', page: account, actions: actionsFor(account, 'delete') },
	{ route: '/(account)/compte/donnees/export.zip', endpoint: { GET: account } },
	{
		route: '/(account)/compte/double-verification',
		page: account,
		actions: actionsFor(account, 'enrol', 'renew', 'remove')
	},
	{
		route: '/(account)/compte/mot-de-passe',
		page: account,
		actions: actionsFor(account, 'default')
	},
	{ route: '/(account)/compte/prolonger', endpoint: { POST: account } },
	{
		route: '/(account)/administration',
		page: siteAdministrator,
		actions: actionsFor(siteAdministrator, 'measure', 'nameAdviser', 'withdrawNomination')
	},
	{
		route: '/(account)/administration/double-verification/[compte]',
		page: { siteAccount: ['siteAdministrator'] },
		actions: {
			default: {
				rule: { siteAccount: ['siteAdministrator'] },
				body: () => ({ check: 'in-person' })
			}
		}
	},
	{
		route: '/(account)/administration/conseiller/[token]',
		page: 'secret',
		actions: actionsFor('secret', 'default')
	},
	{
		route: '/(account)/administration/premier/[token]',
		page: 'secret',
		actions: actionsFor('secret', 'default')
	},

	{
		route: '/(organisation)/organisations',
		page: account,
		actions: actionsFor(account, 'accept', 'refuse')
	},
	{
		route: '/(organisation)/organisations/nouvelle',
		page: account,
		actions: {
			create: { rule: account, body: () => ({ name: 'forgée', audience: 'company' }) }
		}
	},
	{
		route: '/(organisation)/organisations/[organisation]',
		page: organisation(MEMBERS),
		actions: {
			start: {
				rule: organisation(ANSWERING),
				body: () => ({ token: 'z'.repeat(43), diagnostic: 'company', mode: 'full' })
			}
		}
	},
	{
		route: '/(organisation)/organisations/[organisation]/identite',
		page: organisation(MANAGING),
		actions: {
			save: { rule: organisation(MANAGING), body: () => ({ name: 'forgée', audience: 'company' }) }
		}
	},
	{
		route: '/(organisation)/organisations/[organisation]/membres',
		page: organisation(MEMBERS),
		actions: {
			invite: {
				rule: organisation(MANAGING),
				body: () => ({ addresses: 'forge@exemple.fr', role: 'administrator' })
			},
			...actionsFor(organisation(MANAGING), 'resend', 'withdraw', 'role', 'remove'),
			...actionsFor(organisation(MEMBERS), 'leave')
		}
	},
	{
		route: '/(organisation)/organisations/[organisation]/donnees',
		page: organisation(MEMBERS),
		actions: {
			...actionsFor(organisation(MEMBERS), 'leave'),
			delete: {
				rule: organisation(MANAGING),
				body: () => ({ name: `Organisation ${MARKERS.kept}`, confirme: 'on' })
			}
		}
	},
	{
		route: '/(organisation)/organisations/[organisation]/donnees/export.zip',
		endpoint: { GET: organisation(MANAGING) }
	},
	{
		route: '/(organisation)/organisations/[organisation]/importer',
		page: organisation(ANSWERING),
		actions: actionsFor(organisation(ANSWERING), 'default')
	},
	{
		route: '/(organisation)/organisations/[organisation]/regards-croises',
		page: organisation(MEMBERS)
	},
	{
		route: '/(organisation)/organisations/[organisation]/regards-croises/nouveau',
		query: 'diagnostic=rse-et-partenariats',
		page: organisation(ANSWERING),
		actions: actionsFor(organisation(ANSWERING), 'open')
	},
	{
		route: '/(organisation)/organisations/[organisation]/regards-croises/[partage]',
		page: shared(MEMBERS),
		actions: {
			...actionsFor(shared(ANSWERING), 'invite', 'link', 'unlink', 'withdraw', 'reminders', 'show'),
			...actionsFor(shared(MANAGING), 'close', 'reopen')
		}
	},
	{
		route: '/(organisation)/organisations/[organisation]/regards-croises/[partage]/supprimer',
		page: shared(MANAGING),
		actions: { default: { rule: shared(MANAGING), body: () => ({ confirme: 'on' }) } }
	},
	{
		// Nothing is shown of it yet: members are led back.
		route: '/(organisation)/organisations/[organisation]/regards-croises/[partage]/resultat',
		page: shared(MEMBERS),
		actions: actionsFor(shared(ANSWERING), 'synthesis')
	},
	{
		route: '/(organisation)/organisations/[organisation]/regards-croises/[partage]/resultat/fiche',
		page: shared(MEMBERS)
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
