import Link from "next/link";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import type { RuleSettings } from "@/lib/framework/schema";

type Preset = RuleSettings["preset"];

type Props = {
  preset: Preset;
  /** The other rule is looked at. */
  isShown: boolean;
  /** The address of this page. */
  href: string;
};

/** The other of the two rules. */
export const otherPreset = { default: "strict", strict: "default" } as const;

/** Which rule is in use, what the two ask for, and the way to what the other would change. */
export function RuleCard({ preset, isShown, href }: Props) {
  const t = useTranslator("framework");
  const other = otherPreset[preset];
  return (
    <Card id="rule" title={t("versions.rule.title")}>
      <p className="font-semibold">{t("versions.rule.inUse", { preset })}</p>
      <p>{t("versions.rule.default")}</p>
      <p>{t("versions.rule.strict")}</p>
      {isShown ? (
        <p className="text-sm font-semibold">{t("versions.others.shown")}</p>
      ) : (
        <Link
          href={`${href}?rule=${other}#rule-change`}
          prefetch={false}
          className="inline-flex min-h-11 items-center print:hidden"
        >
          {t("versions.rule.preview", { preset: other })}
        </Link>
      )}
    </Card>
  );
}
