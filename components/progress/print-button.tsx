"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Prints the page as it stands. */
export function PrintButton({ text }: { text: string }) {
  return (
    <Button className="max-sm:hidden" onClick={() => window.print()}>
      <Icon name="print" />
      {text}
    </Button>
  );
}
