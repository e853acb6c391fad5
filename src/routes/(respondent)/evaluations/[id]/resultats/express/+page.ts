/** Everything is in the page; scripts only enhance it: see `enhance-results.ts`. */
export const csr = false;
