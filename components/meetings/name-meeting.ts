import { getTranslator } from "@/lib/core/translator";
import type { MeetingGroup } from "@/lib/meetings/fields";

type Group = {
  group: MeetingGroup;
  groupName: string | null;
  siteName: string | null;
};

/** What the group is called: "Site team, Lincoln Park Elementary". */
export async function nameGroup({
  group,
  groupName,
  siteName,
}: Group): Promise<string> {
  const t = await getTranslator("meetings");
  const name = groupName ?? t(`groups.${group}`);
  return siteName ? t("groupAt", { group: name, site: siteName }) : name;
}
