"use client";

import { lazy, Suspense } from "react";
import type { ReportFormsProps } from "@/components/reports/report-forms";

// A report is read more often than it is written: its forms come after it.
const Forms = lazy(async () => ({
  default: (await import("@/components/reports/report-forms")).ReportForms,
}));

/** What the reader may do here; on the page from the start, alive a moment later. */
export function ReportPanel(props: ReportFormsProps) {
  return (
    <Suspense fallback={null}>
      <Forms {...props} />
    </Suspense>
  );
}
