import { z } from "zod";
import { textUpTo } from "@/lib/core/text";
import {
  type LocalRowContent,
  localTextLimit,
  localTitleLimit,
} from "@/lib/framework/local-rows/fields";
import { levels, type Localized } from "@/lib/framework/schema";

const title = textUpTo(localTitleLimit).default("");
const text = textUpTo(localTextLimit).default("");

const typedContent = z.object({
  titleEn: title,
  titleEs: title,
  textEn: text,
  textEs: text,
  twoEn: text,
  twoEs: text,
  threeEn: text,
  threeEs: text,
  /** "4.2": the second milestone of Stage 4; empty: none. */
  milestone: z
    .string()
    .regex(/^([1-9]\.[1-9]\d?)?$/, { error: "invalid" })
    .default(""),
});
type TypedContent = z.infer<typeof typedContent>;

const content = typedContent.superRefine((typed, context) =>
  refuse(context, listMissing(typed)),
);

const rowId = z.uuid();
/** The version the form was read at. */
const version = z.coerce.number().int().min(1);

const typedPlace = z.object({
  stage: z
    .string({ error: "required" })
    .regex(/^[1-9]$/, { error: "required" }),
  functionCode: z
    .string({ error: "required" })
    .regex(/^[A-Z]{2,4}$/, { error: "required" }),
  level: z.enum(levels, { error: "required" }),
  key: z.uuid(),
});

// Side by side, so that both tell what is missing at once.
export const addLocalRowSchema = typedPlace
  .and(content)
  .superRefine(({ stage, milestone }, context) => {
    const [ofStage] = milestone.split(".");
    if (ofStage && ofStage !== stage)
      refuse(context, [["milestone", "other_stage"]]);
  })
  .transform(({ stage, functionCode, level, key, ...typed }) => ({
    stage: Number(stage),
    functionCode,
    level,
    key,
    ...toContent(typed),
  }));
export type AddLocalRow = z.output<typeof addLocalRowSchema>;

export const changeLocalRowSchema = z
  .object({ rowId, version })
  .and(content)
  .transform(({ rowId, version, ...typed }) => ({
    rowId,
    version,
    ...toContent(typed),
  }));
export type ChangeLocalRow = z.output<typeof changeLocalRowSchema>;

export const retireLocalRowSchema = z.object({ rowId, version });
export type RetireLocalRow = z.infer<typeof retireLocalRowSchema>;

export const countLocalRowsSchema = z.object({
  doCount: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
  /** System.localRowsVersion of the page that said what would change. */
  localRowsVersion: z.coerce.number().int().min(0),
});
export type CountLocalRows = z.output<typeof countLocalRowsSchema>;

type Missing = [field: keyof TypedContent, code: string];

/** A language is filled in or left out, never half; one of them is needed. */
function listMissing(typed: TypedContent): Missing[] {
  const english = [typed.titleEn, typed.textEn];
  const spanish = [typed.titleEs, typed.textEs];
  if ([...english, ...spanish].every((words) => words === ""))
    return [
      ["titleEn", "one_language"],
      ["textEn", "one_language"],
    ];
  return [
    ...listHalf(typed, "titleEn", "textEn"),
    ...listHalf(typed, "titleEs", "textEs"),
    ...listHalf(typed, "twoEn", "threeEn"),
    ...listHalf(typed, "twoEs", "threeEs"),
  ];
}

function listHalf(
  typed: TypedContent,
  one: keyof TypedContent,
  other: keyof TypedContent,
): Missing[] {
  const isHalf = (typed[one] === "") !== (typed[other] === "");
  return isHalf ? [[typed[one] === "" ? one : other, "required"]] : [];
}

function refuse(context: z.RefinementCtx, missing: Missing[]) {
  for (const [field, message] of missing)
    context.addIssue({ code: "custom", path: [field], message });
}

function toContent(typed: TypedContent): LocalRowContent {
  const [, milestone] = typed.milestone.split(".");
  const hasSeen = typed.twoEn !== "" || typed.twoEs !== "";
  return {
    title: inBoth(typed.titleEn, typed.titleEs),
    text: inBoth(typed.textEn, typed.textEs),
    seen: hasSeen
      ? {
          two: inBoth(typed.twoEn, typed.twoEs),
          three: inBoth(typed.threeEn, typed.threeEs),
        }
      : null,
    milestone: milestone ? Number(milestone) : null,
  };
}

function inBoth(en: string, es: string): Localized {
  return { en: en || es, es: es || en };
}
