import type { ReactNode } from "react";
import { AppShell, type NavEntry } from "@/components/layout/app-shell";
import { PersonMenu } from "@/components/layout/person-menu";
import { LanguageForm } from "@/components/members/language-form";
import { SignOutForm } from "@/components/members/sign-out-form";
import { Bell } from "@/components/notices/bell";
import { LookBanner } from "@/components/systems/access/look-banner";
import { SampleBadge } from "@/components/ui/badge";
import type { Role } from "@/lib/auth/roles";
import { getTranslator, useTranslator } from "@/lib/core/translator";

type Props = {
  system: { slug: string; name: string; isSample: boolean };
  person: {
    id: string;
    name: string;
    role: Role;
    canSet: boolean;
    canEditRows: boolean;
    newNotices: number;
    canEditMembers: boolean;
  };
  roundName: string | undefined;
  /** For who runs the installation and only looks in: until when. */
  looksInUntil: Date | null;
  children: ReactNode;
};

/** Every page of a system: its name, its round, its menu, and who is signed in. */
export function SystemShell({
  system,
  person,
  roundName,
  looksInUntil,
  children,
}: Props) {
  const t = useTranslator("layout");
  const common = useTranslator("common");
  const members = useTranslator("members");
  return (
    <AppShell
      systemName={system.name}
      homeHref={`/${system.slug}`}
      round={{
        text: roundName
          ? t("openRound", { name: roundName })
          : t("noOpenRound"),
        href: `/${system.slug}/rounds`,
      }}
      nav={listNav(system.slug, t)}
      words={{ skip: t("skipToContent"), menu: t("mainMenu"), more: t("more") }}
      badge={system.isSample && <SampleBadge text={common("sample")} />}
      banner={
        looksInUntil && <LookBanner name={person.name} until={looksInUntil} />
      }
      language={<LanguageForm />}
      notices={<Bell systemSlug={system.slug} newCount={person.newNotices} />}
      person={
        <PersonMenu
          name={person.name}
          label={t("personMenu", { name: person.name })}
          sub={members(`roles.${person.role}`)}
          links={[
            { href: `/${system.slug}/asked`, label: t("nav.asked") },
            { href: "/systems", label: t("switchSystem") },
            { href: "/account", label: t("nav.account") },
            ...(person.canEditRows
              ? [
                  {
                    href: `/${system.slug}/settings/rows`,
                    label: t("nav.ownRows"),
                  },
                ]
              : []),
            ...(person.canEditMembers
              ? [{ href: `/${system.slug}/members`, label: t("nav.people") }]
              : []),
            ...(person.canSet
              ? [{ href: `/${system.slug}/settings`, label: t("nav.settings") }]
              : []),
          ]}
          signOut={<SignOutForm personId={person.id} />}
        />
      }
    >
      {children}
    </AppShell>
  );
}

type Translator = Awaited<ReturnType<typeof getTranslator<"layout">>>;

function listNav(slug: string, t: Translator): NavEntry[] {
  return [
    { href: `/${slug}`, label: t("nav.home"), icon: "home", isExact: true },
    { href: `/${slug}/score`, label: t("nav.score"), icon: "score" },
    {
      href: `/${slug}/stages`,
      label: t("nav.stages"),
      shortLabel: t("nav.stagesShort"),
      icon: "stages",
    },
    { href: `/${slug}/concerns`, label: t("nav.concerns"), icon: "note" },
    { href: `/${slug}/plan`, label: t("nav.plan"), icon: "plan" },
    { href: `/${slug}/sites`, label: t("nav.sites"), icon: "sites" },
    { href: `/${slug}/reports`, label: t("nav.reports"), icon: "report" },
    { href: `/${slug}/guide`, label: t("nav.guide"), icon: "guide" },
  ];
}
