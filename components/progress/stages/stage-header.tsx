import Link from "next/link";
import { PrintButton } from "@/components/progress/print-button";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { StageView } from "@/lib/framework/schema/views";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = { stage: StageView; hasRows: boolean; to: Addresses };

/** The stage's name and what it is for. */
export async function StageHeader({ stage, hasRows, to }: Props) {
  const [t, guide, layout, common, locale] = await Promise.all([
    getTranslator("progress"),
    getTranslator("guide"),
    getTranslator("layout"),
    getTranslator("common"),
    getLocale(),
  ]);
  const number = String(stage.number);
  return (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          label={layout("breadcrumbs")}
          items={[
            { label: t("stages.title"), href: `${to.home}/stages` },
            { label: t("stages.stage", { number }) },
          ]}
        />
      }
      title={t("stages.titled", { number, title: pick(stage.title, locale) })}
      sub={pick(stage.intent, locale)}
      isSerif
      actions={
        <>
          <Link
            href={to.guide.stage(stage.number)}
            className="inline-flex min-h-11 items-center px-2"
          >
            {guide("stage.read")}
          </Link>
          <JumpLink href="#milestones" text={t("milestones.title")} />
          {hasRows && <JumpLink href="#rows" text={t("rows.title")} />}
          <PrintButton text={common("print")} />
        </>
      }
    />
  );
}

function JumpLink({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center px-2">
      {text}
    </a>
  );
}
