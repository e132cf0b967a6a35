"use client";

import { type ComponentProps, lazy, Suspense } from "react";
import type { OpenRoundForm } from "./open-round-form";

const Form = lazy(() =>
  import("./open-round-form").then((file) => ({ default: file.OpenRoundForm })),
);

/** The form in a file of its own: it is needed twice a year. */
export function LazyOpenRoundForm(props: ComponentProps<typeof OpenRoundForm>) {
  return (
    <Suspense>
      <Form {...props} />
    </Suspense>
  );
}
