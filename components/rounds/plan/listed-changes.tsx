"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Level } from "@/lib/framework/schema";
import type { ListedChange } from "@/lib/rounds/queries/plan-change";
import { makeKey } from "@/lib/rounds/queue/make-key";
import type { FunctionName } from "../opening/opening-level";
import { textOf, type TypedForm } from "../opening/typed-form";

type Props = {
  submit: (form: FormData) => void;
  roundId: string;
  typed: TypedForm;
  listed: ListedChange;
  isStale: boolean;
  sites: readonly { id: string; name: string }[];
  functions: readonly FunctionName[];
};

const mostLines = 50;
const copied = ["act", "people", "parts", "functions"];

/** What will change and what will not, with why; then one press for all of it. */
export function ListedChanges(props: Props) {
  const { submit, roundId, typed, listed, isStale } = props;
  const t = useTranslations("roundPlan.listed");
  const common = useTranslations("common");
  const sayPart = useSayPart(props);
  // A second try after a lost answer is the same act.
  const [key] = useState(makeKey);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const act = textOf(typed, "act") === "ask" ? "ask" : "take_away";
  const count = listed.lines.length;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={t(act, { count })}
      className="grid gap-3 rounded-lg border-2 border-brand bg-card p-4"
    >
      {isStale && <Notice tone="warn">{t("stale")}</Notice>}
      <Lines
        title={t(act, { count })}
        lines={listed.lines.map((line) =>
          t("line", { name: line.name, what: sayPart(line) }),
        )}
      />
      {listed.skipped.length > 0 && (
        <Lines
          title={t("skipped")}
          lines={listed.skipped.map(({ name, reason, ...part }) => {
            const line = t("line", { name, what: sayPart(part) });
            return `${line} (${t(`why.${reason}`)})`;
          })}
        />
      )}
      {count > 0 && (
        <form action={submit}>
          {copied.flatMap((name) =>
            (typed[name] ?? []).map((value) => (
              <input
                key={`${name} ${value}`}
                type="hidden"
                name={name}
                value={value}
              />
            )),
          )}
          <input type="hidden" name="roundId" value={roundId} />
          <input type="hidden" name="seen" value={listed.seen} />
          <input type="hidden" name="key" value={key} />
          <SubmitButton
            pendingText={common("working")}
            name="step"
            value="apply"
          >
            {t("apply", { count })}
          </SubmitButton>
        </form>
      )}
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const t = useTranslations("roundPlan.listed");
  const rest = lines.length - mostLines;
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {lines.slice(0, mostLines).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {rest > 0 && <li>{t("more", { count: rest })}</li>}
      </ul>
    </div>
  );
}

type Said = {
  level: Level;
  siteId: string | null;
  functionCode?: string | null;
};

function useSayPart({ sites, functions }: Pick<Props, "sites" | "functions">) {
  const t = useTranslations("roundPlan.parts");
  const siteNames = new Map(sites.map(({ id, name }) => [id, name]));
  const names = new Map(functions.map(({ code, name }) => [code, name]));
  return ({ level, siteId, functionCode }: Said) => {
    const site = siteId && siteNames.get(siteId);
    const what =
      level !== "site" ? t(level) : site ? t("site", { site }) : t("allSites");
    if (!functionCode) return what;
    const only = names.get(functionCode) ?? functionCode;
    return t("functions", { what, functions: only });
  };
}
