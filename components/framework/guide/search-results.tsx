import Link from "next/link";
import { OwnMark } from "@/components/framework/local/own-mark";
import { RowSource } from "@/components/framework/row-source";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type {
  SearchAnswer,
  SearchHit,
} from "@/lib/framework/rules/search-guide";
import type { SearchPlace } from "@/lib/framework/rules/search-entries";
import type { FrameworkView } from "@/lib/framework/schema/views";
import type { GuideAddresses } from "@/lib/framework/view/guide-addresses";
import { MarkedText } from "./marked-text";

type Props = {
  answer: SearchAnswer;
  framework: FrameworkView;
  to: GuideAddresses;
};

/** What a search found, by kind, each with where it is. */
export function SearchResults({ answer, framework, to }: Props) {
  const t = useTranslator("guide");
  return answer.groups.map(({ kind, hits }) => (
    <section key={kind} aria-labelledby={`found-${kind}`} className="mb-6">
      <h2 id={`found-${kind}`} className="mb-2">
        {t(`search.kinds.${kind}`)}{" "}
        <span className="font-normal text-muted">{hits.length}</span>
      </h2>
      <ul className="rounded-lg border bg-card px-4 sm:px-6">
        {hits.map((hit) => (
          <Hit
            key={hrefOf(hit.place, to)}
            hit={hit}
            framework={framework}
            to={to}
          />
        ))}
      </ul>
    </section>
  ));
}

type HitProps = Omit<Props, "answer"> & { hit: SearchHit };

function Hit({ hit, framework, to }: HitProps) {
  const t = useTranslator("guide");
  const { place, title, text, also } = hit;
  return (
    <li className="border-t py-3 first:border-t-0 print:break-inside-avoid">
      <h3>
        <Link href={hrefOf(place, to)} prefetch={false}>
          <MarkedText pieces={title} />
        </Link>
      </h3>
      {text.length > 0 && (
        <p className="max-w-text text-pretty">
          <MarkedText pieces={text} />
        </p>
      )}
      {also && (
        <p className="mt-1 max-w-text border-l-4 pl-3 text-sm text-pretty">
          <span className="text-muted">{t("search.also")}</span>{" "}
          <MarkedText pieces={also} />
        </p>
      )}
      <Where place={place} framework={framework} />
    </li>
  );
}

async function Where({
  place,
  framework,
}: {
  place: SearchPlace;
  framework: FrameworkView;
}) {
  const [t, common, locale] = await Promise.all([
    getTranslator("guide"),
    getTranslator("common"),
    getLocale(),
  ]);
  const parts: string[] = [];
  if ("stage" in place && place.kind !== "stage") {
    parts.push(t("path.stage", { number: String(place.stage) }));
  }
  if (place.kind === "milestone") {
    parts.push(t("stage.milestone", { number: String(place.milestone) }));
  }
  if (place.kind === "question" && place.code !== null) {
    const set = framework.questionSets.find((one) => one.code === place.set);
    if (set) parts.push(pick(set.title, locale));
  }
  const row =
    place.kind === "row" &&
    framework.indicators.find((one) => one.code === place.code);
  if (row) {
    const ofFunction = framework.functions.find(
      (one) => one.code === row.functionCode,
    );
    parts.push(
      ...(ofFunction ? [pick(ofFunction.name, locale)] : []),
      common(`levels.${row.level}`),
      row.code,
    );
  }
  if (parts.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {row && <RowSource row={row} />}
      {row && row.isLocal && <OwnMark />}
    </p>
  );
}

function hrefOf(place: SearchPlace, to: GuideAddresses) {
  switch (place.kind) {
    case "function":
      return to.functionOf(place.code);
    case "stage":
      return to.stage(place.stage);
    case "milestone":
      return to.milestone(place.stage, place.milestone);
    case "row":
      return to.row(place.stage, place.code);
    case "pitfall":
      return to.pitfall(place.stage, place.code);
    case "question":
      return to.questions(place.set, place.code ?? undefined);
  }
}
