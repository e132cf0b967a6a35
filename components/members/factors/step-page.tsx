import { FrameForm } from "@/components/layout/frame-form";
import { FrameNote } from "@/components/layout/frame-note";
import { Words } from "@/components/layout/words";
import { SetUpApp } from "@/components/members/factors/set-up-app";
import { SetUpKey } from "@/components/members/factors/set-up-key";
import { StepForm } from "@/components/members/factors/step-form";
import { withoutCodes } from "@/components/members/factors/without-codes";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import { signOutAction } from "@/lib/members/actions";
import type { OwnFactors } from "@/lib/members/queries/factors";

type Props = { name: string; factors: OwnFactors; next: string };

/** What comes after the password: the second factor, or setting one up where it is asked for. */
export function StepPage({ name, factors, next }: Props) {
  const t = useTranslator("factors");
  const auth = useTranslator("auth");
  const { appSince, keys } = factors;
  const hasKey = keys.length > 0;
  const mustSetUp = appSince === null && !hasKey;
  return (
    <>
      <h1 className="text-2xl font-bold">
        {t(mustSetUp ? "step.must" : "step.title")}
      </h1>
      <p className="mt-1 mb-6 text-muted">
        {t(mustSetUp ? "step.mustText" : "step.app", { name })}
      </p>
      <Words namespaces={["factors", "errors"]}>
        {mustSetUp ? (
          <div className="group/factors grid gap-6">
            <Card
              id="app-card"
              title={t("app.title")}
              sub={t("app.text")}
              className={withoutCodes}
            >
              <SetUpApp asksPassword={false} next={next} />
            </Card>
            <Card
              id="key-card"
              title={t("key.title")}
              sub={t("key.text")}
              className={withoutCodes}
            >
              <SetUpKey asksPassword={false} next={next} />
            </Card>
          </div>
        ) : (
          <Card>
            <StepForm hasApp={appSince !== null} hasKey={hasKey} next={next} />
          </Card>
        )}
      </Words>
      {!mustSetUp && (
        <p className="mt-4 text-sm text-muted">{t("step.lost")}</p>
      )}
      <div className="mt-4 print:hidden">
        <FrameForm
          act={signOutAction}
          note={<FrameNote text={auth("signOut.problem")} />}
        >
          <Button type="submit" variant="quiet" className="-ml-4">
            {t("step.restart")}
          </Button>
        </FrameForm>
      </div>
    </>
  );
}
