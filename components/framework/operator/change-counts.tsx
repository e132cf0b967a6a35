import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { ChangeGroup } from "@/lib/framework/operator/page-changes";
import { toFormatWords } from "@/lib/framework/rules/framework-problem";

const counted = ["added", "changed", "removed"] as const;

/** How much of each kind is new, changes and goes; each kind leads to its list. */
export async function ChangeCounts({
  groups,
}: {
  groups: readonly ChangeGroup[];
}) {
  const [t, framework, format] = await Promise.all([
    getTranslator("operator"),
    getTranslator("framework"),
    getFormatter(),
  ]);
  const say = toFormatWords(framework);
  const cell = "border-t px-2 py-2 text-right first:pl-0";
  return (
    <table className="w-full max-w-text">
      <caption className="sr-only">{t("changes.caption")}</caption>
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="py-2 text-left font-semibold">
            {t("changes.kind")}
          </th>
          {counted.map((what) => (
            <th
              key={what}
              scope="col"
              className="px-2 py-2 text-right font-semibold"
            >
              {t(`changes.${what}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.kind}>
            <th scope="row" className="border-t py-2 text-left font-normal">
              <a href={`#changes-${group.kind}`} className="inline-block py-1">
                {group.kind === "framework"
                  ? t("changes.itself")
                  : say(`format.lists.${group.kind}`)}
              </a>
            </th>
            {counted.map((what) => (
              <td key={what} className={cell}>
                {format.number(group[what])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
