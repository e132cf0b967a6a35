import { Disclosure } from "@/components/ui/disclosure";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { Wording } from "@/lib/progress/rules/other-wordings";
import { RowWords } from "./row-words";

/** What a row said at other versions, under a click, with the rounds scored by those words. */
export async function OtherWordings({
  wordings,
}: {
  wordings: readonly Wording[];
}) {
  const [t, format] = await Promise.all([
    getTranslator("framework"),
    getFormatter(),
  ]);
  return wordings.map(({ version, roundNames, ...words }) => (
    <Disclosure
      key={`${version} ${roundNames.join()}`}
      className="mt-2 border-t pt-1"
      summary={t("versions.wording.title", { version })}
    >
      <RowWords {...words} />
      <p className="mt-2 text-sm text-muted">
        {t("versions.wording.rounds", { rounds: format.list(roundNames) })}
      </p>
    </Disclosure>
  ));
}
