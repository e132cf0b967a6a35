"use client";

import { type MouseEvent, type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FrameForm } from "@/components/layout/frame-form";
import { Button } from "@/components/ui/button";
import { signOutAction } from "@/lib/members/actions";
import { clearQueue, countWaiting } from "@/lib/rounds/queue/keep";

// Few ever meet the warning: it is fetched once the page is there, so that no
// page opens the heavier for it.
const loadWarning = () => import("./sign-out-warning").catch(() => null);

type Props = {
  personId: string;
  /** Where nothing came of it. */
  note: ReactNode;
  /** What the button shows. */
  children: ReactNode;
};

type Shown = NonNullable<Awaited<ReturnType<typeof loadWarning>>> & {
  waiting: number;
  onLose: () => void;
};

/** Ends the session. Changes that wait for the connection are named before they are lost. */
export function SignOutButton({ personId, note, children }: Props) {
  const t = useTranslations("auth.signOut");
  const [shown, show] = useState<Shown | null>(null);

  useEffect(() => {
    void loadWarning();
  }, []);

  async function ask(event: MouseEvent<HTMLButtonElement>) {
    event.preventDefault();
    const { form } = event.currentTarget;
    const waiting = await countWaiting(personId);
    if (waiting === 0) return form?.requestSubmit();
    const onLose = async () => {
      show(null);
      // Without a connection nobody is signed out, and nothing is to be lost.
      if (navigator.onLine) await clearQueue(personId);
      form?.requestSubmit();
    };
    // A connection that broke before the warning came must not end the question.
    const warning = await loadWarning();
    if (warning) show({ ...warning, waiting, onLose });
    else if (window.confirm(t("warning.text", { count: waiting })))
      await onLose();
  }

  return (
    <>
      <FrameForm act={signOutAction} note={note}>
        <Button type="submit" variant="quiet" onClick={ask}>
          {children}
        </Button>
      </FrameForm>
      {shown && <shown.SignOutWarning {...shown} onStay={() => show(null)} />}
    </>
  );
}
