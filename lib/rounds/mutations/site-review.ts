import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { now } from "@/lib/core/clock";
import { AppError, type ErrorCode } from "@/lib/core/result";
import type { Prisma, SiteReview } from "@/lib/db/generated/client";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { recordEvent } from "@/lib/events/mutations";
import type { EventVerb } from "@/lib/events/schema";
import { canReviewSites, canSeeSite, canSubmitSite } from "../policy";
import { countSiteRows } from "../queries/count-site-rows";
import type { ReviewedSite, SendBack } from "../review-input";
import { readSiteState, type SiteState } from "../rules/site-state";
import { holdOpenRound, type HeldRound } from "./hold-round";
import {
  findReviewers,
  findSiteCoordinators,
  tellOfSite,
  untellDue,
  untellOfSite,
} from "./tell-of-site";

type Held = {
  round: HeldRound;
  site: { id: string; name: string; pointPersonMembershipId: string | null };
  before: SiteReview | null;
};

/**
 * Hands a site's rows in, also with gaps: how many is part of what is
 * recorded. From here on the site's own people take it back before they change
 * anything, so that what the intermediary looks at stays as it is.
 */
export async function submitSite(scope: Scope, input: ReviewedSite) {
  if (!canSubmitSite(scope, input.siteId)) throw refusal(scope, input);
  return withSystem(scope, async (tx) => {
    const held = await holdSite(tx, scope, input);
    requireState(held, { scoring: null, sent_back: null });
    const counts = await countSiteRows(tx, scope, held.round, held.site.id);
    const done = await write(tx, scope, held, "site_submitted", {
      data: {
        submittedAt: now(),
        submittedById: scope.personId,
        ...unanswered,
      },
      after: counts,
    });
    await untellDue(tx, scope, held);
    const people = await findReviewers(tx, scope, held.site);
    await tellOfSite(tx, scope, held, { kind: "site_submitted", people });
    return { ...done, ...counts };
  });
}

/** Takes back what was handed in, to go on scoring. */
export async function takeBackSite(scope: Scope, input: ReviewedSite) {
  if (!canSubmitSite(scope, input.siteId)) throw refusal(scope, input);
  return withSystem(scope, async (tx) => {
    const held = await holdSite(tx, scope, input);
    requireState(held, { submitted: null });
    return write(tx, scope, held, "site_taken_back", {
      data: { submittedAt: null, submittedById: null },
    });
  });
}

/** Accepts what a site handed in: from here on nobody changes its ratings unless it is sent back. */
export async function acceptSite(scope: Scope, input: ReviewedSite) {
  if (!canReviewSites(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const held = await holdSite(tx, scope, input);
    requireState(held, { submitted: null });
    const done = await write(tx, scope, held, "site_accepted", {
      data: { acceptedAt: now(), acceptedById: scope.personId },
    });
    const people = await findSiteCoordinators(tx, scope, held.site.id);
    await tellOfSite(tx, scope, held, { kind: "site_accepted", people });
    return done;
  });
}

/** Gives a site's rows back to it with what is to be looked at again; also those accepted before. */
export async function sendBackSite(
  scope: Scope,
  { comment, ...input }: SendBack,
) {
  if (!canReviewSites(scope)) throw new AppError("forbidden");
  return withSystem(scope, async (tx) => {
    const held = await holdSite(tx, scope, input);
    requireState(held, { submitted: null, accepted: null });
    const done = await write(tx, scope, held, "site_sent_back", {
      data: {
        ...unanswered,
        sentBackAt: now(),
        sentBackById: scope.personId,
        comment,
      },
      after: { comment },
    });
    const people = await findSiteCoordinators(tx, scope, held.site.id);
    await tellOfSite(tx, scope, held, { kind: "site_sent_back", people });
    return done;
  });
}

const unanswered = {
  sentBackAt: null,
  sentBackById: null,
  acceptedAt: null,
  acceptedById: null,
} as const;

/** Another's site is not for them, one they cannot see is not there. */
function refusal(scope: Scope, { siteId }: ReviewedSite) {
  return new AppError(canSeeSite(scope, siteId) ? "forbidden" : "not_found");
}

async function holdSite(
  tx: Transaction,
  scope: Scope,
  { roundId, siteId, version }: ReviewedSite,
): Promise<Held> {
  const { systemId } = scope;
  const round = await holdOpenRound(tx, scope, roundId);
  const site = await tx.site.findUnique({
    where: { systemId_id: { systemId, id: siteId } },
    select: {
      id: true,
      name: true,
      status: true,
      pointPersonMembershipId: true,
    },
  });
  if (site?.status !== "active") throw new AppError("not_found");
  const before = await tx.siteReview.findUnique({
    where: { systemId_roundId_siteId: { systemId, roundId, siteId } },
  });
  if ((before?.version ?? 0) !== version)
    throw new AppError("stale", { state: readSiteState(before) });
  return { round, site, before };
}

const refusals: Record<SiteState, ErrorCode> = {
  scoring: "site_not_submitted",
  sent_back: "site_not_submitted",
  submitted: "site_submitted",
  accepted: "site_accepted",
};

function requireState(
  { before }: Held,
  allowed: Partial<Record<SiteState, null>>,
) {
  const state = readSiteState(before);
  if (!(state in allowed)) throw new AppError(refusals[state]);
}

async function write(
  tx: Transaction,
  scope: Scope,
  { round, site, before }: Held,
  verb: EventVerb,
  change: {
    data: Prisma.SiteReviewUncheckedUpdateInput &
      Omit<
        Prisma.SiteReviewUncheckedCreateInput,
        "systemId" | "roundId" | "siteId"
      >;
    after?: Prisma.InputJsonObject;
  },
) {
  const key = { systemId: scope.systemId, roundId: round.id, siteId: site.id };
  const version = (before?.version ?? 0) + 1;
  // Its round is held, so nobody else writes the first one in between.
  if (before)
    await tx.siteReview.update({
      where: { systemId_roundId_siteId: key },
      data: { ...change.data, version },
    });
  else
    await tx.siteReview.create({ data: { ...change.data, ...key, version } });
  await recordEvent(tx, scope, {
    verb,
    subjectType: "site",
    subjectId: site.id,
    siteId: site.id,
    roundId: round.id,
    before: { state: readSiteState(before) },
    after: change.after,
  });
  await untellOfSite(tx, { site, round });
  return { siteId: site.id, version };
}
