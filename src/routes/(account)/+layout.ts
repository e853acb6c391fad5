// Plain forms and pages: nothing to run in the browser but the small script of SessionEnd.svelte.
export const csr = false;
