import Link from "next/link";
import { ActPanel, type Offer } from "@/components/concerns/act-panel";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { pick } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { replies } from "@/lib/concerns/fields";
import type { ConcernView } from "@/lib/concerns/queries/concern";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  concern: ConcernView;
  can: { tell: boolean; reply: boolean; score: boolean };
  formKey: string;
  to: Addresses;
};

/** What the site was told each time, and whether that solved it. */
export async function AnswerCard(props: Props) {
  const { systemSlug, concern, can } = props;
  const t = await getTranslator("concerns");
  const { answers, state } = concern;
  const waits = answers.find(({ reply }) => reply === null);
  const canTell =
    can.tell && (state === "triaged" || state === "decided") && !waits;
  const offers = [
    ...(waits && can.reply ? [await offerReply(concern.id, waits.id)] : []),
    ...(canTell ? [await offerTell(props)] : []),
  ];
  if (answers.length === 0 && offers.length === 0) return null;
  return (
    <Card id="answer" title={t("page.answers")}>
      {answers.length === 0 ? (
        <p className="text-muted">{t("page.noAnswer")}</p>
      ) : (
        <ol className="grid gap-4">
          {answers.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </ol>
      )}
      {(can.tell || can.reply) && (
        <Words namespaces={formWords}>
          <ActPanel systemSlug={systemSlug} prefix="answer" offers={offers} />
        </Words>
      )}
      {answers.length > 0 && can.score && <ScoreAgain {...props} />}
    </Card>
  );
}

type AnswerProps = { answer: ConcernView["answers"][number] };

async function Answer({ answer }: AnswerProps) {
  const [t, formatDay] = await Promise.all([
    getTranslator("concerns"),
    getDayFormatter("medium"),
  ]);
  const { body, toldByName, toldOn, reply, replyReason } = answer;
  const replied = {
    name: answer.repliedByName ?? "",
    on: answer.repliedOn ? formatDay(answer.repliedOn) : "",
  };
  return (
    <li className="border-l-4 border-line pl-3">
      <p className="wrap-anywhere whitespace-pre-line">{body}</p>
      <p className="text-sm text-muted">
        {t("page.toldOn", { name: toldByName, on: formatDay(toldOn) })}
      </p>
      <p className="mt-1 text-sm font-semibold">
        {reply === null
          ? t("page.waitsForReply")
          : t(reply === "solved" ? "page.solved" : "page.notYet", replied)}
      </p>
      {replyReason && (
        <p className="text-sm wrap-anywhere whitespace-pre-line">
          {replyReason}
        </p>
      )}
    </li>
  );
}

/** What an answer may have changed is worth another look. */
async function ScoreAgain({ concern, to }: Props) {
  const [t, locale] = await Promise.all([
    getTranslator("concerns"),
    getLocale(),
  ]);
  const { rows, siteId } = concern;
  const scorable = rows.filter(({ level }) => level === "site" && siteId);
  if (scorable.length === 0) return null;
  return (
    <div className="mt-4 border-t pt-3 print:hidden">
      <p className="font-semibold">{t("page.again")}</p>
      <p className="text-sm text-muted">{t("page.againText")}</p>
      <ul>
        {scorable.map(({ code, title, stage }) => (
          <li key={code}>
            <Link
              href={`${to.scoreOf(siteId, stage)}&row=${code}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center"
            >
              {t("page.scoreRow", { code, title: pick(title, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function offerReply(concernId: string, answerId: string): Promise<Offer> {
  const t = await getTranslator("concerns");
  return {
    act: "reply",
    hidden: { concernId, answerId },
    fields: [
      {
        name: "reply",
        kind: "choice",
        label: t("acts.reply.reply"),
        options: replies.map((value) => ({
          value,
          label: t(`acts.reply.${value}`),
        })),
      },
      {
        name: "reason",
        kind: "text",
        rows: 3,
        label: t("acts.reply.reason"),
        hint: t("acts.reply.reasonHint"),
      },
    ],
    submit: t("acts.reply.submit"),
    done: t("acts.reply.done"),
  };
}

async function offerTell({ concern, formKey }: Props): Promise<Offer> {
  const t = await getTranslator("concerns");
  const { id, version, state } = concern;
  return {
    act: "tell",
    summary: state === "decided" ? undefined : t("acts.tell.open"),
    hidden: { concernId: id, version, key: formKey },
    fields: [
      {
        name: "body",
        kind: "text",
        label: t("acts.tell.body"),
        hint: t("acts.tell.bodyHint"),
      },
    ],
    submit: t("acts.tell.submit"),
    done: t("acts.tell.done"),
  };
}
