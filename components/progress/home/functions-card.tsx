import { StageBadge } from "@/components/progress/stages/stage-badge";
import { getTeller } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { FunctionStanding } from "@/lib/progress/schema";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { Names } from "@/lib/progress/view/names";

type Props = {
  standings: readonly FunctionStanding[];
  names: Names;
  to: Addresses;
};

/** Where each function stands, in a framework that judges each by itself. */
export function FunctionsCard({ standings, names, to }: Props) {
  const t = useTranslator("progress");
  return (
    <Card
      id="stages"
      title={t("home.functions.title")}
      sub={t("home.functions.sub")}
    >
      <ul className="divide-y">
        {standings.map((standing) => (
          <li
            key={standing.functionCode}
            className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[14rem_1fr]"
          >
            <h3 className="font-semibold">
              {names.functionNames[standing.functionCode] ??
                standing.functionCode}
            </h3>
            <Standing standing={standing} names={names} to={to} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function Standing({
  standing,
  names,
  to,
}: {
  standing: FunctionStanding;
  names: Names;
  to: Addresses;
}) {
  const [t, common, teller] = await Promise.all([
    getTranslator("progress"),
    getTranslator("common"),
    getTeller(names.functionNames),
  ]);
  const stage = standing.workingStage;
  const verdict = standing.verdicts.find((one) => one.stage === stage);
  if (stage === null || !verdict) {
    return <p className="text-muted">{t("home.functions.noRows")}</p>;
  }
  const { functionCode } = standing;
  return (
    <div>
      <p className="flex flex-wrap items-center gap-2">
        <a href={to.rows(stage, { functionCode })}>
          {common("stage")} {stage}: {names.stageTitles[stage] ?? ""}
        </a>
        <StageBadge state={verdict.state} />
      </p>
      <p className="text-sm text-muted">
        {verdict.reasons.map(teller.reason).join("; ")}
      </p>
    </div>
  );
}
