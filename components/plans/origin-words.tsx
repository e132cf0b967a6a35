import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import { getTranslator } from "@/lib/core/translator";
import { nameConcern, nameTheme } from "@/lib/concerns/fields";
import type { OriginView } from "@/lib/plans/queries/lines";
import type { Addresses } from "@/lib/progress/view/addresses";

/** What an action came from, in a few words; null: it was added by itself. */
export async function sayOrigin(from: OriginView): Promise<string | null> {
  const [t, formatDay] = await Promise.all([
    getTranslator("plan"),
    getDayFormatter("medium"),
  ]);
  const { origin, code, concernNumber, themeNumber, meetingOn } = from;
  const { reviewOn, reviewItem } = from;
  if (origin === "row") return t("from.row", { code: code ?? "" });
  if (origin === "concern")
    return t("from.concern", { name: nameConcern(concernNumber ?? 0) });
  if (origin === "theme" || origin === "decision")
    return t(`from.${origin}`, { name: nameTheme(themeNumber ?? 0) });
  if (origin === "meeting")
    return t("from.meeting", { on: meetingOn ? formatDay(meetingOn) : "" });
  if (origin === "review" || origin === "pitfall" || origin === "scan")
    return t(`from.${origin}`, {
      on: reviewOn ? formatDay(reviewOn) : "",
      item: reviewItem ?? "",
    });
  return null;
}

/** Where that is. */
export function originHref(
  { code, concernId, themeId, meetingId, reviewId, reviewItem }: OriginView,
  siteId: string | null,
  to: Addresses,
): string | null {
  if (code)
    return to.row(
      code,
      /\.S\d+$/.test(code) ? (siteId ?? undefined) : undefined,
    );
  if (concernId) return to.concern(concernId);
  if (themeId) return to.theme(themeId);
  if (reviewId) return to.groupReview(reviewId, reviewItem);
  return meetingId ? to.meetingOf(meetingId) : null;
}

type Props = { from: OriginView; siteId: string | null; to: Addresses };

export async function OriginLink({ from, siteId, to }: Props) {
  const [text, href] = [await sayOrigin(from), originHref(from, siteId, to)];
  if (!text || !href) return null;
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-block min-h-6 py-1 wrap-anywhere"
    >
      {text}
    </Link>
  );
}
