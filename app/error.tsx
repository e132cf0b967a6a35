"use client";

import { FailurePage } from "@/components/layout/failure-page";

type Props = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return <FailurePage error={error} retry={retry} />;
}
