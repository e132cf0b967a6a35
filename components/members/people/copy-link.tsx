"use client";

import { useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

type Props = {
  id: string;
  token: string;
  label: string;
  /** Where it leads, on this site. */
  toPath?: (token: string) => string;
};

/** The link as it is opened, to copy in one press or by hand. */
export function CopyLink({ id, token, label, toPath = toInvitation }: Props) {
  const t = useTranslations("people.link");
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "select" | null>(null);
  // Where the browser draws nothing, the path is all there is to show.
  const origin = useSyncExternalStore(neverChanges, readOrigin, () => "");
  const link = `${origin}${toPath(token)}`;

  async function copy() {
    input.current?.select();
    await navigator.clipboard
      .writeText(link)
      .then(() => setOutcome("copied"))
      .catch(() => setOutcome("select"));
  }

  return (
    <div className="mt-2 grid gap-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <TextInput
          ref={input}
          id={id}
          readOnly
          value={link}
          className="min-w-0 flex-1 basis-60"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={copy}>{t("copy")}</Button>
      </div>
      <p role="status" className="min-h-6 text-sm">
        {outcome && t(outcome)}
      </p>
    </div>
  );
}

/** The whole address of an invitation, in a browser. */
export function toLink(token: string) {
  return `${readOrigin()}${toInvitation(token)}`;
}

const toInvitation = (token: string) => `/invitation/${token}`;
const neverChanges = () => () => {};
const readOrigin = () => window.location.origin;
