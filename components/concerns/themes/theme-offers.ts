import type { Offer } from "@/components/concerns/act-panel";
import { listThemeFields } from "@/components/concerns/themes/theme-fields";
import { getTranslator } from "@/lib/core/translator";
import { outcomes } from "@/lib/concerns/fields";
import type { RequestView, ThemePage } from "@/lib/concerns/queries/theme";

type Own = NonNullable<ThemePage["own"]>;

/** What the intermediary does about a theme's words. */
export async function offerWords(
  { id }: ThemePage,
  own: Own,
): Promise<Offer[]> {
  const t = await getTranslator("concerns");
  return [
    {
      act: "changeTheme",
      summary: t("theme.edit"),
      hidden: { themeId: id, version: own.version },
      fields: await listThemeFields(own),
      submit: t("theme.save"),
      done: t("theme.saved"),
      variant: "secondary",
    },
  ];
}

/** Asking is offered once there is something to ask about. */
export async function offerAsk(
  { id, concerns, requests }: ThemePage,
  own: Own,
  key: string,
): Promise<Offer[]> {
  const t = await getTranslator("concerns");
  const isAsked = requests.some(({ outcome }) => outcome === null);
  const waits = concerns.some(({ state }) =>
    ["raised", "reopened", "triaged", "decided"].includes(state),
  );
  if (isAsked || !waits || !own.recommendation.trim()) return [];
  return [
    {
      act: "ask",
      text: t("theme.askText"),
      hidden: { themeId: id, version: own.version, key },
      submit: t("theme.ask"),
      done: t("theme.askDone"),
      variant: requests.length > 0 ? "secondary" : "primary",
    },
  ];
}

/** One answer for all sites that wait for theirs. */
export async function offerTellAll(
  { id, concerns }: ThemePage,
  key: string,
): Promise<Offer[]> {
  const t = await getTranslator("concerns");
  const count = concerns.filter(({ state }) => state === "decided").length;
  if (count === 0) return [];
  return [
    {
      act: "tellAll",
      text: t("theme.tellText", { count }),
      hidden: { themeId: id, key },
      fields: [{ name: "body", kind: "text", label: t("theme.tellBody") }],
      submit: t("theme.tellSubmit"),
      done: t("theme.told"),
    },
  ];
}

/** Leadership's answer to the request that waits. */
export async function offerDecide(
  request: RequestView | undefined,
): Promise<Offer[]> {
  if (!request) return [];
  const t = await getTranslator("concerns");
  return [
    {
      act: "decide",
      hidden: { requestId: request.id, version: request.version },
      fields: [
        {
          name: "outcome",
          kind: "choice",
          label: t("theme.outcome"),
          options: outcomes.map((value) => ({
            value,
            label: t(`theme.outcomes.${value}`),
            hint: t(`theme.outcomeHints.${value}`),
          })),
        },
        { name: "answer", kind: "text", label: t("theme.answer") },
        {
          name: "owner",
          kind: "line",
          label: t("theme.owner"),
          hint: t("theme.ownerHint"),
        },
        {
          name: "dueOn",
          kind: "day",
          label: t("theme.dueOn"),
          hint: t("theme.dueHint"),
        },
      ],
      submit: t("theme.submit"),
      done: t("theme.sent"),
    },
  ];
}
