import type { Level } from "@/lib/framework/schema";

/** How a level is rated: by whoever may score it, or by a panel that rates blind. */
export const roundModes = ["direct", "panel"] as const;
export type RoundMode = (typeof roundModes)[number];

export type Modes = {
  communityWideMode: RoundMode;
  intermediaryMode: RoundMode;
  siteMode: RoundMode;
};

export const modeNames = {
  community_wide: "communityWideMode",
  intermediary: "intermediaryMode",
  site: "siteMode",
} as const satisfies Record<Level, keyof Modes>;

/** How a level is rated in a round. */
export function modeOf(round: Modes, level: Level): RoundMode {
  return round[modeNames[level]];
}
