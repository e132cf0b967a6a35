import { Words } from "@/components/layout/words";
import { SiteForm } from "@/components/sites/site-form";
import type { TypedSite } from "@/components/sites/typed-site";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  /** Of the site to edit; null adds one. */
  siteName: string | null;
  target: { key: string } | { siteId: string; version: number };
  typed: TypedSite;
  pointPeople: readonly { membershipId: string; name: string }[];
};

/** The page around the form. */
export function SiteFormPage({ siteName, ...form }: Props) {
  const t = useTranslator("sites");
  const layout = useTranslator("layout");
  const to = createAddresses(form.systemSlug);
  const title =
    siteName === null
      ? t("form.addTitle")
      : t("form.editTitle", { name: siteName });
  const up =
    siteName !== null && "siteId" in form.target
      ? [{ label: siteName, href: to.site(form.target.siteId) }]
      : [];
  return (
    <>
      <PageHeader
        title={title}
        sub={siteName === null && t("form.addSub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("title"), href: to.sites },
              ...up,
              { label: siteName === null ? title : t("edit") },
            ]}
          />
        }
      />
      <Card>
        <Words namespaces={["sites", "errors", "common"]}>
          <SiteForm {...form} />
        </Words>
      </Card>
    </>
  );
}
