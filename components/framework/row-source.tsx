import { getTranslator } from "@/lib/core/translator";

type Props = {
  /** guide or derived, as the framework says. */
  source: string;
  isRestored: boolean;
  /** A whole sentence rather than two words. */
  isLong?: boolean;
};

/** Whether a row restates the guide or is ours, and whether lost words were filled in. */
export async function RowSource({ source, isRestored, isLong = false }: Props) {
  const t = await getTranslator("framework");
  const group = isLong ? "source" : "sourceShort";
  const kind = source === "guide" ? "guide" : "derived";
  return (
    <span>
      {t(`${group}.${kind}`)}
      {isRestored && ` · ${t(`${group}.restored`)}`}
    </span>
  );
}
