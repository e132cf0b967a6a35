"use client";

import { useTranslations } from "use-intl/react";
import type { ButtonVariant } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { orUnreachable } from "@/components/ui/use-answer";
import { type FormState, idle } from "@/lib/core/result";
import { askForKey } from "./ask-browser";
import { CodeField, OwnPassword } from "./factor-fields";
import { FactorForm } from "./factor-form";
import { type Stop, useSay } from "./use-say";

/** What the person can prove themselves with. */
export type Means = { password: boolean; app: boolean; key: boolean };

type Props<T> = {
  id: string;
  act: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
  means: Means;
  button: string;
  variant?: ButtonVariant;
  values?: Record<string, string>;
  onDone?: (value: T) => void;
  /** On the way to a session. */
  isStep?: boolean;
};

/** The password where it is asked for, and a code or a passkey. */
export function ProofForm<T>(props: Props<T>) {
  const {
    id,
    act,
    means,
    button,
    variant,
    values = {},
    onDone,
    isStep = false,
  } = props;
  const t = useTranslations("factors.proof");
  const { sayAnswer, sayRefusal } = useSay({ isStep });
  // Without an app, a code is for who lost the passkey.
  const isKeyFirst = means.key && !means.app && !variant;

  async function prove(form: FormData): Promise<Stop | null> {
    if (means.password && !form.get("password"))
      return { text: t("noPassword"), at: "password" };
    if (form.get("way") === "key") {
      const outcome = await askForKey();
      if ("refused" in outcome) return sayRefusal(outcome.refused);
      form.delete("code");
      form.set("signed", outcome.said);
    }
    const answer = await orUnreachable(act(idle, form));
    if (answer.status === "ok") onDone?.(answer.value);
    return sayAnswer(answer, form.get("way") === "key" ? "key" : "code");
  }

  return (
    <FactorForm id={id} act={prove}>
      {(stop) => (
        <>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {means.password && <OwnPassword id={id} stop={stop} />}
          <CodeField
            id={id}
            stop={stop}
            label={t("code")}
            hint={t(means.app ? "codeHint" : "codeOnly")}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton
              name="way"
              value="code"
              variant={variant ?? (isKeyFirst ? "secondary" : "primary")}
              pendingText={t("working")}
            >
              {button}
            </SubmitButton>
            {means.key && (
              <SubmitButton
                name="way"
                value="key"
                variant={isKeyFirst ? "primary" : "secondary"}
                pendingText={t("working")}
              >
                {t("withKey")}
              </SubmitButton>
            )}
          </div>
        </>
      )}
    </FactorForm>
  );
}
