import type { Metadata } from "next";
import { DraftTable } from "@/components/framework/operator/draft-table";
import { OperatorLog } from "@/components/framework/operator/operator-log";
import { VersionTable } from "@/components/framework/operator/version-table";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireOperator } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { importAddress } from "@/lib/framework/operator/addresses";
import { readFrameworks } from "@/lib/framework/queries/operator-versions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("operator");
  return { title: t("home.title") };
}

/** Every framework of the installation: versions, drafts, and what operators did. */
export default async function FrameworksPage() {
  const operator = await requireOperator();
  const [{ versions, drafts, acts }, t] = await Promise.all([
    readFrameworks(operator),
    getTranslator("operator"),
  ]);
  return (
    <>
      <PageHeader
        title={t("home.title")}
        sub={t("home.sub")}
        actions={
          <ButtonLink href={importAddress} variant="primary">
            {t("home.bringIn")}
          </ButtonLink>
        }
      />
      <div className="grid gap-8">
        <section aria-labelledby="published">
          <h2 id="published" className="mb-3">
            {t("home.published")}
          </h2>
          <VersionTable versions={versions} />
        </section>
        <section aria-labelledby="drafts">
          <h2 id="drafts">{t("home.drafts")}</h2>
          <p className="mb-3 text-muted">{t("home.draftsSub")}</p>
          <DraftTable drafts={drafts} />
        </section>
        <OperatorLog acts={acts} />
      </div>
    </>
  );
}
