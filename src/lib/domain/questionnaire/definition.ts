/**
 * The definition format: everything that a version of a diagnostic says and asks, as plain data.
 *
 * Authors write these objects under `src/lib/content/<diagnostic>/<version>/`. Once a version is published
 * its fingerprint is recorded and it is never edited again: answers refer to these ids for years.
 * Authors type ordinary spaces and apostrophes; `compileDefinition` sets the French typography.
 */

/** A maturity level of one criterion: 0 « Pas encore », 1 « Ponctuel », 2 « Organisé », 3 « Piloté », 4 « Partagé ». */
export type LevelValue = 0 | 1 | 2 | 3 | 4;

/** Name of a condition declared in `DiagnosticDefinition.conditions`. */
export type ConditionId = string;

/**
 * A text, or a text that changes with the profile: `{ base: '…', small: '…' }` says `small` to an organisation
 * that meets the condition of that name. When several match, the one declared first in `conditions` wins.
 */
export type Wording = string | ({ base: string } & { [condition: ConditionId]: string });

/**
 * A test on the profile. An unanswered question makes it undecided, which is neither true nor false
 * (see `evaluateCondition`).
 */
export type Condition =
	| { question: string; is: string | readonly string[] }
	| { not: Condition }
	| { all: readonly Condition[] }
	| { any: readonly Condition[] };

export interface ConditionDefinition {
	/** What it means, in French, as shown after « parce que » (example: « vous n'avez pas de salarié »). */
	label: string;
	when: Condition;
	/** What a practice that `suits` it has in common with the organisation: « taille voisine », « même secteur ». */
	likeness?: string;
	/** What the person wants to do, when it is an intention: « démarrer un premier partenariat », after « pour ». */
	aim?: string;
	/** What would lift it, when that is only a matter of time: « un premier partenariat », after « viendra avec ». */
	comesWith?: string;
}

/** Whom a diagnostic is for. */
export type Audience = 'company' | 'association' | 'everyone';

export interface Option {
	id: string;
	label: string;
	/** What it may mean for this public: shown under the label. */
	example?: string;
	/** Heading under which consecutive options are gathered. */
	family?: string;
}

interface ProfileQuestionBase {
	/** Permanent id: P01…, PE1…, PA1… (blueprint §2). */
	id: string;
	label: string;
	help?: string;
	required?: boolean;
	/** Asked at once, folded under « Pour affiner », or on the page of needs and contributions (see `exchange`). */
	group: 'essential' | 'more' | 'exchange';
	/** Why it is asked, in one line, shown to the respondent. */
	purpose?: string;
}

export type ProfileQuestion = ProfileQuestionBase &
	(
		| { kind: 'single'; options: readonly Option[]; nomenclature?: string }
		| { kind: 'multiple'; options: readonly Option[]; max?: number; exclusive?: string }
		| { kind: 'text'; maxLength: number }
		| { kind: 'siren' }
		| { kind: 'commune' }
		| { kind: 'departments'; max: number }
	);

export interface Criterion {
	/** Permanent id, such as `E1.1` (blueprint §5). */
	id: string;
	/** Noun phrase used in tables and results: « Lien entre RSE et projet d'entreprise ». */
	title: string;
	/** The question asked. One idea. */
	question: Wording;
	/** One line: why it matters. */
	why: Wording;
	/** Five observable states, from 0 to 4, in the respondent's voice; ≤ 20 words and one idea each. */
	levels: readonly [Wording, Wording, Wording, Wording, Wording];
	/** 1, or 2 for the starred criterion of an axis (blueprint §1.3). */
	weight: 1 | 2;
	/** Why it counts double; required when the weight is 2, and published. */
	weightReason?: string;
	/** What would count as proof: short noun phrases, in the words of this profile. */
	proofs: readonly Wording[];
	/** A question to open the talk when respondents differ. */
	discussion: string;
	/** Not asked, and counted as not concerned, while this condition of the profile holds. */
	excludedWhen?: { condition: ConditionId; reason: string };
	/**
	 * « Non concerné » may be chosen by hand. With a condition: only while the profile does not contradict it.
	 * Absent: never offered.
	 */
	notApplicable?: { reason: string; condition?: ConditionId };
	/** The theme recommended for a level 0–1, 2 and 3–4 (blueprint §4). */
	themes: { low: string; mid: string; high: string };
}

export interface Axis {
	/** Permanent id: `E1`…`E8`. */
	id: string;
	/** Used in addresses: lower case, no accents. */
	slug: string;
	title: string;
	/** At most two short words for chart labels and narrow screens. */
	shortTitle: string;
	/** What the axis looks at, in one sentence shown above the questions. */
	intent: string;
	/** The frameworks it rests on, in words. */
	framework: string;
	/** Ids of the `sources` where these frameworks were read. */
	sources: readonly string[];
	criteria: readonly Criterion[];
	/**
	 * While the condition holds, the axis is a project: only `criteria` of it that are not excluded are asked,
	 * it is not calculated, and `theme` is its recommendation (blueprint §5, E7).
	 */
	project?: { condition: ConditionId; theme: string; note: string };
}

/** Effort or effect of a theme. */
export type Magnitude = 'low' | 'medium' | 'high';

export interface Practice {
	id: string;
	/** Who, where, when. */
	title: string;
	place: string;
	/** Begins with a figure: « 2012–2020 », « 2013 ou avant ». Without one it is never shown (see `isDated`). */
	year: string;
	/** What was done and what came of it, one or two sentences. */
	text: string;
	/** Where it was read. */
	source: string;
	/** INSEE codes of its départements and régions: a practice near by is shown first. */
	departments?: readonly string[];
	regions?: readonly string[];
	/** Conditions of the profile that it resembles (size, sector, field): the closest is shown first. */
	suits?: readonly ConditionId[];
}

/** A document that the diagnostic rests on. */
export interface Source {
	id: string;
	/** « Outil diagnostique de l'action en partenariat ». */
	title: string;
	/** Who published it. */
	publisher: string;
	/** Year of publication, or of reading: « lu en 2026 ». */
	year: string;
	/** https address, when it is public. */
	url?: string;
}

export interface Theme {
	/** T01…T42 (blueprint §4). */
	id: string;
	/** Begins with an infinitive: « Écrire vos besoins et vos apports ». */
	title: Wording;
	/** Said instead where every answer behind it is organised already: « Tenir votre plan et le réviser ». */
	titleOngoing?: Wording;
	why: Wording;
	/** A first step that fits within the hour. */
	firstStep: Wording;
	/** The next step, within three months. */
	nextStep: Wording;
	forWhom: Wording;
	whoCanHelp: Wording;
	effort: Magnitude;
	effect: Magnitude;
	/** Sustainable Development Goals concerned, 1–17. */
	sdgs: readonly number[];
	/** Ids of practices that illustrate it. */
	practices: readonly string[];
	/** Lists of the page of needs and contributions that its first step can start from. */
	startsFrom?: readonly ('needs' | 'contributions')[];
	/** Never shown while this condition holds (a one-person company is not told to inform its employees). */
	hiddenWhen?: ConditionId;
	/** While one of these conditions holds, the theme comes a little earlier, and says so (see `FAVOUR_FACTOR`). */
	favouredWhen?: readonly ConditionId[];
}

/** Bands of an axis score: low < 40, high ≥ 60; of a criterion: low 0–1, high 3–4. */
export type Band = 'low' | 'high';

/** What a cross-reading looks for in the scores. */
export type Pattern =
	| { axis: string; band: Band | 'notScored' }
	| { criterion: string; band: Band }
	| { all: readonly Pattern[] }
	| { any: readonly Pattern[] };

export interface CrossReading {
	id: string;
	title: string;
	text: string;
	when: Pattern;
	themes: readonly string[];
}

/**
 * What became of one criterion between two versions. Only « unchanged » and « reworded » keep answers comparable:
 * their answer is carried over. Every criterion of both versions is named once (`checkVersionMap`).
 */
export type CriterionChange =
	| { kind: 'unchanged' | 'reworded' | 'changed'; from: string; to: string }
	| { kind: 'split'; from: string; to: readonly string[] }
	| { kind: 'merged'; from: readonly string[]; to: string }
	| { kind: 'removed'; from: string }
	| { kind: 'new'; to: string };

/** How a version descends from the one before. */
export interface VersionMap {
	/** The version before, such as `2026-1`. */
	from: string;
	criteria: readonly CriterionChange[];
}

export interface DiagnosticDefinition {
	/** Permanent id, such as `company`. */
	id: string;
	/** Such as `2026-1`. */
	version: string;
	/** Used in addresses. */
	slug: string;
	title: string;
	/** Decides accent and icon, never a rule. */
	audience: Audience;
	/** « Vous dirigez une entreprise ». */
	audienceLabel: string;
	/** The organisation as the screens name it: « votre entreprise ». */
	organisation: string;
	/** On the button of the home page: « Commencer le diagnostic entreprise ». */
	startLabel: string;
	/** Two or three sentences for the home and presentation pages. */
	summary: string;
	/** Minutes that the full questionnaire takes. */
	minutes: number;
	/** The short form: only the criteria of weight 2 are asked, without an overall level (blueprint §1.9). */
	express?: { minutes: number };
	/** Profile questions of what the organisation looks for and can bring (blueprint §3); both in group `exchange`. */
	exchange?: { needs: string; contributions: string };
	/** Named conditions on the profile; their order ranks wordings. */
	conditions: Readonly<Record<ConditionId, ConditionDefinition>>;
	profile: readonly ProfileQuestion[];
	axes: readonly Axis[];
	themes: readonly Theme[];
	practices: readonly Practice[];
	sources: readonly Source[];
	crossReadings: readonly CrossReading[];
	/** Axes whose levels 0–1 come first among the priorities (blueprint §7). */
	foundationAxes: readonly string[];
	/** Themes proposed when every scored criterion is at 3 or 4 (blueprint §7). */
	transmissionThemes: readonly string[];
	/** How it descends from the version before; absent for a first version. */
	previous?: VersionMap;
}
