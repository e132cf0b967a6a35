import { type SaidChange } from "@/components/events/say-told";
import { Disclosure } from "@/components/ui/disclosure";
import { getTranslator, useTranslator } from "@/lib/core/translator";

const atOnce = 3;
const longest = 140;

/** What stood before and what stands since, a line for each field; long ones are folded. */
export async function ChangeList({
  changes,
}: {
  changes: readonly SaidChange[];
}) {
  if (changes.length === 0) return null;
  const t = await getTranslator("record");
  const rest = changes.slice(atOnce);
  return (
    <div className="text-left text-sm">
      <Lines changes={changes.slice(0, atOnce)} />
      {rest.length > 0 && (
        <Disclosure
          summary={t("more", { count: rest.length })}
          className="print-open"
        >
          <Lines changes={rest} />
        </Disclosure>
      )}
    </div>
  );
}

function Lines({ changes }: { changes: readonly SaidChange[] }) {
  return (
    <dl className="grid gap-1">
      {changes.map((change) => (
        <div key={change.field}>
          <dt className="inline font-semibold">{change.field}: </dt>
          <Values change={change} />
        </div>
      ))}
    </dl>
  );
}

function Values({ change: { before, after } }: { change: SaidChange }) {
  const t = useTranslator("record");
  const hasBoth = before !== null && after !== null;
  return (
    <dd className="inline wrap-anywhere">
      {before !== null && (
        <>
          <span className="sr-only">{t("columns.before")}: </span>
          <del className="text-muted">
            <Text text={before} />
          </del>
        </>
      )}
      {hasBoth && <span aria-hidden="true"> → </span>}
      {after !== null && (
        <>
          {hasBoth && <span className="sr-only">; {t("columns.after")}: </span>}
          <Text text={after} />
        </>
      )}
    </dd>
  );
}

function Text({ text }: { text: string }) {
  const t = useTranslator("record");
  if (text.length <= longest)
    return <span className="whitespace-pre-line">{text}</span>;
  return (
    <>
      <span className="print-cut">
        {text.slice(0, longest - 20).trimEnd()}…
      </span>
      <details className="print-open">
        <summary className="inline-flex min-h-6 text-link underline">
          {t("whole")}
        </summary>
        <span className="whitespace-pre-line">{text}</span>
      </details>
    </>
  );
}
