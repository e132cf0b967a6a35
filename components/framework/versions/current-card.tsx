import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator, useTranslator } from "@/lib/core/translator";
import type { Localized } from "@/lib/framework/schema";

type Version = {
  id: string;
  version: string;
  title: Localized;
  publishedOn: string;
  isCurrent: boolean;
  isRetired: boolean;
};

type Props = {
  versions: readonly Version[];
  /** The one that is looked at, if any. */
  shownId: string | null;
  /** The address of this page. */
  href: string;
};

/** The version a system is on, and the way to what any other would change. */
export function CurrentCard({ versions, shownId, href }: Props) {
  const t = useTranslator("framework");
  const current = versions.find(({ isCurrent }) => isCurrent);
  const others = versions.filter(({ isCurrent }) => !isCurrent);
  return (
    <Card id="current" title={t("versions.current.title")}>
      {current && <VersionName version={current} />}
      {current?.isRetired && (
        <p className="mt-1 text-muted">{t("versions.current.retiredText")}</p>
      )}
      <h3 className="mt-4 text-sm text-muted">{t("versions.others.title")}</h3>
      {others.length === 0 && <p>{t("versions.others.none")}</p>}
      <ul className="grid">
        {others.map((one) => (
          <li key={one.id} className="border-t py-2 first:border-t-0">
            <VersionName version={one} />
            {one.id === shownId ? (
              <p className="text-sm font-semibold">
                {t("versions.others.shown")}
              </p>
            ) : (
              <Link
                href={`${href}?to=${one.id}#move`}
                prefetch={false}
                className="inline-flex min-h-11 items-center print:hidden"
              >
                {t("versions.others.preview", { version: one.version })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function VersionName({ version }: { version: Version }) {
  const [t, locale, formatDay] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
    getDayFormatter(),
  ]);
  const { title, publishedOn, isRetired } = version;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <strong>{pick(title, locale)}</strong>
      <span>{t("versions.current.version", { version: version.version })}</span>
      <span className="text-muted">
        {t("versions.current.published", { on: formatDay(publishedOn) })}
      </span>
      {isRetired && <Badge tone="warn">{t("versions.current.retired")}</Badge>}
    </p>
  );
}
