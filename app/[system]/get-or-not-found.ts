import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AppError } from "@/lib/core/result";

const idSchema = z.uuid();

/** What an id in the address leads to; what is no id, or not for the reader, is not found. */
export async function getOrNotFound<T>(
  id: string,
  get: (id: string) => Promise<T>,
): Promise<T> {
  if (!idSchema.safeParse(id).success) notFound();
  try {
    return await get(id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
