import { noticeArgs, type NoticeKind, type NoticeTold } from "../schema";

/** What was written down as a kind with its arguments; null: nothing we have words for. */
export function readTold(kind: string, args: unknown): NoticeTold | null {
  if (!isKind(kind)) return null;
  const parsed = noticeArgs[kind].safeParse(args);
  // A kind and what its own schema read belong together, which the compiler cannot follow.
  return parsed.success ? ({ kind, args: parsed.data } as NoticeTold) : null;
}

function isKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(noticeArgs, kind);
}
