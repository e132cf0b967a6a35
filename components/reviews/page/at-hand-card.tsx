import type { PartProps } from "@/components/reviews/page/review-frame";
import { Card } from "@/components/ui/card";
import { PlainLink } from "@/components/ui/plain-link";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type { AtHand } from "@/lib/reviews/queries/at-hand";

type Props = PartProps & { atHand: AtHand };

const counts = ["up", "down", "disputed", "concerns"] as const;
const columns = ["met", ...counts] as const;

/** Scores, changes and concerns by function, with ways to look closer. */
export async function AtHandCard({ page, to, atHand }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("reviews"),
    getLocale(),
  ]);
  const { review, framework } = page;
  const names = new Map(
    framework.functions.map(({ code, name }) => [code, pick(name, locale)]),
  );
  const { siteId } = review;
  return (
    <Card id="at-hand" title={t("page.atHand")} sub={t("page.atHandSub")}>
      <PhoneList atHand={atHand} names={names} />
      <table className="w-full border-collapse text-sm max-sm:hidden print:table!">
        <thead>
          <tr>
            <th scope="col" className="border-b p-1 text-left">
              {t("page.function")}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className="border-b p-1 text-right">
                {t(`page.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {atHand.functions.map((one) => (
            <tr key={one.code} className="align-top">
              <th scope="row" className="border-b p-1 text-left font-normal">
                {names.get(one.code) ?? one.code}
              </th>
              <td className="border-b p-1 text-right whitespace-nowrap">
                {one.scored === 0
                  ? t("page.nothingScored")
                  : t("page.metOf", { met: one.met, scored: one.scored })}
              </td>
              {counts.map((name) => (
                <td key={name} className="border-b p-1 text-right">
                  {one[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {atHand.otherConcerns > 0 && (
        <p className="mt-2 text-sm text-muted">
          {t("page.otherConcerns", { count: atHand.otherConcerns })}
        </p>
      )}
      <p className="mt-2 flex flex-wrap gap-x-6 print:hidden">
        {siteId ? (
          <PlainLink href={to.site(siteId)}>{t("page.toSite")}</PlainLink>
        ) : (
          <PlainLink href={to.compareSites()}>{t("page.toCompare")}</PlainLink>
        )}
        <PlainLink href={to.compare()}>{t("page.toChanges")}</PlainLink>
        <PlainLink href={to.concerns}>{t("page.toConcerns")}</PlainLink>
      </p>
    </Card>
  );
}

type ListProps = { atHand: AtHand; names: ReadonlyMap<string, string> };

/** The same in lines, leaving out what is nothing. */
function PhoneList({ atHand, names }: ListProps) {
  const t = useTranslator("reviews");
  return (
    <ul className="divide-y sm:hidden print:hidden">
      {atHand.functions.map(({ code, met, scored, ...one }) => (
        <li key={code} className="py-2">
          <span className="font-semibold">{names.get(code) ?? code}</span>
          <span className="flex flex-wrap gap-x-3 text-sm text-muted">
            <span>
              {scored === 0
                ? t("page.nothingScored")
                : t("page.phone.met", { met, scored })}
            </span>
            {counts
              .filter((name) => one[name] > 0)
              .map((name) => (
                <span key={name}>
                  {t(`page.phone.${name}`, { count: one[name] })}
                </span>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
