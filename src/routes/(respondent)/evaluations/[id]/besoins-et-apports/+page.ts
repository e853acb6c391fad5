/** The page is enhanced by one small script of its own, not by the framework: see `enhance-exchange.ts`. */
export const csr = false;
