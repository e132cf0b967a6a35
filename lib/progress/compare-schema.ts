import { z } from "zod";
import { levels } from "@/lib/framework/schema";
import type { AskedSide } from "./rules/choose-sides";
import { changeKinds } from "./rules/row-change";

/** A round's id, with ".2" behind it for its second closing. */
const side = z
  .string()
  .regex(/^[0-9a-f-]{36}(\.[1-9]\d{0,3})?$/)
  .transform((text): AskedSide => {
    const [roundId = "", number] = text.split(".");
    return { roundId, number: number === undefined ? null : Number(number) };
  })
  .refine(({ roundId }) => z.uuid().safeParse(roundId).success);

/** An empty choice of a form is no choice. */
const none = z.literal("").transform(() => null);

const asked = z.object({
  from: z.union([none, side]).nullable().default(null),
  to: z.union([none, side]).nullable().default(null),
  site: z.union([none, z.uuid()]).nullable().default(null),
});

const filter = z.object({
  function: z.string().nullable().catch(null).default(null),
  level: z.enum(levels).nullable().catch(null).default(null),
  kind: z.enum(changeKinds).nullable().catch(null).default(null),
});
export type CompareFilter = z.infer<typeof filter>;

export type CompareSearch = {
  asked: z.infer<typeof asked>;
  filter: CompareFilter;
};

/** Reads what is compared from an address, and what of it is shown; null where no round or site is called so. */
export function readCompareSearch(
  given: Readonly<Record<string, string | string[] | undefined>>,
): CompareSearch | null {
  const found = asked.safeParse(given);
  if (!found.success) return null;
  return { asked: found.data, filter: filter.parse(given) };
}

/** A side as the address names it; the newest closing needs no number. */
export function writeSide({ round, closing }: WrittenSide): string {
  const isNewest = !closing || closing === round.closings.at(-1);
  return isNewest && !(closing && round.isOpen)
    ? round.id
    : `${round.id}.${closing?.number ?? 1}`;
}

type WrittenSide = {
  round: { id: string; isOpen: boolean; closings: readonly Numbered[] };
  closing: Numbered | null;
};
type Numbered = { number: number };

/** The part of the address behind the question mark. */
export function writeCompareSearch(
  sides: { from?: string; to?: string },
  more: Partial<CompareFilter> & { site?: string | null } = {},
): string {
  const { site, level, kind } = more;
  const entries = { ...sides, site, function: more.function, level, kind };
  const query = new URLSearchParams(
    Object.entries(entries).flatMap(([key, value]) =>
      value ? [[key, value]] : [],
    ),
  );
  return `?${query.toString()}`;
}
