import { getDayFormatter } from "@/components/progress/teller";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { getTranslator } from "@/lib/core/translator";
import { writeSide } from "@/lib/progress/compare-schema";
import type { ComparableRound, Side } from "@/lib/progress/rules/choose-sides";

type Props = {
  rounds: readonly ComparableRound[];
  from: Side;
  to: Side;
  siteId: string | null;
  /** The sites whose own rows the reader may see. */
  sites: readonly { siteId: string; name: string }[];
  /** Where the form is sent: this page. */
  action: string;
};

/** Which rounds, and whose rows: a plain form that makes the address. */
export async function CompareForm(props: Props) {
  const { rounds, sites, siteId, action } = props;
  const [t, options] = await Promise.all([
    getTranslator("compare"),
    listOptions(rounds),
  ]);
  return (
    <form
      action={action}
      method="get"
      aria-label={t("form.title")}
      className="mb-6 grid items-end gap-4 rounded-lg border bg-card p-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto] print:hidden"
    >
      {(["from", "to"] as const).map((name) => (
        <Field key={name} id={`compare-${name}`} label={t(`form.${name}`)}>
          {(control) => (
            <Select
              {...control}
              name={name}
              defaultValue={writeSide(props[name])}
            >
              {options.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
      {sites.length > 0 && (
        <Field id="compare-site" label={t("form.site")}>
          {(control) => (
            <Select {...control} name="site" defaultValue={siteId ?? ""}>
              <option value="">{t("form.system")}</option>
              {sites.map((site) => (
                <option key={site.siteId} value={site.siteId}>
                  {site.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div>
        <Button type="submit">{t("form.submit")}</Button>
      </div>
    </form>
  );
}

async function listOptions(rounds: readonly ComparableRound[]) {
  const [t, formatDay] = await Promise.all([
    getTranslator("compare"),
    getDayFormatter("medium"),
  ]);
  return rounds.flatMap((round) => {
    const closings = round.closings.toReversed().map((closing, index) => {
      const isNewest = index === 0 && !round.isOpen;
      const said = { round: round.name, on: formatDay(closing.closedOn) };
      return {
        value: writeSide({ round, closing }),
        text: isNewest
          ? t("form.option", said)
          : t("form.optionClosing", { ...said, number: closing.number }),
      };
    });
    if (!round.isOpen) return closings;
    const open = t("form.optionOpen", { round: round.name });
    return [{ value: round.id, text: open }, ...closings];
  });
}
