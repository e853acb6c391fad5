/**
 * Makes a step page save each answer as it is given. The page works without this script (« Continuer » saves the
 * step); it adds a few kilobytes instead of a framework, because the first question must open fast on an old phone.
 * The page itself is the state: answers are read from its controls and written to them.
 */
import { fieldNames, type ChoiceCode } from '#lib/forms/answer-fields.ts';
import type { AnswerFields } from '#lib/presentation/step-view.ts';
import { AnswerSaver, type AnswerStatus, type SaveState } from './answer-saver.ts';

/** A note is saved when its writer pauses, and now and then while they do not. */
const NOTE_PAUSE = 800;
const NOTE_LONGEST = 10_000;
const FAILED: ReadonlySet<SaveState> = new Set(['closed', 'conflict', 'refused']);
const noteTimers = new Map<string, ReturnType<typeof setTimeout>>();
const noteSince = new Map<string, number>();

function enhance(form: HTMLFormElement): void {
	const saver = new AnswerSaver(
		form.dataset.evaluation ?? '',
		(id) => questionOf(id) !== null,
		(id, status) => {
			const question = questionOf(id);
			if (question) showStatus(question, status);
			announce(saver);
		}
	);
	for (const [id, answer] of saver.start()) {
		const question = questionOf(id);
		if (question) write(question, answer);
	}
	updateTrail();

	form.addEventListener('change', ({ target }) => {
		const question = (target as Element).closest<HTMLElement>('[data-criterion]');
		if (!question) return;
		save(question);
		updateTrail();
	});
	form.addEventListener('input', ({ target }) => {
		const question = (target as Element).closest<HTMLElement>('[data-criterion]');
		if (!question || !(target instanceof HTMLTextAreaElement)) return;
		const id = idOf(question);
		saver.keep(id, read(question));
		clearTimeout(noteTimers.get(id));
		const since = noteSince.get(id) ?? Date.now();
		noteSince.set(id, since);
		const wait = Math.min(NOTE_PAUSE, Math.max(0, since + NOTE_LONGEST - Date.now()));
		noteTimers.set(
			id,
			setTimeout(() => save(question), wait)
		);
	});
	form.addEventListener('click', ({ target }) => {
		const action = (target as HTMLElement).dataset.action;
		const question = (target as Element).closest<HTMLElement>('[data-criterion]');
		if (!action || !question) return;
		if (action === 'keep-mine') saver.keepMine(idOf(question));
		else {
			const theirs = saver.takeTheirs(idOf(question));
			if (theirs) write(question, theirs);
			updateTrail();
		}
		question.querySelector<HTMLInputElement>('input:checked, input[type=radio]')?.focus();
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const submitter = event.submitter as HTMLButtonElement | null;
		void leave(submitter?.value === 'retour' ? form.dataset.previous : form.dataset.next);
	});

	function save(question: HTMLElement): void {
		const id = idOf(question);
		clearTimeout(noteTimers.get(id));
		noteSince.delete(id);
		saver.save(id, read(question));
	}

	/** Leaves once everything is saved; otherwise says why it stays. */
	async function leave(address: string | undefined): Promise<void> {
		const saved = await saver.settle();
		const { overall } = saver;
		show('[data-blocked]', !saved && overall !== 'closed');
		show('[data-blocked=local]', !saved && overall === 'local');
		show('[data-blocked=choice]', !saved && overall !== 'local' && overall !== 'closed');
		if (saved && address) location.assign(address);
	}
}

const idOf = (question: HTMLElement): string => question.dataset.criterion ?? '';

const questionOf = (id: string) =>
	document.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(id)}"]`);

function control<T extends Element>(question: HTMLElement, selector: string): T | null {
	return question.querySelector<T>(selector);
}

function read(question: HTMLElement): AnswerFields {
	const names = fieldNames(idOf(question));
	const named = (name: string) => `[name="${CSS.escape(name)}"]`;
	return {
		choice: (control<HTMLInputElement>(question, `${named(names.choice)}:checked`)?.value ??
			'') as ChoiceCode,
		note: control<HTMLTextAreaElement>(question, named(names.note))?.value ?? '',
		priority: control<HTMLInputElement>(question, named(names.priority))?.checked ?? false,
		revision: Number(control<HTMLInputElement>(question, named(names.revision))?.value ?? 0)
	};
}

function write(question: HTMLElement, answer: AnswerFields): void {
	for (const radio of question.querySelectorAll<HTMLInputElement>('input[type=radio]'))
		radio.checked = radio.value === answer.choice;
	const note = control<HTMLTextAreaElement>(question, 'textarea');
	if (note) note.value = answer.note;
	const priority = control<HTMLInputElement>(question, 'input[type=checkbox]');
	if (priority) priority.checked = answer.priority;
	const details = control<HTMLDetailsElement>(question, 'details.note');
	if (details && (answer.note || answer.priority)) details.open = true;
}

function showStatus(question: HTMLElement, { state, message, theirs }: AnswerStatus): void {
	const failed = FAILED.has(state);
	question.classList.toggle('invalid', failed);
	setText(question, '[data-problem]', failed ? message : '');
	const conflict = control<HTMLElement>(question, '[data-conflict]');
	if (!conflict) return;
	conflict.hidden = theirs === null;
	if (!theirs) return;
	setText(conflict, '[data-mine]', wordsOf(question, read(question)));
	setText(conflict, '[data-theirs]', wordsOf(question, theirs));
}

/** An answer in words, taken from the labels of the page. */
function wordsOf(question: HTMLElement, { choice, note }: AnswerFields): string {
	const label = control<HTMLElement>(question, `input[value="${choice}"][type=radio] + span`);
	const said = choice === '' ? 'aucune réponse' : `« ${label?.textContent?.trim() ?? ''} »`;
	return note ? `${said} — note : « ${note} »` : said;
}

/** Says quietly, for the whole page, where the answers stand. */
function announce(saver: AnswerSaver): void {
	const status = document.querySelector<HTMLElement>('[data-save-status]');
	const state = saver.overall;
	if (!status || !state) return;
	const words: Record<SaveState, string> = {
		saving: 'Enregistrement…',
		saved: '✓ Enregistré',
		local: saver.cannotKeep
			? 'Pas encore enregistré : gardez cette page ouverte'
			: 'Gardé sur cet appareil, envoi dès que possible',
		conflict: 'Une réponse est à confirmer',
		refused: 'Une réponse n’est pas enregistrée',
		closed: 'Terminé ailleurs : réponse non enregistrée'
	};
	if (status.textContent !== words[state]) status.textContent = words[state];
	status.className = `saved ${FAILED.has(state) ? 'failed' : state}`;
	show('[data-closed]', state === 'closed');
	show('[data-closed=kept]', state === 'closed' && !saver.cannotKeep);
	if (state === 'saved') show('[data-blocked]', false);
}

/** Keeps the trail and the time left up to date as answers are given. */
function updateTrail(): void {
	const trail = document.querySelector<HTMLElement>('[data-left]');
	if (!trail) return;
	const questions = [...document.querySelectorAll<HTMLElement>('[data-criterion]')];
	const open = questions.filter((question) => read(question).choice === '').length;
	const left = Number(trail.dataset.left) + open;
	const minutes = Math.ceil(left * Number(trail.dataset.pace));
	trail.textContent =
		left === 0
			? 'Toutes les questions ont une réponse'
			: `Encore environ ${minutes} ${minutes > 1 ? 'minutes' : 'minute'}`;
	const state = document.querySelector<HTMLElement>('.trail .now .state');
	const asked = Number(state?.dataset.asked);
	if (state)
		state.textContent =
			open === 0
				? 'Terminée'
				: open === asked
					? 'À faire'
					: `${asked - open} ${asked - open > 1 ? 'réponses' : 'réponse'} sur ${asked}`;
}

function setText(root: ParentNode, selector: string, text: string): void {
	const element = root.querySelector<HTMLElement>(selector);
	if (element && element.textContent !== text) element.textContent = text;
}

function show(selector: string, shown: boolean): void {
	for (const element of document.querySelectorAll<HTMLElement>(selector)) element.hidden = !shown;
}

// Last, once everything above exists.
const form = document.querySelector<HTMLFormElement>('form[data-evaluation]');
if (form) enhance(form);
