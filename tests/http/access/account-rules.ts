/** Signing in, one's account, the administration of the site, and what people outside are shown. */
import { actionsFor, ADVISERS, MEMBERS, SIGNED_IN, type Only, type RouteRule } from './rule.ts';
import { secret } from './subjects.ts';

const account: Only = { nothing: SIGNED_IN };
const nobody: Only = { nothing: [] };
const siteAdministrator: Only = { nothing: ['siteAdministrator'] };
const advisers: Only = { nothing: ADVISERS };
/** Signed in or half so, with a second factor. */
const withSecondFactor: Only = { nothing: [...ADVISERS, 'halfSignedIn', 'siteAdministrator'] };
const anotherAddress = () => ({ email: 'forge@exemple.fr' });

export const ACCOUNT_RULES: readonly RouteRule[] = [
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
		page: { nothing: [...SIGNED_IN, 'halfSignedIn'] },
		actions: { default: { rule: withSecondFactor, body: () => ({ code: '000000' }) } }
	},
	{
		route: '/(account)/connexion/lien/[token]',
		page: secret(),
		actions: actionsFor(secret(), 'default')
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
		page: secret(),
		actions: actionsFor(secret(), 'default')
	},
	{
		route: '/(account)/compte',
		page: account,
		actions: {
			rename: { rule: account, body: () => ({ name: 'forgé' }) },
			...actionsFor(account, 'endSession', 'endOthers')
		}
	},
	{
		route: '/(account)/compte/adresse',
		page: account,
		actions: { default: { rule: account, body: anotherAddress } }
	},
	{
		route: '/(account)/compte/adresse/[token]',
		page: secret(),
		actions: actionsFor(secret(), 'default')
	},
	{
		route: '/(account)/compte/confirmation',
		page: account,
		actions: actionsFor(account, 'password', 'code', 'link')
	},
	{
		route: '/(account)/compte/donnees',
		page: account,
		actions: { delete: { rule: account, body: () => ({ confirme: 'on', organisations: 'on' }) } }
	},
	{
		route: '/(account)/compte/donnees/export.zip',
		endpoint: { GET: account },
		// Their own readings, of the time when they were shown something.
		alsoSays: { formerAdviser: ['name'] }
	},
	{
		route: '/(account)/compte/double-verification',
		page: account,
		actions: {
			...actionsFor(account, 'enrol', 'renew'),
			// Those whose role needs it keep it.
			remove: { rule: { nothing: [...MEMBERS, 'foreignMember', 'formerMember'] } }
		}
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
		actions: {
			measure: {
				rule: siteAdministrator,
				body: ({ readerId }) => ({ measure: 'disable', account: readerId })
			},
			nameAdviser: { rule: siteAdministrator, body: anotherAddress },
			withdrawNomination: { rule: siteAdministrator, body: anotherAddress }
		}
	},
	{
		route: '/(account)/administration/double-verification/[compte]',
		page: { siteAccount: ['siteAdministrator'], absentAccount: [] },
		actions: {
			default: {
				rule: { siteAccount: ['siteAdministrator'], absentAccount: [] },
				body: () => ({ check: 'in-person' })
			}
		}
	},
	{
		route: '/(account)/administration/conseiller/[token]',
		page: secret(),
		actions: actionsFor(secret(), 'default')
	},
	{
		route: '/(account)/administration/premier/[token]',
		page: secret(),
		actions: actionsFor(secret(), 'default')
	},

	{
		route: '/(reader)/partages/[token]',
		page: secret('readingLink'),
		actions: actionsFor(secret('readingLink'), 'default')
	},
	{
		route: '/(reader)/lecture/[share]',
		page: {
			linkShare: ['linkReader'],
			endedLinkShare: [],
			withdrawnLinkShare: [],
			adviserShare: [],
			absentShare: []
		}
	},

	{
		route: '/(adviser)/accompagnement',
		page: advisers,
		actions: {
			// A code that another adviser has taken up.
			code: { rule: advisers, body: ({ adviserShare }) => ({ code: adviserShare.code }) }
		}
	},
	{
		route: '/(adviser)/accompagnement/[share]',
		page: {
			adviserShare: ['adviserWith'],
			endedAdviserShare: [],
			withdrawnAdviserShare: [],
			linkShare: [],
			absentShare: []
		}
	},
	{
		route: '/(adviser)/accompagnement/[share]/[evaluation]',
		page: {
			adviserResult: ['adviserWith'],
			endedResult: [],
			withdrawnResult: [],
			unfinishedResult: [],
			colleagueResult: [],
			foreignResult: []
		}
	}
];
