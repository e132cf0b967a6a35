"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldGroup } from "@/components/ui/field-group";
import { TextInput } from "@/components/ui/text-input";
import { isTicked, type TypedForm } from "./typed-form";

export type OpeningSite = { id: string; name: string; hasCoordinator: boolean };

type Props = { typed: TypedForm; sites: readonly OpeningSite[] };

const findFrom = 13;

/** All active sites are asked; here some are left out, by name. */
export function OpeningSites({ typed, sites }: Props) {
  const t = useTranslations("opening.sites");
  const [wanted, find] = useState("");
  const isShown = (name: string) =>
    name.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
  return (
    <section aria-labelledby="round-sites" className="grid gap-2">
      <h2 id="round-sites">{t("title")}</h2>
      <p className="max-w-text">{t("all", { count: sites.length })}</p>
      {sites.length > 0 && (
        <Disclosure
          summary={t("leaveOut")}
          open={(typed.leftOut?.length ?? 0) > 0}
        >
          <FieldGroup
            id="round-leftOut"
            legend={t("leaveOut")}
            hint={t("hint")}
          >
            {sites.length >= findFrom && (
              <label className="mb-2 grid max-w-80 gap-1 text-sm font-semibold">
                {t("find")}
                <TextInput
                  type="search"
                  className="font-normal"
                  onChange={({ target }) => find(target.value)}
                />
              </label>
            )}
            <ul className="grid max-h-96 gap-x-6 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3">
              {sites.map(({ id, name, hasCoordinator }) => (
                // Those not looked for stay in the form, ticked or not.
                <li key={id} hidden={!isShown(name)}>
                  <Checkbox
                    name="leftOut"
                    value={id}
                    defaultChecked={isTicked(typed, "leftOut", id)}
                    label={name}
                    hint={hasCoordinator ? undefined : t("noCoordinator")}
                  />
                </li>
              ))}
            </ul>
          </FieldGroup>
        </Disclosure>
      )}
    </section>
  );
}
