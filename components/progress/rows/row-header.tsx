import Link from "next/link";
import { OwnMark } from "@/components/framework/local/own-mark";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { IndicatorView } from "@/lib/framework/schema/views";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  indicator: IndicatorView;
  site: { name: string } | null;
  /** False where the row's stage is no longer part of the framework. */
  hasStage: boolean;
  /** Where to raise a concern about this row; null: not for this reader. */
  raiseHref: string | null;
  to: Addresses;
};

/** A row's title and text, and the way back up. */
export async function RowHeader(props: Props) {
  const { indicator, site, hasStage, raiseHref, to } = props;
  const [t, layout, concerns, locale] = await Promise.all([
    getTranslator("progress"),
    getTranslator("layout"),
    getTranslator("concerns"),
    getLocale(),
  ]);
  const { code, stage, title, text } = indicator;
  return (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          label={layout("breadcrumbs")}
          items={[
            { label: t("stages.title"), href: `${to.home}/stages` },
            {
              label: t("stages.stage", { number: String(stage) }),
              href: hasStage ? `${to.stage(stage)}#rows` : undefined,
            },
            ...(site
              ? [{ label: code, href: to.row(code) }, { label: site.name }]
              : [{ label: code }]),
          ]}
        />
      }
      title={pick(title, locale)}
      badge={indicator.isLocal && <OwnMark />}
      sub={
        <>
          <span className="text-ink">{pick(text, locale)}</span>
          {site && (
            <Link
              href={to.row(code)}
              className="mt-1 flex min-h-11 items-center print:hidden"
            >
              {t("rows.allSites")}
            </Link>
          )}
        </>
      }
      actions={
        raiseHref && (
          <ButtonLink href={raiseHref} prefetch={false}>
            {concerns("raise")}
          </ButtonLink>
        )
      }
      isSerif
    />
  );
}
