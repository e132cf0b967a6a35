"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { buttonClass } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";

type Props = {
  previousHref: string | null;
  nextHref: string | null;
  /** While this row waits, going on leaves it undecided. */
  isSkip?: boolean;
};

/** The rows that wait before and after this one. */
export function MeetingSteps({ previousHref, nextHref, isSkip }: Props) {
  const t = useTranslations("meeting");
  if (!previousHref && !nextHref) return null;
  return (
    <nav className="flex flex-wrap gap-2">
      {previousHref && (
        <Link href={previousHref} scroll={false} className={buttonClass()}>
          <Sign name="chevron" className="rotate-180" />
          {t("previous")}
        </Link>
      )}
      {nextHref && (
        <Link href={nextHref} scroll={false} className={buttonClass()}>
          {t(isSkip ? "skip" : "next")}
          <Sign name="chevron" />
        </Link>
      )}
    </nav>
  );
}
