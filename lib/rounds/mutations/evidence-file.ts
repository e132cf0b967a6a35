import "server-only";
import type { Scope } from "@/lib/auth/scope";
import { withSystem, type Transaction } from "@/lib/db/transaction";
import { submitOnce } from "@/lib/events/mutations";
import { markKept } from "@/lib/files/mutations/drop-file";
import { receiveFile } from "@/lib/files/mutations/receive-file";
import type { FileView } from "@/lib/files/schema";
import type { IncomingFile } from "@/lib/files/upload/read-upload";
import type { AddFile } from "../schema/evidence";
import { putBehind, takeRow } from "./evidence-row";
import { countEvidence, getRowToRate } from "./row";

/**
 * Puts a file behind a row's score in the open round. Whether the person may
 * is asked before the file is read, and again when it has come.
 */
export async function addFileEvidence(
  scope: Scope,
  input: AddFile,
  incoming: IncomingFile,
) {
  await withSystem(scope, (tx) => getRowToRate(tx, scope, input));
  return receiveFile(scope, incoming, (file) =>
    withSystem(scope, (tx) =>
      submitOnce(tx, scope, { key: input.key, action: "add_file" }, () =>
        addOnce(tx, scope, input, file),
      ),
    ),
  );
}

async function addOnce(
  tx: Transaction,
  scope: Scope,
  { roundId, indicatorId, siteId, ...said }: AddFile,
  file: FileView,
) {
  const row = await takeRow(tx, scope, { roundId, indicatorId, siteId });
  await markKept(tx, scope, file.id);
  const evidenceId = await putBehind(tx, scope, row, {
    kind: "file",
    body: said.body,
    url: null,
    file,
    effectiveOn: said.effectiveOn,
    expiresOn: said.expiresOn ?? null,
    pieceId: null,
  });
  const evidenceCount = await countEvidence(tx, row);
  return { evidenceId, evidenceCount, fileId: file.id };
}
