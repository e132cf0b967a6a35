import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ActionResult } from "@/lib/core/result";
import { readAddress } from "./address";
import { fieldsOf, refusalOf, requireOwnPage } from "./action";

type Gate<Schema extends z.ZodType, T> = {
  schema: Schema;
  run: (input: z.output<Schema>, address: string) => Promise<T>;
};

/**
 * The one way a write comes in from somebody who need not be signed in: from
 * our own pages, with input the schema accepts. `address`: whose tries are counted.
 */
export async function runVisitorAction<Schema extends z.ZodType, T>(
  input: unknown,
  { schema, run }: Gate<Schema, T>,
): Promise<ActionResult<T>> {
  try {
    await requireOwnPage();
    const parsed = schema.safeParse(input);
    if (!parsed.success) return fieldsOf(parsed.error);
    const address = readAddress((await headers()).get("x-forwarded-for"));
    const value = await run(parsed.data, address);
    return { status: "ok", value };
  } catch (error) {
    unstable_rethrow(error);
    return refusalOf(error);
  }
}
