import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { AppError, type ActionResult } from "@/lib/core/result";
import { fieldsOf, refusalOf, requireOwnPage } from "./action";
import { findPerson, isOperator, type Operator } from "./scope";

type Gate<Schema extends z.ZodType, T> = {
  schema: Schema;
  run: (operator: Operator, input: z.output<Schema>) => Promise<T>;
};

/**
 * The one way an operator's write comes in: from our own pages, by who runs
 * the installation, with input the schema accepts. To anyone else there is
 * nothing here.
 */
export async function runOperatorAction<Schema extends z.ZodType, T>(
  input: unknown,
  { schema, run }: Gate<Schema, T>,
): Promise<ActionResult<T>> {
  try {
    await requireOwnPage();
    const person = await findPerson();
    if (!person) throw new AppError("signed_out");
    if (!isOperator(person)) throw new AppError("not_found");
    const parsed = schema.safeParse(input);
    if (!parsed.success) return fieldsOf(parsed.error);
    return { status: "ok", value: await run(person, parsed.data) };
  } catch (error) {
    unstable_rethrow(error);
    return refusalOf(error);
  }
}
