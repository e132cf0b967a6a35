"use client";

import { useEffect, useRef } from "react";
import { Sign } from "@/components/ui/sign";

type Props = {
  title: string;
  /** `fieldId` is the id of the control (or FieldGroup) to go to; without one the line is text. */
  items: readonly { fieldId?: string; text: string }[];
  /** Anything new at each try (the action's state), so that a second refusal is heard too. */
  attempt?: unknown;
};

/** What stopped the form, at its top: takes the focus when it appears and leads to each field. */
export function ErrorSummary({ title, items, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const texts = items.map((item) => item.text).join("\n");
  useEffect(() => {
    if (texts) box.current?.focus();
  }, [texts, attempt]);
  if (items.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-lg border-2 border-danger bg-card p-4"
    >
      <h2 className="flex items-center gap-2 text-lg font-semibold text-danger">
        <Sign name="danger" />
        {title}
      </h2>
      <ul className="mt-2 grid gap-1">
        {items.map(({ fieldId, text }) => (
          <li key={`${fieldId}${text}`}>
            {fieldId ? (
              <a
                href={`#${fieldId}`}
                className="inline-block min-h-6 font-semibold text-danger"
                onClick={(event) => goTo(event, fieldId)}
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(event: { preventDefault(): void }, fieldId: string) {
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
}
