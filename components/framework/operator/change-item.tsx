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

/** One change in a sentence; of what changed each field before and after, of the rest all that it says on request. */
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
  return (
    <li className="border-t py-3 first:border-t-0 print:break-inside-avoid">
      <p className="font-semibold">{describeChange(change, say, locale)}</p>
      {change.change === "changed" && fields}
      {(change.change === "added" || change.change === "removed") && (
        <Disclosure summary={t("changes.whole")} className="print:hidden">
          {fields}
        </Disclosure>
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
  return (
    <dl className="mt-2 grid gap-3">
      {change.fields.map((field) => (
        <div
          key={`${field.field}.${field.number}.${field.locale}`}
          className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]"
        >
          <dt className="text-muted">{describeFieldName(field, say)}</dt>
          {isBoth ? (
            <>
              <dd className="grid gap-1 sm:col-start-2">
                <span className="text-sm text-muted">{words.before}</span>
                <Value field={field} of="before" say={say} words={words} />
              </dd>
              <dd className="grid gap-1 sm:col-start-2">
                <span className="text-sm text-muted">{words.after}</span>
                <Value field={field} of="after" say={say} words={words} />
              </dd>
            </>
          ) : (
            <dd>
              <Value
                field={field}
                of={change.change === "added" ? "after" : "before"}
                say={say}
                words={words}
              />
            </dd>
          )}
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
