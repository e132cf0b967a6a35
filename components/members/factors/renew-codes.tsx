"use client";

import { useTranslations } from "use-intl/react";
import { Disclosure } from "@/components/ui/disclosure";
import { renewCodesAction } from "@/lib/members/factor-actions";
import { CodesPanel } from "./codes-panel";
import { type Means, ProofForm } from "./proof-form";
import { useSetUp } from "./use-set-up";

/** New recovery codes in the place of all older ones. */
export function RenewCodes({ means }: { means: Means }) {
  const t = useTranslations("factors.codes");
  const { codes, take, goOn } = useSetUp(null);
  if (codes) return <CodesPanel codes={codes} onKept={goOn} />;
  return (
    <Disclosure summary={t("renew")}>
      <p className="mb-4 text-sm text-muted">{t("renewText")}</p>
      <ProofForm
        id="codes"
        act={renewCodesAction}
        means={means}
        button={t("renew")}
        onDone={take}
      />
    </Disclosure>
  );
}
