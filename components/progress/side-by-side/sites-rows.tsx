import { ExplainRow } from "@/components/progress/differences/explain-card";
import { getScoreSayer } from "@/components/progress/rows/say-score";
import { SitesRow } from "@/components/progress/side-by-side/sites-row";
import { Card } from "@/components/ui/card";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type {
  SiteComparisonPage,
  SitesRowView,
} from "@/lib/progress/queries/site-comparison";
import type { Addresses } from "@/lib/progress/view/addresses";
import { nameFramework } from "@/lib/progress/view/names";

type Props = {
  page: SiteComparisonPage;
  compared: NonNullable<SiteComparisonPage["compared"]>;
  /** Where a note about a row is written. */
  explainHref: (code: string) => string;
  systemSlug: string;
  to: Addresses;
};

/** The rows of the stage, first those on which the sites differ; in each part by function. */
export async function SitesRows(props: Props) {
  const { page, compared } = props;
  const [t, locale] = await Promise.all([
    getTranslator("differences"),
    getLocale(),
  ]);
  const { functions } = nameFramework(page.framework, locale);
  const parts = [
    {
      key: "differ" as const,
      rows: compared.rows.filter((one) => one.differs),
    },
    { key: "same" as const, rows: compared.rows.filter((one) => !one.differs) },
  ];
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ key, rows }) => (
      <section key={key} aria-labelledby={`${key}-title`}>
        <h2 id={`${key}-title`} className="mb-3">
          {t(`sites.${key}`)}
        </h2>
        <div className="grid gap-4">
          {functions.map(({ code, name }) => (
            <OfFunction
              key={code}
              {...props}
              name={name}
              rows={rows.filter(({ row }) => row.functionCode === code)}
            />
          ))}
        </div>
      </section>
    ));
}

type OfFunctionProps = Props & { name: string; rows: readonly SitesRowView[] };

async function OfFunction(props: OfFunctionProps) {
  const { page, compared, name, rows, explainHref, systemSlug, to } = props;
  if (rows.length === 0) return null;
  const sayer = await getScoreSayer(page.framework.scale);
  return (
    <Card className="print:break-inside-auto">
      <h3 className="mb-3 text-lg">{name}</h3>
      <ul>
        {rows.map((one) => (
          <SitesRow
            key={one.row.lineage}
            one={one}
            sites={page.chosen}
            notesOf={(at) => {
              const place = one.notesOf[at];
              return place ? compared.notes(place) : [];
            }}
            sayer={sayer}
            systemSlug={systemSlug}
            to={to}
          >
            <ExplainRow
              differences={compared.differences}
              systemSlug={systemSlug}
              lineage={one.row.lineage}
              code={one.row.code}
              href={explainHref(one.row.code)}
            />
          </SitesRow>
        ))}
      </ul>
    </Card>
  );
}
