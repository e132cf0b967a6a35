import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Words } from "@/components/layout/words";
import { NewSystemForm } from "@/components/systems/operator/new-system-form";
import { SystemHeader } from "@/components/systems/operator/system-header";
import { Notice } from "@/components/ui/notice";
import { requireOperator } from "@/lib/auth/scope";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { listOfferedVersions } from "@/lib/systems/queries/operator-systems";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("installation");
  return { title: t("create.title") };
}

/** A new, empty system and its first administrator. */
export default async function NewSystemPage() {
  const operator = await requireOperator();
  const [t, locale, versions] = await Promise.all([
    getTranslator("installation"),
    getLocale(),
    listOfferedVersions(operator),
  ]);
  const frameworks = versions.map(({ id, title, version }) => ({
    value: id,
    label: `${pick(title, locale)} ${version}`,
  }));
  return (
    <>
      <SystemHeader title={t("create.title")} sub={t("create.sub")} />
      {frameworks.length === 0 ? (
        <Notice tone="warn" title={t("create.noFramework")}>
          {t("create.noFrameworkText")}
        </Notice>
      ) : (
        <Words
          namespaces={[
            "installation.create",
            "people.link",
            "errors",
            "common",
          ]}
        >
          <NewSystemForm formKey={randomUUID()} frameworks={frameworks} />
        </Words>
      )}
    </>
  );
}
