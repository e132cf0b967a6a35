export const referenceTables: Record<string, string>;
export const coordinatorTables: Record<string, string>;
export const uniqueByChance: Record<string, string>;
