import type { Profile } from '#lib/domain/questionnaire/condition.ts';
import type { MemberRole } from '#lib/domain/organisation/member-role.ts';
import type { OrganisationKind } from '#lib/domain/organisation/kind.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import type { RespondentRole } from '#lib/domain/shared-assessment/respondent-role.ts';
import type { ShareScope } from '#lib/domain/sharing/share-scope.ts';
import { typesetDeep } from '#lib/format/typography.ts';
import { demoAssociations } from './associations.ts';
import { demoCompanies } from './companies.ts';

/** A diagnostic that an organisation of the demo took, or has begun. */
export interface DemoRun {
	/** When it was begun, in days before the demo is made. */
	daysAgo: number;
	/** Centre of its answers, from 0 to 4; they spread around it, question by question. */
	strength: number;
	mode?: Mode;
	/** Left as a draft once this part of its questions is answered. */
	draft?: number;
	/** Address of the member who answers; the first member unless said. */
	by?: string;
	/** What its profile says otherwise. */
	profile?: Profile;
	/** Filled in a meeting as the synthesis of the shared assessment, by these people. */
	together?: string;
}

/** Someone who answers a shared assessment. */
export interface DemoRespondent {
	role: RespondentRole;
	/** Of who was invited by mail; the others come by the common link. */
	email?: string;
	/** As in a run. */
	strength: number;
	/** Finished unless said. */
	state?: 'begun' | 'invited';
}

/** A shared assessment, in days before the demo is made. */
export interface DemoShared {
	openedDaysAgo: number;
	/** Negative: days left to answer. */
	endsDaysAgo: number;
	/** When what it says was shown, if it was. */
	shownDaysAgo?: number;
	respondents: readonly DemoRespondent[];
}

/** An organisation of the demo. None exists: no registration number is given. */
export interface DemoOrganisation {
	name: string;
	audience: OrganisationKind;
	/** INSEE code. */
	commune: string;
	size: string;
	field: string;
	/** The first one creates it and administers it. */
	members: readonly { email: string; name: string; role: MemberRole }[];
	/** Answers to the profile, by question. */
	profile: Profile;
	/** Oldest first. */
	runs: readonly DemoRun[];
	/** Notes by criterion: each appears in the runs where its question is answered. */
	notes: Readonly<Record<string, string>>;
	/** Criteria marked « c'est une priorité pour nous » in the last run. */
	priorities: readonly string[];
	/** Several answers side by side; its synthesis is the run filled together. */
	shared?: DemoShared;
	/** What it shows to the adviser, and for how many days she has read it. */
	adviser?: { scope: ShareScope; sinceDays: number; readDaysAgo: readonly number[] };
	/** A reading link on its last result. */
	link?: { label: string; scope: ShareScope; sinceDays: number; readDaysAgo: readonly number[] };
	/** An invitation that nobody answered yet. */
	invites?: { email: string; role: MemberRole };
}

export const demoOrganisations: readonly DemoOrganisation[] = typesetDeep([
	...demoCompanies,
	...demoAssociations
]);
