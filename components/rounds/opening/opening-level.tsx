"use client";

import { useTranslations } from "use-intl/react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field-group";
import { LevelMark } from "@/components/ui/level-mark";
import type { Role } from "@/lib/auth/roles";
import type { Level } from "@/lib/framework/schema";
import { type modeNames, roundModes } from "@/lib/rounds/round-modes";
import { PersonChoice } from "./person-choice";
import { isTicked, type TypedForm } from "./typed-form";

export type FunctionName = { code: string; name: string };

export type ChoicePerson = {
  personId: string;
  name: string;
  role: Role;
  isPanelOnly: boolean;
};

export type LevelPeople = {
  level: Level;
  modeName: (typeof modeNames)[Level];
  people: readonly ChoicePerson[];
};

type Props = LevelPeople & {
  functions: readonly FunctionName[];
  typed: TypedForm;
  error: string | undefined;
};

/** How one level is rated, and whom the round asks for it. */
export function OpeningLevel(props: Props) {
  const { level, modeName, people, functions, typed, error } = props;
  const t = useTranslations("opening");
  return (
    <div className="group/level grid gap-4 rounded-lg border bg-card p-4 sm:p-6">
      <FieldGroup
        id={`round-${modeName}`}
        legend={
          <span className="flex flex-wrap items-center gap-2">
            <LevelMark level={level} label={t(modeName)} />
            {t("modes.legend")}
          </span>
        }
        error={error}
      >
        <div className="grid gap-x-6 sm:grid-cols-2">
          {roundModes.map((mode) => (
            <Checkbox
              key={mode}
              type="radio"
              name={modeName}
              value={mode}
              defaultChecked={isTicked(typed, modeName, mode)}
              label={t(`modes.${mode}`)}
              hint={t(`modes.${mode}Hint`)}
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup
        id={`round-people-${level}`}
        legend={t("people.legend")}
        hint={t(level === "site" ? "people.siteHint" : "people.hint")}
      >
        {people.length === 0 && <p>{t("people.none")}</p>}
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {people.map((person) => (
            <PersonChoice
              key={person.personId}
              level={level}
              person={person}
              functions={functions}
              typed={typed}
            />
          ))}
        </ul>
      </FieldGroup>
    </div>
  );
}
