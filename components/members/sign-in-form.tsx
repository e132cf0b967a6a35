"use client";

import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type Problem =
  "wrong" | "tooMany" | "failed" | "missingEmail" | "missingPassword";
type State = { email: string; problem: Problem | null };

type Props = {
  /** Where to go then: a page of ours, chosen by the page around and never by an address. */
  next?: string;
  email?: string;
};

/** E-mail and password; what was typed as e-mail stays when the answer is no. */
export function SignInForm({ next = "/", email: known = "" }: Props) {
  const t = useTranslations("auth.signIn");
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

  return (
    <form action={action} noValidate className="grid gap-4">
      <ErrorSummary
        title={t("problem")}
        items={
          state.problem
            ? [{ fieldId: fieldOf(state.problem), text: t(state.problem) }]
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
  try {
    const answer = await signIn("credentials", {
      email,
      password,
      redirect: false,
    });
    if (answer?.ok && !answer.error) return null;
    if (answer?.error === "too_many_tries") return "tooMany";
    return answer?.error === "CredentialsSignin" ? "wrong" : "failed";
  } catch {
    return "failed";
  }
}

function fieldOf(problem: Problem) {
  return problem === "missingPassword" ? "password" : "email";
}
