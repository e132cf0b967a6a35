"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import { Notice } from "@/components/ui/notice";

type Props = { codes: readonly string[]; onKept: () => void };

/** New recovery codes, this once: to print, to copy, and then to go on. */
export function CodesPanel({ codes, onKept }: Props) {
  const t = useTranslations("factors.codes");
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);

  async function copy() {
    await navigator.clipboard
      .writeText(codes.join("\n"))
      .then(() => setOutcome("copied"))
      .catch(() => setOutcome("notCopied"));
  }

  return (
    <div data-codes className="grid gap-4">
      <Notice role="status" tone="warn" title={t("now")}>
        {t("nowText")}
      </Notice>
      <ol
        aria-label={t("list")}
        className="flex flex-wrap gap-x-8 gap-y-1 rounded-md border bg-paper p-3 font-mono text-sm sm:p-4 sm:text-base"
      >
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button onClick={() => window.print()}>
          <Sign name="print" />
          {t("print")}
        </Button>
        <Button onClick={copy}>{t("copy")}</Button>
        <Button variant="primary" onClick={onKept}>
          {t("kept")}
        </Button>
      </div>
      <p role="status" className="text-sm">
        {outcome && t(outcome)}
      </p>
    </div>
  );
}
