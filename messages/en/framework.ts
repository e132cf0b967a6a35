import { local } from "@/messages/en/framework/local";
import { versions } from "@/messages/en/framework/versions";
import { format } from "@/messages/en/framework/format";

export const framework = {
  levels: {
    title: "Leadership level",
    community_wide: "Community-wide",
    intermediary: "Intermediary",
    site: "Site",
  },
  scale: {
    title: "The scale",
    met: "A score of {from} or higher counts as met.",
  },
  source: {
    title: "Where this row comes from",
    guide: "Restates a row of the guide in our own words",
    derived: "Our own row, drawn from the purpose and milestones of the stage",
    restored: "Some words of this row were lost, so we filled in the sense",
    twin: "Says nearly the same as {code}",
  },
  credit: {
    title: "About these words",
    restated: "What we restated",
    ours: "What is ours",
    version: "Framework version {version}",
  },
  local,
  versions,
  sourceShort: {
    guide: "From the guide",
    derived: "Ours",
    restored: "Words filled in",
  },
  format,
} as const;
