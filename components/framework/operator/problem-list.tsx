import { DataTable } from "@/components/tables/data-table";
import { useTranslator } from "@/lib/core/translator";
import {
  describePlace,
  describeProblem,
  type PlacedProblem,
  toFormatWords,
} from "@/lib/framework/rules/framework-problem";

type Props = { file: string; problems: readonly PlacedProblem[] };

/** Every problem of a file with its place: line, or sheet, row and column. */
export function ProblemList({ file, problems }: Props) {
  const t = useTranslator("operator");
  const framework = useTranslator("framework");
  const say = toFormatWords(framework);
  const rows = problems.map((problem, index) => ({
    key: String(index),
    place: describePlace(problem.place, say),
    text: describeProblem(problem, say),
  }));
  return (
    <DataTable
      caption={t("problems.caption", { file })}
      isCaptionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "where",
          header: t("problems.where"),
          cell: ({ place }) => place,
        },
        { key: "what", header: t("problems.what"), cell: ({ text }) => text },
      ]}
      empty={null}
    />
  );
}
