"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SiteFormFields } from "@/components/sites/site-form-fields";
import { StaleSite } from "@/components/sites/stale-site";
import {
  readTyped,
  readStaleSite,
  type TypedSite,
} from "@/components/sites/typed-site";
import { bindOnce } from "@/components/ui/bind-once";
import { ErrorSummary } from "@/components/ui/error-summary";
import { keepEntries } from "@/components/ui/keep-entries";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
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

const fieldCodes = ["required", "too_long", "unreadable"] as const;

/** Adds or changes a site. What was typed stays when the answer is no. */
export function SiteForm(props: Props) {
  const { systemSlug, target, pointPeople } = props;
  const t = useTranslations("sites");
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const isNew = "key" in target;
  const act = isNew ? addSiteAction : changeSiteAction;
  // What was sent, to stand beside what somebody else made of it.
  const [typed, setTyped] = useState(props.typed);
  const [result, submit] = useAnswer(bindOnce(act, systemSlug), (_, form) =>
    setTyped(readTyped(form)),
  );
  const stale = readStaleSite(result);
  const sayField = (name: string) => {
    const code = result.status === "fields" ? result.fields[name] : undefined;
    return code && say(`fields.${toFieldCode(code)}`);
  };
  const problems = [
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
    <form
      action={submit}
      ref={keepEntries}
      noValidate
      className="grid max-w-text gap-4"
    >
      <ErrorSummary
        title={common("errorSummary.title", { count: problems.length })}
        items={problems}
        attempt={result}
      />
      {stale && (
        <StaleSite mine={typed} theirs={stale.site} pointPeople={pointPeople} />
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
        typed={props.typed}
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
