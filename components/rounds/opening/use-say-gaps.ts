import { useTranslations } from "use-intl/react";
import type { SaidGaps } from "@/lib/rounds/mutations/opening-plan";
import type { FunctionName } from "./opening-level";

const mostNames = 8;

type SaidPart = SaidGaps["nobody"][number];

/** Says which parts of a panel have nobody, or too few, in lines that lead to their level. */
export function useSayGaps(functions: readonly FunctionName[]) {
  const t = useTranslations("opening.gaps");
  const levels = useTranslations("common.levels");
  const names = new Map(functions.map(({ code, name }) => [code, name]));
  const sayNames = (all: readonly string[]) => {
    const shown = all.slice(0, mostNames).join(", ");
    const count = all.length - mostNames;
    return count > 0 ? t("more", { names: shown, count }) : shown;
  };
  const sayPart = ({ level, sites }: SaidPart) =>
    level === "site" ? t("site", { names: sayNames(sites) }) : levels(level);
  return (gaps: SaidGaps, kind: "nobody" | "single" | "uncovered") =>
    kind === "uncovered"
      ? gaps.uncovered.map(({ level, codes }) => ({
          fieldId: `round-people-${level}`,
          text: t("uncovered", {
            functions: codes.map((code) => names.get(code) ?? code).join(", "),
            level: levels(level),
          }),
        }))
      : gaps[kind].map((part) => ({
          fieldId: `round-people-${part.level}`,
          text: t(kind, { parts: sayPart(part) }),
        }));
}
