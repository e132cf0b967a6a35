import type { FieldSpec } from "@/components/forms/field-spec";
import { getTranslator } from "@/lib/core/translator";
import type { ActionChoices } from "@/lib/plans/queries/choices";
import type { ActionView } from "@/lib/plans/queries/action";

type Asked = {
  choices: ActionChoices & { canAddOfSystem: boolean };
  /** Where it is put is not asked: what it comes from says it, or there is only one site. */
  isPlaced: boolean;
  isForFew: boolean;
  /** The site of the page the reader came from. */
  siteId?: string | null;
  /** What stands, where an action is changed. */
  action?: ActionView;
};

/** The fields of an action: what, where, who, by when. */
export async function listActionFields({
  choices,
  isPlaced,
  isForFew,
  siteId,
  action,
}: Asked): Promise<FieldSpec[]> {
  const t = await getTranslator("plan");
  const isMember = Boolean(action?.ownerId);
  const site = action ? (action.siteId ?? "system") : siteId;
  const options = (of: readonly { id: string; name: string }[]) =>
    of.map(({ id, name }) => ({ value: id, label: name }));
  const sites = [
    ...(choices.canAddOfSystem
      ? [{ value: "system", label: t("wholeSystem") }]
      : []),
    ...options(choices.sites),
  ];
  return [
    {
      ...{ name: "title", kind: "line", label: t("new.what") },
      initial: action && [action.title],
    },
    {
      ...{ name: "details", kind: "text", label: t("new.details"), rows: 3 },
      hint: isForFew
        ? t("new.detailsHint")
        : `${t("new.detailsHint")} ${t("new.detailsOpen")}`,
      initial: action && [action.details],
    },
    ...(isPlaced
      ? []
      : [
          {
            ...{ name: "site", kind: "select" as const, label: t("new.site") },
            empty: t("new.siteEmpty"),
            initial: site ? [site] : undefined,
            options: sites,
          },
        ]),
    {
      ...{ name: "owner", kind: "select", label: t("new.owner") },
      ...{ hint: t("new.ownerHint"), empty: t("new.ownerEmpty") },
      initial: isMember && action?.ownerId ? [action.ownerId] : undefined,
      options: withOwner(options(choices.owners), action),
    },
    {
      ...{ name: "ownerName", kind: "line", label: t("new.ownerName") },
      hint: t("new.ownerNameHint"),
      initial: action && !isMember ? [action.ownerName] : undefined,
    },
    {
      ...{ name: "dueOn", kind: "day", label: t("new.dueOn") },
      initial: action && [action.dueOn],
    },
  ];
}

/** Whoever has it stays in the list, also where they left the system since. */
function withOwner(
  options: readonly { value: string; label: string }[],
  action: ActionView | undefined,
) {
  const { ownerId, ownerName = "" } = action ?? {};
  if (!ownerId || options.some(({ value }) => value === ownerId))
    return options;
  return [...options, { value: ownerId, label: ownerName }];
}
