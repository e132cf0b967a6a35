import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  icon?: IconName;
};

/** Where there is nothing yet: what the place is for, and one thing to do. */
export function EmptyState({ title, children, action, icon }: Props) {
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-control bg-card px-4 py-8 text-center sm:px-8 sm:py-12">
      {icon && <Icon name={icon} className="mb-1 size-8 text-brand" />}
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-text text-muted">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
