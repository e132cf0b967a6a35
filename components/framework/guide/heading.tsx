import type { ComponentProps } from "react";

/** The number of a heading that may stand at several depths: one page tells a stage, another all of them. */
export type Depth = 2 | 3;

type Props = ComponentProps<"h2"> & {
  depth: Depth;
  /** How many steps below the section's own heading. */
  below?: 0 | 1 | 2 | 3;
};

const tags = { 2: "h2", 3: "h3", 4: "h4", 5: "h5", 6: "h6" } as const;

/** A heading as deep as the page needs it. */
export function Heading({ depth, below = 0, ...rest }: Props) {
  const sum = depth + below;
  const Tag = tags[sum === 6 || sum === 5 || sum === 4 || sum === 3 ? sum : 2];
  return <Tag {...rest} />;
}
