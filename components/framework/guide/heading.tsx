import type { ComponentProps } from "react";
import { joinClasses } from "@/components/ui/class-names";

/** The number of a heading that may stand at several depths: one page tells a stage, another all of them. */
export type Depth = 2 | 3;

type Props = ComponentProps<"h2"> & {
  depth: Depth;
  /** How many steps below the section's own heading. */
  below?: 0 | 1 | 2 | 3;
};

const tags = {
  2: ["h2", "h3", "h4", "h5"],
  3: ["h3", "h4", "h5", "h6"],
} as const;

/** A heading as deep as the page needs it. */
export function Heading({ depth, below = 0, className, ...rest }: Props) {
  const Tag = tags[depth][below];
  return (
    <Tag
      className={joinClasses(className, "print:break-after-avoid")}
      {...rest}
    />
  );
}
