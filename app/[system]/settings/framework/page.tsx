import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { CurrentCard } from "@/components/framework/versions/current-card";
import { MoveSection } from "@/components/framework/versions/move-section";
import { PresetSection } from "@/components/framework/versions/preset-section";
import { RuleCard } from "@/components/framework/versions/rule-card";
import { ActDone } from "@/components/ui/act-done";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireScope } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import { presets } from "@/lib/framework/schema";
import { readFrameworkSettings } from "@/lib/progress/queries/move-preview";

type Props = {
  params: Promise<{ system: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const searchSchema = z.object({
  to: z.uuid().optional().catch(undefined),
  rule: z.enum(presets).optional().catch(undefined),
  done: z.enum(["moved", "preset"]).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("framework");
  return { title: t("versions.title") };
}

/** Which version and which rule a system goes by, and what another would do. */
export default async function FrameworkSettingsPage({
  params,
  searchParams,
}: Props) {
  const scope = await requireScope((await params).system, "settings:edit");
  const { to, rule, done } = searchSchema.parse(await searchParams);
  const [t, systems, layout, settings] = await Promise.all([
    getTranslator("framework"),
    getTranslator("systems"),
    getTranslator("layout"),
    readFrameworkSettings(scope, { to, preset: to ? undefined : rule }),
  ]);
  const { framework, preset, openRoundName, move, presetChange } = settings;
  const { systemSlug } = scope;
  const href = `/${systemSlug}/settings/framework`;
  const about = {
    framework,
    systemSlug,
    systemVersion: settings.systemVersion,
    href,
  };
  return (
    <>
      <PageHeader
        title={t("versions.title")}
        sub={t("versions.sub")}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              {
                label: systems("settings.title"),
                href: `/${systemSlug}/settings`,
              },
              { label: t("versions.title") },
            ]}
          />
        }
      />
      <div className="grid gap-6">
        {done && (
          <ActDone
            text={
              done === "moved"
                ? t("versions.done.moved", { version: framework.version })
                : t("versions.done.preset", { preset })
            }
          />
        )}
        {openRoundName !== null && (
          <Notice
            title={t("versions.roundOpen.title", { name: openRoundName })}
            actions={
              <Link href={`/${systemSlug}#round`}>
                {t("versions.roundOpen.link")}
              </Link>
            }
          >
            {t("versions.roundOpen.text")}
          </Notice>
        )}
        <CurrentCard
          versions={settings.versions}
          shownId={move?.to.id ?? null}
          href={href}
        />
        {move && (
          <MoveSection
            {...about}
            move={move}
            canMove={openRoundName === null}
          />
        )}
        <RuleCard preset={preset} isShown={presetChange !== null} href={href} />
        {presetChange && <PresetSection {...about} change={presetChange} />}
      </div>
    </>
  );
}
