"use client";

import { useTranslations } from "use-intl/react";
import type { SiteChoice } from "@/components/members/people/member-fields";
import type { TypedMember } from "@/components/members/people/typed-member";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { memberFieldNames, roles } from "@/lib/members/fields";

type Props = {
  mine: TypedMember;
  theirs: TypedMember;
  sites: readonly SiteChoice[];
};

/** Both values of every field that differs; the person chooses whose to keep. */
export function StaleMember({ mine, theirs, sites }: Props) {
  const t = useTranslations("people");
  const names = useTranslations("members.roles");
  const say = (member: TypedMember, name: (typeof memberFieldNames)[number]) =>
    sayValue(member, name) || t("stale.empty");
  const sayValue = (
    member: TypedMember,
    name: (typeof memberFieldNames)[number],
  ) => {
    if (name === "isAdmin") return t(member.isAdmin ? "stale.yes" : "stale.no");
    if (name === "role") {
      const role = roles.find((one) => one === member.role);
      return role ? names(role) : "";
    }
    if (name === "siteIds")
      return sites
        .filter(({ id }) => member.siteIds.includes(id))
        .map((site) => site.name)
        .join(", ");
    return member[name];
  };
  const differing = memberFieldNames.filter(
    (name) => say(mine, name) !== say(theirs, name),
  );
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t("stale.title")}
      actions={
        <Button onClick={() => window.location.reload()}>
          {t("stale.take")}
        </Button>
      }
    >
      <p>{differing.length > 0 ? t("stale.text") : t("stale.same")}</p>
      {differing.map((name) => (
        <dl
          key={name}
          className="mt-2 grid gap-x-4 border-t pt-2 sm:grid-cols-3"
        >
          <dt className="font-semibold sm:row-span-2">{t(`form.${name}`)}</dt>
          <dd className="sm:col-span-2">
            {t("stale.theirs")}: {say(theirs, name)}
          </dd>
          <dd className="sm:col-span-2">
            {t("stale.mine")}: <b>{say(mine, name)}</b>
          </dd>
        </dl>
      ))}
    </Notice>
  );
}
