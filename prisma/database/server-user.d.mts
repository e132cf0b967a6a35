export function ensureServerUser(): { uid?: number; gid?: number };
