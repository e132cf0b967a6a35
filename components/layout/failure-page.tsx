"use client";

import { useSyncExternalStore } from "react";
import { MessagePage } from "@/components/layout/message-page";
import { PublicShell } from "@/components/layout/public-shell";
import { Button, buttonClass } from "@/components/ui/button";
import { failure as english } from "@/messages/en/failure";
import { failure as spanish } from "@/messages/es/failure";

type Props = { error: unknown; retry: () => void };

/** What a reader sees when a page broke. It stands alone: no provider can be counted on here. */
export function FailurePage({ error, retry }: Props) {
  const isSpanish = useSyncExternalStore(
    neverChanges,
    readIsSpanish,
    () => false,
  );
  const words = isSpanish ? spanish : english;
  const { reference, retry: again, home } = words;
  const { title, text } = isUnreachable(error) ? words.unreachable : words;
  const digest = readDigest(error);
  return (
    <div lang={isSpanish ? "es" : "en"}>
      <PublicShell words={{ skip: words.skip }}>
        <MessagePage
          title={title}
          text={text}
          actions={
            <>
              <Button variant="primary" onClick={retry}>
                {again}
              </Button>
              {/* A full load: what broke may be the router's own state. */}
              {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
              <a href="/" className={buttonClass("secondary")}>
                {home}
              </a>
            </>
          }
        />
        {digest && (
          <p className="mt-6 text-sm text-muted">
            {reference.replace("{digest}", digest)}
          </p>
        )}
      </PublicShell>
    </div>
  );
}

/** Whether the browser got no answer: browsers say so in words of their own. */
function isUnreachable(error: unknown) {
  if (!(error instanceof TypeError)) return false;
  return /fetch|network|load failed/i.test(error.message);
}

/** The number under which the server wrote the error down, if it came from there. */
function readDigest(error: unknown) {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

const neverChanges = () => () => {};

/** The page's own language, or the one kept in the cookie when the whole document is ours. */
function readIsSpanish() {
  return (
    document.documentElement.lang === "es" ||
    document.cookie.includes("waymark-locale=es")
  );
}
