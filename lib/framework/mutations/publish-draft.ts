import "server-only";
import type { Operator } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withPerson, type Transaction } from "@/lib/db/transaction";
import { frameworkNameSchema, type PublishDraft } from "../operator/schema";
import { readDocument } from "../queries/documents";
import { frameworkItemId } from "../rules/framework-identity";
import { toPublishStatements } from "../rules/publish-statements";
import { findPublishing, refusePublished, takeDraft } from "./draft";
import { recordOperatorEvent } from "./operator-event";

/**
 * Publishes a draft, to the letter as the command line does, in one
 * transaction; the draft goes with it. Sent twice by one operator it is
 * published once; another who comes too late is told: draft_published. Throws
 * also draft_discarded, version_differs and version_taken.
 */
export async function publishDraft(
  operator: Operator,
  { draftId, version }: PublishDraft,
): Promise<{ versionId: string }> {
  return withPerson(operator.personId, async (tx) => {
    const draft = await takeDraft(tx, draftId);
    if (!draft) return answerLate(tx, operator, draftId);
    if (draft.version !== version) throw new AppError("version_differs");
    const { framework } = readDocument(draft.document, draft.code);
    if (!framework) throw new AppError("invalid");
    await refusePublished(tx, framework);
    for (const { sql, values } of toPublishStatements(framework))
      await tx.$executeRawUnsafe(sql, ...values);
    await recordOperatorEvent(tx, operator, "framework_published", draft);
    return { versionId: frameworkItemId(framework, "version") };
  });
}

/** The draft is not there: this operator published it already, or somebody else did, or it was discarded. */
async function answerLate(
  tx: Transaction,
  { personId }: Operator,
  draftId: string,
) {
  const published = await findPublishing(tx, draftId);
  if (!published) throw new AppError("draft_discarded");
  if (published.personId !== personId) throw new AppError("draft_published");
  const named = frameworkNameSchema.parse(published.about);
  return { versionId: frameworkItemId(named, "version") };
}
