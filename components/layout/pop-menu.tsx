"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  /** What the button shows; its name for screen readers when that is not enough. */
  button: ReactNode;
  label?: string;
  buttonClass: string;
  panelClass: string;
  children: ReactNode;
};

/** The browser's own popover: closes on Escape, on a press outside and after going somewhere. */
export function PopMenu({
  button,
  label,
  buttonClass,
  panelClass,
  children,
}: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const pathname = usePathname();
  useEffect(() => {
    panel.current?.hidePopover();
  }, [pathname]);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={buttonClass}
      >
        {button}
      </button>
      <div ref={panel} id={id} popover="auto" className={panelClass}>
        {children}
      </div>
    </>
  );
}
