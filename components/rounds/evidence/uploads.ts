import type { ErrorCode } from "@/lib/core/result";
import { makeKey } from "@/lib/rounds/queue/make-key";
import type { EvidenceDraft } from "./evidence-rules";
import { sendFile } from "./send-file";

/** A row, as the form of a file names it. */
export type FileRow = {
  roundId: string;
  indicatorId: string;
  siteId: string | null;
  /** To name it where the row itself is not in sight. */
  title?: string;
};

export type Upload = {
  /** The same for every try, so that a file never comes in twice. */
  key: string;
  address: string;
  row: FileRow;
  file: File;
  draft: EvidenceDraft;
  sent: number;
  /** Null while it is on its way. */
  problem: ErrorCode | "offline" | null;
};

type Done = (upload: Upload, evidenceCount: number) => void;

/**
 * The files that are being sent from this page, or could not be: they outlive
 * the panel they were chosen in, with what was typed.
 */
export class Uploads {
  private list: readonly Upload[] = [];
  private watchers = new Set<() => void>();
  private cancels = new Map<string, () => void>();
  private dones = new Map<string, Done>();

  subscribe = (watch: () => void) => {
    this.watchers.add(watch);
    return () => void this.watchers.delete(watch);
  };

  get = () => this.list;

  add(input: Pick<Upload, "address" | "row" | "file" | "draft">, onDone: Done) {
    const upload = { ...input, key: makeKey(), sent: 0, problem: null };
    this.dones.set(upload.key, onDone);
    this.set([...this.list, upload]);
    void this.send(upload);
  }

  tryAgain(key: string) {
    const upload = this.list.find((one) => one.key === key);
    if (!upload?.problem) return;
    this.patch(key, { problem: null, sent: 0 });
    void this.send(upload);
  }

  /** Stops a file, or lets go of one that could not be sent. */
  drop(key: string) {
    this.cancels.get(key)?.();
    this.forget(key);
  }

  private async send(upload: Upload) {
    const { key, address } = upload;
    const { answer, cancel } = sendFile(address, toForm(upload), (sent) =>
      this.patch(key, { sent }),
    );
    this.cancels.set(key, cancel);
    const result = await answer;
    this.cancels.delete(key);
    if (result === null) return;
    if (result.status === "ok") {
      const onDone = this.dones.get(key);
      this.forget(key);
      return onDone?.(upload, result.value.evidenceCount);
    }
    const problem =
      result.status === "offline"
        ? "offline"
        : result.status === "fields"
          ? "invalid"
          : result.code;
    this.patch(key, { problem });
  }

  private forget(key: string) {
    this.dones.delete(key);
    this.set(this.list.filter((upload) => upload.key !== key));
  }

  private patch(key: string, patch: Partial<Upload>) {
    this.set(
      this.list.map((one) => (one.key === key ? { ...one, ...patch } : one)),
    );
  }

  private set(list: readonly Upload[]) {
    this.list = list;
    for (const watch of this.watchers) watch();
  }
}

// What is said comes first: the server reads the file only for a form it lets in.
function toForm({ row, draft, key, file }: Upload) {
  const form = new FormData();
  form.set("roundId", row.roundId);
  form.set("indicatorId", row.indicatorId);
  form.set("siteId", row.siteId ?? "");
  form.set("body", draft.body);
  form.set("effectiveOn", draft.effectiveOn);
  form.set("expiresOn", draft.expiresOn ?? "");
  form.set("key", key);
  form.set("file", file);
  return form;
}

export function isOfRow({ row }: Upload, other: FileRow) {
  return (
    row.roundId === other.roundId &&
    row.indicatorId === other.indicatorId &&
    row.siteId === other.siteId
  );
}

/** The one list of this tab. */
export const uploads = new Uploads();
