"use client";

import { useTranslations } from "use-intl/react";
import { Dialog } from "@/components/ui/dialog";

const keys = [
  "tab",
  "arrows",
  "numbers",
  "erase",
  "enter",
  "undo",
  "help",
] as const;

/** The keys of the workspace. */
export function KeysHelp({
  isOpen,
  onClose,
}: {
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useTranslations("rounds.keys");
  const common = useTranslations("common");
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("title")}
      closeText={common("close")}
    >
      <p className="mb-4 text-muted">{t("where")}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {keys.map((key) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-sm border border-control bg-paper px-2 py-0.5 font-mono text-sm whitespace-nowrap">
                {t(`${key}.key`)}
              </kbd>
            </dt>
            <dd>{t(`${key}.does`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
