import { Words } from "@/components/layout/words";
import { PasswordForm } from "@/components/members/account/password-form";
import { SessionList } from "@/components/members/account/session-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { SessionPerson } from "@/lib/auth/scope";
import { getTranslator } from "@/lib/core/translator";
import type { OwnSession } from "@/lib/members/queries/sessions";

type Props = { person: SessionPerson; sessions: readonly OwnSession[] };

/** What belongs to the person in all their systems: the password, and where they are signed in. */
export async function AccountPage({ person, sessions }: Props) {
  const t = await getTranslator("account");
  const { name, email } = person;
  return (
    <>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-1 mb-6 wrap-anywhere text-muted">
        {t("who", { name, email })}
      </p>
      <Words namespaces={["account", "join", "people", "errors", "common"]}>
        <div className="grid gap-6">
          <Card
            id="sessions"
            title={t("sessions.title")}
            sub={t("sessions.text")}
          >
            <SessionList sessions={sessions} />
          </Card>
          <Card
            id="password"
            title={t("password.title")}
            sub={t("password.text")}
          >
            <PasswordForm name={name} email={email} />
          </Card>
        </div>
      </Words>
      <p className="mt-6">
        <ButtonLink href="/">{t("back")}</ButtonLink>
      </p>
    </>
  );
}
