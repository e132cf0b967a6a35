export function prepareJobs(addresses: { ownerUrl: string }): Promise<void>;
