"use client";

import { useMemo } from "react";
import { openQueue } from "@/lib/rounds/queue/open-queue";
import { StrayChanges } from "./stray-changes";
import { useQueueWaking } from "./use-queue";

type Props = { personId: string; systemSlug: string };

/** Where no round is open: what was still on its way when it closed, to be seen and let go. */
export function Leftovers({ personId, systemSlug }: Props) {
  const queue = useMemo(
    () => openQueue(personId, systemSlug),
    [personId, systemSlug],
  );
  useQueueWaking(queue);
  return <StrayChanges queue={queue} rows={[]} />;
}
