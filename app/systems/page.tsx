import type { Metadata } from "next";
import { LanguageForm } from "@/components/members/language-form";
import { SignOutForm } from "@/components/members/sign-out-form";
import { PublicShell } from "@/components/layout/public-shell";
import { OperatorEntry } from "@/components/framework/operator/operator-entry";
import { SystemList } from "@/components/systems/system-list";
import { requirePerson } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { listSystemsOf } from "@/lib/systems/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("systems");
  return { title: t("choose.title") };
}

export default async function SystemsPage() {
  const person = await requirePerson();
  const [systems, t, layout] = await Promise.all([
    listSystemsOf(person.personId),
    getTranslator("systems"),
    getTranslator("layout"),
  ]);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
      footer={<SignOutForm personId={person.personId} />}
    >
      <h1 className="text-2xl font-bold">{t("choose.title")}</h1>
      <p className="mt-1 mb-6 text-muted">
        {layout("signedInAs", { name: person.name })}
      </p>
      <SystemList systems={systems} />
      {person.isOperator && <OperatorEntry />}
    </PublicShell>
  );
}
