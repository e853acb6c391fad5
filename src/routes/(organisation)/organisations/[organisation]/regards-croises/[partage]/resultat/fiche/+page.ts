/** Everything is in the page; scripts only add a print button. */
export const csr = false;
