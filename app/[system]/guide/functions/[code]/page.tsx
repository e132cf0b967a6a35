import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { FunctionLinks } from "@/components/framework/guide/function-links";
import { GuideHeader } from "@/components/framework/guide/guide-header";
import { JumpLinks } from "@/components/framework/guide/jump-links";
import { RowLevels } from "@/components/framework/guide/row-levels";
import { PrintButton } from "@/components/progress/print-button";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { readGuide } from "@/lib/framework/queries/guide";
import { findGuideFunction } from "@/lib/framework/view/guide-functions";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = { params: Promise<{ system: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code }, t] = await Promise.all([params, getTranslator("guide")]);
  const isCode = /^[A-Z]{2,4}$/.test(code);
  return { title: isCode ? `${t("title")} · ${code}` : t("title") };
}

/** One function through all stages: how it grows. */
export default async function GuideFunctionPage({ params }: Props) {
  const { system, code } = await params;
  const scope = await requireScope(system, "system:read");
  const [framework, t, common, locale] = await Promise.all([
    readGuide(scope),
    getTranslator("guide"),
    getTranslator("common"),
    getLocale(),
  ]);
  const found = findGuideFunction(framework, code, locale);
  if (!found) notFound();
  const links = createAddresses(scope.systemSlug);
  const { guide } = links;
  return (
    <>
      <GuideHeader
        title={found.name}
        sub={found.intent}
        actions={<PrintButton text={common("print")} />}
        to={guide}
      />
      <JumpLinks
        items={found.steps.map(({ number }) => ({
          href: `#stage-${number}`,
          label: t("path.stage", { number: String(number) }),
        }))}
      />
      <p className="mb-4 text-muted">
        {t("functions.through")} · {t("functions.rows", { rows: found.total })}
      </p>
      <ol className="grid gap-4">
        {found.steps.map(({ number, title, levels }) => (
          <li
            key={number}
            id={`stage-${number}`}
            className="scroll-mt-4 rounded-lg border bg-card p-4 sm:p-6 print:break-inside-auto! print:border-0 print:p-0"
          >
            <h2 className="mb-3 font-serif text-xl">
              <Link
                href={guide.stage(number)}
                prefetch={false}
                className="text-ink"
              >
                {t("path.titled", { number: String(number), title })}
              </Link>
            </h2>
            {levels.length > 0 ? (
              <RowLevels levels={levels} depth={2} below={1} links={links} />
            ) : (
              <p className="text-muted">{t("functions.noneAt")}</p>
            )}
          </li>
        ))}
      </ol>
      <section aria-labelledby="others" className="mt-8 print:hidden">
        <h2 id="others" className="mb-2">
          {t("functions.others")}
        </h2>
        <FunctionLinks
          functions={framework.functions.filter((one) => one.code !== code)}
          to={guide}
        />
      </section>
      <FrameworkCredit
        credit={framework.credit}
        version={framework.version}
        hasOwnRows={found.hasOwnRows}
        isWholeOnPaper
      />
    </>
  );
}
