"use client";

import { useTranslations } from "use-intl/react";
import { joinClasses } from "@/components/ui/class-names";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import type { Level } from "@/lib/framework/schema";
import type { ChoicePerson, FunctionName } from "./opening-level";
import { isTicked, type TypedForm } from "./typed-form";

type Props = {
  level: Level;
  person: ChoicePerson;
  functions: readonly FunctionName[];
  typed: TypedForm;
};

/** One person to ask; once ticked, for some functions only. */
export function PersonChoice({ level, person, functions, typed }: Props) {
  const t = useTranslations("opening.people");
  const roles = useTranslations("members.roles");
  const value = `${level}:${person.personId}`;
  const isNarrowed = (typed.only ?? []).some((one) =>
    one.startsWith(`${value}:`),
  );
  return (
    <li
      className={joinClasses(
        "group/person",
        // Where only a panel asks them.
        person.isPanelOnly &&
          "hidden group-has-[input[value=panel]:checked]/level:block",
      )}
    >
      <Checkbox
        name="asked"
        value={value}
        defaultChecked={isTicked(typed, "asked", value)}
        label={person.name}
        hint={roles(person.role)}
      />
      <div className="hidden pb-2 pl-8 group-has-[input[name=asked]:checked]/person:block">
        <Disclosure summary={t("only")} open={isNarrowed}>
          <fieldset className="min-w-0">
            <legend className="sr-only">
              {t("onlyLegend", { name: person.name })}
            </legend>
            {functions.map(({ code, name }) => (
              <Checkbox
                key={code}
                name="only"
                value={`${value}:${code}`}
                defaultChecked={isTicked(typed, "only", `${value}:${code}`)}
                label={name}
              />
            ))}
          </fieldset>
        </Disclosure>
      </div>
    </li>
  );
}
