import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { fromDay, today } from "@/lib/core/clock";
import { AppError } from "@/lib/core/result";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { submitOnce } from "@/lib/events/mutations";
import { tellPeople } from "@/lib/notices/mutations/tell";
import { findOpenRound } from "@/lib/rounds/queries/rounds";
import { readHome } from "@/lib/progress/queries/read-home";
import { requireSite } from "@/lib/systems/mutations/require-site";
import { canWriteReview } from "../policy";
import { listAskableIn } from "../queries/askable";
import type { StartReview } from "../schema";
import { recordOf } from "./record";

/** Starts a review; the same form sent twice starts one. Whoever is asked in a scan is told. */
export async function startReview(
  scope: Scope,
  input: StartReview,
): Promise<{ reviewId: string }> {
  const { kind, key } = input;
  const siteId = input.kind === "data" ? input.site : null;
  if (!canWriteReview(scope, { kind, siteId })) throw new AppError("not_found");
  const openRound = await findOpenRound(scope);
  const stage = kind === "pitfalls" ? await findWorkingStage(scope) : null;
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "start_review" }, async () => {
      await requireSite(tx, scope, siteId);
      const { systemId, personId, frameworkVersionId } = scope;
      const { id } = await tx.review.create({
        data: {
          ...{ systemId, kind, siteId, frameworkVersionId, stage },
          roundId: openRound?.id ?? null,
          beganOn: fromDay(today()),
          createdById: personId,
        },
      });
      const people = input.kind === "scan" ? input.people : [];
      await askPeople(tx, scope, id, people);
      await recordOf(
        tx,
        scope,
        { id, siteId },
        {
          verb: "review_started",
          after: { kind, people: [...people] },
        },
      );
      return { reviewId: id };
    }),
  );
}

async function findWorkingStage(scope: Scope) {
  const { progress } = await readHome(scope);
  return progress.headline.workingStage;
}

/** Members who may answer, or not found. */
async function askPeople(
  tx: Transaction,
  scope: Scope,
  reviewId: string,
  people: readonly string[],
) {
  if (people.length === 0) return;
  const askable = new Set((await listAskableIn(tx, scope)).map(({ id }) => id));
  const asked = [...new Set(people)];
  if (!asked.every((id) => askable.has(id))) throw new AppError("not_found");
  const { systemId, personId } = scope;
  await tx.reviewPanelist.createMany({
    data: asked.map((id) => ({ systemId, reviewId, personId: id })),
  });
  await tellPeople(
    tx,
    scope,
    asked.filter((id) => id !== personId),
    {
      kind: "scan_asked",
      args: { by: scope.personName },
      path: `/reviews/${reviewId}`,
    },
  );
}
