import {
  localCellOf,
  localLineageOf,
} from "@/lib/framework/rules/local-row-code";
import type { LocalRowPlan, SystemPlan } from "../plan";
import type { PublishedFramework } from "../read-published";
import { addDays, toWorkingDay } from "./calendar";
import { findMember, type SeedContext } from "./context";
import { toEvent } from "./events";
import { seedId } from "./ids";

/** The framework with the ids of a system's own rows beside its own. */
export function includeLocalRows(
  framework: PublishedFramework,
  { slug, localRows }: SystemPlan,
): PublishedFramework {
  const own = new Set(localRows.map(codeOfLocal));
  return {
    ...framework,
    indicatorId: (code) =>
      own.has(code) ? localRowId(slug, code) : framework.indicatorId(code),
  };
}

/** The system's own rows, each with the event of its adding. */
export function toLocalRows(context: SeedContext) {
  const { plan, framework, systemId, today } = context;
  const by = findMember(context, "intermediary_staff").email;
  return plan.localRows.map((local, index) => {
    const code = codeOfLocal(local);
    const id = localRowId(plan.slug, code);
    const { stage, functionCode, milestone, title, text, seen } = local;
    const level = "site" as const;
    return {
      row: {
        id,
        systemId,
        frameworkVersionId: framework.versionId,
        code,
        lineage: localLineageOf(systemId, code),
        stageId: framework.stageId(stage),
        functionId: framework.functionId(functionCode),
        milestoneId: framework.milestoneId(stage, milestone),
        level,
        title,
        text,
        seen,
        source: "local",
        isRestored: false,
        position: framework.lastPosition + 1 + index,
        version: 1,
      },
      event: toEvent(by, `${addedOn(local, today)}T15:45:00.000Z`, {
        verb: "local_row_added",
        subjectType: "local_row",
        subjectId: id,
        indicatorId: id,
        after: {
          code,
          stage,
          functionCode,
          level,
          title,
          text,
          seen,
          milestone,
        },
      }),
    };
  });
}

/** The own rows that were there by then, as they are judged: shown, without a say. */
export function listLocalRowsOn(
  { plan, today }: SeedContext,
  dayOrInstant: string,
) {
  return plan.localRows
    .filter((row) => addedOn(row, today) < dayOrInstant)
    .map((row) => ({
      id: localRowId(plan.slug, codeOfLocal(row)),
      code: codeOfLocal(row),
      stage: row.stage,
      functionCode: row.functionCode,
      level: "site" as const,
      milestone: row.milestone,
      title: row.title,
      isLocal: true,
      isAside: true,
    }));
}

const addedOn = ({ addedDaysAgo }: LocalRowPlan, today: string) =>
  toWorkingDay(addDays(today, -addedDaysAgo));

export function codeOfLocal({ stage, functionCode, number }: LocalRowPlan) {
  return localCellOf({ stage, functionCode, level: "site" }) + number;
}

const localRowId = (slug: string, code: string) =>
  seedId("local row", slug, code);
