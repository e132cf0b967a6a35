import Link from "next/link";
import type { PartProps } from "@/components/reviews/page/review-frame";
import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import type { AtHand } from "@/lib/reviews/queries/at-hand";

type Props = PartProps & { atHand: AtHand };

const columns = ["met", "up", "down", "disputed", "concerns"] as const;

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
      <div
        className="overflow-x-auto"
        role="region"
        aria-labelledby="at-hand"
        tabIndex={0}
      >
        <table className="w-full border-collapse text-sm">
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
                {columns.slice(1).map((name) => (
                  <td key={name} className="border-b p-1 text-right">
                    {one[name]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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

function PlainLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-11 items-center"
    >
      {children}
    </Link>
  );
}
