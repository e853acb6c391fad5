// See https://svelte.dev/docs/kit/types#app.d.ts
declare global {
	namespace App {
		interface Error {
			/** Shown as it is: plain French, no technical detail. */
			message: string;
			/** Number that the person can quote and that the logs carry. */
			errorId?: string;
		}
	}
}

export {};
