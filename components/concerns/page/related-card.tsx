import Link from "next/link";
import { ActPanel, type Offer } from "@/components/concerns/act-panel";
import type { FieldSpec } from "@/components/forms/field-spec";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import { nameConcern, nameTheme, priorities } from "@/lib/concerns/fields";
import type { ConcernPage } from "@/lib/concerns/queries/concern";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  page: ConcernPage;
  can: { triage: boolean; closeToFew: boolean };
  formKey: string;
  to: Addresses;
};

/** What it was put together with, and what the reader may still do with it. */
export async function RelatedCard(props: Props) {
  const { systemSlug, page, can, to } = props;
  const t = await getTranslator("concerns");
  const { related, state } = page.concern;
  const offers =
    state === "merged"
      ? []
      : [
          ...(can.triage ? await listOffers(props) : []),
          ...(can.closeToFew ? [await offerCloseToFew(props)] : []),
        ];
  if (related.length === 0 && offers.length === 0) return null;
  return (
    <Card id="related" title={t("page.related")}>
      <ul className="grid gap-1">
        {related.map(({ kind, id, number, title }) => (
          <li key={`${kind}${id}`}>
            <span className="text-sm text-muted">
              {t(`page.kinds.${kind}`)}
            </span>{" "}
            <Link
              href={to.concern(id)}
              prefetch={false}
              className="inline-block min-h-6 wrap-anywhere"
            >
              {nameConcern(number)} {title}
            </Link>
          </li>
        ))}
      </ul>
      {(can.triage || can.closeToFew) && (
        <Words namespaces={formWords}>
          <ActPanel systemSlug={systemSlug} prefix="related" offers={offers} />
        </Words>
      )}
    </Card>
  );
}

async function listOffers({ page, formKey }: Props): Promise<Offer[]> {
  const t = await getTranslator("concerns");
  const { concern, choices } = page;
  const { id: concernId, version, state, themeId } = concern;
  const at = { concernId, version };
  const isOpen = ["raised", "reopened", "triaged", "decided"].includes(state);
  const others = choices.concerns.map((one) => ({
    value: one.id,
    label: `${nameConcern(one.number)} ${one.title}`,
    isSameSite: one.isSameSite,
  }));
  const other = (label: string, options: typeof others): FieldSpec => ({
    name: "otherId",
    kind: "select",
    label,
    empty: t("acts.otherEmpty"),
    options,
  });
  const same = others.filter(({ isSameSite }) => isSameSite);
  const words = (act: "split" | "merge" | "link" | "join") => ({
    summary: t(`acts.${act}.open`),
    submit: t(`acts.${act}.submit`),
    done: t(`acts.${act}.done`),
    variant: "secondary" as const,
  });
  return [
    ...(state === "triaged" && !themeId
      ? [await offerAsk({ ...at, key: formKey })]
      : []),
    ...(isOpen && choices.themes.length > 0
      ? [
          {
            ...words("join"),
            summary: t(themeId ? "acts.join.change" : "acts.join.open"),
            act: "joinTheme" as const,
            hidden: at,
            fields: [
              {
                name: "themeId",
                kind: "select" as const,
                label: t("acts.join.theme"),
                empty: t("acts.join.none"),
                initial: themeId ? [themeId] : undefined,
                options: choices.themes.map((theme) => ({
                  value: theme.id,
                  label: `${nameTheme(theme.number)} ${theme.title}`,
                })),
              },
            ],
          },
        ]
      : []),
    {
      ...words("split"),
      act: "split",
      text: t("acts.split.text"),
      hidden: { ...at, key: formKey },
      fields: [
        { name: "title", kind: "line", label: t("new.name") },
        { name: "body", kind: "text", label: t("new.body") },
      ],
    },
    ...(isOpen && same.length > 0
      ? [
          {
            ...words("merge"),
            act: "merge" as const,
            text: t("acts.merge.text"),
            hidden: at,
            fields: [other(t("acts.merge.other"), same)],
          },
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            ...words("link"),
            act: "link" as const,
            hidden: at,
            fields: [other(t("acts.link.other"), others)],
          },
        ]
      : []),
  ];
}

async function offerAsk(
  hidden: Record<string, string | number>,
): Promise<Offer> {
  const t = await getTranslator("concerns");
  return {
    act: "askAboutOne",
    summary: t("acts.ask.open"),
    text: t("acts.ask.text"),
    hidden,
    fields: [
      { name: "title", kind: "line", label: t("acts.ask.name") },
      {
        name: "recommendation",
        kind: "text",
        label: t("acts.ask.recommendation"),
      },
      {
        name: "priority",
        kind: "choice",
        label: t("acts.ask.priority"),
        options: priorities.map((value) => ({
          value,
          label: t(`themes.priorities.${value}`),
        })),
      },
    ],
    submit: t("acts.ask.submit"),
    done: t("theme.askDone"),
  };
}

async function offerCloseToFew({ page }: Props): Promise<Offer> {
  const t = await getTranslator("concerns");
  const { id, version } = page.concern;
  return {
    act: "closeToFew",
    summary: t("acts.closeToFew.open"),
    text: t("acts.closeToFew.text"),
    hidden: { concernId: id, version },
    submit: t("acts.closeToFew.submit"),
    done: t("acts.closeToFew.done"),
    variant: "secondary",
  };
}
