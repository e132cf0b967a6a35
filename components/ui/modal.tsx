"use client";

import {
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from "react";
import { joinClasses } from "@/components/ui/class-names";
import { Sign } from "@/components/ui/sign";

export type ModalProps = {
  isOpen: boolean;
  /** Called for Escape, the close button and a press outside. */
  onClose: () => void;
  title: ReactNode;
  closeText: string;
  /** Buttons that stay in sight under the content. */
  footer?: ReactNode;
  children: ReactNode;
};

/** The browser's own modal: holds the focus, closes on Escape, gives the focus back. */
export function Modal({
  isOpen,
  onClose,
  title,
  closeText,
  footer,
  children,
  className,
}: ModalProps & { className: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pressedOutside = useRef(false);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === isOpen) return;
    if (!isOpen) return element.close();
    element.showModal();
    const first = element.querySelector<HTMLElement>("[data-autofocus]");
    (first ?? heading.current)?.focus();
  }, [isOpen]);
  // Closed only when the press began outside too, so that selecting text never closes it.
  const notePress = (event: MouseEvent) => {
    pressedOutside.current = event.target === dialog.current;
  };
  const closeWhenOutside = (event: MouseEvent) => {
    if (pressedOutside.current && event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onMouseDown={notePress}
      onClick={closeWhenOutside}
      className={joinClasses("bg-card p-0", className)}
    >
      <div className="flex max-h-[inherit] min-h-0 flex-1 flex-col">
        <div className="flex items-start justify-between gap-4 border-b px-4 py-2 sm:px-6">
          <h2
            id={titleId}
            ref={heading}
            tabIndex={-1}
            className="rounded-sm py-2 text-lg"
          >
            {title}
          </h2>
          <button
            type="button"
            onClick={onClose}
            className="-mr-2 inline-flex min-h-11 items-center gap-1 rounded-md px-2 font-semibold text-link hover:bg-brand-tint"
          >
            <Sign name="close" />
            {closeText}
          </button>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4 sm:p-6">
          {children}
        </div>
        {footer && (
          <div className="flex flex-wrap gap-3 border-t px-4 py-3 pb-[max(12px,env(safe-area-inset-bottom))] sm:px-6">
            {footer}
          </div>
        )}
      </div>
    </dialog>
  );
}
