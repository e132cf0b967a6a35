"use client";

import { Modal, type ModalProps } from "@/components/ui/modal";

/** More about one thing: from the right on a desktop, from the bottom on a phone. */
export function Sheet(props: ModalProps) {
  return (
    <Modal
      {...props}
      className="mt-auto mb-0 max-h-[85dvh] w-full max-w-none rounded-t-lg border-t border-control open:flex shell:my-0 shell:mr-0 shell:ml-auto shell:h-dvh shell:max-h-none shell:w-120 shell:rounded-none shell:border-t-0 shell:border-l"
    />
  );
}
