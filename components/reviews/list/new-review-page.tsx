import type { FieldSpec } from "@/components/forms/field-spec";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { ReviewPanel } from "@/components/reviews/review-panel";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { roles } from "@/lib/auth/roles";
import { getTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import type { ReviewKind } from "@/lib/reviews/fields";
import type { StartChoices } from "@/lib/reviews/queries/start-choices";

type Props = {
  systemSlug: string;
  kind: ReviewKind;
  choices: StartChoices;
  /** The site of the page the reader came from. */
  siteId: string | null;
  /** Makes sending one form twice start one review. */
  formKey: string;
};

/** What a review is for, and the one thing to say before it starts. */
export async function NewReviewPage(props: Props) {
  const { systemSlug, kind, choices, formKey } = props;
  const [t, plan, layout] = await Promise.all([
    getTranslator("reviews"),
    getTranslator("plan"),
    getTranslator("layout"),
  ]);
  const to = createAddresses(systemSlug);
  const canStart = choices.canReviewSystem || choices.sites.length > 0;
  return (
    <>
      <PageHeader
        title={t(`start.${kind}`)}
        sub={t(`about.${kind}`)}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: plan("title"), href: to.plan },
              { label: t("title"), href: to.groupReviews },
              { label: t(`kinds.${kind}`) },
            ]}
          />
        }
      />
      {canStart ? (
        <Card>
          {kind !== "data" && (
            <p className="text-muted">{t("new.systemNote")}</p>
          )}
          <Words namespaces={formWords}>
            <ReviewPanel
              systemSlug={systemSlug}
              prefix="new"
              offers={[
                {
                  act: "start",
                  hidden: { kind, key: formKey },
                  fields: await listFields(props),
                  ...{ submit: t("new.submit"), done: t("page.saved") },
                },
              ]}
            />
          </Words>
        </Card>
      ) : (
        <EmptyState title={t("new.nothingTitle")} icon="people">
          {t("new.nothingText")}
        </EmptyState>
      )}
    </>
  );
}

async function listFields({
  kind,
  choices,
  siteId,
}: Props): Promise<FieldSpec[]> {
  const [t, members] = await Promise.all([
    getTranslator("reviews"),
    getTranslator("members"),
  ]);
  const { canReviewSystem, sites, people } = choices;
  if (kind === "pitfalls") return [];
  if (kind === "data")
    return [
      {
        ...{ name: "site", kind: "select", label: t("new.site") },
        ...{ hint: t("new.siteHint"), empty: t("new.siteEmpty") },
        initial: siteId ? [siteId] : undefined,
        options: [
          ...(canReviewSystem
            ? [{ value: "system", label: t("wholeSystem") }]
            : []),
          ...sites.map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
    ];
  return [
    {
      ...{ name: "people", kind: "checks", label: t("new.people") },
      hint: t("new.peopleHint"),
      groups: roles.flatMap((role) => {
        const options = people
          .filter((one) => one.role === role)
          .map(({ id, name }) => ({ value: id, label: name }));
        const count = String(options.length);
        const summary = t("new.peopleOpen", {
          role: members(`roles.${role}`),
          count,
        });
        return options.length > 0 ? [{ summary, options }] : [];
      }),
    },
  ];
}
