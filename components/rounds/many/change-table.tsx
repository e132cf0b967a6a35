import Link from "next/link";
import type { PlanSayer } from "@/components/rounds/many/say-plan";
import { DataTable } from "@/components/tables/data-table";
import { useTranslator } from "@/lib/core/translator";
import type { Choice } from "@/lib/rounds/schema";

export type ShownChange = {
  indicatorId: string;
  siteId: string | null;
  from: Choice | null;
  to: Choice;
  note: string | null;
  line: number | null;
};

type Props = {
  caption: string;
  changes: readonly ShownChange[];
  say: PlanSayer;
  page: number;
  address: string;
};

const atOnce = 100;

/** Every change, from what to what, a hundred at a time. */
export function ChangeTable(props: Props) {
  const { caption, changes, say, page, address } = props;
  const t = useTranslator("many");
  const common = useTranslator("common");
  const pages = Math.max(1, Math.ceil(changes.length / atOnce));
  const at = Math.min(Math.max(1, page), pages);
  const shown = changes.slice((at - 1) * atOnce, at * atOnce);
  const hasLines = changes.some(({ line }) => line !== null);
  const to = (one: number, text: string) => (
    <Link
      href={`${address}?page=${one}`}
      prefetch={false}
      className="inline-flex min-h-11 items-center"
    >
      {text}
    </Link>
  );
  return (
    <>
      <DataTable
        caption={caption}
        isCaptionHidden
        rows={shown}
        rowKey={(one) => `${one.indicatorId}${one.siteId}`}
        empty={null}
        columns={[
          { key: "row", header: t("changes.row"), cell: say.row },
          { key: "subject", header: t("changes.subject"), cell: say.subject },
          {
            key: "from",
            header: t("changes.from"),
            cell: ({ from }) => say.choice(from),
          },
          {
            key: "to",
            header: t("changes.to"),
            cell: ({ to: choice, note }) => (
              <>
                {say.choice(choice)}
                {choice.reason && (
                  <span className="block text-sm wrap-anywhere text-muted">
                    {t("changes.reason", { text: choice.reason })}
                  </span>
                )}
                {note && (
                  <span className="block text-sm wrap-anywhere text-muted">
                    {t("changes.note", { text: note })}
                  </span>
                )}
              </>
            ),
          },
          ...(hasLines
            ? [
                {
                  key: "line",
                  header: t("changes.line"),
                  cell: ({ line }: ShownChange) => line,
                },
              ]
            : []),
        ]}
      />
      {pages > 1 && (
        <nav
          aria-label={caption}
          className="flex flex-wrap items-center gap-x-6 print:hidden"
        >
          {at > 1 && to(at - 1, common("previous"))}
          <span className="text-muted">
            {t("changes.shown", {
              from: (at - 1) * atOnce + 1,
              to: (at - 1) * atOnce + shown.length,
              count: changes.length,
            })}
          </span>
          {at < pages && to(at + 1, common("next"))}
        </nav>
      )}
    </>
  );
}
