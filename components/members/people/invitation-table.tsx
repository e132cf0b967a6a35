import { Address } from "@/components/members/people/address";
import { InvitationActs } from "@/components/members/people/invitation-acts";
import { createSayMember } from "@/components/members/people/say-member";
import { type Column, DataTable } from "@/components/tables/data-table";
import { Badge } from "@/components/ui/badge";
import { getTranslator } from "@/lib/core/translator";
import type { InvitationRow } from "@/lib/members/queries/members";

type Props = { systemSlug: string; invitations: readonly InvitationRow[] };

/** Who is invited and has not come yet. */
export async function InvitationTable({ systemSlug, invitations }: Props) {
  const [t, say] = await Promise.all([
    getTranslator("people"),
    createSayMember(),
  ]);
  const columns: Column<InvitationRow>[] = [
    {
      key: "address",
      header: t("waiting.address"),
      cell: ({ name, email }) => (
        <>
          {name}
          <Address email={email} />
        </>
      ),
    },
    {
      key: "role",
      header: t("columns.role"),
      cell: (invitation) => (
        <span className="inline-flex flex-wrap items-center justify-end gap-2 sm:justify-start">
          {say.role(invitation)}
          {invitation.isAdmin && <Badge tone="info">{t("admin")}</Badge>}
        </span>
      ),
    },
    { key: "sites", header: t("columns.sites"), cell: say.sites },
    {
      key: "by",
      header: t("waiting.by"),
      cell: ({ invitedByName }) => invitedByName ?? t("waiting.operator"),
    },
    {
      key: "link",
      header: t("waiting.link"),
      cell: ({ expiresAt, isExpired }) =>
        isExpired ? (
          <Badge tone="warn">
            {t("waiting.expired", { on: say.day(expiresAt) })}
          </Badge>
        ) : (
          t("waiting.until", { on: say.day(expiresAt) })
        ),
    },
    {
      key: "acts",
      header: t("waiting.acts"),
      cell: ({ id, version, name }) => (
        <InvitationActs
          systemSlug={systemSlug}
          invitationId={id}
          version={version}
          name={name}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption={t("waiting.title")}
      isCaptionHidden
      columns={columns}
      rows={invitations}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}
