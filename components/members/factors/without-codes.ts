/** Beside recovery codes in sight there is nothing else to look at, or to print. */
export const withoutCodes =
  "group-has-[[data-codes]]/factors:not-has-[[data-codes]]:hidden";
