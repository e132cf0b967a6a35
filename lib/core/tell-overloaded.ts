import { chooseLocale, type Locale, localeCookie } from "@/lib/core/locale";
import { createNonce } from "@/lib/core/page-policy";
import { holdCookieName } from "@/lib/core/served-securely";
import { busy as english } from "@/messages/en/busy";
import { busy as spanish } from "@/messages/es/busy";

const words = { en: english, es: spanish };

const style = `body{margin:0;background:#fbfaf7;color:#14213d;font:16px/1.5 system-ui,sans-serif}
main{max-width:28rem;margin:0 auto;padding:3rem 1rem}
h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25}p{margin:0}
div{margin-top:2rem;padding-top:1rem;border-top:1px solid #d8d5cc;color:#4b5a72;font-size:.875rem}
div h2{margin:0;font-size:1em}`;

/** In the reader's language first, as far as the browser says, and in the other. */
function writePage(locale: Locale, nonce: string) {
  const other = locale === "en" ? "es" : "en";
  return `<!doctype html>
<html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="8"><title>Waymark</title><style nonce="${nonce}">${style}</style>
<body><main><h1>${words[locale].title}</h1><p>${words[locale].text}</p>
<div lang="${other}"><h2>${words[other].title}</h2><p>${words[other].text}</p></div></main></body></html>`;
}

/**
 * The answer to one request too many: come back in a moment. A page comes back
 * by itself; what a form or a score field sent waits with the person.
 */
export function tellOverloaded(headers: Headers) {
  const isPage = headers.get("sec-fetch-dest") === "document";
  const nonce = createNonce();
  const page = isPage && writePage(findLocale(headers), nonce);
  const styles = isPage ? `; style-src 'nonce-${nonce}'` : "";
  return new Response(page || null, {
    status: 503,
    headers: {
      // Spread, so that all who were sent away do not come back at once.
      "Retry-After": String(2 + Math.floor(Math.random() * 6)),
      "Cache-Control": "no-store",
      "Content-Type": isPage ? "text/html; charset=utf-8" : "text/plain",
      "Content-Security-Policy": `default-src 'none'${styles}; frame-ancestors 'none'`,
    },
  });
}

function findLocale(headers: Headers) {
  const name = `${holdCookieName(localeCookie)}=`;
  const chosen = (headers.get("cookie") ?? "")
    .split("; ")
    .find((one) => one.startsWith(name));
  return chooseLocale(
    chosen?.slice(name.length),
    headers.get("accept-language"),
  );
}
