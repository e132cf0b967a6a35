import { Address } from "@/components/members/people/address";
import Link from "next/link";
import { createSayMember } from "@/components/members/people/say-member";
import { type Column, DataTable } from "@/components/tables/data-table";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { getTranslator } from "@/lib/core/translator";
import type { MemberRow } from "@/lib/members/queries/members";

type Props = {
  root: string;
  members: readonly MemberRow[];
  ownMembershipId: string;
};

/** The members as a table, as cards on a phone. */
export async function MemberTable({ root, members, ownMembershipId }: Props) {
  const [t, say] = await Promise.all([
    getTranslator("people"),
    createSayMember(),
  ]);
  const columns: Column<MemberRow>[] = [
    {
      key: "name",
      header: t("columns.name"),
      cell: (member) => (
        <>
          <span className="flex flex-wrap items-center gap-x-2">
            <Link href={`${root}/${member.id}`} prefetch={false}>
              {member.name}
            </Link>
            {member.id === ownMembershipId && <Badge>{t("you")}</Badge>}
          </span>
          <Address email={member.email} />
        </>
      ),
    },
    {
      key: "role",
      header: t("columns.role"),
      cell: (member) => (
        <span className="inline-flex flex-wrap items-center justify-end gap-2 sm:justify-start">
          {say.role(member)}
          {member.isAdmin && <Badge tone="info">{t("admin")}</Badge>}
          {member.isRemoved && <Badge>{t("removed")}</Badge>}
          {member.isDisabled && <Badge tone="warn">{t("disabled")}</Badge>}
        </span>
      ),
    },
    { key: "sites", header: t("columns.sites"), cell: say.sites },
    {
      key: "title",
      header: t("columns.title"),
      cell: (member) => member.title ?? "–",
    },
    { key: "term", header: t("columns.term"), cell: say.term },
    { key: "lastSeen", header: t("columns.lastSeen"), cell: say.lastSeen },
  ];
  return (
    <DataTable
      caption={t("title")}
      isCaptionHidden
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("empty")} icon="person" />}
    />
  );
}
