import { Words } from "@/components/layout/words";
import { JoinAsNewForm } from "@/components/members/join/join-as-new-form";
import { JoinForm } from "@/components/members/join/join-form";
import { ProviderButtons } from "@/components/members/providers/provider-buttons";
import { SignInWith } from "@/components/members/providers/sign-in-with";
import { SignInForm } from "@/components/members/sign-in-form";
import { SignOutForm } from "@/components/members/sign-out-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { listProviders } from "@/lib/auth/providers";
import type { SessionPerson } from "@/lib/auth/scope";
import {
  getFormatter,
  getTranslator,
  useTranslator,
} from "@/lib/core/translator";
import type { OpenInvitation } from "@/lib/members/queries/invitation";

type Props = {
  token: string;
  invitation: OpenInvitation;
  person: SessionPerson | null;
  today: string;
};

/**
 * What the invitation is, and the ways to take it up. Signed out, both ways
 * are offered to everybody: the page tells nobody whether the address has an account.
 */
export async function JoinPage({ token, invitation, person, today }: Props) {
  const [t, members, format] = await Promise.all([
    getTranslator("join"),
    getTranslator("members"),
    getFormatter(),
  ]);
  const { email, name, role, termFrom } = invitation;
  const day = (on: string | Date) =>
    format.dateTime(new Date(on), { dateStyle: "long", timeZone: "UTC" });
  return (
    <>
      <h1 className="text-2xl font-bold">
        {t("title", { system: invitation.systemName })}
      </h1>
      <p className="mt-2">
        {t("sub", {
          name,
          role: members(`roles.${role}`),
          admin: invitation.isAdmin ? "yes" : "no",
        })}
      </p>
      <p className="mt-1 mb-6 text-sm break-words text-muted">
        {t("forAddress", { email, on: day(invitation.expiresAt) })}
        {termFrom && termFrom > today && (
          <> {t("starts", { from: day(termFrom) })}</>
        )}
      </p>
      <Words namespaces={["join", "auth", "providers", "errors", "common"]}>
        {person ? (
          <SignedIn token={token} email={email} person={person} />
        ) : (
          <div className="grid gap-6">
            <Card id="fresh" title={t("fresh.title")} sub={t("fresh.text")}>
              <JoinAsNewForm token={token} name={name} email={email} />
            </Card>
            <JoinWith token={token} email={email} />
            <Card
              id="have"
              title={t("have.title")}
              sub={t("have.text", { email })}
            >
              <SignInForm next={`/invitation/${token}`} email={email} />
              <SignInWith next={`/invitation/${token}`} />
            </Card>
          </div>
        )}
      </Words>
    </>
  );
}

async function JoinWith({ token, email }: { token: string; email: string }) {
  const providers = listProviders();
  if (providers.length === 0) return null;
  const t = await getTranslator("providers");
  return (
    <Card id="with" title={t("join.title")} sub={t("join.text", { email })}>
      <ProviderButtons
        providers={providers}
        next={`/invitation/${token}?from=provider`}
        invitation={token}
      />
    </Card>
  );
}

type SignedInProps = { token: string; email: string; person: SessionPerson };

function SignedIn({ token, email, person }: SignedInProps) {
  const t = useTranslator("join");
  if (person.email === email)
    return (
      <Card>
        <p className="mb-4">{t("signedIn", { name: person.name })}</p>
        <JoinForm token={token} />
      </Card>
    );
  return (
    <Notice tone="warn" title={t("otherAddress")}>
      <p className="mb-3 break-words">
        {t("otherAddressText", { email: person.email })}
      </p>
      <SignOutForm personId={person.personId} />
    </Notice>
  );
}
