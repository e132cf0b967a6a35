import Link from "next/link";
import { OwnMark } from "@/components/framework/local/own-mark";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
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
  to: Addresses;
};

/** A row's title and text, and the way back up. */
export async function RowHeader({ indicator, site, hasStage, to }: Props) {
  const [t, layout, locale] = await Promise.all([
    getTranslator("progress"),
    getTranslator("layout"),
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
      isSerif
    />
  );
}
