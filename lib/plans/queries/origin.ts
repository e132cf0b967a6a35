import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { toDay } from "@/lib/core/clock";
import type { Transaction } from "@/lib/db/transaction";
import { getSystemFramework } from "@/lib/framework/queries/system-framework";
import { type OriginGiven, reviewOrigins, splitAbout } from "../fields";
import type { OriginView } from "./lines";

/** What an action is to come from: the columns that point at it, and who sees it. */
export type Origin = {
  view: OriginView;
  columns: Record<string, string>;
  /** The site it binds the action to (null: the system); undefined: the action has its own. */
  boundTo?: string | null;
  /** The site of the meeting or review it came from. */
  originSiteId: string | null;
  isForFew: boolean;
};

const plain: OriginView = {
  origin: "free",
  code: null,
  concernId: null,
  concernNumber: null,
  themeId: null,
  themeNumber: null,
  meetingId: null,
  meetingOn: null,
  reviewId: null,
  reviewItem: null,
  reviewOn: null,
};

type ReviewKind = (typeof reviewOrigins)[keyof typeof reviewOrigins];
type Found = Partial<Omit<Origin, "view">> & { view: Partial<OriginView> };

/** What the reader's form or address names, or null where they see no such thing. */
export async function findOriginIn(
  tx: Transaction,
  scope: Scope,
  { origin, about }: OriginGiven,
): Promise<Origin | null> {
  const found = await finders[origin](tx, scope, about);
  return (
    found && {
      ...{ originSiteId: null, isForFew: false, columns: {} },
      ...found,
      view: { ...plain, ...found.view, origin },
    }
  );
}

type Find = (
  tx: Transaction,
  scope: Scope,
  about: string,
) => Promise<Found | null>;

const at = ({ systemId }: Scope, id: string) => ({
  systemId_id: { systemId, id },
});

const finders: Record<OriginGiven["origin"], Find> = {
  free: async () => ({ view: {} }),
  row: async (tx, scope, code) => {
    const { indicators } = await getSystemFramework(tx, scope);
    const row = indicators.find((one) => one.code === code);
    if (!row) return null;
    const { id: indicatorId, lineage, level } = row;
    const { frameworkVersionId } = scope;
    return {
      view: { code },
      columns: { indicatorId, lineage, level, frameworkVersionId },
    };
  },
  concern: async (tx, scope, concernId) => {
    const found = await tx.concern.findUnique({
      where: at(scope, concernId),
      select: { number: true, siteId: true, audience: true },
    });
    if (!found) return null;
    const { number: concernNumber, siteId: boundTo, audience } = found;
    return {
      view: { concernId, concernNumber },
      columns: { concernId },
      ...{ boundTo, isForFew: audience !== "everyone" },
    };
  },
  theme: async (tx, scope, themeId) => {
    const found = await tx.concernTheme.findUnique({
      where: at(scope, themeId),
      select: { number: true },
    });
    const themeNumber = found?.number;
    return found && { view: { themeId, themeNumber }, columns: { themeId } };
  },
  decision: async (tx, scope, requestId) => {
    const found = await tx.decisionRequest.findUnique({
      where: at(scope, requestId),
      select: { number: true, themeId: true, outcome: true },
    });
    if (!found?.outcome) return null;
    const { number: themeNumber, themeId } = found;
    return { view: { themeId, themeNumber }, columns: { requestId } };
  },
  meeting: async (tx, scope, meetingId) => {
    const found = await tx.meeting.findUnique({
      where: at(scope, meetingId),
      select: { heldOn: true, siteId: true },
    });
    return (
      found && {
        view: { meetingId, meetingOn: toDay(found.heldOn) },
        columns: { meetingId },
        originSiteId: found.siteId,
      }
    );
  },
  review: findReview(reviewOrigins.review),
  pitfall: findReview(reviewOrigins.pitfall),
  scan: findReview(reviewOrigins.scan),
};

function findReview(kind: ReviewKind): Find {
  return async (tx, scope, about) => {
    const { id: reviewId, item: reviewItem } = splitAbout(about);
    const found = await tx.review.findUnique({
      where: at(scope, reviewId),
      select: { kind: true, siteId: true, beganOn: true },
    });
    if (found?.kind !== kind) return null;
    return {
      view: { reviewId, reviewItem, reviewOn: toDay(found.beganOn) },
      columns: { reviewId, ...(reviewItem ? { reviewItem } : {}) },
      originSiteId: found.siteId,
    };
  };
}
