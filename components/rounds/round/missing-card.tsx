import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type { RoundPage } from "@/lib/rounds/queries/round-page";

/** What is still to come before the round can be closed whole. */
export function MissingCard({ found }: { found: RoundPage }) {
  const t = useTranslator("roundPages");
  const common = useTranslator("common");
  const waiting = found.sites.filter(
    ({ isAsked, state }) =>
      isAsked && (state === "scoring" || state === "sent_back"),
  ).length;
  const lines = [
    ...found.levels.flatMap(({ level, rows, answered, raters }) => {
      const name = common(`levels.${level}`);
      const late = raters ? raters.asked - raters.handedIn : 0;
      const open = rows - answered;
      return [
        open > 0 && t("missing.rows", { count: open, level: name }),
        late > 0 && t("missing.raters", { count: late, level: name }),
      ];
    }),
    waiting > 0 && t("missing.sites", { count: waiting }),
  ].filter((line) => line !== false);
  return (
    <Card id="missing" title={t("missing.title")}>
      {lines.length === 0 ? (
        <p>{t("missing.nothing")}</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
