import "server-only";
import type { CookiesOptions } from "next-auth";
import { holdCookieName, isServedSecurely } from "@/lib/core/served-securely";

/** The name of the cookie that carries the session id: `__Host-` where browsers hold it to this address and to TLS. */
export function getSessionCookieName() {
  return nameCookie("session");
}

/** next-auth's cookies under names of ours, each for this address alone. */
export function getCookies(): Partial<CookiesOptions> {
  return {
    sessionToken: hold("session"),
    csrfToken: hold("csrf"),
    callbackUrl: hold("callback"),
    state: hold("state", 900),
    nonce: hold("nonce", 900),
    pkceCodeVerifier: hold("pkce", 900),
  };
}

function hold(name: string, maxAge?: number) {
  const options = {
    httpOnly: true,
    sameSite: "lax" as const,
    path: "/",
    secure: isServedSecurely(),
    maxAge,
  };
  return { name: nameCookie(name), options };
}

/** A cookie of ours, by the name browsers hold to this address where they can. */
export function nameCookie(name: string) {
  return holdCookieName(`waymark.${name}`);
}
