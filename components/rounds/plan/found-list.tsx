"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { TextInput } from "@/components/ui/text-input";
import { isTicked, type TypedForm } from "../opening/typed-form";

type Props = {
  name: string;
  items: readonly { value: string; label: string; hint?: string }[];
  typed: TypedForm;
  /** What the field above a long list is called. */
  findLabel: string;
};

const findFrom = 13;

/** Boxes to tick, in columns; a long list can be narrowed by typing. */
export function FoundList({ name, items, typed, findLabel }: Props) {
  const [wanted, find] = useState("");
  const isShown = (label: string) =>
    label.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
  return (
    <>
      {items.length >= findFrom && (
        <label className="mb-2 grid max-w-80 gap-1 text-sm font-semibold">
          {findLabel}
          <TextInput
            type="search"
            className="font-normal"
            onChange={({ target }) => find(target.value)}
          />
        </label>
      )}
      <ul className="grid max-h-96 gap-x-6 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3">
        {items.map(({ value, label, hint }) => (
          // Those not looked for stay in the form, ticked or not.
          <li key={value} hidden={!isShown(label)}>
            <Checkbox
              name={name}
              value={value}
              defaultChecked={isTicked(typed, name, value)}
              label={label}
              hint={hint}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
