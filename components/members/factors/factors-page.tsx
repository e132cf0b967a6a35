import { Words } from "@/components/layout/words";
import { KeyList } from "@/components/members/factors/key-list";
import { RemoveFactor } from "@/components/members/factors/remove-factor";
import { RenewCodes } from "@/components/members/factors/renew-codes";
import { SetUpApp } from "@/components/members/factors/set-up-app";
import { SetUpKey } from "@/components/members/factors/set-up-key";
import { withoutCodes } from "@/components/members/factors/without-codes";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PlainLink } from "@/components/ui/plain-link";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { OwnFactors } from "@/lib/members/queries/factors";

type Props = { factors: OwnFactors; hasPassword: boolean };

const mostKeys = 10;

/** The person's second factors: what there is, and the ways to add and remove. */
export async function FactorsPage({ factors, hasPassword }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("factors"),
    getFormatter(),
  ]);
  const { appSince, keys, codesLeft } = factors;
  const isOn = appSince !== null || keys.length > 0;
  const means = {
    ...{ password: hasPassword, app: appSince !== null, key: keys.length > 0 },
  };
  const day = (at: Date) => format.dateTime(at, { dateStyle: "long" });
  return (
    <>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("text")}</p>
      <Words namespaces={["factors", "errors"]}>
        <div className="group/factors grid gap-6">
          <div className={withoutCodes}>
            <Notice
              tone={isOn ? "ok" : "info"}
              title={t(isOn ? "state.on" : "state.off")}
            >
              {t(isOn ? "state.onText" : "state.offText")}
            </Notice>
          </div>
          <Card
            id="app-card"
            title={t("app.title")}
            sub={t("app.text")}
            className={withoutCodes}
          >
            {appSince ? (
              <>
                <p>{t("app.since", { since: day(appSince) })}</p>
                <RemoveFactor
                  factor="app"
                  at="remove-app"
                  label={t("app.remove")}
                  means={means}
                />
              </>
            ) : (
              <SetUpApp asksPassword={hasPassword} next={null} />
            )}
          </Card>
          <Card
            id="key-card"
            title={t("key.title")}
            sub={t("key.text")}
            className={withoutCodes}
          >
            <KeyList keys={keys} means={means} />
            {keys.length < mostKeys ? (
              <SetUpKey asksPassword={hasPassword} next={null} />
            ) : (
              <p className="text-sm text-muted">{t("key.full")}</p>
            )}
          </Card>
          {isOn && (
            <Card
              id="code-card"
              title={t("codes.title")}
              sub={t("codes.text")}
              className={withoutCodes}
            >
              <p>{t("codes.left", { count: codesLeft })}</p>
              <RenewCodes means={means} />
            </Card>
          )}
          <p className={withoutCodes}>
            <PlainLink href="/account">{t("back")}</PlainLink>
          </p>
        </div>
      </Words>
    </>
  );
}
