import Link from "next/link";
import { useId } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";

export type ProfileBar = {
  key: string;
  name: string;
  href?: string;
  met: number;
  scored: number;
  total: number;
  /** "3 of 5 met, 1 not scored". */
  text: string;
};

/** Function by function: met, scored but not met, not scored yet. */
export function ProfileBars({ items }: { items: readonly ProfileBar[] }) {
  return (
    <ul className="@container grid gap-3">
      {items.map((item) => (
        <li
          key={item.key}
          className="grid items-center gap-x-4 gap-y-1 @xl:grid-cols-[14rem_1fr_11rem]"
        >
          <span className="font-semibold">
            {item.href ? (
              <Link href={item.href} className="inline-block min-h-6 text-ink">
                {item.name}
              </Link>
            ) : (
              item.name
            )}
          </span>
          <Bar item={item} />
          <span className="text-sm text-muted">{item.text}</span>
        </li>
      ))}
    </ul>
  );
}

function Bar({ item }: { item: ProfileBar }) {
  const { met, scored, total } = item;
  const id = useId();
  const part = (count: number) => `${total > 0 ? (count / total) * 100 : 0}%`;
  return (
    <svg aria-hidden="true" className="block h-5 w-full">
      <HatchPattern id={id} />
      <rect
        width="100%"
        height="100%"
        fill={`url(#${id})`}
        className="stroke-control"
      />
      <rect
        width={part(scored)}
        height="100%"
        className="fill-brand-tint stroke-control forced-colors:fill-[Canvas]"
      />
      <rect
        width={part(met)}
        height="100%"
        className="fill-brand forced-colors:fill-[CanvasText]"
      />
    </svg>
  );
}

type LegendProps = {
  words: { met: string; notMet: string; notScored: string };
};

/** What the three parts of a bar are. */
export function ProfileLegend({ words }: LegendProps) {
  const id = useId();
  const swatches = [
    {
      text: words.met,
      className: "fill-brand forced-colors:fill-[CanvasText]",
    },
    {
      text: words.notMet,
      className: "fill-brand-tint forced-colors:fill-[Canvas]",
    },
    { text: words.notScored, fill: `url(#${id})` },
  ];
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {swatches.map(({ text, fill, className }, index) => (
        <li key={text} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" className="size-4">
            {index === 2 && <HatchPattern id={id} />}
            <rect
              width="16"
              height="16"
              fill={fill}
              className={`stroke-control ${className ?? ""}`}
            />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
