import Link from "next/link";
import { Card } from "@/components/ui/card";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { ReviewPicture } from "@/lib/progress/queries/review-page";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  picture: ReviewPicture;
  notAccepted: number;
  meetingHref: string;
  to: Addresses;
};

const mostCodes = 12;

/** What changed since the last round, and what is open: what a review goes through. */
export function OpenCard({ picture, notAccepted, meetingHref, to }: Props) {
  const t = useTranslator("review");
  const meeting = useTranslator("meeting");
  const { changed, open } = picture;
  const lines = [
    open.systemUnscored > 0 &&
      t("open.unscored", {
        count: open.systemUnscored,
        rows: open.systemRows,
      }),
    open.systemDisputed + open.siteDisputed > 0 &&
      t("open.disputed", {
        count: open.systemDisputed + open.siteDisputed,
        system: open.systemDisputed,
        sites: open.siteDisputed,
      }),
    open.dontKnow > 0 && t("open.dontKnow", { count: open.dontKnow }),
    open.waiting > 0 && t("open.waiting", { count: open.waiting }),
    notAccepted > 0 && t("open.sites", { count: notAccepted }),
  ].filter((line) => line !== false);
  return (
    <Card
      id="picture"
      title={t("open.title")}
      sub={t("open.changed", {
        rose: changed.rose.length,
        fell: changed.fell.length,
        first: changed.firstScored.length,
      })}
    >
      <div className="grid max-w-text gap-2">
        <Codes label="fell" codes={changed.fell} to={to} />
        <Codes label="rose" codes={changed.rose} to={to} />
        {lines.length === 0 ? (
          <p>{t("open.nothing")}</p>
        ) : (
          <ul className="grid list-disc gap-1 pl-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <p className="print:hidden">
          <Link href={meetingHref} prefetch={false}>
            {meeting("link")}
          </Link>
        </p>
      </div>
    </Card>
  );
}

type CodesProps = {
  label: "fell" | "rose";
  codes: readonly string[];
  to: Addresses;
};

async function Codes({ label, codes, to }: CodesProps) {
  if (codes.length === 0) return null;
  const t = await getTranslator("review");
  const shown = codes.slice(0, mostCodes);
  return (
    <p>
      {t(`open.${label}`)}{" "}
      {shown.map((code, at) => (
        <span key={code}>
          {at > 0 && ", "}
          <Link href={to.row(code)}>{code}</Link>
        </span>
      ))}
      {codes.length > shown.length && ` +${codes.length - shown.length}`}
    </p>
  );
}
