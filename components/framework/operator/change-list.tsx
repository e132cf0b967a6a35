import Link from "next/link";
import { ChangeCounts } from "@/components/framework/operator/change-counts";
import { ChangeItem } from "@/components/framework/operator/change-item";
import { useTranslator } from "@/lib/core/translator";
import {
  type ChangeGroup,
  type ChangePage,
  fewChanges,
  pageChanges,
} from "@/lib/framework/operator/page-changes";
import type { FrameworkChange } from "@/lib/framework/rules/diff-frameworks";
import { toFormatWords } from "@/lib/framework/rules/framework-problem";

type Props = {
  changes: readonly FrameworkChange[];
  page: ChangePage;
  /** The address of this page with its other choices, to be added to. */
  address: (more: Record<string, string>) => string;
};

/** All that changes, by kind: counted, then a few of each, and any kind in full on request. */
export function ChangeList({ changes, page, address }: Props) {
  const t = useTranslator("operator");
  const groups = pageChanges(changes, page);
  if (groups.length === 0) return <p>{t("changes.none")}</p>;
  return (
    <div className="grid gap-6">
      <ChangeCounts groups={groups} />
      <div className="grid gap-8">
        {groups.map((group) => (
          <Group
            key={group.kind}
            group={group}
            isAsked={page.show === group.kind}
            address={address}
          />
        ))}
      </div>
    </div>
  );
}

type GroupProps = {
  group: ChangeGroup;
  isAsked: boolean;
  address: Props["address"];
};

function Group({ group, isAsked, address }: GroupProps) {
  const t = useTranslator("operator");
  const framework = useTranslator("framework");
  const { kind, count, items, pages } = group;
  const id = `changes-${kind}`;
  const title =
    kind === "framework"
      ? t("changes.itself")
      : toFormatWords(framework)(`format.lists.${kind}`);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} className="scroll-mt-4 text-lg">
        {title} <span className="font-normal text-muted">({count})</span>
      </h3>
      <ol className="mt-1">
        {items.map((change) => (
          <ChangeItem key={`${change.item}.${change.change}`} change={change} />
        ))}
      </ol>
      {!group.isWhole && (
        <Link
          href={`${address({ show: kind })}#${id}`}
          prefetch={false}
          aria-label={t("changes.showAllOf", { count, kind: title })}
          className="inline-flex min-h-11 items-center print:hidden"
        >
          {t("changes.showAll", { count })}
        </Link>
      )}
      {isAsked && pages > 1 && (
        <Pages group={group} title={title} address={address} />
      )}
      {isAsked && count > fewChanges && (
        <Link
          href={`${address({})}#${id}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center print:hidden"
        >
          {t("changes.showFewer")}
        </Link>
      )}
    </section>
  );
}

type PagesProps = Pick<GroupProps, "group" | "address"> & { title: string };

function Pages({ group, title, address }: PagesProps) {
  const t = useTranslator("operator");
  const common = useTranslator("common");
  const { kind, count, items, page, pages, from } = group;
  const to = (number: number, text: string) => (
    <Link
      href={`${address({ show: kind, page: String(number) })}#changes-${kind}`}
      prefetch={false}
      className="inline-flex min-h-11 items-center"
    >
      {text}
    </Link>
  );
  return (
    <nav
      aria-label={t("changes.pages", { kind: title })}
      className="flex flex-wrap items-center gap-x-6 print:hidden"
    >
      {page > 1 && to(page - 1, common("previous"))}
      <span className="text-muted">
        {t("changes.shown", { from, to: from + items.length - 1, count })}
      </span>
      {page < pages && to(page + 1, common("next"))}
    </nav>
  );
}
