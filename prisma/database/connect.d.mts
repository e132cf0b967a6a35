import type { Client } from "pg";

export function withClient<T>(
  url: string,
  work: (client: Client) => Promise<T>,
): Promise<T>;
export function ensureDatabase(url: string): Promise<void>;
export function adminUrl(url: string): string;
export function withDatabaseName(url: string, name: string): string;
