import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/core/translator";

type Props = {
  stages: readonly { number: number; isInFocus: boolean }[];
  stage: number;
  /** Whose rows are shown. */
  sites: readonly { name: string; isAsked: boolean }[];
};

const mostNames = 10;

/** Says where the round asks for nothing: a stage out of its focus, sites it leaves out. */
export async function NotAskedHere({ stages, stage, sites }: Props) {
  const focus = stages.filter(({ isInFocus }) => isInFocus);
  const isInFocus = focus.some(({ number }) => number === stage);
  const leftOut = sites.filter(({ isAsked }) => !isAsked);
  if (isInFocus && leftOut.length === 0) return null;
  const t = await getTranslator("rounds");
  const names = leftOut.slice(0, mostNames).map(({ name }) => name);
  const rest = leftOut.length - names.length;
  return (
    <Notice>
      {!isInFocus && (
        <p>
          {t("notAsked.stage", {
            stage: String(stage),
            count: focus.length,
            focus: focus.map(({ number }) => number).join(", "),
          })}
        </p>
      )}
      {leftOut.length > 0 && (
        <p>
          {sites.length === 1
            ? t("notAsked.site", { name: names[0] ?? "" })
            : t("notAsked.sites", {
                names: names.join(", ") + (rest > 0 ? ` +${rest}` : ""),
              })}
        </p>
      )}
    </Notice>
  );
}
