import type { ReactNode } from "react";
import { PersonMenu } from "@/components/layout/person-menu";
import { PublicShell } from "@/components/layout/public-shell";
import { LanguageForm } from "@/components/members/language-form";
import { SignOutForm } from "@/components/members/sign-out-form";
import { getTranslator } from "@/lib/core/translator";
import { operatorHome } from "@/lib/framework/operator/addresses";

type Props = { person: { id: string; name: string }; children: ReactNode };

/** Every page of an operator: in no system, and with nothing of one. */
export async function OperatorShell({ person, children }: Props) {
  const [t, layout] = await Promise.all([
    getTranslator("operator"),
    getTranslator("layout"),
  ]);
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
              { href: operatorHome, label: t("home.title") },
              { href: "/systems", label: t("entry.systems") },
              { href: "/account", label: layout("nav.account") },
            ]}
            signOut={<SignOutForm personId={person.id} />}
          />
        </div>
      }
    >
      {children}
    </PublicShell>
  );
}
