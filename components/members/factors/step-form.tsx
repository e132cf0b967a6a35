"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { secondStepAction } from "@/lib/members/factor-actions";
import { ProofForm } from "./proof-form";

type Props = { hasApp: boolean; hasKey: boolean; next: string };

/** The step after the password: a code, or a passkey. */
export function StepForm({ hasApp, hasKey, next }: Props) {
  const t = useTranslations("factors.step");
  const router = useRouter();
  return (
    <ProofForm
      id="step"
      act={secondStepAction}
      means={{ password: false, app: hasApp, key: hasKey }}
      button={t("button")}
      isStep
      onDone={() => {
        router.replace(next);
        router.refresh();
      }}
    />
  );
}
