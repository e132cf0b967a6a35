import type { OpenRound } from "@/lib/rounds/schema/opening";

/** What a form of a round holds beside its name and its days where nobody chose anything special. */
export const plainRound: Omit<
  OpenRound,
  "name" | "startsOn" | "dueOn" | "endsOn" | "key"
> = {
  stages: [],
  communityWideMode: "direct",
  intermediaryMode: "direct",
  siteMode: "direct",
  leftOut: [],
  named: [],
  accepted: false,
};
