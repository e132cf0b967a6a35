import Link from "next/link";
import { Button } from "@/components/ui/button";
import { FilterChoice } from "@/components/ui/filter-choice";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslator } from "@/lib/core/translator";
import { actionOrigins } from "@/lib/plans/fields";
import type { PlanPage } from "@/lib/plans/queries/plan";
import { type PlanSearch, writePlanSearch } from "@/lib/plans/rules/search";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = { page: PlanPage; search: PlanSearch; to: Addresses };

/** Narrows the list; the address holds what was chosen. A plain form. */
export function PlanFilters({ page, search, to }: Props) {
  const t = useTranslator("plan");
  const { view, part, ownerId, siteId, origin } = search;
  const isNarrowed = Boolean(ownerId || siteId || origin);
  const named = (of: readonly { id: string; name: string }[]) =>
    of.map(({ id, name }) => ({ value: id, label: name }));
  const origins = actionOrigins.map((value) => ({
    value,
    label: t(`list.origins.${value}`),
  }));
  return (
    <Disclosure
      summary={t("list.narrow")}
      open={isNarrowed}
      className="mb-2 print:hidden"
    >
      <form
        role="search"
        aria-label={t("list.narrow")}
        className="mb-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]"
      >
        <input type="hidden" name="view" value={view} />
        {part !== "open" && <input type="hidden" name="show" value={part} />}
        {view !== "mine" && (
          <FilterChoice
            id="plan-owner"
            name="owner"
            label={t("list.owner")}
            empty={t("list.anyOwner")}
            value={ownerId}
            options={named(page.owners)}
          />
        )}
        {page.sites.length > 1 && (
          <FilterChoice
            id="plan-site"
            name="site"
            label={t("list.site")}
            empty={t("list.anySite")}
            value={siteId}
            options={named(page.sites)}
          />
        )}
        <FilterChoice
          id="plan-origin"
          name="origin"
          label={t("list.origin")}
          empty={t("list.anyOrigin")}
          value={origin}
          options={origins}
        />
        <div className="flex flex-wrap items-center gap-x-4">
          <Button type="submit">{t("list.apply")}</Button>
          {isNarrowed && (
            <Link
              href={`${to.plan}${writePlanSearch({ view, part })}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {t("list.clear")}
            </Link>
          )}
        </div>
      </form>
    </Disclosure>
  );
}
