import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { SiteFormPage } from "@/components/sites/site-form-page";
import { nothingTyped } from "@/components/sites/typed-site";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { listPointPeople } from "@/lib/systems/queries/sites";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("sites");
  return { title: t("form.addTitle") };
}

export default async function NewSitePage({ params }: Props) {
  const scope = await requireScope((await params).system, "sites:edit");
  return (
    <SiteFormPage
      systemSlug={scope.systemSlug}
      siteName={null}
      target={{ key: randomUUID() }}
      typed={nothingTyped}
      pointPeople={await listPointPeople(scope)}
    />
  );
}
