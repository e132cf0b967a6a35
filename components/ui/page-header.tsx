import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/class-names";

type Props = {
  title: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  /** A Breadcrumbs element, above the title. */
  breadcrumbs?: ReactNode;
  badge?: ReactNode;
  /** Dashboards, reports and public pages speak in the serif face; work screens do not. */
  isSerif?: boolean;
};

/** The first lines of a page: where we are, in a sentence, and what can be done. */
export function PageHeader({
  title,
  sub,
  actions,
  breadcrumbs,
  badge,
  isSerif = false,
}: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-[min(100%,18rem)] max-w-text flex-1">
        {breadcrumbs}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1
            className={joinClasses(
              "text-2xl",
              isSerif ? "font-serif font-semibold" : "font-bold",
            )}
          >
            {title}
          </h1>
          {badge}
        </div>
        {sub && <p className="mt-1 text-pretty text-muted">{sub}</p>}
      </div>
      {actions && (
        <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>
      )}
    </header>
  );
}
