export type Addresses = { ownerUrl: string; appUrl: string };

export function prepareDatabase(addresses: Addresses): Promise<string[]>;
export function publishFramework(addresses: Addresses): Promise<void>;
export function seedDatabase(addresses: Addresses): Promise<void>;
