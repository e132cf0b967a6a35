import type { Metadata } from "next";
import { FrameworkCredit } from "@/components/framework/framework-credit";
import { FunctionLinks } from "@/components/framework/guide/function-links";
import { GuideHeader } from "@/components/framework/guide/guide-header";
import { SearchForm } from "@/components/framework/guide/search-form";
import { SearchResults } from "@/components/framework/guide/search-results";
import { EmptyState } from "@/components/ui/empty-state";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { readGuide } from "@/lib/framework/queries/guide";
import { searchGuide } from "@/lib/framework/rules/search-guide";
import { searchLimit } from "@/lib/framework/rules/search-words";
import { createGuideAddresses } from "@/lib/framework/view/guide-addresses";
import { hasOwnRows } from "@/lib/framework/view/guide-rows";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("guide");
  return { title: t("search.title") };
}

/** Everything in the guide that has the words asked for. */
export default async function GuideSearchPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).system, "system:read");
  const question = readQuestion((await searchParams).q);
  const [framework, t, locale] = await Promise.all([
    readGuide(scope),
    getTranslator("guide"),
    getLocale(),
  ]);
  const answer = searchGuide(framework, question, locale);
  const { total, shown } = answer;
  const to = createGuideAddresses(scope.systemSlug);
  const functions = (
    <FunctionLinks functions={framework.functions} isCentered to={to} />
  );
  return (
    <>
      <GuideHeader title={t("search.title")} to={to} />
      <SearchForm action={to.search} question={question} hasHint />
      {!answer.isAsked && (
        <EmptyState title={t("search.empty")} icon="guide" action={functions}>
          {t("search.emptyText")}
        </EmptyState>
      )}
      {answer.isAsked && total === 0 && (
        <EmptyState
          title={t("search.nothing", { question })}
          icon="guide"
          action={functions}
        >
          {t("search.nothingText")}
        </EmptyState>
      )}
      {total > 0 && (
        <p className="mb-4">
          {shown < total
            ? t("search.foundFirst", { shown, total, question })
            : t("search.found", { total, question })}
        </p>
      )}
      <SearchResults answer={answer} framework={framework} to={to} />
      <FrameworkCredit
        credit={framework.credit}
        version={framework.version}
        hasOwnRows={hasOwnRows(framework.indicators)}
      />
    </>
  );
}

function readQuestion(q: string | string[] | undefined) {
  const [first = ""] = typeof q === "string" ? [q] : (q ?? []);
  return first.trim().slice(0, searchLimit);
}
