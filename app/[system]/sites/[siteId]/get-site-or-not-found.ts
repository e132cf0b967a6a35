import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { getSite } from "@/lib/systems/queries/sites";

/** The site of the address; a malformed id, another system's or one the reader may not see is just not found. */
export const getSiteOrNotFound = cache(async (scope: Scope, siteId: string) => {
  if (!z.uuid().safeParse(siteId).success) notFound();
  try {
    return await getSite(scope, siteId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});
