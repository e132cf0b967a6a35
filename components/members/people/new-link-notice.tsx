"use client";

import { useEffect, useRef } from "react";
import { useFormatter, useTranslations } from "use-intl/react";
import { CopyLink } from "@/components/members/people/copy-link";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";

type Props = {
  systemSlug: string;
  email: string;
  /** null: shown before, and not kept. */
  token: string | null;
  expiresAt: Date;
  /** The only thing on its page: says where to go on. */
  isPage?: boolean;
};

/** A link to hand over, shown this once. */
export function NewLinkNotice(props: Props) {
  const { systemSlug, email, token, expiresAt, isPage } = props;
  const t = useTranslations("people.link");
  const format = useFormatter();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [token]);
  if (!token) return <Notice tone="warn">{t("gone", { email })}</Notice>;
  const on = format.dateTime(expiresAt, { dateStyle: "long" });
  return (
    <div ref={box} tabIndex={-1} role="status" className="rounded-md">
      <Notice tone="ok" title={t("title", { email })}>
        <p>{t("text", { on })}</p>
        <CopyLink id="new-link" token={token} label={t("label", { email })} />
      </Notice>
      {isPage && (
        <div className="mt-4 flex flex-wrap gap-2">
          <ButtonLink href={`/${systemSlug}/members`} variant="primary">
            {t("toList")}
          </ButtonLink>
          {/* The page anew, as any browser gets it: a form with a key of its own. */}
          <form action={`/${systemSlug}/members/invite`}>
            <Button type="submit">{t("another")}</Button>
          </form>
        </div>
      )}
    </div>
  );
}
