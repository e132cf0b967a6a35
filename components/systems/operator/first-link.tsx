"use client";

import { useTranslations } from "use-intl/react";
import { NewLinkNotice } from "@/components/members/people/new-link-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { toSystem } from "@/lib/systems/operator/addresses";

type Props = {
  link: {
    systemId: string;
    systemSlug: string;
    email: string;
    token: string | null;
    expiresAt: Date;
  };
  /** The only thing on its page: says where to go on. */
  isPage?: boolean;
};

/** The first administrator's link, shown this once. */
export function FirstLink({ link, isPage }: Props) {
  const t = useTranslations("installation.create");
  return (
    <div className="grid gap-4">
      {link.token ? (
        <NewLinkNotice {...link} />
      ) : (
        <Notice tone="warn">{t("again")}</Notice>
      )}
      {isPage && (
        <div>
          <ButtonLink href={toSystem(link.systemId)} variant="primary">
            {t("toPage")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
