export function needsBuild(root: string): boolean;
export function buildApp(root: string): Promise<void>;
