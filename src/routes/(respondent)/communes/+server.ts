import { json } from '@sveltejs/kit';
import { communeLabel, findDepartmentName, searchCommunes } from '#lib/server/places/places.ts';
import type { RequestHandler } from './$types';

const MAX_QUERY = 60;

/** Suggestions for the commune field: public data, same for everyone. */
export const GET: RequestHandler = async ({ url }) => {
	const query = (url.searchParams.get('q') ?? '').slice(0, MAX_QUERY);
	const communes = await searchCommunes(query);
	return json(
		await Promise.all(
			communes.map(async (commune) => ({
				value: communeLabel(commune),
				label: await findDepartmentName(commune.departmentCode)
			}))
		),
		{ headers: { 'cache-control': 'public, max-age=3600' } }
	);
};
