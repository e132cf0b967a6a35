"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { orUnreachable } from "@/components/ui/use-answer";
import { idle } from "@/lib/core/result";
import { addKeyAction } from "@/lib/members/factor-actions";
import { askForNewKey } from "./ask-browser";
import { CodesPanel } from "./codes-panel";
import { OwnPassword } from "./factor-fields";
import { FactorForm } from "./factor-form";
import { useSetUp } from "./use-set-up";
import { type Stop, useSay } from "./use-say";

type Props = { asksPassword: boolean; next: string | null };

/** Has the browser make a passkey, under a name that the person knows it by. */
export function SetUpKey({ asksPassword, next }: Props) {
  const t = useTranslations("factors.key");
  const proof = useTranslations("factors.proof");
  const { sayAnswer, sayRefusal } = useSay({ isStep: next !== null });
  const { codes, take, goOn } = useSetUp(next);
  const [name, setName] = useState("");
  const [added, setAdded] = useState(0);

  async function add(form: FormData): Promise<Stop | null> {
    if (!name.trim()) return { text: proof("noName"), at: "name" };
    if (asksPassword && !form.get("password"))
      return { text: proof("noPassword"), at: "password" };
    const outcome = await askForNewKey(form);
    if ("refused" in outcome) return sayRefusal(outcome.refused);
    const made = new FormData();
    made.set("name", name);
    made.set("made", outcome.said);
    const answer = await orUnreachable(addKeyAction(idle, made));
    if (answer.status === "ok") {
      setName("");
      setAdded(added + 1);
      take(answer.value);
    }
    return sayAnswer(answer, "key");
  }

  if (codes) return <CodesPanel codes={codes} onKept={goOn} />;
  return (
    <FactorForm id="key" act={add}>
      {(stop) => (
        <>
          <Field
            id="key-name"
            label={t("name")}
            hint={t("nameHint")}
            error={stop?.at === "name" ? stop.text : undefined}
          >
            {(control) => (
              <TextInput
                {...control}
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
          {/* Added, the password does not stay behind. */}
          {asksPassword && <OwnPassword key={added} id="key" stop={stop} />}
          <div>
            <SubmitButton variant="secondary" pendingText={proof("working")}>
              {t("add")}
            </SubmitButton>
          </div>
        </>
      )}
    </FactorForm>
  );
}
