/**
 * What no system may be called in its address: the app's own pages lie there,
 * or are likely to. A test holds the list against the folders of app/.
 */
export const reservedWords: readonly string[] = [
  "account",
  "admin",
  "api",
  "assets",
  "calendar",
  "demo",
  "files",
  "forgot-password",
  "health",
  "help",
  "icon",
  "invitation",
  "livez",
  "login",
  "logout",
  "metrics",
  "operator",
  "privacy",
  "public",
  "readyz",
  "reset-password",
  "robots",
  "security",
  "sign-in",
  "sign-out",
  "static",
  "status",
  "suspended",
  "systems",
  "unsubscribe",
  "verify",
  "well-known",
  "www",
];

export function isReserved(slug: string) {
  return reservedWords.includes(slug);
}
