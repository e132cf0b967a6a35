"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { enterWithPassword } from "@/components/members/enter";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type Problem =
  | "wrong"
  | "tooMany"
  | "missingEmail"
  | "missingPassword"
  | "unreachable"
  | "unexpected";
type State = { email: string; problem: Problem | null };

type Props = {
  /** Where to go then: a page of ours, chosen by the page around and never by an address. */
  next?: string;
  email?: string;
};

/** E-mail and password; what was typed as e-mail stays when the answer is no. */
export function SignInForm({ next = "/", email: known = "" }: Props) {
  const t = useTranslations("auth.signIn");
  const say = useTranslations("errors");
  const router = useRouter();
  const [state, action] = useActionState(submit, {
    email: known,
    problem: null,
  });

  async function submit(_: State, form: FormData): Promise<State> {
    const email = String(form.get("email") ?? "").trim();
    const password = String(form.get("password") ?? "");
    const problem = await trySignIn(email, password);
    if (!problem) {
      router.replace(next);
      router.refresh();
    }
    return { email, problem };
  }

  function sayProblem(problem: Problem) {
    const isOurs = problem === "unreachable" || problem === "unexpected";
    return isOurs ? say(problem) : t(problem);
  }

  return (
    <form action={action} ref={keepEntries} noValidate className="grid gap-4">
      <ErrorSummary
        title={t("problem")}
        items={
          state.problem
            ? [
                {
                  fieldId: fieldOf(state.problem),
                  text: sayProblem(state.problem),
                },
              ]
            : []
        }
        attempt={state}
      />
      <Field id="email" label={t("email")}>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={state.email}
            required
          />
        )}
      </Field>
      <Field id="password" label={t("password")}>
        {(control) => (
          <TextInput
            {...control}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <SubmitButton pendingText={t("pending")}>{t("button")}</SubmitButton>
    </form>
  );
}

async function trySignIn(
  email: string,
  password: string,
): Promise<Problem | null> {
  if (!email) return "missingEmail";
  if (!password) return "missingPassword";
  return enterWithPassword(email, password).catch(() => "unreachable");
}

function fieldOf(problem: Problem) {
  if (problem === "unreachable" || problem === "unexpected") return undefined;
  return problem === "missingPassword" ? "password" : "email";
}
