import { ScoreChip } from "@/components/ui/score-chip";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { ScaleStep } from "@/lib/framework/schema";

type Props = {
  scale: readonly ScaleStep[];
  /** The lowest score that counts as met. */
  metFrom: number;
};

/** The four steps of the scale with what each one means. */
export async function ScaleDescriptors({ scale, metFrom }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
  ]);
  return (
    <>
      <dl className="grid gap-3">
        {scale.map(({ value, name, descriptor }) => (
          <div key={value}>
            <dt className="font-semibold">
              <ScoreChip
                state="scored"
                value={value}
                label={pick(name, locale)}
              />
            </dt>
            <dd className="pl-9 text-pretty text-muted">
              {pick(descriptor, locale)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-muted">
        {t("scale.met", { from: String(metFrom) })}
      </p>
    </>
  );
}
