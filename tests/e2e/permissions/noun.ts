import type { Client } from "pg";

export type Noun = {
  /**
   * What each reader is answered, in the order of the readers, at every address
   * there is, by the page or route handler (as Next names them) that answers;
   * "in" is the way to the sign-in page. Riverbend's sites are closed to each
   * other: :own is Maya's, :other another of Riverbend, :foreign one of
   * Lakeshore.
   */
  cells: Record<string, Record<string, string>>;
  /** The ids that stand for names behind a colon, in the addresses of any noun. */
  findIds?: (client: Client) => Promise<Record<string, string>>;
};
