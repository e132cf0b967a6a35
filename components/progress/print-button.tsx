"use client";

import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";

/** Prints the page as it stands. */
export function PrintButton({ text }: { text: string }) {
  return (
    <Button className="max-sm:hidden" onClick={() => window.print()}>
      <Sign name="print" />
      {text}
    </Button>
  );
}
