/** Runs one statement and gives its rows: over the owner's connection, or in a member's own transaction. */
export type Read = <Row extends object>(
  sql: string,
  values?: readonly unknown[],
) => Promise<Row[]>;
