import { z } from "zod";
import { filledUpTo, textUpTo } from "@/lib/core/text";
import { rowCodePattern } from "@/lib/framework/schema";
import {
  type ActionOrigin,
  actionOrigins,
  actionStates,
  isEnded,
  reviewItemPattern,
  reviewOrigins,
  splitAbout,
} from "./fields";

const longestTitle = 160;
const longestText = 4000;
const longestName = 120;

const version = z.coerce.number().int().min(1);
const key = z.uuid();
const actionId = z.uuid();

const nothing = z.literal("").transform(() => null);

const fields = {
  title: filledUpTo(longestTitle),
  details: textUpTo(longestText).default(""),
  /** "system": the system as a whole. Left out where what it came from says it. */
  site: z
    .union(
      [
        z.literal("system").transform(() => null),
        z.uuid({ error: "required" }),
      ],
      { error: "required" },
    )
    .optional(),
  /** A member of the system, by the person's id. */
  owner: z
    .union([nothing, z.uuid({ error: "invalid" })], { error: "invalid" })
    .optional()
    .transform((id) => id ?? null),
  /** Somebody who does not sign in. */
  ownerName: textUpTo(longestName)
    .optional()
    .transform((name) => name || null),
  dueOn: z.iso.date({ error: "day" }),
};

type Owned = { owner: string | null; ownerName: string | null };
const isOwned = ({ owner, ownerName }: Owned) =>
  owner !== null || ownerName !== null;
const isOwnedOnce = ({ owner, ownerName }: Owned) =>
  owner === null || ownerName === null;
const noOwner = { error: "required", path: ["owner"] };
const twoOwners = { error: "one_owner", path: ["ownerName"] };

export const addActionSchema = z
  .object({
    ...fields,
    origin: z.enum(actionOrigins),
    /** The code of a row, the id of anything else, or nothing; of a review also which part. */
    about: z.string().max(80).default(""),
    key,
  })
  .refine(({ origin, about }) => isAbout(origin, about), {
    error: "invalid",
    path: ["about"],
  })
  .refine(({ origin, site }) => origin === "concern" || site !== undefined, {
    error: "required",
    path: ["site"],
  })
  .refine(isOwned, noOwner)
  .refine(isOwnedOnce, twoOwners);
export type AddAction = z.infer<typeof addActionSchema>;

const uuidSchema = z.uuid();

function isAbout(origin: ActionOrigin, about: string): boolean {
  if (origin === "free") return about === "";
  if (origin === "row") return rowCodePattern.test(about);
  const { id, item } = splitAbout(about);
  const isOfPart = origin in reviewOrigins && item !== null;
  return (
    uuidSchema.safeParse(isOfPart ? id : about).success &&
    (!isOfPart || reviewItemPattern.test(item))
  );
}

export const changeActionSchema = z
  .object({ ...fields, actionId, version })
  .refine(isOwned, noOwner)
  .refine(isOwnedOnce, twoOwners);
export type ChangeAction = z.infer<typeof changeActionSchema>;

export const setStateSchema = z
  .object({
    actionId,
    state: z.enum(actionStates, { error: "required" }),
    outcome: textUpTo(longestText)
      .optional()
      .transform((text) => text || null),
    version,
  })
  .refine(({ state, outcome }) => !isEnded(state) || outcome !== null, {
    error: "required",
    path: ["outcome"],
  });
export type SetState = z.infer<typeof setStateSchema>;
