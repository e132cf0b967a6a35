import { LevelMark } from "@/components/ui/level-mark";
import type { GuideLevel } from "@/lib/framework/view/guide-rows";
import { GuideRow, type RowLinks } from "./guide-row";
import { type Depth, Heading } from "./heading";

type Props = {
  levels: readonly GuideLevel[];
  depth: Depth;
  /** How far below the section's heading the levels stand. */
  below: 1 | 2;
  links: RowLinks;
};

const columns = ["", "", "lg:grid-cols-2", "lg:grid-cols-3"];

/** The rows of one place by leadership level: side by side where there is room, so that levels can be compared. */
export function RowLevels({ levels, depth, below, links }: Props) {
  return (
    <div className={`grid gap-x-8 gap-y-4 ${columns[levels.length] ?? ""}`}>
      {levels.map(({ level, name, rows }) => (
        <div key={level} className="min-w-0">
          <Heading
            depth={depth}
            below={below}
            className="mb-2 text-sm text-muted"
          >
            <LevelMark level={level} label={name} />
          </Heading>
          <ul>
            {rows.map((row) => (
              <GuideRow
                key={row.code}
                row={row}
                depth={depth}
                below={below === 1 ? 2 : 3}
                links={links}
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
