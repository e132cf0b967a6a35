/** The one rule for where a write may come from: our own pages, also when a browser hides it. */
export function isForeignWrite(method: string, headers: Headers) {
  const isRead = method === "GET" || method === "HEAD" || method === "OPTIONS";
  return !isRead && !isFromOwnPage(headers);
}

/** Whether one of our own pages sent this: the browser says so, or names our own address as its origin. */
export function isFromOwnPage(headers: Headers) {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin !== null && hostOf(origin) === host;
}

function hostOf(origin: string) {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
