"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SubmitButton } from "@/components/ui/submit-button";
import { orUnreachable } from "@/components/ui/use-answer";
import { idle } from "@/lib/core/result";
import { confirmAppAction, startAppAction } from "@/lib/members/factor-actions";
import { AppPicture } from "./app-picture";
import { CodesPanel } from "./codes-panel";
import { CodeField, OwnPassword } from "./factor-fields";
import { FactorForm } from "./factor-form";
import { useSetUp } from "./use-set-up";
import { type Stop, useSay } from "./use-say";

type Props = { asksPassword: boolean; next: string | null };
type NewApp = { secret: string; picture: boolean[][] };

/** Shows an app its secret, and counts on it once a code of it is given. */
export function SetUpApp({ asksPassword, next }: Props) {
  const t = useTranslations("factors.app");
  const proof = useTranslations("factors.proof");
  const { sayAnswer } = useSay({ isStep: next !== null });
  const { codes, take, goOn } = useSetUp(next);
  const [app, setApp] = useState<NewApp | null>(null);

  async function start(form: FormData): Promise<Stop | null> {
    if (asksPassword && !form.get("password"))
      return { text: proof("noPassword"), at: "password" };
    const answer = await orUnreachable(startAppAction(idle, form));
    if (answer.status === "ok") setApp(answer.value);
    return sayAnswer(answer, "code");
  }

  async function confirm(form: FormData): Promise<Stop | null> {
    const answer = await orUnreachable(confirmAppAction(idle, form));
    if (answer.status === "ok") take(answer.value);
    return sayAnswer(answer, "code");
  }

  if (codes) return <CodesPanel codes={codes} onKept={goOn} />;
  if (!app)
    return (
      <FactorForm key="start" id="app" act={start}>
        {(stop) => (
          <>
            <input type="hidden" name="factor" value="app" />
            {asksPassword && <OwnPassword id="app" stop={stop} />}
            <div>
              <SubmitButton variant="secondary" pendingText={proof("working")}>
                {t("start")}
              </SubmitButton>
            </div>
          </>
        )}
      </FactorForm>
    );
  return (
    <FactorForm key="confirm" id="app" act={confirm}>
      {(stop) => (
        <>
          <div>
            <p className="font-semibold">{t("scan")}</p>
            <p className="mb-3 text-sm text-muted">{t("scanText")}</p>
            <AppPicture picture={app.picture} label={t("picture")} />
            <p className="mt-3 text-sm">{t("typed")}</p>
            <p className="font-mono text-base">
              {app.secret.replace(/(.{4})(?=.)/g, "$1 ")}
            </p>
          </div>
          <CodeField
            id="app"
            stop={stop}
            label={t("code")}
            hint={t("codeHint")}
          />
          <div>
            <SubmitButton pendingText={proof("working")}>
              {t("confirm")}
            </SubmitButton>
          </div>
        </>
      )}
    </FactorForm>
  );
}
