"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { askDoor } from "@/components/members/enter";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { orUnreachable } from "@/components/ui/use-answer";
import { type FormState, idle } from "@/lib/core/result";
import { beginJoinAction } from "@/lib/members/provider-actions";

type Choice = { id: string; name: string };
type Props = {
  providers: readonly Choice[];
  /** Where to come back to: a page of ours. */
  next?: string;
  /** The link of the invitation to take up. */
  invitation?: string;
};

/** A button for each provider; away to it, and back. */
export function ProviderButtons({ providers, next = "/", invitation }: Props) {
  return (
    <ul className="grid gap-3">
      {providers.map((provider) => (
        <li key={provider.id}>
          <ProviderButton
            provider={provider}
            next={next}
            invitation={invitation}
          />
        </li>
      ))}
    </ul>
  );
}

type ButtonProps = {
  provider: Choice;
  next: string;
  invitation: string | undefined;
};
type State = FormState<void>;

function ProviderButton({ provider, next, invitation }: ButtonProps) {
  const t = useTranslations("providers");
  const say = useTranslations("errors");
  const [state, submit] = useActionState(
    (_: State, form: FormData): Promise<State> =>
      orUnreachable(go(provider.id, next, form)),
    idle,
  );

  const stopped = {
    error: state.status === "error" && say(state.code),
    fields: say("invalid"),
    ok: null,
    idle: null,
  }[state.status];
  return (
    <form action={submit} className="grid gap-2">
      <ErrorSummary
        title={t("problem.provider.title")}
        items={stopped ? [{ text: stopped }] : []}
        attempt={state}
      />
      {invitation && <input type="hidden" name="token" value={invitation} />}
      <SubmitButton variant="secondary" pendingText={t("going", provider)}>
        {t("with", provider)}
      </SubmitButton>
    </form>
  );
}

async function go(id: string, next: string, form: FormData): Promise<State> {
  if (form.has("token")) {
    const begun = await beginJoinAction(idle, form);
    if (begun.status !== "ok") return begun;
  }
  window.location.assign(await askDoor(`signin/${id}`, { callbackUrl: next }));
  return idle;
}
