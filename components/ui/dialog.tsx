"use client";

import { Modal, type ModalProps } from "@/components/ui/modal";

/** A question in the middle of the page. */
export function Dialog(props: ModalProps) {
  return (
    <Modal
      {...props}
      className="m-auto max-h-[min(40rem,calc(100dvh-32px))] w-[min(36rem,calc(100vw-32px))] rounded-lg border border-control open:flex"
    />
  );
}
