import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/core/result";
import { withSystem } from "@/lib/db/transaction";
import { recordEvent, submitOnce } from "@/lib/events/mutations";
import { canNote } from "../policy";
import { listReadersIn } from "../queries/readers";
import type { AddNote } from "../schema";
import { tellOfConcern } from "./tell-of-concern";
import { lockConcern } from "./lock-concern";

/** Adds to the conversation; only people who see the concern can be called into it. */
export async function addNote(
  scope: Scope,
  { concernId, body, mentioned, key }: AddNote,
) {
  return withSystem(scope, (tx) =>
    submitOnce(tx, scope, { key, action: "add_concern_note" }, async () => {
      const { systemId, personId } = scope;
      const concern = await lockConcern(tx, scope, concernId);
      if (!canNote(scope, concern)) throw new AppError("forbidden");
      const people = [...new Set(mentioned)];
      const readers =
        people.length > 0 ? await listReadersIn(tx, scope, concern) : [];
      const known = new Set(readers.map((reader) => reader.personId));
      if (people.some((one) => !known.has(one)))
        throw new AppError("not_mentionable");
      const note = await tx.concernNote.create({
        data: {
          ...{ systemId, concernId, body },
          mentionedIds: people,
          authorId: personId,
        },
      });
      await recordEvent(tx, scope, {
        verb: "concern_noted",
        subjectType: "concern",
        subjectId: concernId,
        concernId,
        siteId: concern.siteId,
        after: { noteId: note.id },
      });
      await tellOfConcern(tx, scope, concern, { kind: "mentioned", people });
      return { concernId, version: concern.version };
    }),
  );
}
