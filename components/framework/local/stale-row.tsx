"use client";

import { useTranslations } from "use-intl/react";
import type { TypedRow } from "@/components/framework/local/typed-row";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { localWordNames } from "@/lib/framework/local-rows/fields";

type Props = {
  mine: TypedRow;
  theirs: TypedRow;
  /** The milestones by the value of their option. */
  milestoneNames: Readonly<Record<string, string>>;
};

/** Both values of every field that differs; the person chooses whose to keep. */
export function StaleRow({ mine, theirs, milestoneNames }: Props) {
  const t = useTranslations("framework.local");
  const say = (row: TypedRow, name: (typeof localWordNames)[number]) => {
    const text = name === "milestone" ? milestoneNames[row[name]] : row[name];
    return text || t("stale.empty");
  };
  const differing = localWordNames.filter(
    (name) => mine[name] !== theirs[name],
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
                <td className="py-1 pr-3 wrap-anywhere">{say(theirs, name)}</td>
                <td className="py-1 font-semibold wrap-anywhere">
                  {say(mine, name)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}
