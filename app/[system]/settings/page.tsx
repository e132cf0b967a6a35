import type { Metadata } from "next";
import Link from "next/link";
import { Words } from "@/components/layout/words";
import { RemoveSampleForm } from "@/components/systems/remove-sample-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";

type Props = { params: Promise<{ system: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("systems");
  return { title: t("settings.title") };
}

/** What can be set for a system, each on its own page. */
export default async function SettingsPage({ params }: Props) {
  const scope = await requireScope((await params).system, "settings:edit");
  const [t, installation, framework, people, record] = await Promise.all([
    getTranslator("systems"),
    getTranslator("installation"),
    getTranslator("framework"),
    getTranslator("people"),
    getTranslator("record"),
  ]);
  const root = `/${scope.systemSlug}/settings`;
  const pages = [
    {
      href: `/${scope.systemSlug}/members`,
      name: people("title"),
      text: people("settingsText"),
    },
    {
      href: `${root}/framework`,
      name: framework("versions.title"),
      text: framework("versions.settingsText"),
    },
    {
      href: `${root}/rows`,
      name: framework("local.title"),
      text: t("settings.ownRows"),
    },
    {
      href: `/${scope.systemSlug}/record`,
      name: record("title"),
      text: record("settingsText"),
    },
    {
      href: `${root}/archive`,
      name: installation("archive.title"),
      text: installation("archive.settingsText"),
    },
    {
      href: `${root}/operator`,
      name: installation("access.title"),
      text: installation("access.settingsText"),
    },
  ];
  return (
    <>
      <PageHeader title={t("settings.title")} sub={scope.systemName} />
      <div className="grid gap-6">
        <Card>
          <ul className="grid">
            {pages.map(({ href, name, text }) => (
              <li key={href} className="border-t py-2 first:border-t-0">
                <Link
                  href={href}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {name}
                </Link>
                <p className="text-muted">{text}</p>
              </li>
            ))}
          </ul>
        </Card>
        {scope.isSample && (
          <Card id="sample" title={t("sample.title")} sub={t("sample.text")}>
            <Words namespaces={["systems", "errors"]}>
              <RemoveSampleForm
                systemSlug={scope.systemSlug}
                systemName={scope.systemName}
              />
            </Words>
          </Card>
        )}
      </div>
    </>
  );
}
