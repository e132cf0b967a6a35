"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/action";
import { pick } from "@/lib/core/locale";
import { getLocale } from "@/lib/core/translator";
import { addEvidence, removeEvidence } from "./mutations/evidence";
import { shareEvidence } from "./mutations/evidence-share";
import { listShareableRows } from "./queries/shareable-rows";
import {
  addEvidenceSchema,
  removeEvidenceSchema,
  shareEvidenceSchema,
} from "./schema/evidence";

export async function addEvidenceAction(systemSlug: string, input: unknown) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: addEvidenceSchema,
    run: addEvidence,
  });
}

export async function removeEvidenceAction(systemSlug: string, input: unknown) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: removeEvidenceSchema,
    run: removeEvidence,
  });
}

/** Which other rows a piece may serve; read when someone asks for it. */
export async function listShareableRowsAction(
  systemSlug: string,
  input: unknown,
) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: z.object({ evidenceId: z.uuid() }),
    run: async (scope, input) => {
      const [rows, locale] = await Promise.all([
        listShareableRows(scope, input),
        getLocale(),
      ]);
      return rows.map((row) => ({ ...row, title: pick(row.title, locale) }));
    },
  });
}

export async function shareEvidenceAction(systemSlug: string, input: unknown) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: shareEvidenceSchema,
    run: shareEvidence,
  });
}
