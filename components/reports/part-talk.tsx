import { randomUUID } from "node:crypto";
import Link from "next/link";
import { getDayFormatter } from "@/components/progress/teller";
import type { ReportOffer } from "@/components/reports/report-forms";
import type { InsideProps } from "@/components/reports/report-page";
import { ReportPanel } from "@/components/reports/report-panel";
import { Disclosure } from "@/components/ui/disclosure";
import { getTranslator } from "@/lib/core/translator";
import { longestComment, type Part } from "@/lib/reports/fields";
import type { CommentView } from "@/lib/reports/queries/report";

type Props = InsideProps & { part: Part | null };

/** What is said about one part, or (null) the whole; folded, and on paper only where it is open. */
export async function PartTalk(props: Props) {
  const { page, part, reader, to, opened } = props;
  const t = await getTranslator("reports");
  const { report } = page;
  const comments = report.comments.filter((one) => one.part === part);
  const count = report.counts[part ?? ""] ?? 0;
  if (count === 0 && !reader.canComment) return null;
  const name = part ?? "whole";
  const earlier = count - comments.length;
  return (
    <Disclosure
      summary={t(reader.canComment ? "talk.open" : "talk.closed", { count })}
      open={opened === name}
      className="not-open:print:hidden"
    >
      <div id={`talk-${name}`} className="grid scroll-mt-4 gap-3">
        {earlier > 0 && (
          <p>
            <Link
              href={`${to.report(report.id)}?talk=${name}#talk-${name}`}
              prefetch={false}
              className="inline-block py-2"
            >
              {t("talk.all", { count: earlier })}
            </Link>
          </p>
        )}
        {comments.length > 0 && (
          <ol className="grid gap-3">
            {comments.map((comment) => (
              <CommentItem key={comment.id} {...props} comment={comment} />
            ))}
          </ol>
        )}
        {reader.canComment && (
          <ReportPanel
            systemSlug={props.systemSlug}
            prefix={`talk-${name}`}
            offers={[await offerComment(report.id, part)]}
          />
        )}
      </div>
    </Disclosure>
  );
}

type ItemProps = Props & { comment: CommentView };

async function CommentItem({ comment, page, reader, systemSlug }: ItemProps) {
  const [t, members, formatDay] = await Promise.all([
    getTranslator("reports"),
    getTranslator("members"),
    getDayFormatter("medium"),
  ]);
  const { id, body, byId, byName, role, at, isTakenBack } = comment;
  const day = <span className="text-muted">{formatDay(at)}</span>;
  if (isTakenBack)
    return (
      <li className="border-l-4 border-line pl-3 text-sm text-muted">
        {t("talk.takenBack", { name: byName })} {day}
      </li>
    );
  return (
    <li className="border-l-4 border-line pl-3">
      <p className="text-sm">
        <strong>
          {role
            ? t("talk.by", { name: byName, role: members(`roles.${role}`) })
            : byName}
        </strong>{" "}
        {day}
      </p>
      <p className="wrap-anywhere whitespace-pre-line">{body}</p>
      {reader.canComment && byId === reader.personId && (
        <ReportPanel
          systemSlug={systemSlug}
          prefix={`back-${id}`}
          offers={[
            {
              ...{ act: "takeBackComment", variant: "secondary" },
              summary: t("talk.takeBackOpen"),
              hidden: { reportId: page.report.id, commentId: id },
              submit: t("talk.takeBack"),
              done: t("talk.takenBackDone"),
            },
          ]}
        />
      )}
    </li>
  );
}

async function offerComment(
  reportId: string,
  part: Part | null,
): Promise<ReportOffer> {
  const t = await getTranslator("reports");
  return {
    act: "comment",
    hidden: { reportId, part: part ?? "", key: randomUUID() },
    fields: [
      {
        ...{ name: "body", kind: "text", rows: 3, limit: longestComment },
        ...{ label: t("talk.body"), hint: t("talk.bodyHint") },
      },
    ],
    ...{ submit: t("talk.submit"), done: t("talk.done") },
    variant: "secondary",
  };
}
