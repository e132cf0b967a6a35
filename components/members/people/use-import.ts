import { useTranslations } from "use-intl/react";
import { bindOnce } from "@/components/ui/bind-once";
import { useAnswer } from "@/components/ui/use-answer";
import type { FormState } from "@/lib/core/result";
import { mostLines } from "@/lib/members/fields";
import {
  inviteManyAction,
  planInvitationsAction,
} from "@/lib/members/member-actions";
import type { FileProblem } from "@/lib/members/rules/read-people";

/** The two steps of a file of people: what it would do, then doing it. */
export function useImport(systemSlug: string) {
  const t = useTranslations("people");
  const say = useTranslations("errors");
  const [planned, check] = useAnswer(
    bindOnce(planInvitationsAction, systemSlug),
  );
  const [made, confirm] = useAnswer(bindOnce(inviteManyAction, systemSlug));
  const read = planned.status === "ok" ? planned.value : null;
  return {
    csv: read?.csv ?? "",
    plan: read && !read.plan.problem ? read.plan : null,
    problem: read?.plan.problem
      ? sayFile(read.plan.problem)
      : sayRefusal(planned),
    attempt: planned,
    check,
    made: made.status === "ok" ? made.value : null,
    refused: sayRefusal(made),
    confirm,
    confirmed: made,
  };

  function sayRefusal(result: FormState<unknown>): string | null {
    if (result.status === "error") return say(result.code);
    if (result.status !== "fields") return null;
    const isLong = Object.values(result.fields).includes("too_long");
    return say(isLong ? "fields.too_long" : "fields.required");
  }

  function sayFile(problem: FileProblem) {
    if (problem.code !== "too_many") return t(`import.files.${problem.code}`);
    const { count } = problem;
    return t("import.files.too_many", { count, most: mostLines });
  }
}
