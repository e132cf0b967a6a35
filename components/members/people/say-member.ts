import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { InvitationRow, MemberRow } from "@/lib/members/queries/members";

/** What the tables of people say, in the reader's language. */
export async function createSayMember() {
  const [t, members, format] = await Promise.all([
    getTranslator("people"),
    getTranslator("members"),
    getFormatter(),
  ]);
  const day = (on: string | Date) =>
    format.dateTime(new Date(on), { dateStyle: "medium", timeZone: "UTC" });
  type Placed = Pick<MemberRow | InvitationRow, "role" | "siteNames">;
  const listSites = ({ role, siteNames }: Placed) => {
    if (role !== "site_coordinator") return "–";
    return siteNames.length > 0 ? siteNames.join(", ") : t("noSites");
  };
  return {
    day,
    role: ({ role }: Placed) => members(`roles.${role}`),
    sites: listSites,
    term: ({ termFrom, termTo }: MemberRow) =>
      termTo
        ? t("term.both", { from: day(termFrom), to: day(termTo) })
        : t("term.open", { from: day(termFrom) }),
    lastSeen: ({ lastSeenOn }: MemberRow) =>
      lastSeenOn ? day(lastSeenOn) : t("never"),
  };
}
