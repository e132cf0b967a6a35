import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/class-names";

type Props = {
  title?: ReactNode;
  /** The id of the title, to name the region. */
  id?: string;
  sub?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** A white sheet with a title; the unit a page is made of. */
export function Card({ title, id, sub, actions, className, children }: Props) {
  const Tag = title && id ? "section" : "div";
  return (
    <Tag
      aria-labelledby={title && id ? id : undefined}
      className={joinClasses(
        "min-w-0 rounded-lg border bg-card p-4 sm:p-6 print:break-inside-avoid print:p-3",
        className,
      )}
    >
      {(title || actions) && (
        <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div className="min-w-0">
            {title && <h2 id={id}>{title}</h2>}
            {sub && <p className="text-sm text-muted">{sub}</p>}
          </div>
          {actions && (
            <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>
          )}
        </div>
      )}
      {children}
    </Tag>
  );
}
