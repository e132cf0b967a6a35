import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FilterChoice } from "@/components/ui/filter-choice";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useTranslator } from "@/lib/core/translator";
import type { RecordPage } from "@/lib/events/queries/record";
import { isNarrowed, type RecordSearch } from "@/lib/events/rules/search";
import { recordActs, recordKinds } from "@/lib/events/rules/sort-verbs";

type Props = {
  search: RecordSearch;
  people: RecordPage["people"];
  sites: RecordPage["sites"];
  all: string;
};

/** Narrows the record; the address holds what was chosen. A plain form. */
export function RecordFilters({ search, people, sites, all }: Props) {
  const t = useTranslator("record");
  const listNamed = (named: readonly { id: string; name: string }[]) =>
    named.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Disclosure
      summary={t("filters.title")}
      open={isNarrowed(search)}
      className="mb-2 print:hidden"
    >
      <form
        role="search"
        aria-label={t("filters.title")}
        className="mb-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3"
      >
        <FilterChoice
          id="record-person"
          name="person"
          label={t("filters.person")}
          empty={t("filters.anyPerson")}
          value={search.personId}
          options={listNamed(people)}
        />
        <FilterChoice
          id="record-kind"
          name="kind"
          label={t("filters.kind")}
          empty={t("filters.anyKind")}
          value={search.kind}
          options={recordKinds.map((one) => ({
            value: one,
            label: t(`kinds.${one}`),
          }))}
        />
        <FilterChoice
          id="record-act"
          name="act"
          label={t("filters.act")}
          empty={t("filters.anyAct")}
          value={search.act}
          options={recordActs.map((one) => ({
            value: one,
            label: t(`acts.${one}`),
          }))}
        />
        <FilterChoice
          id="record-site"
          name="site"
          label={t("filters.site")}
          empty={t("filters.anySite")}
          value={search.site}
          options={[
            { value: "system", label: t("wholeSystem") },
            ...listNamed(sites),
          ]}
        />
        <Day name="from" label={t("filters.from")} chosen={search.from} />
        <Day name="to" label={t("filters.to")} chosen={search.to} />
        <div className="flex flex-wrap items-center gap-x-4">
          <Button type="submit">{t("filters.apply")}</Button>
          {isNarrowed(search) && (
            <Link
              href={all}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {t("filters.clear")}
            </Link>
          )}
        </div>
      </form>
    </Disclosure>
  );
}

type DayProps = { name: string; label: ReactNode; chosen: string | null };

function Day({ name, label, chosen }: DayProps) {
  return (
    <Field id={`record-${name}`} label={label}>
      {(control) => (
        <TextInput
          {...control}
          type="date"
          name={name}
          defaultValue={chosen ?? ""}
        />
      )}
    </Field>
  );
}
