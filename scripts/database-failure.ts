/** The sentence for a database that cannot be opened, or undefined for a bug. Read by the person at the terminal. */
export function explainDatabaseFailure(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	const { code } = error as { code?: string };
	const inner =
		error instanceof AggregateError ? (error.errors[0] as { code?: string }) : undefined;
	switch (code ?? inner?.code) {
		case 'ECONNREFUSED':
		case 'ENOTFOUND':
		case 'ETIMEDOUT':
		case '57P03':
			return AWAY;
		case '28P01':
		case '28000':
			return 'La base de données refuse cet utilisateur ou ce mot de passe. Vérifiez DATABASE_URL.';
		case '3D000':
			return 'La base de données nommée dans DATABASE_URL n’existe pas sur ce serveur. Créez-la d’abord.';
	}
	return /^timeout exceeded when trying to connect/.test(error.message) ? AWAY : undefined;
}

const AWAY =
	'La base de données indiquée dans DATABASE_URL ne répond pas. Vérifiez l’adresse et que le serveur PostgreSQL est démarré.';
