"use client";

import { type ComponentProps, useState } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { TextArea } from "@/components/ui/text-area";

type Props = ComponentProps<"textarea"> & {
  /** Most characters that may be kept; more can be typed, and is pointed out. */
  limit: number;
  /** "{count} of {limit} characters": the two names in braces are filled in. */
  counterText: string;
};

/** A text area that tells how much room is left, aloud only near the end. */
export function CountedTextArea({
  limit,
  counterText,
  onChange,
  ...rest
}: Props) {
  const [length, setLength] = useState(
    String(rest.value ?? rest.defaultValue ?? "").length,
  );
  const isNear = length > limit * 0.9;
  const text = counterText
    .replace("{count}", String(length))
    .replace("{limit}", String(limit));
  return (
    <div className="grid gap-1">
      <TextArea
        {...rest}
        onChange={(event) => {
          setLength(event.target.value.length);
          onChange?.(event);
        }}
      />
      <p
        className={joinClasses(
          "text-sm",
          length > limit ? "font-semibold text-danger" : "text-muted",
        )}
      >
        {text}
      </p>
      <p role="status" className="sr-only">
        {isNear ? text : ""}
      </p>
    </div>
  );
}
