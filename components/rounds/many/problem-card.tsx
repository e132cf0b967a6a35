import { DataTable } from "@/components/tables/data-table";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type { SheetProblem } from "@/lib/rounds/schema/sheet";

/** What is wrong with a file, and where. */
export function ProblemCard({
  problems,
}: {
  problems: readonly SheetProblem[];
}) {
  const t = useTranslator("many");
  const sayPlace = ({ line, column }: SheetProblem) => {
    if (line === null) return t("problems.file");
    return column === null
      ? t("problems.line", { line })
      : t("problems.cell", { line, column });
  };
  const rows = problems.map((problem, index) => ({
    key: String(index),
    place: sayPlace(problem),
    text: t(`problems.${problem.code}`, { found: problem.found ?? "" }),
  }));
  return (
    <Card
      id="problems"
      title={t("problems.title", { count: problems.length })}
      sub={t("problems.text")}
    >
      <DataTable
        caption={t("problems.caption")}
        isCaptionHidden
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          {
            key: "where",
            header: t("problems.where"),
            cell: ({ place }) => place,
          },
          { key: "what", header: t("problems.what"), cell: ({ text }) => text },
        ]}
      />
    </Card>
  );
}
