import { z } from "zod";
import { linkTokenSchema } from "@/lib/auth/link-token";
import { roles } from "@/lib/auth/roles";
import { filledUpTo, textUpTo } from "@/lib/core/text";

/** A form sends "" for what was left empty. */
const optionalDay = z
  .union(
    [
      z.literal("").transform(() => null),
      z.iso.date({ error: "day" }),
      z.null(),
    ],
    { error: "day" },
  )
  .optional()
  .transform((day) => day ?? null);

/** One box ticked arrives as a word, several as a list, none not at all. */
const tickedIds = z.preprocess(
  (given) =>
    given === undefined ? [] : Array.isArray(given) ? given : [given],
  z.array(z.uuid({ error: "invalid" })).max(200, { error: "too_many" }),
);

const title = textUpTo(120)
  .nullish()
  .transform((text) => text || null);

const memberFields = {
  role: z.enum(roles, { error: "required" }),
  isAdmin: z
    .union([z.literal("on"), z.boolean()], { error: "invalid" })
    .optional()
    .transform((given) => given === "on" || given === true),
  siteIds: tickedIds,
  title,
  termFrom: optionalDay,
  termTo: optionalDay,
};

type Fields = z.output<z.ZodObject<typeof memberFields>>;

/** What only some roles have is left out with the others. */
function settle<T extends Fields>(fields: T): T {
  return {
    ...fields,
    isAdmin: fields.isAdmin && fields.role === "intermediary_staff",
    siteIds:
      fields.role === "site_coordinator" ? [...new Set(fields.siteIds)] : [],
  };
}

const inOrder = {
  check: ({ termFrom, termTo }: Pick<Fields, "termFrom" | "termTo">) =>
    !termFrom || !termTo || termFrom <= termTo,
  problem: { error: "before_start", path: ["termTo"] },
};

export const emailSchema = filledUpTo(254)
  .toLowerCase()
  .pipe(
    // As strict as a mail server, no more: something, an @, a domain with a dot.
    z.string().regex(/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@.<>(),;:"]+$/, {
      error: "email",
    }),
  );

export const nameSchema = filledUpTo(120);

export const inviteSchema = z
  .object({
    ...memberFields,
    email: emailSchema,
    name: nameSchema,
    key: z.uuid(),
  })
  .refine(inOrder.check, inOrder.problem)
  .transform(settle);
export type Invite = z.infer<typeof inviteSchema>;

export const changeMemberSchema = z
  .object({
    ...memberFields,
    termFrom: z.iso.date({ error: "day" }),
    membershipId: z.uuid(),
    /** The version the form was read at. */
    version: z.coerce.number().int().min(1),
  })
  .refine(inOrder.check, inOrder.problem)
  .transform(settle);
export type ChangeMember = z.infer<typeof changeMemberSchema>;

export const removeMemberSchema = z.object({
  membershipId: z.uuid(),
  version: z.coerce.number().int().min(1),
});
export type RemoveMember = z.infer<typeof removeMemberSchema>;

export const signMemberOutSchema = z.object({ membershipId: z.uuid() });
export type SignMemberOut = z.infer<typeof signMemberOutSchema>;

/** A new link for an invitation, or its end. */
export const invitationSchema = z.object({
  invitationId: z.uuid(),
  version: z.coerce.number().int().min(1),
});
export type InvitationAt = z.infer<typeof invitationSchema>;

export const csvSchema = z.object({
  csv: z
    .string({ error: "required" })
    .max(100_000, { error: "too_long" })
    .refine((text) => text.trim() !== "", { error: "required" })
    .refine((text) => !text.includes("\u0000"), { error: "unreadable" }),
});

export const inviteManySchema = csvSchema.extend({ key: z.uuid() });
export type InviteMany = z.infer<typeof inviteManySchema>;

export const joinSchema = z.object({ token: linkTokenSchema });

export const joinAsNewSchema = joinSchema.extend({
  name: nameSchema,
  /** Judged with the person's own name and address: see lib/auth/password-rule. */
  password: z
    .string({ error: "required" })
    .min(1, { error: "required" })
    .max(1000, { error: "long" }),
});
