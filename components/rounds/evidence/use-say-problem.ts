import { useTranslations } from "use-intl/react";
import type { EvidenceProblems } from "./evidence-rules";

/** What is wrong with a field, in words. */
export function useSayProblem(problems: EvidenceProblems) {
  const t = useTranslations("evidence");
  const errors = useTranslations("errors");
  const fields = useTranslations("errors.fields");
  return (name: keyof EvidenceProblems) => {
    const problem = problems[name];
    if (!problem) return undefined;
    if (problem === "required")
      return t(name === "file" ? "fileRequired" : "required");
    if (problem === "link_and_file") return t("linkAndFile");
    if (problem === "file_too_big" || problem === "file_empty")
      return errors(problem);
    return fields(problem);
  };
}
