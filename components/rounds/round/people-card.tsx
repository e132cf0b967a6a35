import { DataTable } from "@/components/tables/data-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type {
  PersonProgress,
  RoundPage,
} from "@/lib/rounds/queries/round-page";

const mostNames = 6;

/** Everyone who is named, what for, and how far they are. */
export async function PeopleCard({ found }: { found: RoundPage }) {
  const [t, sayAsk] = await Promise.all([
    getTranslator("roundPages"),
    getAskSayer(found),
  ]);
  return (
    <Card id="people" title={t("people.title")}>
      <DataTable
        caption={t("people.caption")}
        isCaptionHidden
        rows={found.people}
        rowKey={({ personId }) => personId}
        empty={
          <EmptyState title={t("people.noneTitle")} icon="people">
            {t("people.none")}
          </EmptyState>
        }
        columns={[
          {
            key: "person",
            header: t("people.person"),
            cell: ({ name }) => name,
          },
          {
            key: "asked",
            header: t("people.asked"),
            cell: ({ asks }) => (
              <ul>
                {asks.map((ask) => (
                  <li key={sayAsk(ask)}>{sayAsk(ask)}</li>
                ))}
              </ul>
            ),
          },
          {
            key: "progress",
            header: t("people.progress"),
            cell: ({ parts, rated }) =>
              parts
                ? t("people.handedIn", parts)
                : t("people.rated", { count: rated }),
          },
        ]}
      />
    </Card>
  );
}

async function getAskSayer({ framework }: RoundPage) {
  const [t, common, locale] = await Promise.all([
    getTranslator("roundPages"),
    getTranslator("common"),
    getLocale(),
  ]);
  const names = new Map(
    framework.functions.map(({ code, name }) => [code, pick(name, locale)]),
  );
  const saySites = (sites: readonly string[]) => {
    const shown = sites.slice(0, mostNames).join(", ");
    const count = sites.length - mostNames;
    return count > 0 ? t("people.more", { names: shown, count }) : shown;
  };
  return ({
    level,
    siteNames,
    functionCodes,
  }: PersonProgress["asks"][number]) => {
    const name = common(`levels.${level}`);
    const where =
      level !== "site"
        ? name
        : siteNames === null
          ? t("people.allSites", { level: name })
          : t("people.ofSites", { level: name, sites: saySites(siteNames) });
    if (functionCodes.length === 0) return where;
    const functions = functionCodes
      .map((code) => names.get(code) ?? code)
      .join(", ");
    return t("people.functions", { what: where, functions });
  };
}
