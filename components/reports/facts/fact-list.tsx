import type { ReactNode } from "react";

type Props = { title: string; lines: readonly ReactNode[] };

/** Some lines under a small title; nothing where there are none. */
export function FactList({ title, lines }: Props) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="text-base font-semibold">{title}</h3>
      <ul className="grid list-disc gap-1 pl-5">
        {lines.map((line, index) => (
          <li key={index} className="wrap-anywhere first-letter:uppercase">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
