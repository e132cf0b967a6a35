"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { enterWithPassword } from "@/components/members/enter";
import { PasswordField } from "@/components/members/join/password-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { orUnreachable } from "@/components/ui/use-answer";
import { passwordLength } from "@/lib/auth/password-rule";
import { idle } from "@/lib/core/result";
import { joinAsNewAction } from "@/lib/members/join-actions";

type Props = { token: string; name: string; email: string };
type State = { name: string; problem: Problem | null };
type Problem = { field: "name" | "password" | null; text: string };

const passwordProblems = ["short", "long", "common", "personal"] as const;

/** Name and password of a new account, which takes the invitation up and is signed in at once. */
export function JoinAsNewForm({ token, name, email }: Props) {
  const t = useTranslations("join");
  const say = useTranslations("errors");
  const router = useRouter();
  const [state, submit] = useActionState(join, { name, problem: null });
  const { problem } = state;

  async function join(_: State, form: FormData): Promise<State> {
    const typed = String(form.get("name") ?? "");
    const answer = await orUnreachable(joinAsNewAction(idle, form));
    if (answer.status === "fields")
      return { name: typed, problem: read(answer.fields) };
    if (answer.status === "error") {
      const isOver = answer.code === "invitation_over";
      const text = isOver ? t("notJoined") : say(answer.code);
      return { name: typed, problem: { field: null, text } };
    }
    if (answer.status !== "ok") return { name: typed, problem: null };
    const password = String(form.get("password") ?? "");
    const stopped = await enterWithPassword(answer.value.email, password).catch(
      () => "unreachable",
    );
    router.replace(stopped ? "/sign-in" : "/");
    router.refresh();
    return { name: typed, problem: null };
  }

  function read(fields: Record<string, string>): Problem {
    if (fields.name) return { field: "name", text: say("fields.required") };
    const known = passwordProblems.find((one) => one === fields.password);
    const text = t(`password.problems.${known ?? "required"}`, passwordLength);
    return { field: "password", text };
  }

  const errorOf = (field: string) =>
    problem?.field === field ? problem.text : undefined;
  return (
    <form action={submit} ref={keepEntries} noValidate className="grid gap-4">
      <ErrorSummary
        title={t("problem")}
        items={
          problem
            ? [
                {
                  text: problem.text,
                  fieldId: problem.field ? `new-${problem.field}` : undefined,
                },
              ]
            : []
        }
        attempt={state}
      />
      <input type="hidden" name="token" value={token} />
      {/* So that the browser keeps the new password under the right address. */}
      <input
        type="email"
        name="username"
        autoComplete="username"
        value={email}
        readOnly
        hidden
      />
      <Field id="new-name" label={t("fresh.name")} error={errorOf("name")}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            autoComplete="name"
            defaultValue={state.name}
          />
        )}
      </Field>
      <PasswordField
        id="new-password"
        name="password"
        label={t("password.label")}
        own={[name, email]}
        error={errorOf("password")}
      />
      <div>
        <SubmitButton pendingText={t("fresh.pending")}>
          {t("fresh.button")}
        </SubmitButton>
      </div>
    </form>
  );
}
