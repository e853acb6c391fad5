/** One step with the keyboard alone. */
import type { Page } from '@playwright/test';
import { enter, StepPage, STEPS } from './support/journey.ts';
import { expect, test } from './support/test.ts';

/** What has the focus, and how thick its visible outline is (its own, or that of the label around it). */
const focus = (page: Page) =>
	page.evaluate(() => {
		const active = document.activeElement as HTMLElement;
		const around = [active, active.closest('label'), active.parentElement].filter(
			(one) => one !== null
		);
		const thickness = Math.max(
			...around.map((one) => {
				const style = getComputedStyle(one);
				return style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
			})
		);
		const box = active.getBoundingClientRect();
		return {
			name: active.getAttribute('name') ?? active.innerText.trim() ?? active.tagName,
			value: (active as HTMLInputElement).value ?? '',
			tag: active.tagName,
			thickness,
			isSeen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
		};
	});

test('Tab, arrows, Space and Enter answer a step and go on', async ({ page, context, baseURL }) => {
	const { id } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open();
	const stops: string[] = [];
	const next = async () => {
		await page.keyboard.press('Tab');
		const stop = await focus(page);
		expect(stop.thickness, `outline of ${stop.tag} ${stop.name}`).toBeGreaterThanOrEqual(2);
		expect(stop.isSeen, `${stop.tag} ${stop.name} is on screen`).toBe(true);
		stops.push(stop.name);
		return stop;
	};
	const reach = async (name: string | RegExp) => {
		for (let turn = 0; turn < 60; turn++) {
			const stop = await next();
			if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return stop;
		}
		throw new Error(`${String(name)} is not reached by Tab: ${stops.join(' · ')}`);
	};

	expect((await next()).name).toBe('Aller au contenu');
	await page.keyboard.press('Enter');
	expect((await next()).name).toBe('Aller aux questions');
	await page.keyboard.press('Enter');
	await expect(page.locator('#questions')).toBeFocused();
	await reach('E1.1.choice');
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	expect((await focus(page)).value).toBe('2');
	await expect(step.radio('E1.1', '2')).toBeChecked();
	await step.expectSaved();

	// One stop a question, then its note.
	expect((await next()).name).toBe('Note, preuve, priorité');
	await page.keyboard.press('Enter');
	await reach('E1.1.note');
	await page.keyboard.type('au clavier');
	await reach('E1.1.priority');
	await page.keyboard.press('Space');
	await step.expectSaved();

	// Its words are explained above: the next question is one stop further.
	expect((await next()).name).toBe('E1.2.choice');
	await page.keyboard.press('Space');
	for (let turn = 0; turn < 7; turn++) await page.keyboard.press('ArrowDown');
	await step.expectSaved();
	await reach('aller');
	expect((await focus(page)).value).toBe('retour');
	expect((await next()).value).toBe('suite');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(STEPS[1]?.slug ?? ''));
	await step.open();
	await expect(step.radio('E1.1', '2')).toBeChecked();
	await expect(step.note('E1.1')).toHaveValue('au clavier');
	await expect(step.priority('E1.1')).toBeChecked();
});

test('Enter in the form goes on, not back @nojs', async ({ page, context, baseURL }) => {
	const { id } = await enter(context, baseURL ?? '');
	const step = new StepPage(page, id);
	await step.open(STEPS[1]?.slug);
	await step.radio('E2.1', '1').focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(STEPS[2]?.slug ?? ''));
	await step.open(STEPS[1]?.slug);
	await expect(step.radio('E2.1', '1')).toBeChecked();
});
