"use client";

import { useTranslations } from "use-intl/react";
import { CopyLink, toLink } from "@/components/members/people/copy-link";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { NewInvitation } from "@/lib/members/mutations/invite-many";

type Props = { systemSlug: string; count: number; made: NewInvitation[] };

/** The links of a whole file, shown this once. */
export function MadeLinks({ systemSlug, count, made }: Props) {
  const t = useTranslations("people");

  function download() {
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = made.map(({ name, email, token }) =>
      [/^[=+\-@\t]/.test(name) ? `'${name}` : name, email, toLink(token)]
        .map(cell)
        .join(","),
    );
    const body = `\uFEFF${lines.join("\r\n")}\r\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([body], { type: "text/csv" }));
    link.download = `${systemSlug}-links.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <Card id="made" title={t("import.doneTitle", { count })}>
      <Notice tone={made.length > 0 ? "ok" : "warn"} role="status">
        {made.length > 0 ? t("import.doneText") : t("import.doneBefore")}
      </Notice>
      <ul className="mt-4 grid gap-4">
        {made.map(({ email, name, token }, at) => (
          <li key={email}>
            <p>
              <b>{name}</b>{" "}
              <span className="break-all text-muted">{email}</span>
            </p>
            <CopyLink
              id={`link-${at}`}
              token={token}
              label={t("link.label", { email })}
            />
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        {made.length > 0 && (
          <Button onClick={download}>{t("import.download")}</Button>
        )}
        <ButtonLink href={`/${systemSlug}/members`} variant="primary">
          {t("link.toList")}
        </ButtonLink>
      </div>
    </Card>
  );
}
