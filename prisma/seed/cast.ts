import { readFileSync } from "node:fs";
import { z } from "zod";
import { roles } from "@/lib/auth/roles";

const castMemberSchema = z.strictObject({
  role: z.enum(roles),
  name: z.string(),
  email: z.email(),
  password: z.string(),
  /** The system's address and name; a person of two systems has two entries. */
  system: z.string(),
  systemName: z.string(),
  title: z.string(),
  isAdmin: z.boolean().default(false),
  /** Names of the sites a coordinator holds. */
  sites: z.array(z.string()).default([]),
  locale: z.enum(["en", "es"]).optional(),
  /** How long ago their term ended. */
  endedDaysAgo: z.int().positive().optional(),
  /** How long ago the account was disabled. */
  disabledDaysAgo: z.int().positive().optional(),
});

/** One person in one system. Everyone here is invented. */
export type CastMember = z.infer<typeof castMemberSchema>;

const operatorSchema = castMemberSchema.pick({
  name: true,
  email: true,
  password: true,
});

/** One who runs the installation and belongs to no system. */
export type Operator = z.infer<typeof operatorSchema>;

/** Those the demonstration prints, a person for every role first. */
export const signIns = readMembers("sign-ins.json");

/** Printed too, after everyone else. */
export const operators = z
  .array(operatorSchema)
  .parse(readJson("operators.json"));

/** Everyone, also those who hold other sites, whose term ended or whose account is disabled. */
export const cast = [...signIns, ...readMembers("more-people.json")];

export function castOf(system: string): CastMember[] {
  return cast.filter((member) => member.system === system);
}

function readMembers(file: string): CastMember[] {
  return z.array(castMemberSchema).parse(readJson(file));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
}
