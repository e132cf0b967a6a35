import { getFormatter, getTranslator } from "@/lib/core/translator";

type GivenTo = { siteCount: number; siteNames: readonly string[] };

/** Whom it was given to: the sites the reader may see, how many others, or the whole system. */
export async function nameSites({
  siteCount,
  siteNames,
}: GivenTo): Promise<string> {
  const [t, format] = await Promise.all([
    getTranslator("support"),
    getFormatter(),
  ]);
  if (siteCount === 0) return t("wholeSystem");
  const others = siteCount - siteNames.length;
  const names = [
    ...siteNames,
    ...(others > 0 ? [t("otherSites", { count: others })] : []),
  ];
  return format.list(names);
}
