import Link from "next/link";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { type ActOffer, ActPanel } from "@/components/rounds/review/act-panel";
import { reviewWords } from "@/components/rounds/review/review-words";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";
import type { ReviewRound } from "@/lib/rounds/queries/review";

type Props = {
  systemSlug: string;
  round: ReviewRound;
  runsRounds: boolean;
  /** The system is still on the version the round was scored on. */
  isOnVersion: boolean;
  to: Addresses;
};

/** The closings there are, and for who runs the round the way to close it or to open it again. */
export async function CloseCard(props: Props) {
  const { systemSlug, round, runsRounds, to } = props;
  const t = await getTranslator("review");
  const offers = runsRounds ? await listOffers(props) : [];
  if (!runsRounds && round.closings.length === 0) return null;
  return (
    <Card id="close" title={t(round.isOpen ? "close.title" : "closings.title")}>
      <Closings round={round} to={to} />
      {round.isOpen && runsRounds && (
        <ul className="grid max-w-text list-disc gap-1 pl-5">
          <li>{t("close.final")}</li>
          <li>{t("close.left")}</li>
          <li>{t("close.next")}</li>
        </ul>
      )}
      {runsRounds && (
        <Words namespaces={reviewWords}>
          <ActPanel
            systemSlug={systemSlug}
            prefix="round"
            hidden={{ roundId: round.id, version: round.version }}
            offers={offers}
          />
        </Words>
      )}
    </Card>
  );
}

async function Closings({ round, to }: Pick<Props, "round" | "to">) {
  if (round.closings.length === 0) return null;
  const [t, formatDay] = await Promise.all([
    getTranslator("review"),
    getDayFormatter(),
  ]);
  return (
    <ul className="mb-3 grid max-w-text gap-2">
      {round.closings.map((one) => (
        <li key={one.number}>
          <Link href={to.closing(round.id, one.number)}>
            {t("closings.line", {
              number: one.number,
              on: formatDay(one.closedOn),
              name: one.closedBy,
            })}
          </Link>
          {one.reopenedOn && (
            <p className="text-sm wrap-anywhere text-muted">
              {t("closings.reopened", {
                on: formatDay(one.reopenedOn),
                name: one.reopenedBy ?? "",
                reason: one.reason ?? "",
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

async function listOffers({ round, isOnVersion }: Props): Promise<ActOffer[]> {
  const t = await getTranslator("review");
  if (round.isOpen) {
    const reason = {
      name: "reason",
      label: t("close.reason"),
      hint: t("close.reasonHint"),
    };
    return [
      {
        act: "close",
        fields: round.reviewedOn ? [] : [reason],
        submit: t("close.submit"),
        done: t("close.done"),
        variant: "secondary",
      },
    ];
  }
  if (!round.isClosed || !round.isLast || !isOnVersion) return [];
  return [
    {
      act: "reopen",
      summary: t("reopen.title"),
      text: t("reopen.text"),
      fields: [
        {
          name: "reason",
          label: t("reopen.reason"),
          hint: t("reopen.reasonHint"),
        },
      ],
      submit: t("reopen.submit"),
      done: t("reopen.done"),
      variant: "secondary",
    },
  ];
}
