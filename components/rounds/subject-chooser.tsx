"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/select";

type Props = {
  stage: number;
  subject: string;
  view: string | null;
  stages: readonly { number: number; name: string }[];
  sites: readonly { id: string; name: string }[];
  systemName: string;
};

/** Which stage, and whose rows. A plain form where there is no script. */
export function SubjectChooser({
  stage,
  subject,
  view,
  stages,
  sites,
  systemName,
}: Props) {
  const t = useTranslations("rounds.chooser");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const go = () => {
    if (!form.current) return;
    const chosen = new URLSearchParams();
    // The view may have been chosen since the server drew this.
    const now = new URLSearchParams(window.location.search);
    for (const name of ["view", "filter"]) {
      const kept = now.get(name);
      if (kept) chosen.set(name, kept);
    }
    for (const [name, value] of new FormData(form.current)) {
      if (name !== "view") chosen.set(name, String(value));
    }
    router.push(`?${chosen}`, { scroll: false });
  };
  return (
    <form ref={form} className="flex gap-2 sm:gap-3 print:hidden">
      {view && <input type="hidden" name="view" value={view} />}
      {view !== "matrix" && (
        <label className="grid min-w-0 flex-1 gap-1 text-sm font-semibold">
          {t("subject")}
          <Select
            key={subject}
            name="subject"
            defaultValue={subject}
            onChange={go}
            className="font-normal"
          >
            <option value="system">{t("system", { name: systemName })}</option>
            {sites.length > 0 && (
              <optgroup label={t("sites")}>
                {sites.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
          </Select>
        </label>
      )}
      <label className="grid w-36 min-w-0 shrink-0 gap-1 text-sm font-semibold sm:w-64">
        {t("stage")}
        <Select
          key={stage}
          name="stage"
          defaultValue={stage}
          onChange={go}
          className="font-normal"
        >
          {stages.map(({ number, name }) => (
            <option key={number} value={number}>
              {t("stageOption", { number, name })}
            </option>
          ))}
        </Select>
      </label>
      <noscript>
        <button type="submit">{t("show")}</button>
      </noscript>
    </form>
  );
}
