import { Words } from "@/components/layout/words";
import { InvitationTable } from "@/components/members/people/invitation-table";
import { MemberTable } from "@/components/members/people/member-table";
import { FilterBar } from "@/components/tables/filter-bar";
import { TableBar } from "@/components/tables/table-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { PlainLink } from "@/components/ui/plain-link";
import { useTranslator } from "@/lib/core/translator";
import type { InvitationRow, MemberRow } from "@/lib/members/queries/members";
import {
  memberStates,
  type MemberState,
  stateOf,
} from "@/lib/members/rules/member-list";

type Props = {
  systemSlug: string;
  ownMembershipId: string;
  members: readonly MemberRow[];
  invitations: readonly InvitationRow[];
  state: MemberState;
  today: string;
};

/** Who belongs to the system, and who is invited. */
export function MembersPage(props: Props) {
  const { systemSlug, members, invitations, state, today } = props;
  const t = useTranslator("people");
  const record = useTranslator("record");
  const root = `/${systemSlug}/members`;
  const countOf = (one: MemberState) =>
    members.filter((member) => stateOf(member, today) === one).length;
  const shown = members.filter((member) => stateOf(member, today) === state);
  const choices = memberStates.filter(
    (one) => one === "now" || one === state || countOf(one) > 0,
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub", { count: countOf("now"), invited: invitations.length })}
        actions={
          <>
            <ButtonLink href={`${root}/import`} prefetch={false}>
              {t("importLink")}
            </ButtonLink>
            <ButtonLink href={`${root}/invite`} variant="primary">
              <Icon name="plus" />
              {t("invite")}
            </ButtonLink>
          </>
        }
      />
      <div className="grid gap-8">
        <div className="min-w-0">
          <TableBar>
            <FilterBar
              label={t("filterLabel")}
              items={choices.map((one) => ({
                href: one === "now" ? root : `${root}?term=${one}`,
                label: t(`states.${one}`),
                count: countOf(one),
                isCurrent: one === state,
              }))}
            />
          </TableBar>
          <MemberTable
            root={root}
            members={shown}
            ownMembershipId={props.ownMembershipId}
          />
        </div>
        <section aria-labelledby="waiting" className="min-w-0">
          <h2 id="waiting">{t("waiting.title")}</h2>
          <p className="mb-3 text-muted">
            {invitations.length > 0 ? t("waiting.sub") : t("waiting.none")}
          </p>
          {invitations.length > 0 && (
            <Words namespaces={["people", "errors", "common"]}>
              <InvitationTable
                systemSlug={systemSlug}
                invitations={invitations}
              />
            </Words>
          )}
        </section>
        <p className="print:hidden">
          <PlainLink href={`/${systemSlug}/record?kind=person`}>
            {record("link")}
          </PlainLink>
        </p>
      </div>
    </>
  );
}
