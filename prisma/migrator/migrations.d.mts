export const migrationsFolder: string;
export function applyMigrations(options: {
  url: string;
  folder?: string;
  tries?: number;
  last?: string;
}): Promise<string[]>;
export function listMigrationNames(folder?: string): Promise<string[]>;
