"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import { RowCard } from "./row-card";
import { findFirst, type RowEntry } from "./row-list";
import { replaceAddress, type useAddress } from "./use-address";
import { useWorkspace } from "./workspace-context";

type Props = {
  entries: readonly RowEntry[];
  address: ReturnType<typeof useAddress>;
};

/** One card at a time, with the way to the one before and after it in reach of the thumb. */
export function OneRow({ entries, address }: Props) {
  const t = useTranslations("rounds");
  const { goNext } = useWorkspace();
  // Until the address has said it: scoring this row must not move on to another.
  const [begunWith] = useState(() => findFirst(entries, address.row)?.row.code);
  const current = findFirst(entries, address.row ?? begunWith ?? null);
  const code = current?.row.code ?? null;
  const isSaid = address.row === code && address.chosenView === "one";
  useEffect(() => {
    if (!isSaid && code) {
      replaceAddress(address.search, { view: "one", row: code });
    }
  }, [isSaid, code, address.search]);
  if (!current) return null;
  const at = entries.indexOf(current);
  const go = (to: number) => {
    const next = entries[to]?.row.code;
    if (!next) return;
    replaceAddress(address.search, { view: "one", row: next });
    window.scrollTo({ top: 0 });
  };
  return (
    <div className="pt-4 sm:pt-0">
      <RowCard
        key={current.row.code}
        row={current.row}
        work={current.work}
        phase={current.phase}
        isAlone
      />
      <div className="sticky bottom-[calc(60px+env(safe-area-inset-bottom))] z-10 -mx-4 mt-4 flex items-center gap-2 border-t bg-paper px-4 py-2 shell:static shell:mx-0 shell:px-0 print:hidden">
        <Button onClick={() => go(at - 1)} disabled={at === 0} className="px-3">
          <Sign name="chevron" className="rotate-180" />
          <span className="sr-only sm:not-sr-only">{t("one.previous")}</span>
        </Button>
        <Button
          variant="primary"
          className="flex-1 shell:flex-none"
          onClick={() => goNext(current.row.code)}
        >
          {t("nextUnscored")}
        </Button>
        <Button
          onClick={() => go(at + 1)}
          disabled={at === entries.length - 1}
          className="px-3"
        >
          <span className="sr-only sm:not-sr-only">{t("one.next")}</span>
          <Sign name="chevron" />
        </Button>
        <span className="text-sm whitespace-nowrap text-muted">
          {t("one.place", { at: at + 1, of: entries.length })}
        </span>
      </div>
    </div>
  );
}
