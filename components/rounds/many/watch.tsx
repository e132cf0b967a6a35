"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const pause = 1_500;

/** Looks again and again how far the work is, while it goes on. */
export function Watch() {
  const router = useRouter();
  useEffect(() => {
    const clock = setInterval(() => router.refresh(), pause);
    return () => clearInterval(clock);
  }, [router]);
  return null;
}
