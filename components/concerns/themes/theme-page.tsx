import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { ActPanel, type Offer } from "@/components/concerns/act-panel";
import { formWords } from "@/components/forms/form-words";
import { RequestItem } from "@/components/concerns/themes/request-item";
import {
  ThemeConcerns,
  ThemeRows,
} from "@/components/concerns/themes/theme-evidence";
import {
  offerAsk,
  offerDecide,
  offerTellAll,
  offerWords,
} from "@/components/concerns/themes/theme-offers";
import { Words } from "@/components/layout/words";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import { nameTheme } from "@/lib/concerns/fields";
import type { ThemePage } from "@/lib/concerns/queries/theme";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  page: ThemePage;
  canDecide: boolean;
  /** What is done about it: a card. */
  actions: ReactNode;
};

/** A theme: what is known and recommended, what leadership says, whom to tell. */
export function ThemePageView(props: Props) {
  const { systemSlug, page } = props;
  const t = useTranslator("concerns");
  const layout = useTranslator("layout");
  const to = createAddresses(systemSlug);
  const shown = page.own ?? page.requests[0];
  return (
    <>
      <PageHeader
        title={shown?.title}
        badge={
          shown && (
            <Badge>
              {t("themes.columns.priority")}:{" "}
              {t(`themes.priorities.${shown.priority}`)}
            </Badge>
          )
        }
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.concerns },
              { label: t("themes.title"), href: to.themes },
              { label: nameTheme(page.number) },
            ]}
          />
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid min-w-0 gap-4 lg:col-span-2">
          {page.own && <OwnWords {...props} own={page.own} />}
          <RequestsCard {...props} />
          {page.own && <TellCard {...props} />}
          {props.actions}
        </div>
        <div className="grid min-w-0 gap-4">
          <ThemeConcerns page={page} to={to} />
          <ThemeRows page={page} to={to} />
        </div>
      </div>
    </>
  );
}

type OwnProps = Props & { own: NonNullable<ThemePage["own"]> };

async function OwnWords({ systemSlug, page, own }: OwnProps) {
  const t = await getTranslator("concerns");
  const { evidence, recommendation } = own;
  return (
    <Card id="words" title={t("theme.words")}>
      <div className="grid max-w-text gap-2 wrap-anywhere whitespace-pre-line">
        {evidence && <p>{evidence}</p>}
        {recommendation ? (
          <p className="font-semibold">{recommendation}</p>
        ) : (
          <p className="text-muted">{t("theme.noRecommendation")}</p>
        )}
      </div>
      <Acts
        systemSlug={systemSlug}
        prefix="words"
        offers={await offerWords(page, own)}
      />
    </Card>
  );
}

/** What leadership was asked; it answers here, the intermediary asks here. */
async function RequestsCard({ systemSlug, page, canDecide }: Props) {
  const t = await getTranslator("concerns");
  const { own, requests } = page;
  const waits = requests.find(({ outcome }) => outcome === null);
  const offers = own
    ? await offerAsk(page, own, randomUUID())
    : canDecide
      ? await offerDecide(waits)
      : [];
  return (
    <Card id="leadership" title={t("themes.columns.outcome")}>
      {requests.length === 0 && (
        <p className="text-muted">{t("themes.outcomes.never")}</p>
      )}
      <ol className="grid gap-4">
        {requests.map((request) => (
          <RequestItem key={request.id} request={request} />
        ))}
      </ol>
      <Acts systemSlug={systemSlug} prefix="leadership" offers={offers} />
    </Card>
  );
}

async function TellCard({ systemSlug, page }: Props) {
  const t = await getTranslator("concerns");
  const isAnswered = page.requests.some(({ outcome }) => outcome !== null);
  if (!isAnswered) return null;
  return (
    <Card id="tell" title={t("theme.tell")}>
      <Acts
        systemSlug={systemSlug}
        prefix="tell"
        offers={await offerTellAll(page, randomUUID())}
      />
    </Card>
  );
}

type ActsProps = {
  systemSlug: string;
  prefix: string;
  offers: readonly Offer[];
};

function Acts(props: ActsProps) {
  return (
    <Words namespaces={formWords}>
      <ActPanel {...props} />
    </Words>
  );
}
