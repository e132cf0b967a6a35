import { z } from "zod";
import { type ActionOrigin, actionOrigins, type ActionState } from "../fields";

export const planViews = ["mine", "sites", "all"] as const;
export type PlanView = (typeof planViews)[number];

/** What the list shows, and the states each holds. */
export const planParts = {
  open: ["planned", "under_way"],
  overdue: ["planned", "under_way"],
  planned: ["planned"],
  under_way: ["under_way"],
  done: ["done"],
  dropped: ["dropped"],
  all: ["planned", "under_way", "done", "dropped"],
} as const satisfies Record<string, readonly ActionState[]>;
export type PlanPart = keyof typeof planParts;
export const planPartNames = Object.keys(planParts) as PlanPart[];

/** Where a page of the plan begins: after this one. */
export type Cursor = { dueOn: string; id: string };

/** What the address of the plan says. */
export type PlanSearch = {
  view: PlanView;
  part: PlanPart;
  ownerId: string | null;
  siteId: string | null;
  origin: ActionOrigin | null;
  after: Cursor | null;
};

type Given = Readonly<Record<string, string | string[] | undefined>>;

const idSchema = z.uuid();
const cursorSchema = z.tuple([z.iso.date(), z.uuid()]);

/** Reads the address; what it does not know it leaves out. */
export function readPlanSearch(given: Given, usual: PlanView): PlanSearch {
  const { view, show, owner, site, origin, after } = given;
  return {
    view: planViews.find((one) => one === view) ?? usual,
    part: planPartNames.find((one) => one === show) ?? "open",
    ownerId: idSchema.safeParse(owner).data ?? null,
    siteId: idSchema.safeParse(site).data ?? null,
    origin: actionOrigins.find((one) => one === origin) ?? null,
    after: readCursor(after),
  };
}

/** The address's search. The view is always said: what is usual differs by reader. */
export function writePlanSearch(search: Partial<PlanSearch>): string {
  const { view, part, ownerId, siteId, origin, after } = search;
  const entries = [
    ...(view ? [["view", view]] : []),
    ...(part && part !== "open" ? [["show", part]] : []),
    ...(ownerId ? [["owner", ownerId]] : []),
    ...(siteId ? [["site", siteId]] : []),
    ...(origin ? [["origin", origin]] : []),
    ...(after ? [["after", `${after.dueOn}~${after.id}`]] : []),
  ];
  const text = new URLSearchParams(entries).toString();
  return text && `?${text}`;
}

function readCursor(given: string | string[] | undefined): Cursor | null {
  const parts = typeof given === "string" ? given.split("~") : [];
  const parsed = cursorSchema.safeParse(parts);
  if (!parsed.success) return null;
  const [dueOn, id] = parsed.data;
  return { dueOn, id };
}
