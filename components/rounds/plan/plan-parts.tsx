"use client";

import { useTranslations } from "use-intl/react";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldGroup } from "@/components/ui/field-group";
import type { FunctionName } from "../opening/opening-level";
import { isTicked, type TypedForm } from "../opening/typed-form";
import { FoundList } from "./found-list";

export type PlanPartsProps = {
  sites: readonly { id: string; name: string }[];
  functions: readonly FunctionName[];
  typed: TypedForm;
  error: string | undefined;
};

/** What the change is about: levels, single sites, perhaps some functions only. */
export function PlanParts({ sites, functions, typed, error }: PlanPartsProps) {
  const t = useTranslations("roundPlan");
  const isSingle = (typed.parts ?? []).some((part) => part.startsWith("site:"));
  const isNarrowed = (typed.functions ?? []).length > 0;
  const levels = [
    { value: "community_wide", label: t("parts.community_wide") },
    { value: "intermediary", label: t("parts.intermediary") },
    {
      value: "site",
      label: t("people.allSites"),
      hint: t("people.allSitesHint"),
    },
  ];
  return (
    <FieldGroup id="plan-parts" legend={t("people.what")} error={error}>
      <div className="grid gap-x-6 sm:grid-cols-3">
        {levels.map((level) => (
          <Checkbox
            key={level.value}
            name="parts"
            defaultChecked={isTicked(typed, "parts", level.value)}
            {...level}
          />
        ))}
      </div>
      <Disclosure summary={t("people.single")} open={isSingle}>
        <FoundList
          name="parts"
          typed={typed}
          findLabel={t("people.findSite")}
          items={sites.map(({ id, name }) => ({
            value: `site:${id}`,
            label: name,
          }))}
        />
      </Disclosure>
      <Disclosure summary={t("people.only")} open={isNarrowed}>
        <FoundList
          name="functions"
          typed={typed}
          findLabel={t("people.only")}
          items={functions.map(({ code, name }) => ({
            value: code,
            label: name,
          }))}
        />
      </Disclosure>
    </FieldGroup>
  );
}
