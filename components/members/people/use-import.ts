import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { type FormState, idle } from "@/lib/core/result";
import { mostLines } from "@/lib/members/fields";
import {
  inviteManyAction,
  planInvitationsAction,
} from "@/lib/members/member-actions";
import type { NewInvitation } from "@/lib/members/mutations/invite-many";
import type { Plan } from "@/lib/members/rules/read-people";

type Offline = { status: "offline" };
type Planned = { result: FormState<Plan> | Offline; csv: string };
type Made = FormState<{ count: number; made: NewInvitation[] }> | Offline;

/** The two steps of a file of people: what it would do, then doing it. */
export function useImport(systemSlug: string) {
  const t = useTranslations("people");
  const say = useTranslations("errors");
  const [planned, check] = useActionState(
    async (_: Planned, form: FormData): Promise<Planned> => ({
      csv: String(form.get("csv") ?? ""),
      result: await unlessOffline(
        planInvitationsAction(systemSlug, idle, form),
      ),
    }),
    { result: idle, csv: "" },
  );
  const [made, confirm] = useActionState(
    (_: Made, form: FormData): Promise<Made> =>
      unlessOffline(inviteManyAction(systemSlug, idle, form)),
    idle,
  );
  const plan = planned.result.status === "ok" ? planned.result.value : null;
  return {
    csv: planned.csv,
    plan: plan && !plan.problem ? plan : null,
    problem: sayProblem(planned.result),
    attempt: planned,
    check,
    made: made.status === "ok" ? made.value : null,
    refused: sayProblem(made),
    confirm,
  };

  function sayProblem(result: Planned["result"] | Made): string | null {
    if (result.status === "offline") return t("form.failed");
    if (result.status === "error") return say(result.code);
    if (result.status === "fields") {
      const isLong = Object.values(result.fields).includes("too_long");
      return say(isLong ? "fields.too_long" : "fields.required");
    }
    if (result.status !== "ok" || !("problem" in result.value)) return null;
    const { problem } = result.value;
    if (!problem) return null;
    if (problem.code !== "too_many") return t(`import.files.${problem.code}`);
    return t("import.files.too_many", {
      count: problem.count,
      most: mostLines,
    });
  }
}

async function unlessOffline<T>(answer: Promise<T>): Promise<T | Offline> {
  try {
    return await answer;
  } catch {
    return { status: "offline" };
  }
}
