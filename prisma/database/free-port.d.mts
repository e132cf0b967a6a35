export function findFreePort(preferred?: number): Promise<number>;
