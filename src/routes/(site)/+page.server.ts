import type { PageServerLoad } from './$types';

/** What the home page says of one diagnostic. */
export interface DiagnosticCard {
	slug: string;
	title: string;
	audience: 'company' | 'association';
	/** How the reader recognises their own situation: « Vous dirigez une entreprise ». */
	audienceLabel: string;
	summary: string;
	minutes: number;
	axisCount: number;
	criterionCount: number;
}

/** The only place where these figures are written until they come from the catalogue. */
const diagnostics: DiagnosticCard[] = [
	{
		slug: 'rse-et-partenariats',
		title: 'RSE et partenariats',
		audience: 'company',
		audienceLabel: 'Vous dirigez une entreprise',
		summary:
			'Votre démarche RSE sert-elle votre projet ? Savez-vous avec qui avancer sur votre territoire ?',
		minutes: 20,
		axisCount: 8,
		criterionCount: 28
	}
];

export const load: PageServerLoad = () => ({ diagnostics });
