"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { Sign } from "@/components/ui/sign";
import { roles } from "@/lib/members/fields";
import type { LineProblem, PlannedLine } from "@/lib/members/rules/read-people";

type Props = {
  lines: readonly PlannedLine[];
  siteNames: Readonly<Record<string, string>>;
};

/** Each line of a file: who, and what will happen, or what is wrong with it. */
export function PlanTable({ lines, siteNames }: Props) {
  const t = useTranslations("people");
  const say = useSayPlan(siteNames);
  return (
    <ol className="grid" aria-label={t("import.caption")}>
      {lines.map((line) => (
        <li
          key={line.line}
          className="grid gap-x-4 border-t py-2 sm:grid-cols-[6rem_1fr_2fr]"
        >
          <span className="text-sm text-muted">
            {t("import.line", { line: line.line })}
          </span>
          <span className="min-w-0 font-semibold break-words">
            {"invite" in line ? line.invite.name : line.given}
            {"invite" in line && (
              <span className="block text-sm font-normal break-all text-muted">
                {line.invite.email}
              </span>
            )}
          </span>
          {"invite" in line ? (
            <span>
              {line.taken ? t(`import.${line.taken}`) : say.will(line)}
            </span>
          ) : (
            <ul className="text-danger">
              {line.problems.map((problem, at) => (
                <li key={at} className="flex items-start gap-1">
                  <Sign name="danger" className="size-5" />
                  <span>{say.problem(problem)}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

type Willing = Extract<PlannedLine, { invite: unknown }>;

function useSayPlan(siteNames: Props["siteNames"]) {
  const t = useTranslations("people");
  const names = useTranslations("members.roles");
  const format = useFormatter();
  const day = (on: string) =>
    format.dateTime(new Date(on), { dateStyle: "medium", timeZone: "UTC" });
  const term = (from: string | null, to: string | null) => {
    if (to)
      return t("import.both", { from: from ? day(from) : "…", to: day(to) });
    return from ? t("import.fromOn", { from: day(from) }) : "none";
  };
  return {
    will: ({ invite }: Willing) =>
      t("import.will", {
        role: names(invite.role),
        admin: invite.isAdmin ? "yes" : "no",
        sites:
          invite.siteIds.map((id) => siteNames[id] ?? "").join(", ") || "none",
        term: term(invite.termFrom, invite.termTo),
      }),
    problem: (problem: LineProblem) => {
      const { code } = problem;
      const args = {
        given: "given" in problem ? problem.given : "",
        line: "line" in problem ? problem.line : 0,
        roles: roles.map((role) => names(role)).join(", "),
      };
      return t(`import.problems.${code}`, args);
    },
  };
}
