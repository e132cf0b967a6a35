"use client";

import { lazy, Suspense, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { signOutAction } from "@/lib/members/actions";

// Rarely needed, so not part of every page.
const Warning = lazy(() =>
  import("./sign-out-warning").then((file) => ({
    default: file.SignOutWarning,
  })),
);

/** Ends the session. Changes that wait for the connection are named before they are lost. */
export function SignOutButton({ personId }: { personId: string }) {
  const t = useTranslations("auth.signOut");
  const form = useRef<HTMLFormElement>(null);
  const [waiting, setWaiting] = useState(0);

  async function ask() {
    const { countWaiting } = await import("@/lib/rounds/queue/keep");
    const count = await countWaiting(personId);
    if (count > 0) setWaiting(count);
    else form.current?.requestSubmit();
  }

  async function clearAndSignOut() {
    const { clearQueue } = await import("@/lib/rounds/queue/keep");
    await clearQueue(personId);
    form.current?.requestSubmit();
  }

  return (
    <>
      <form ref={form} action={signOutAction}>
        <Button variant="quiet" onClick={ask}>
          <Icon name="signOut" />
          {t("button")}
        </Button>
      </form>
      {waiting > 0 && (
        <Suspense>
          <Warning
            waiting={waiting}
            onStay={() => setWaiting(0)}
            onLose={clearAndSignOut}
          />
        </Suspense>
      )}
    </>
  );
}
