"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/select";
import type { ScaleText } from "../workspace-context";
import { MatrixCsvButton } from "./matrix-csv-button";
import { MatrixGrid } from "./matrix-grid";
import { MatrixLegend } from "./matrix-legend";
import type { MatrixView } from "./matrix-view";
import { SystemRows } from "./system-rows";

type Props = {
  matrix: MatrixView;
  stage: number;
  systemName: string;
  scale: readonly ScaleText[];
};

/** Every site side by side, to read, to see gaps and to jump into a row. */
export function ScoreMatrix({ matrix, stage, systemName, scale }: Props) {
  const t = useTranslations("rounds.matrix");
  const [siteId, setSiteId] = useState("");
  const sites = siteId
    ? matrix.sites.filter(({ id }) => id === siteId)
    : matrix.sites;
  const shown = { ...matrix, sites };
  return (
    <div className="grid gap-8">
      <section aria-labelledby="matrix-sites" className="grid min-w-0 gap-3">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h2 id="matrix-sites">{t("sitesTitle")}</h2>
          <div className="flex items-end gap-3 max-sm:w-full print:hidden">
            <label className="grid min-w-0 flex-1 gap-1 text-sm font-semibold">
              {t("site")}
              <Select
                value={siteId}
                onChange={(event) => setSiteId(event.target.value)}
                className="font-normal"
              >
                <option value="">{t("allSites")}</option>
                {matrix.sites.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </label>
            <MatrixCsvButton
              matrix={shown}
              stage={stage}
              systemName={systemName}
            />
          </div>
        </div>
        <Sites matrix={shown} stage={stage} scale={scale} />
        <MatrixLegend scale={scale} />
      </section>
      {matrix.systemRows.length > 0 && (
        <SystemRows rows={matrix.systemRows} stage={stage} scale={scale} />
      )}
    </div>
  );
}

function Sites(props: Pick<Props, "matrix" | "stage" | "scale">) {
  const t = useTranslations("rounds.matrix");
  const { matrix } = props;
  if (matrix.siteRows.length === 0) return <p>{t("noSiteRows")}</p>;
  if (matrix.sites.length === 0) return <p>{t("noSites")}</p>;
  return (
    <>
      <p className="text-sm text-muted max-sm:hidden print:hidden">
        {t("hint")}
      </p>
      <MatrixGrid {...props} key={matrix.sites.length} />
    </>
  );
}
