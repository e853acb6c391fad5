// Pages to read: nothing to run in the browser. Not prerendered, so that each answer gets its own nonce.
export const csr = false;
export const prerender = false;
