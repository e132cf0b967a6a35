import "server-only";
import type { Operator } from "@/lib/auth/scope";
import { withPerson, type Transaction } from "@/lib/db/transaction";
import { diffFrameworks, type FrameworkChange } from "../rules/diff-frameworks";
import { hashFramework } from "../rules/framework-identity";
import type { PlacedProblem } from "../rules/framework-problem";
import type { Framework } from "../schema";
import { readDocument, readProblems } from "./documents";
import {
  type DraftLine,
  listDrafts,
  listVersions,
  type VersionLine,
} from "./operator-versions";
import { readPublishedFramework } from "./published";

/** What a sound framework would be among those that are published. */
export type Proposal = {
  framework: Framework;
  /** The published version of the same name, with its content or with other. */
  published: VersionLine | null;
  isSame: boolean;
  /** What it is compared with; null: with nothing, all is new. */
  against: VersionLine | null;
  changes: FrameworkChange[];
  /** Those it may be compared with. */
  others: VersionLine[];
  /** Systems on any version that it would be offered to. */
  systems: number;
  /** The draft of the same name. */
  draft: DraftLine | null;
};

export type Upload = { id: string; fileName: string } & (
  | { problems: PlacedProblem[]; proposal: null }
  | { problems: []; proposal: Proposal }
);

/** What the operator has set aside under this id, held against what is published now; null where there is nothing. */
export function findUpload(
  { personId }: Operator,
  uploadId: string,
  againstId?: string,
): Promise<Upload | null> {
  return withPerson(personId, async (tx) => {
    const found = await tx.frameworkUpload.findUnique({
      where: { id: uploadId },
    });
    if (!found) return null;
    const { id, fileName } = found;
    if (found.document === null) {
      const problems = readProblems(found.problems);
      return { id, fileName, problems, proposal: null };
    }
    const read = readDocument(found.document, fileName);
    if (!read.framework)
      return { id, fileName, problems: read.problems, proposal: null };
    const drafts = await listDrafts(tx);
    const proposal = await propose(tx, read.framework, drafts, againstId);
    return { id, fileName, problems: [], proposal };
  });
}

export type Draft = { line: DraftLine } & (
  | { problems: PlacedProblem[]; proposal: null }
  | { problems: []; proposal: Proposal }
);

/** A draft, held against what is published now; null where there is none. */
export function findDraft(
  { personId }: Operator,
  draftId: string,
  againstId?: string,
): Promise<Draft | null> {
  return withPerson(personId, async (tx) => {
    const found = await tx.frameworkDraft.findUnique({
      where: { id: draftId },
      select: { document: true, code: true, version: true },
    });
    const drafts = await listDrafts(tx);
    const line = drafts.find(({ id }) => id === draftId);
    if (!found || !line) return null;
    const name = `${found.code} ${found.version}`;
    const read = readDocument(found.document, name);
    if (!read.framework)
      return { line, problems: read.problems, proposal: null };
    const proposal = await propose(tx, read.framework, drafts, againstId);
    return { line, problems: [], proposal };
  });
}

/** The framework beside the published ones: against the version asked for, else the newest earlier one. */
async function propose(
  tx: Transaction,
  framework: Framework,
  drafts: readonly DraftLine[],
  againstId?: string,
): Promise<Proposal> {
  const { code, version } = framework;
  const family = framework.continues ?? code;
  const all = await listVersions(tx);
  const published =
    all.find((one) => one.code === code && one.version === version) ?? null;
  const isSame = published?.contentHash === hashFramework(framework);
  const others = all.filter(
    (one) => one.code === code || one.family === family,
  );
  const against =
    others.find(({ id }) => id === againstId) ??
    published ??
    others.find((one) => one.code === code) ??
    others.find((one) => one.code === family) ??
    others[0] ??
    null;
  const before = against && (await readPublishedFramework(tx, against.id));
  return {
    framework,
    published,
    isSame,
    against,
    changes: diffFrameworks(before, framework),
    others,
    systems: all
      .filter((one) => one.family === family)
      .reduce((sum, { systems }) => sum + systems, 0),
    draft:
      drafts.find((one) => one.code === code && one.version === version) ??
      null,
  };
}
