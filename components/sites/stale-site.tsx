"use client";

import { useTranslations } from "use-intl/react";
import type { TypedSite } from "@/components/sites/typed-site";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import {
  pillars,
  siteFieldNames,
  siteStatuses,
} from "@/lib/systems/site-fields";

type Props = {
  mine: TypedSite;
  theirs: TypedSite;
  pointPeople: readonly { membershipId: string; name: string }[];
};

/** Both values of every field that differs; the person chooses whose to keep. */
export function StaleSite({ mine, theirs, pointPeople }: Props) {
  const t = useTranslations("sites");
  const say = (site: TypedSite, name: keyof TypedSite) => {
    const text = sayValue(site, name);
    return text === "" ? t("stale.empty") : text;
  };
  const sayValue = (site: TypedSite, name: keyof TypedSite) => {
    if (name === "status") {
      const status = siteStatuses.find((one) => one === site.status);
      return status ? t(`statuses.${status}`) : "";
    }
    if (name === "pillars")
      return pillars
        .filter((one) => site.pillars.includes(one))
        .map((one) => t(`pillars.${one}`))
        .join(", ");
    if (name === "pointPersonId")
      return (
        pointPeople.find((one) => one.membershipId === site.pointPersonId)
          ?.name ?? ""
      );
    return site[name];
  };
  const differing = siteFieldNames.filter(
    (name) => say(mine, name) !== say(theirs, name),
  );
  return (
    <Notice
      tone="warn"
      title={t("stale.title")}
      actions={
        <Button onClick={() => window.location.reload()}>
          {t("stale.take")}
        </Button>
      }
    >
      <p>{differing.length > 0 ? t("stale.text") : t("stale.same")}</p>
      {differing.length > 0 && (
        <table className="mt-2 w-full text-sm">
          <thead>
            <tr className="text-left">
              <th scope="col" className="pr-3 pb-1">
                {t("stale.field")}
              </th>
              <th scope="col" className="pr-3 pb-1">
                {t("stale.theirs")}
              </th>
              <th scope="col" className="pb-1">
                {t("stale.mine")}
              </th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => (
              <tr key={name} className="border-t align-top">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  {t(`form.${name}`)}
                </th>
                <td className="py-1 pr-3">{say(theirs, name)}</td>
                <td className="py-1 font-semibold">{say(mine, name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}
