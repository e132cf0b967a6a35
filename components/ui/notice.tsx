import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { Sign } from "@/components/ui/sign";

export type NoticeTone = "info" | "ok" | "warn" | "danger";

const looks: Record<NoticeTone, string> = {
  info: "border-info bg-info-tint [&>svg]:text-info",
  ok: "border-ok bg-ok-tint [&>svg]:text-ok",
  warn: "border-warn bg-warn-tint [&>svg]:text-warn",
  danger: "border-danger bg-danger-tint [&>svg]:text-danger",
};

const icons = {
  info: "info",
  ok: "check",
  warn: "warn",
  danger: "danger",
} as const;

type Props = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Only for what appears after the page has loaded. */
  role?: "status" | "alert";
  className?: string;
};

/** A message about the page: an icon, words, perhaps one thing to do. */
export function Notice({
  tone = "info",
  title,
  children,
  actions,
  role,
  className,
}: Props) {
  return (
    <div
      role={role}
      className={joinClasses(
        "flex gap-3 rounded-md border border-l-4 p-3 sm:p-4",
        looks[tone],
        className,
      )}
    >
      <Sign name={icons[tone]} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
        {actions && (
          <div className="mt-3 flex flex-wrap gap-2 print:hidden">
            {actions}
          </div>
        )}
      </div>
    </div>
  );
}
