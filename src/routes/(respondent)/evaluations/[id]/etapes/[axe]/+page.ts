/** The page is enhanced by one small script of its own, not by the framework: see `enhance-step.ts`. */
export const csr = false;
