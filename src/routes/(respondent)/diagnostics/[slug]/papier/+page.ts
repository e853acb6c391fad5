/** A document to print: nothing to run in the browser. */
export const csr = false;
