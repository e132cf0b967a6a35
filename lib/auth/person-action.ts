import "server-only";
import type { z } from "zod";
import { AppError, type ActionResult } from "@/lib/core/result";
import { readUserAgent } from "./read-agent";
import { findSessionPerson, type SessionPerson } from "./scope";
import { readSessionId } from "./session-cookie";
import { runVisitorAction } from "./visitor-action";

/** Who asks, over which session, and whose tries are counted. */
export type OwnRequest = {
  person: SessionPerson;
  sessionId: string;
  address: string;
  userAgent?: string;
};

type Gate<Schema extends z.ZodType, T> = {
  schema: Schema;
  run: (request: OwnRequest, input: z.output<Schema>) => Promise<T>;
};

/** The one way a write comes in about what belongs to the signed-in person rather than to a system. */
export function runPersonAction<Schema extends z.ZodType, T>(
  input: unknown,
  { schema, run }: Gate<Schema, T>,
): Promise<ActionResult<T>> {
  return runVisitorAction(input, {
    schema,
    run: async (parsed, address) => {
      const sessionId = await readSessionId();
      const person = sessionId && (await findSessionPerson(sessionId));
      if (!person) throw new AppError("signed_out");
      const userAgent = await readUserAgent();
      return run({ person, sessionId, address, userAgent }, parsed);
    },
  });
}
