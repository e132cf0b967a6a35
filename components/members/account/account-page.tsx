import type { ReactNode } from "react";
import { Words } from "@/components/layout/words";
import { EventList } from "@/components/members/account/event-list";
import { PasswordForm } from "@/components/members/account/password-form";
import { SessionList } from "@/components/members/account/session-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PlainLink } from "@/components/ui/plain-link";
import type { SessionPerson } from "@/lib/auth/scope";
import { useTranslator } from "@/lib/core/translator";
import type { OwnAccountEvent } from "@/lib/members/queries/account-events";
import type { OwnSession } from "@/lib/members/queries/sessions";

type Props = {
  person: SessionPerson;
  sessions: readonly OwnSession[];
  events: readonly OwnAccountEvent[];
  /** A ProvidersCard. */
  providers: ReactNode;
};

/** What belongs to the person in all their systems: where they are signed in, the password, and what happened with it all. */
export function AccountPage({ person, sessions, events, providers }: Props) {
  const t = useTranslator("account");
  const factors = useTranslator("factors");
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
          {providers}
          <Card
            id="factors"
            title={factors("title")}
            sub={factors("card.text")}
          >
            <PlainLink href="/account/second-factor">
              {factors("card.link")}
            </PlainLink>
          </Card>
          <Card id="events" title={t("events.title")} sub={t("events.text")}>
            <EventList events={events} />
          </Card>
        </div>
      </Words>
      <p className="mt-6">
        <ButtonLink href="/">{t("back")}</ButtonLink>
      </p>
    </>
  );
}
