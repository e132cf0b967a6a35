import type { Client } from "pg";

export type Reference = {
  name: string;
  from: string;
  to: string;
  definition: string;
  /** Whether systemId answers to systemId. */
  isWithinSystem: boolean;
};
export function listSystemTables(client: Client): Promise<string[]>;
export function listOtherTables(client: Client): Promise<string[]>;
export function listReferences(client: Client): Promise<Reference[]>;
