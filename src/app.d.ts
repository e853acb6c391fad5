import type { SignedIn } from '#lib/server/auth/sessions.ts';
import type { UnsavedAnswer, UnsavedView } from '#lib/presentation/unsaved-view.ts';

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
			/** What was sent to a diagnostic that is open to its sender no more: shown, so that it is not lost. */
			lost?: readonly UnsavedAnswer[];
			/** What the person had typed in a form that was refused: shown back, so that it is not lost. */
			typed?: string[];
			/** Page where the person proves who they are, when that is what is missing. */
			proofPage?: string;
		}
		interface Locals {
			/**
			 * Who is signed in, second factor included; null for a visitor. Asks the database once a request, and only
			 * when the browser presents a session.
			 */
			account: () => Promise<SignedIn | null>;
			/** Same, whether or not the second factor is given or set up yet: for the pages that ask for it. */
			halfSignedIn: () => Promise<SignedIn | null>;
		}
	}
}

export {};
