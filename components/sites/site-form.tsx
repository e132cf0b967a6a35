"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { SiteFormFields } from "@/components/sites/site-form-fields";
import { StaleSite } from "@/components/sites/stale-site";
import {
  readTyped,
  readStaleSite,
  type TypedSite,
} from "@/components/sites/typed-site";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, idle } from "@/lib/core/result";
import { addSiteAction, changeSiteAction } from "@/lib/systems/actions";
import { siteFieldNames } from "@/lib/systems/site-fields";
import type { errors } from "@/messages/en/errors";

type Props = {
  systemSlug: string;
  /** A new site has a key that makes it unique; an old one its id and version. */
  target: { key: string } | { siteId: string; version: number };
  typed: TypedSite;
  pointPeople: readonly { membershipId: string; name: string }[];
};

type State = {
  result: FormState<{ siteId: string }> | { status: "offline" };
  typed: TypedSite;
  attempt: number;
};

const fieldCodes = ["required", "too_long", "unreadable"] as const;

/** Adds or changes a site. What was typed stays when the answer is no. */
export function SiteForm({ systemSlug, target, typed, pointPeople }: Props) {
  const t = useTranslations("sites");
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const isNew = "key" in target;
  const [state, submit] = useActionState(
    async (before: State, form: FormData): Promise<State> => {
      const kept = { typed: readTyped(form), attempt: before.attempt + 1 };
      const act = isNew ? addSiteAction : changeSiteAction;
      try {
        return { ...kept, result: await act(systemSlug, idle, form) };
      } catch (error) {
        // Going to the saved site is thrown too.
        unstable_rethrow(error);
        return { ...kept, result: { status: "offline" } };
      }
    },
    { result: idle, typed, attempt: 0 },
  );
  const { result } = state;
  const stale = readStaleSite(result);
  const sayField = (name: string) => {
    const code = result.status === "fields" ? result.fields[name] : undefined;
    return code && say(`fields.${toFieldCode(code)}`);
  };
  const problems = [
    ...(result.status === "offline" ? [{ text: t("form.failed") }] : []),
    ...(result.status === "error"
      ? [
          {
            text: say(result.code),
            fieldId: result.code === "name_taken" ? "site-name" : undefined,
          },
        ]
      : []),
    ...siteFieldNames.flatMap((name) => {
      const text = sayField(name);
      return text
        ? [{ fieldId: `site-${name}`, text: `${t(`form.${name}`)}: ${text}` }]
        : [];
    }),
  ];
  return (
    <form action={submit} noValidate className="grid max-w-text gap-4">
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={state}
      />
      {stale && (
        <StaleSite
          mine={state.typed}
          theirs={stale.site}
          pointPeople={pointPeople}
        />
      )}
      {isNew ? (
        <input type="hidden" name="key" value={target.key} />
      ) : (
        <>
          <input type="hidden" name="siteId" value={target.siteId} />
          <input
            type="hidden"
            name="version"
            value={stale?.version ?? target.version}
          />
        </>
      )}
      <SiteFormFields
        key={state.attempt}
        typed={state.typed}
        pointPeople={pointPeople}
        sayField={sayField}
      />
      <div>
        <SubmitButton pendingText={common("saving")}>
          {isNew ? t("form.addSubmit") : t("form.editSubmit")}
        </SubmitButton>
      </div>
    </form>
  );
}

function toFieldCode(code: string): keyof (typeof errors)["fields"] {
  return fieldCodes.find((known) => known === code) ?? "invalid";
}
