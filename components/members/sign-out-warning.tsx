"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type Props = { waiting: number; onStay: () => void; onLose: () => void };

/** Names what would be lost before it is. */
export function SignOutWarning({ waiting, onStay, onLose }: Props) {
  const t = useTranslations("auth.signOut.warning");
  return (
    <Dialog
      isOpen
      onClose={onStay}
      title={t("title")}
      closeText={t("close")}
      footer={
        <>
          <Button variant="primary" onClick={onStay}>
            {t("stay")}
          </Button>
          <Button variant="danger" onClick={onLose}>
            {t("lose")}
          </Button>
        </>
      }
    >
      <p>{t("text", { count: waiting })}</p>
    </Dialog>
  );
}
