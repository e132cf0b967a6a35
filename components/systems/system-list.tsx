import Link from "next/link";
import { SampleBadge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { Role } from "@/lib/auth/roles";
import { getTranslator } from "@/lib/core/translator";

type Props = {
  systems: readonly {
    slug: string;
    name: string;
    role: Role;
    isSample: boolean;
  }[];
};

/** The systems a person belongs to, each one press away. */
export async function SystemList({ systems }: Props) {
  const [t, members, common] = await Promise.all([
    getTranslator("systems"),
    getTranslator("members"),
    getTranslator("common"),
  ]);
  if (systems.length === 0) {
    return (
      <EmptyState title={t("choose.none")}>{t("choose.noneText")}</EmptyState>
    );
  }
  return (
    <ul className="grid gap-3">
      {systems.map((system) => (
        <li key={system.slug}>
          <Link
            href={`/${system.slug}`}
            className="flex min-h-16 flex-wrap items-center justify-between gap-2 rounded-lg border border-control bg-card px-4 py-3 text-ink no-underline hover:border-ink hover:bg-brand-tint"
          >
            <span className="font-semibold">{system.name}</span>
            <span className="flex items-center gap-2 text-sm text-muted">
              {system.isSample && <SampleBadge text={common("sample")} />}
              {members(`roles.${system.role}`)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
