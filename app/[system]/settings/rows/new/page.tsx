import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { LocalRowForm } from "@/components/framework/local/local-row-form";
import { LocalRowPage } from "@/components/framework/local/local-row-page";
import { listRowChoices } from "@/components/framework/local/row-choices";
import { nothingTyped } from "@/components/framework/local/typed-row";
import { requireScope } from "@/lib/auth/scope";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { readRowPlaces } from "@/lib/framework/queries/local-rows";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("framework");
  return { title: t("local.form.addTitle") };
}

export default async function NewLocalRowPage({ params }: Props) {
  const scope = await requireScope((await params).system, "rows:edit");
  const [t, locale, framework] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
    readRowPlaces(scope),
  ]);
  return (
    <LocalRowPage
      title={t("local.form.addTitle")}
      sub={t("local.form.addSub")}
      to={createAddresses(scope.systemSlug)}
    >
      <LocalRowForm
        systemSlug={scope.systemSlug}
        target={{ key: randomUUID() }}
        choices={await listRowChoices(framework, locale)}
        typed={nothingTyped}
      />
    </LocalRowPage>
  );
}
