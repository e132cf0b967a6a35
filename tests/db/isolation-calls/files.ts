import { dropFile } from "@/lib/files/mutations/drop-file";
import { receiveFile } from "@/lib/files/mutations/receive-file";
import type { Calls } from "./call";
import { someFile } from "./some-file";

export const fileCalls: Calls = {
  receiveFile: (scope, { file = "" }) =>
    receiveFile(scope, someFile(), async () => ({ fileId: file })),
  dropFile: (scope, { file = "" }) => dropFile(scope, file),
};
