import { includesRight, type Right } from '#lib/domain/organisation/member-role.ts';

interface Page {
	/** Below the address of the organisation. */
	path: string;
	label: string;
	/** What its load asks for. */
	needs: Right;
	/** Pages of it that stand beside it in the address. */
	holds?: readonly string[];
}

const PAGES: readonly Page[] = [
	{ path: '', label: 'Diagnostics', needs: 'read', holds: ['/identite'] },
	{ path: '/regards-croises', label: 'Regards croisés', needs: 'read' },
	{ path: '/membres', label: 'Membres', needs: 'read' },
	{ path: '/partages', label: 'Partages', needs: 'manage' },
	{ path: '/lectures', label: 'Lectures', needs: 'read' },
	{ path: '/donnees', label: 'Données', needs: 'read', holds: ['/importer'] }
];

/** A tab of an organisation; `current` is for `aria-current`: the page itself, or one of its pages. */
export interface OrganisationTab {
	path: string;
	label: string;
	current: 'page' | 'true' | undefined;
}

/**
 * The pages of an organisation that this right opens, in the order of its tabs.
 * @param here address of the page shown, below that of the organisation: `''`, `/membres`…
 */
export function organisationTabs(right: Right, here: string): OrganisationTab[] {
	return PAGES.filter(({ needs }) => includesRight(right, needs)).map(
		({ path, label, holds = [] }) => {
			const isInside = [...holds, ...(path ? [path] : [])].some(
				(one) => here === one || here.startsWith(`${one}/`)
			);
			return { path, label, current: here === path ? 'page' : isInside ? 'true' : undefined };
		}
	);
}
