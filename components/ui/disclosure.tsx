import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { Sign } from "@/components/ui/sign";

type Props = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** Details of one name close each other. */
  name?: string;
  className?: string;
};

/** Words that open to show more: the browser's own details. */
export function Disclosure({
  summary,
  children,
  open,
  name,
  className,
}: Props) {
  return (
    <details
      open={open}
      name={name}
      className={joinClasses("group/more", className)}
    >
      <summary className="inline-flex min-h-11 items-center gap-1 rounded-md py-2 pr-2 text-link underline underline-offset-[0.18em] hover:decoration-2">
        <Sign
          name="chevron"
          className="size-4 transition-transform group-open/more:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
