import { useTranslator } from "@/lib/core/translator";

type Props = {
  row: {
    /** guide or derived, as the framework says. */
    source: string;
    isRestored?: boolean;
    isLocal?: boolean;
  };
  /** A whole sentence rather than two words. */
  isLong?: boolean;
};

/** Whether a row restates the guide, is ours or is the system's own, and whether lost words were filled in. */
export function RowSource({ row, isLong = false }: Props) {
  const t = useTranslator("framework");
  const guide = useTranslator("guide");
  // In short, the badge of an own row beside it says so.
  if (row.isLocal) return isLong && <span>{guide("source.own")}</span>;
  const group = isLong ? "source" : "sourceShort";
  const kind = row.source === "guide" ? "guide" : "derived";
  return (
    <span>
      {t(`${group}.${kind}`)}
      {row.isRestored && ` · ${t(`${group}.restored`)}`}
    </span>
  );
}
