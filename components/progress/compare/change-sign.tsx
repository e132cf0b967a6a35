import { Badge } from "@/components/ui/badge";
import { ChangeMark } from "@/components/ui/change-mark";
import type { ChangeKind } from "@/lib/progress/rules/row-change";

/** What became of a row: a triangle where it rose or fell, else the words alone. */
export function ChangeSign({ kind, text }: { kind: ChangeKind; text: string }) {
  if (kind === "rose") return <ChangeMark direction="up" text={text} />;
  if (kind === "fell") return <ChangeMark direction="down" text={text} />;
  return <Badge>{text}</Badge>;
}
