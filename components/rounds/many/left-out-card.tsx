import type { PlanSayer } from "@/components/rounds/many/say-plan";
import { DataTable } from "@/components/tables/data-table";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { LeftOut } from "@/lib/rounds/schema/changes";

type Props = { leftOut: readonly LeftOut[]; say: PlanSayer };

const mostShown = 200;

/** The rows that stay as they are, by name, and why. */
export async function LeftOutCard({ leftOut, say }: Props) {
  if (leftOut.length === 0) return null;
  const t = await getTranslator("many");
  const more = leftOut.length - mostShown;
  return (
    <Card id="left-out" title={t("refused.title", { count: leftOut.length })}>
      <DataTable
        caption={t("refused.caption")}
        isCaptionHidden
        rows={leftOut.slice(0, mostShown)}
        rowKey={(one) => `${one.indicatorId}${one.siteId}`}
        empty={null}
        columns={[
          { key: "row", header: t("changes.row"), cell: say.row },
          { key: "subject", header: t("changes.subject"), cell: say.subject },
          {
            key: "why",
            header: t("refused.why"),
            cell: ({ why }) => say.why(why),
          },
        ]}
      />
      {more > 0 && <p className="mt-2">{t("refused.more", { count: more })}</p>}
    </Card>
  );
}
