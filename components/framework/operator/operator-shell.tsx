import type { ReactNode } from "react";
import { PersonMenu } from "@/components/layout/person-menu";
import { PublicShell } from "@/components/layout/public-shell";
import { LanguageForm } from "@/components/members/language-form";
import { SignOutForm } from "@/components/members/sign-out-form";
import { useTranslator } from "@/lib/core/translator";
import { OperatorNav } from "@/components/systems/operator/operator-nav";
import { operatorHome } from "@/lib/framework/operator/addresses";
import { systemsHome } from "@/lib/systems/operator/addresses";

type Props = { person: { id: string; name: string }; children: ReactNode };

/** Every page of an operator: in no system, and with nothing of one. */
export function OperatorShell({ person, children }: Props) {
  const t = useTranslator("operator");
  const installation = useTranslator("installation");
  const layout = useTranslator("layout");
  return (
    <PublicShell
      width="page"
      words={{ skip: layout("skipToContent") }}
      language={
        <div className="flex items-center gap-1 sm:gap-3">
          <LanguageForm />
          <PersonMenu
            name={person.name}
            label={layout("personMenu", { name: person.name })}
            sub={t("role")}
            links={[
              { href: systemsHome, label: installation("list.title") },
              { href: operatorHome, label: t("home.title") },
              { href: "/systems", label: t("entry.systems") },
              { href: "/account", label: layout("nav.account") },
            ]}
            signOut={<SignOutForm personId={person.id} />}
          />
        </div>
      }
    >
      <OperatorNav
        label={installation("nav")}
        links={[
          { href: operatorHome, text: t("home.title") },
          { href: systemsHome, text: installation("list.title") },
        ]}
      />
      {children}
    </PublicShell>
  );
}
