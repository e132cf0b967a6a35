"use client";

import { FailurePage } from "@/components/layout/failure-page";
import "./globals.css";

type Props = { error: unknown; retry: () => void };

/** When the outermost layout itself broke: a whole document of its own. */
export default function GlobalErrorPage({ error, retry }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Waymark</title>
        <FailurePage error={error} retry={retry} />
      </body>
    </html>
  );
}
