import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import {
  describeChange,
  describeFieldName,
  describeValue,
} from "@/lib/framework/rules/describe-change";
import type {
  FieldChange,
  FrameworkChange,
} from "@/lib/framework/rules/diff-frameworks";
import {
  type FormatWords,
  toFormatWords,
} from "@/lib/framework/rules/framework-problem";

/** One change in a sentence; of what changed each field before and after, of what is new or gone all that it says, on request. */
export async function ChangeItem({ change }: { change: FrameworkChange }) {
  const [t, framework, locale] = await Promise.all([
    getTranslator("operator"),
    getTranslator("framework"),
    getLocale(),
  ]);
  const say = toFormatWords(framework);
  const words = {
    before: t("changes.before"),
    after: t("changes.after"),
    nothing: t("changes.nothing"),
  };
  const fields = <Fields change={change} say={say} words={words} />;
  const sentence = describeChange(change, say, locale);
  const isWhole = change.change === "added" || change.change === "removed";
  return (
    <li className="border-t py-2 first:border-t-0 print:break-inside-avoid">
      {isWhole ? (
        <Disclosure summary={sentence}>{fields}</Disclosure>
      ) : (
        <>
          <p className="py-1 font-semibold">{sentence}</p>
          {fields}
        </>
      )}
    </li>
  );
}

type Words = { before: string; after: string; nothing: string };

function Fields({
  change,
  say,
  words,
}: {
  change: FrameworkChange;
  say: FormatWords;
  words: Words;
}) {
  const isBoth = change.change === "changed";
  const sides = isBoth
    ? (["before", "after"] as const)
    : ([change.change === "added" ? "after" : "before"] as const);
  return (
    <dl className="grid gap-3 pb-2">
      {change.fields.map((field) => (
        <div
          key={`${field.field}.${field.number}.${field.locale}`}
          className="grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_1fr_1fr]"
        >
          <dt className="text-muted">{describeFieldName(field, say)}</dt>
          {sides.map((side) => (
            <dd key={side} className={isBoth ? "grid" : "sm:col-span-2"}>
              {isBoth && (
                <span className="text-sm text-muted">{words[side]}</span>
              )}
              <Value field={field} of={side} say={say} words={words} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Value({
  field,
  of,
  say,
  words,
}: {
  field: FieldChange;
  of: "before" | "after";
  say: FormatWords;
  words: Words;
}) {
  const text = describeValue(field, field[of], say);
  if (text === null) return <span className="text-muted">{words.nothing}</span>;
  const lang: Locale | undefined = field.locale ?? undefined;
  return (
    <span lang={lang} className="whitespace-pre-line">
      {text}
    </span>
  );
}
