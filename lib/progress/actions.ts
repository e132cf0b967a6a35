"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import {
  attestStageSchema,
  changePresetSchema,
  confirmAttestationSchema,
  confirmMilestoneSchema,
  moveFrameworkSchema,
  proposeMilestoneSchema,
  setMilestoneTargetSchema,
  withdrawMilestoneSchema,
} from "./input";
import { attestStage, confirmAttestation } from "./mutations/attest-stage";
import { changePreset } from "./mutations/change-preset";
import { confirmMilestone } from "./mutations/confirm-milestone";
import { moveFramework } from "./mutations/move-framework";
import {
  proposeMilestone,
  setMilestoneTarget,
  withdrawMilestone,
} from "./mutations/propose-milestone";

/** What every act on a milestone or an attestation answers: it is done. */
type Done = { version: number };

export async function setMilestoneTargetAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "milestones:propose",
    schema: setMilestoneTargetSchema,
    run: setMilestoneTarget,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function proposeMilestoneAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "milestones:propose",
    schema: proposeMilestoneSchema,
    run: proposeMilestone,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function withdrawMilestoneAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "milestones:propose",
    schema: withdrawMilestoneSchema,
    run: withdrawMilestone,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function confirmMilestoneAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "milestones:confirm",
    schema: confirmMilestoneSchema,
    run: confirmMilestone,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function attestStageAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "milestones:propose",
    schema: attestStageSchema,
    run: attestStage,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function confirmAttestationAction(
  systemSlug: string,
  _state: FormState<Done>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "milestones:confirm",
    schema: confirmAttestationSchema,
    run: confirmAttestation,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function moveFrameworkAction(
  systemSlug: string,
  _state: FormState<{ version: number }>,
  form: FormData,
): Promise<FormState<{ version: number }>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "settings:edit",
    schema: moveFrameworkSchema,
    run: moveFramework,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/settings/framework?done=moved`);
  return result;
}

export async function changePresetAction(
  systemSlug: string,
  _state: FormState<{ version: number }>,
  form: FormData,
): Promise<FormState<{ version: number }>> {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "settings:edit",
    schema: changePresetSchema,
    run: changePreset,
  });
  if (result.status === "ok")
    redirect(`/${systemSlug}/settings/framework?done=preset`);
  return result;
}
