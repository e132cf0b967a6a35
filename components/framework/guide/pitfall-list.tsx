import { RowSource } from "@/components/framework/row-source";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslator } from "@/lib/core/translator";
import type { GuidePitfall } from "@/lib/framework/view/guide-stage";
import { type Depth, Heading } from "./heading";

type Props = {
  pitfalls: readonly GuidePitfall[];
  depth: Depth;
  /** Only the titles, each of which opens. */
  isShort?: boolean;
};

/** What often goes wrong at a stage, and what to do instead. */
export function PitfallList({ pitfalls, depth, isShort }: Props) {
  const t = useTranslator("guide");
  return (
    <ul className={isShort ? "grid" : "grid gap-4 md:grid-cols-2"}>
      {pitfalls.map((pitfall) => {
        const rest = (
          <>
            <p className="max-w-text text-pretty">{pitfall.text}</p>
            <p className="mt-2 max-w-text text-pretty">
              <strong>{t("pitfalls.instead")}</strong> {pitfall.instead}
            </p>
            <p className="mt-2 text-sm text-muted">
              <RowSource row={pitfall} />
            </p>
          </>
        );
        return isShort ? (
          <li key={pitfall.code}>
            <Disclosure summary={pitfall.title}>{rest}</Disclosure>
          </li>
        ) : (
          <li
            key={pitfall.code}
            id={pitfall.code}
            className="scroll-mt-4 rounded-lg border bg-card p-4 target:bg-selected print:break-inside-avoid"
          >
            <Heading depth={depth} below={1} className="mb-1 font-semibold">
              {pitfall.title}
            </Heading>
            {rest}
          </li>
        );
      })}
    </ul>
  );
}
