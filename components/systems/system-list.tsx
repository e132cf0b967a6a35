import Link from "next/link";
import { Badge, SampleBadge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import type { Role } from "@/lib/auth/roles";
import { useTranslator } from "@/lib/core/translator";

type Props = {
  systems: readonly {
    slug: string;
    name: string;
    role: Role;
    isSample: boolean;
    isSuspended: boolean;
  }[];
};

/** The systems a person belongs to, each one press away. */
export function SystemList({ systems }: Props) {
  const t = useTranslator("systems");
  const installation = useTranslator("installation");
  const members = useTranslator("members");
  const common = useTranslator("common");
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
              {system.isSuspended && (
                <Badge tone="warn">{installation("list.suspended")}</Badge>
              )}
              {members(`roles.${system.role}`)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
