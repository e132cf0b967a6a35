import { concernIdOf } from "../concerns/concern-rows";
import { themeIdOf } from "../concerns/theme-rows";
import { addDays, addMinutes, atWork } from "../rows/calendar";
import type { Row, SeedContext } from "../rows/context";
import { toEvent } from "../rows/events";
import { personId, seedId, siteId } from "../rows/ids";
import { createRandom } from "../rows/random";
import type { ActionPlan } from "./action-plan";
import { meetingIdOf } from "./meeting-rows";

const levels = { C: "community_wide", I: "intermediary", S: "site" } as const;

/** One action, and what happened to it. */
export function toActionRows(
  context: SeedContext,
  action: ActionPlan,
  index: number,
) {
  const { systemId, plan, today } = context;
  const random = createRandom(`${plan.slug}/action/${index}`);
  const id = seedId("action", plan.slug, index);
  const { title, details = "", owner, by, state, ended } = action;
  const createdAt = atWork(addDays(today, -action.addedDaysAgo), random);
  const endedAt = ended && atWork(addDays(today, -ended.daysAgo), random);
  const dueOn = addDays(today, action.dueInDays);
  const isMember = owner.includes("@");
  const place = action.site && siteId(plan.slug, action.site);
  const row: Row = {
    ...{ systemId, id, title, details, state, dueOn, createdAt },
    ...toOrigin(context, action.from),
    ownerId: isMember ? personId(owner) : null,
    ownerName: isMember ? null : owner,
    siteId: place,
    outcome: ended?.outcome ?? null,
    endedAt: endedAt ?? null,
    endedById: ended ? personId(isMember ? owner : by) : null,
    createdById: personId(by),
    version: state === "planned" ? 1 : 2,
  };
  const of = {
    ...{ subjectType: "action" as const, subjectId: id, actionId: id },
    siteId: place,
  };
  const events = [
    toEvent(by, createdAt, {
      verb: "action_added",
      ...of,
      after: { title, dueOn },
    }),
    ...(state === "planned"
      ? []
      : [
          toEvent(
            isMember ? owner : by,
            endedAt ?? addMinutes(createdAt, 2880),
            {
              verb: "action_state_set",
              ...of,
              before: { state: "planned", outcome: null },
              after: { state, outcome: ended?.outcome ?? null },
            },
          ),
        ]),
  ];
  return { row, events };
}

const nowhere = {
  ...{ lineage: null, frameworkVersionId: null, indicatorId: null },
  ...{ level: null, concernId: null, themeId: null, requestId: null },
  meetingId: null,
};

function toOrigin(context: SeedContext, from: ActionPlan["from"] = {}): Row {
  const { framework, plan } = context;
  const { row, concern, theme, decision, meeting } = from;
  if (row)
    return {
      ...nowhere,
      origin: "row",
      lineage: framework.lineageOf(row),
      frameworkVersionId: framework.versionId,
      indicatorId: framework.indicatorId(row),
      level: levels[/\.([CIS])\d+$/.exec(row)?.[1] as keyof typeof levels],
    };
  if (concern)
    return {
      ...nowhere,
      origin: "concern",
      concernId: concernIdOf(plan.slug, concern),
    };
  if (theme)
    return {
      ...nowhere,
      origin: "theme",
      themeId: themeIdOf(plan.slug, theme),
    };
  if (decision)
    return {
      ...nowhere,
      origin: "decision",
      requestId: seedId("request", plan.slug, decision),
    };
  if (meeting)
    return {
      ...nowhere,
      origin: "meeting",
      meetingId: meetingIdOf(plan.slug, meeting),
    };
  return { ...nowhere, origin: "free" };
}
