"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { signOutAction } from "@/lib/members/actions";
import { clearQueue, countWaiting } from "@/lib/rounds/queue/keep";

// Few ever meet the warning: it is fetched once the page is there, so that no
// page opens the heavier for it.
const loadWarning = () => import("./sign-out-warning");
const SignOutWarning = lazy(async () => ({
  default: (await loadWarning()).SignOutWarning,
}));

/** Ends the session. Changes that wait for the connection are named before they are lost. */
export function SignOutButton({ personId }: { personId: string }) {
  const t = useTranslations("auth.signOut");
  const form = useRef<HTMLFormElement>(null);
  const [waiting, setWaiting] = useState(0);

  useEffect(() => {
    loadWarning().catch(() => undefined);
  }, []);

  async function ask() {
    const count = await countWaiting(personId);
    if (count === 0) return form.current?.requestSubmit();
    // A connection that broke before the warning came must not end the question.
    const canShow = await loadWarning().then(
      () => true,
      () => false,
    );
    if (canShow) setWaiting(count);
    else if (window.confirm(t("warning.text", { count })))
      await clearAndSignOut();
  }

  async function clearAndSignOut() {
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
          <SignOutWarning
            waiting={waiting}
            onStay={() => setWaiting(0)}
            onLose={clearAndSignOut}
          />
        </Suspense>
      )}
    </>
  );
}
