/** The pages of the journey as a person sees them. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expressStep } from '#lib/content/express-step.ts';
import type { Mode } from '#lib/domain/questionnaire/mode.ts';
import { company } from '#tests/support/builders.ts';
import { DIAGNOSTIC_PATH, Visitor } from '#tests/support/visitor.ts';
import { expect } from './test.ts';

export const STEPS = company.axes.map(({ slug, title, criteria }) => ({
	slug,
	title,
	criterionIds: criteria.map(({ id }) => id)
}));
export const FIRST_STEP = STEPS[0]!.slug;
export const EXPRESS_STEP = expressStep.slug;

/** Starts an assessment without clicking through, and gives the browser its cookie. */
export async function enter(
	context: BrowserContext,
	origin: string,
	answers: Record<string, string> = {},
	mode: Mode = 'full'
): Promise<{ id: string; visitor: Visitor }> {
	const visitor = new Visitor(origin);
	const id = await visitor.startWithProfile({ mode });
	for (const [criterionId, choice] of Object.entries(answers)) {
		const { status } = await visitor.answer(id, criterionId, { choice });
		expect(status).toBe(200);
	}
	await giveCookies(context, origin, visitor);
	return { id, visitor };
}

export async function giveCookies(
	context: BrowserContext,
	origin: string,
	visitor: Visitor
): Promise<void> {
	await context.addCookies(
		[...visitor.cookies].map(([name, value]) => ({ name, value, url: origin, httpOnly: true }))
	);
}

/** The same answer to every question of the diagnostic. */
export const allAnswered = (choice: string): Record<string, string> =>
	Object.fromEntries(STEPS.flatMap(({ criterionIds }) => criterionIds.map((id) => [id, choice])));

export class Presentation {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}
	async open(): Promise<void> {
		await this.page.goto(DIAGNOSTIC_PATH);
	}
	async start(button = 'Commencer le diagnostic'): Promise<ProfilePage> {
		await this.page.getByRole('button', { name: button }).click();
		await expect(this.page).toHaveURL(/\/profil$/);
		return new ProfilePage(this.page);
	}
}

export class ProfilePage {
	readonly page: Page;
	readonly errors: Locator;
	constructor(page: Page) {
		this.page = page;
		this.errors = page.getByRole('alert').filter({ hasText: /à revoir|manque/ });
	}
	get id(): string {
		return /\/evaluations\/([\w-]{22})\//.exec(this.page.url())?.[1] ?? '';
	}
	/** A question by a part of its label. */
	question(label: string | RegExp): Locator {
		return this.page.getByRole('group', { name: label });
	}
	async choose(label: string | RegExp, option: string): Promise<void> {
		await this.question(label).getByText(option, { exact: true }).click();
	}
	async typeCommune(text: string): Promise<void> {
		await this.page.getByLabel(/Dans quelle commune/).fill(text);
	}
	async send(): Promise<void> {
		await this.page
			.getByRole('button', { name: /Commencer les questions|Enregistrer et continuer/ })
			.click();
	}
}

export class StepPage {
	readonly page: Page;
	readonly id: string;
	/** « Enregistré » and its like. */
	readonly status: Locator;
	constructor(page: Page, id: string) {
		this.page = page;
		this.id = id;
		this.status = page.locator('[data-save-status]');
	}
	async open(slug = FIRST_STEP, query = ''): Promise<void> {
		await this.page.goto(`/evaluations/${this.id}/etapes/${slug}${query}`);
	}
	question(criterionId: string): Locator {
		return this.page.locator(`[data-criterion="${criterionId}"]`);
	}
	radio(criterionId: string, choice: string): Locator {
		return this.question(criterionId).locator(`input[type=radio][value="${choice}"]`);
	}
	/** Clicks the words of the answer, as a finger would: the whole text is the target. */
	async choose(criterionId: string, choice: string): Promise<void> {
		await this.question(criterionId)
			.locator('label', { has: this.page.locator(`input[value="${choice}"]`) })
			.click();
	}
	note(criterionId: string): Locator {
		return this.question(criterionId).getByLabel(/Ce qui nous fait dire cela/);
	}
	async openNote(criterionId: string): Promise<void> {
		await this.question(criterionId).getByText('Note, preuve, priorité').click();
	}
	priority(criterionId: string): Locator {
		return this.question(criterionId).getByLabel('C’est une priorité pour nous');
	}
	async goOn(): Promise<void> {
		await this.page
			.locator('.step-actions')
			.getByRole('button', { name: /Continuer/ })
			.click();
	}
	async goBack(): Promise<void> {
		await this.page.locator('.step-actions').getByRole('button', { name: 'Retour' }).click();
	}
	async expectSaved(): Promise<void> {
		await expect(this.status).toHaveText('✓ Enregistré');
	}
	async expectKeptHere(): Promise<void> {
		await expect(this.status).toHaveText(/Gardé sur cet appareil/);
	}
}

export class ExchangePage {
	readonly page: Page;
	readonly id: string;
	constructor(page: Page, id: string) {
		this.page = page;
		this.id = id;
	}
	async open(): Promise<void> {
		await this.page.goto(`/evaluations/${this.id}/besoins-et-apports`);
	}
	box(question: string, option: string): Locator {
		return this.page.locator(`input[name="${question}"][value="${option}"]`);
	}
	/** Clicks the words, as a finger would: label and example are the target. */
	async tick(question: string, ...options: string[]): Promise<void> {
		for (const option of options)
			await this.page.locator('label', { has: this.box(question, option) }).click();
	}
	/** « 3 sur 5 », kept by scripts. */
	count(question: string): Locator {
		return this.page.locator(`#p-${question} [data-count]`);
	}
	async goOn(): Promise<void> {
		await this.page
			.locator('.step-actions')
			.getByRole('button', { name: /Continuer/ })
			.click();
	}
	async goBack(): Promise<void> {
		await this.page.locator('.step-actions').getByRole('button', { name: 'Retour' }).click();
	}
}
