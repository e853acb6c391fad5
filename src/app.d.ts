import type { UnsavedView } from '#lib/presentation/unsaved-view.ts';

// See https://svelte.dev/docs/kit/types#app.d.ts
declare global {
	namespace App {
		interface Error {
			/** Shown as it is: plain French, no technical detail. */
			message: string;
			/** Number that the person can quote and that the logs carry. */
			errorId?: string;
			/** What was sent to a diagnostic completed meanwhile: shown, so that it is not lost. */
			unsaved?: UnsavedView;
		}
	}
}

export {};
