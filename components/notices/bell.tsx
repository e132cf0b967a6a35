import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { useTranslator } from "@/lib/core/translator";

type Props = { systemSlug: string; newCount: number };

/** The way to what the reader was told, with how much of it is new. */
export function Bell({ systemSlug, newCount }: Props) {
  const t = useTranslator("notices");
  const isMany = newCount > 99;
  const label = isMany
    ? t("bellMany")
    : newCount > 0
      ? t("bellNew", { count: newCount })
      : t("bell");
  return (
    <Link
      href={`/${systemSlug}/notices`}
      prefetch={false}
      aria-label={label}
      title={label}
      className="relative inline-flex size-11 items-center justify-center rounded-full text-ink hover:bg-brand-tint"
    >
      <Icon name="bell" />
      {newCount > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0 right-0 min-w-5 rounded-full border-2 border-card bg-danger px-1 text-center text-xs leading-4 font-bold text-white tabular-nums"
        >
          {isMany ? "99+" : newCount}
        </span>
      )}
    </Link>
  );
}
