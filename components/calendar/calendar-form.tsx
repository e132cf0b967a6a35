"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { CopyLink } from "@/components/members/people/copy-link";
import { bindOnce } from "@/components/ui/bind-once";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAnswer } from "@/components/ui/use-answer";
import { endCalendarAction, makeCalendarAction } from "@/lib/calendar/actions";

type Props = { systemSlug: string; hasAddress: boolean };

/** Makes the address, which is shown this once; renews it, and ends it. */
export function CalendarForm({ systemSlug, hasAddress }: Props) {
  const t = useTranslations("calendar.feed");
  const errors = useTranslations("errors");
  const [made, make] = useAnswer(bindOnce(makeCalendarAction, systemSlug));
  const [ended, end] = useAnswer(bindOnce(endCalendarAction, systemSlug));
  const failed = [made, ended].find((one) => one.status === "error");
  return (
    <>
      {failed?.status === "error" && (
        <Notice tone="danger">{errors(failed.code)}</Notice>
      )}
      {hasAddress && made.status === "ok" && (
        <NewAddress token={made.value.token} />
      )}
      {hasAddress ? (
        <>
          <Disclosure summary={t("renew")}>
            <form action={make} className="grid justify-items-start gap-3">
              <Meant />
              <p className="text-sm text-muted">{t("renewText")}</p>
              <SubmitButton pendingText={t("pending")}>
                {t("renew")}
              </SubmitButton>
            </form>
          </Disclosure>
          <Disclosure summary={t("end")}>
            <form action={end} className="grid justify-items-start gap-3">
              <Meant />
              <p className="text-sm text-muted">{t("endText")}</p>
              <SubmitButton pendingText={t("pending")} variant="danger">
                {t("end")}
              </SubmitButton>
            </form>
          </Disclosure>
        </>
      ) : (
        <form action={make}>
          <Meant />
          <SubmitButton pendingText={t("pending")}>{t("make")}</SubmitButton>
        </form>
      )}
      <p role="status" className="text-ok">
        {!hasAddress && ended.status === "ok" && t("ended")}
      </p>
    </>
  );
}

function Meant() {
  return <input type="hidden" name="isMeant" value="yes" />;
}

function NewAddress({ token }: { token: string }) {
  const t = useTranslations("calendar.feed");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [token]);
  return (
    <div ref={box} tabIndex={-1} role="status" className="rounded-md">
      <Notice tone="ok" title={t("newTitle")}>
        <p>{t("newText")}</p>
        <CopyLink
          id="calendar-address"
          token={token}
          label={t("label")}
          toPath={toPath}
        />
      </Notice>
    </div>
  );
}

const toPath = (token: string) => `/api/calendar/${token}.ics`;
