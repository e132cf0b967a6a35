export const supportKinds = ["technical_assistance", "learning_event"] as const;
export type SupportKind = (typeof supportKinds)[number];

export const designs = ["yes", "no", "not_known"] as const;
export type Design = (typeof designs)[number];

export const uses = ["yes", "partly", "no"] as const;
export type Use = (typeof uses)[number];

export const longestTitle = 160;
export const longestAbout = 4_000;
export const longestWords = 2_000;
export const longestGuests = 6_000;
export const mostGuests = 60;
export const mostCame = 200;
export const mostSites = 200;
