import "server-only";

/** Whether people come over TLS; only on a machine of one's own they may not. */
export function isServedSecurely() {
  return process.env.NEXTAUTH_URL?.startsWith("https:") ?? false;
}

/** A cookie's name as browsers hold it to this address and to TLS, where they can. */
export function holdCookieName(name: string) {
  return `${isServedSecurely() ? "__Host-" : ""}${name}`;
}
