import type { Metadata } from "next";
import { SiteFormPage } from "@/components/sites/site-form-page";
import { toTyped } from "@/components/sites/typed-site";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { listPointPeople } from "@/lib/systems/queries/sites";
import { getSiteOrNotFound } from "../get-site-or-not-found";

type Props = { params: Promise<{ system: string; siteId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("sites");
  return { title: t("edit") };
}

export default async function EditSitePage({ params }: Props) {
  const { system, siteId } = await params;
  const scope = await requireScope(system, "sites:edit");
  const [site, pointPeople] = await Promise.all([
    getSiteOrNotFound(scope, siteId),
    listPointPeople(scope),
  ]);
  const { id, name, status, detail } = site;
  return (
    <SiteFormPage
      systemSlug={scope.systemSlug}
      siteName={name}
      target={{ siteId: id, version: detail.version }}
      typed={toTyped({ name, status, ...detail })}
      pointPeople={pointPeople}
    />
  );
}
