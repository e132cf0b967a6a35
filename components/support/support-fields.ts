import type { FieldSpec } from "@/components/forms/field-spec";
import { type Role, roles } from "@/lib/auth/roles";
import { getTranslator } from "@/lib/core/translator";
import { designs, longestGuests, supportKinds } from "@/lib/support/fields";
import type { SupportChoices } from "@/lib/support/queries/choices";
import type { SupportView } from "@/lib/support/queries/support";
import { toHours } from "@/lib/support/hours";

type Asked = {
  choices: SupportChoices;
  functionNames: Readonly<Record<string, string>>;
  /** The site of the page the reader came from. */
  siteId?: string | null;
  /** What stands, where it is changed. */
  support?: SupportView;
};

/** The fields of support: what, when, by whom, for whom, who came. */
export async function listSupportFields(asked: Asked): Promise<FieldSpec[]> {
  const { support } = asked;
  return [
    ...(await listWhatFields(asked)),
    ...(await listWhoFields(asked)),
    await offerSites(asked),
    await offerMembers(asked),
    ...(await listCameFields(support)),
  ];
}

async function listWhatFields({
  functionNames,
  support,
}: Asked): Promise<FieldSpec[]> {
  const t = await getTranslator("support");
  const { functionCode } = support ?? {};
  return [
    {
      ...{ name: "kind", kind: "choice", label: t("new.kind") },
      options: supportKinds.map((value) => ({
        value,
        label: t(`kinds.${value}`),
      })),
      initial: support && [support.kind],
    },
    {
      ...{ name: "title", kind: "line", label: t("new.topic") },
      hint: t("new.topicHint"),
      initial: support && [support.title],
    },
    {
      ...{ name: "about", kind: "text", label: t("new.about"), rows: 4 },
      initial: support && [support.about],
    },
    {
      ...{ name: "functionCode", kind: "select", label: t("new.function") },
      ...{ hint: t("new.functionHint"), empty: t("new.functionEmpty") },
      options: Object.entries(functionNames).map(([value, label]) => ({
        ...{ value, label },
      })),
      initial: functionCode ? [functionCode] : undefined,
    },
    {
      ...{ name: "heldOn", kind: "day", label: t("new.heldOn") },
      initial: support && [support.heldOn],
    },
    {
      ...{ name: "hours", kind: "line", label: t("new.hours") },
      hint: t("new.hoursHint"),
      initial: support && [String(toHours(support.minutes))],
    },
  ];
}

async function listWhoFields({
  choices,
  support,
}: Asked): Promise<FieldSpec[]> {
  const t = await getTranslator("support");
  const { giverId, giverName = "" } = support ?? {};
  const members = choices.members.map(({ id, name }) => ({
    ...{ value: id, label: name },
  }));
  const isKnown = !giverId || members.some(({ value }) => value === giverId);
  return [
    {
      ...{ name: "giver", kind: "select", label: t("new.giver") },
      ...{ hint: t("new.giverHint"), empty: t("new.giverEmpty") },
      // Whoever gave it stays in the list, also where they left the system since.
      options: isKnown
        ? members
        : [...members, { value: giverId, label: giverName }],
      initial: giverId ? [giverId] : undefined,
    },
    {
      ...{ name: "giverName", kind: "line", label: t("new.giverName") },
      hint: t("new.giverNameHint"),
      initial: support && !giverId ? [giverName] : undefined,
    },
  ];
}

async function offerSites({
  choices,
  siteId,
  support,
}: Asked): Promise<FieldSpec> {
  const t = await getTranslator("support");
  const { sites, canRecordOfSystem } = choices;
  const held = support?.sites ?? [];
  const left = held.filter(({ id }) => !sites.some((one) => one.id === id));
  const options = [...sites, ...left].map(({ id, name }) => ({
    ...{ value: id, label: name },
  }));
  return {
    ...{ name: "sites", kind: "checks", label: t("new.sites") },
    hint: t(canRecordOfSystem ? "new.sitesHint" : "new.sitesHintOwn"),
    initial: support ? held.map(({ id }) => id) : siteId ? [siteId] : undefined,
    groups: [
      {
        summary: t("new.sitesOpen", { count: String(options.length) }),
        options,
      },
    ],
  };
}

/** The members, by role; who came stays in the list, also where they left the system since. */
async function offerMembers({ choices, support }: Asked): Promise<FieldSpec> {
  const [t, words] = await Promise.all([
    getTranslator("support"),
    getTranslator("members"),
  ]);
  const { members } = choices;
  const came = support?.came ?? [];
  const left = came
    .filter(({ id }) => !members.some((one) => one.id === id))
    .map((one) => ({ ...one, role: "viewer" as Role }));
  const all = [...members, ...left];
  return {
    ...{ name: "came", kind: "checks", label: t("new.came") },
    hint: t("new.cameHint"),
    initial: came.map(({ id }) => id),
    groups: roles.flatMap((role) => {
      const options = all
        .filter((one) => one.role === role)
        .map(({ id, name }) => ({ value: id, label: name }));
      if (options.length === 0) return [];
      const count = String(options.length);
      const summary = t("new.cameOpen", {
        ...{ role: words(`roles.${role}`), count },
      });
      return [{ summary, options }];
    }),
  };
}

async function listCameFields(
  support: SupportView | undefined,
): Promise<FieldSpec[]> {
  const t = await getTranslator("support");
  const { cameCount = null } = support ?? {};
  return [
    {
      ...{ name: "cameCount", kind: "line", label: t("new.cameCount") },
      hint: t("new.cameCountHint"),
      initial: cameCount === null ? undefined : [String(cameCount)],
    },
    {
      ...{ name: "guests", kind: "text", label: t("new.guests"), rows: 2 },
      ...{ hint: t("new.guestsHint"), limit: longestGuests },
      initial: support && [support.guests.join("\n")],
    },
    {
      ...{ name: "designedTogether", kind: "choice" },
      label: t("new.together"),
      options: designs.map((value) => ({
        value,
        label: t(`designs.${value}`),
      })),
      initial: support && [support.designedTogether],
    },
  ];
}
