import { randomUUID } from "node:crypto";
import Link from "next/link";
import { ActPanel } from "@/components/concerns/act-panel";
import { formWords } from "@/components/forms/form-words";
import { listThemeFields } from "@/components/concerns/themes/theme-fields";
import { Words } from "@/components/layout/words";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import { nameConcern } from "@/lib/concerns/fields";
import type { SuggestedTheme } from "@/lib/concerns/queries/themes";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  suggestions: readonly SuggestedTheme[];
  functionNames: Readonly<Record<string, string>>;
  to: Addresses;
};

/** Concerns that may belong together; a person joins them, or not. */
export async function SuggestionList(props: Props) {
  const { suggestions, functionNames } = props;
  if (suggestions.length === 0) return null;
  const t = await getTranslator("concerns");
  return (
    <Card
      id="suggested"
      title={t("themes.suggested")}
      sub={t("themes.suggestedText")}
      className="mt-6"
    >
      <ul className="grid gap-6">
        {suggestions.map((suggestion) => (
          <li key={suggestion.functionCode} className="border-t pt-3">
            <h3 className="font-semibold">
              {t("themes.suggestion", {
                name:
                  functionNames[suggestion.functionCode] ??
                  suggestion.functionCode,
                count: suggestion.concerns.length,
              })}
            </h3>
            {suggestion.codes.length > 0 && (
              <p className="text-sm text-muted">
                {t("themes.sharedRows", {
                  codes: suggestion.codes.join(", "),
                })}
              </p>
            )}
            <Suggestion {...props} suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type SuggestionProps = Props & { suggestion: SuggestedTheme };

async function Suggestion({ systemSlug, suggestion, to }: SuggestionProps) {
  const t = await getTranslator("concerns");
  const { concerns, functionCode } = suggestion;
  return (
    <>
      <ul>
        {concerns.map(({ id, number, title, siteName }) => (
          <li key={id}>
            <Link
              href={to.concern(id)}
              prefetch={false}
              className="inline-block min-h-6 py-1 wrap-anywhere"
            >
              {nameConcern(number)} {title}
            </Link>{" "}
            <span className="text-sm text-muted">
              {siteName ?? t("noSite")}
            </span>
          </li>
        ))}
      </ul>
      <Words namespaces={formWords}>
        <ActPanel
          systemSlug={systemSlug}
          prefix={`make-${functionCode}`}
          offers={[
            {
              act: "makeTheme",
              summary: t("themes.make"),
              hidden: { key: randomUUID() },
              fields: [
                {
                  name: "concernIds",
                  kind: "checks",
                  label: t("themes.makeConcerns"),
                  initial: concerns.map(({ id }) => id),
                  groups: [
                    {
                      summary: t("themes.makeConcerns"),
                      options: concerns.map(({ id, number, title }) => ({
                        value: id,
                        label: `${nameConcern(number)} ${title}`,
                      })),
                    },
                  ],
                },
                ...(await listThemeFields(null)),
              ],
              submit: t("theme.make"),
              done: t("theme.saved"),
            },
          ]}
        />
      </Words>
    </>
  );
}
