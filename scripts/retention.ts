/**
 * `npm run retention [-- --dry-run]`: applies the durations that the site promises, and says what it did. The server
 * does it by itself every six hours; running it twice, or while the server runs on PostgreSQL, is harmless.
 */
import { settleErasures } from '#lib/server/use-cases/erase.ts';
import { applyRetention, type RetentionReport } from '#lib/server/use-cases/apply-retention.ts';
import { onDatabase, Refusal } from './on-database.ts';

const WORDS: Record<keyof RetentionReport, string> = {
	accountNotices: 'Comptes inactifs prévenus par courriel',
	assessmentNotices: 'Diagnostics bientôt à leur terme, annoncés par courriel',
	assessments: 'Diagnostics arrivés à leur terme',
	accounts: 'Comptes inactifs',
	organisations: 'Organisations sans aucun membre',
	respondentEmails: 'Adresses de personnes invitées à répondre',
	sessions: 'Connexions terminées',
	mailedLinks: 'Liens envoyés par courriel et périmés',
	invitations: 'Invitations périmées',
	shares: 'Partages terminés depuis longtemps',
	readings: 'Lectures anciennes',
	collections: 'Regards croisés anciens et vides'
};

const options = process.argv.slice(2);
const isDry = options.includes('--dry-run');

await onDatabase(async ({ db }) => {
	if (options.some((option) => option !== '--dry-run'))
		throw new Refusal('La seule option est --dry-run, pour compter sans rien changer.');
	const now = new Date();
	if (!isDry) await settleErasures(db, now);
	const report = await applyRetention(db, now, { isDry });
	return [
		isDry
			? 'Essai : rien n’est changé. Voici ce qui serait fait.'
			: 'Durées de conservation appliquées.',
		...Object.entries(WORDS).map(
			([what, words]) => `- ${words} : ${report[what as keyof RetentionReport]}`
		)
	];
});
