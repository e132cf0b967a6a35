import { MeetingActions } from "@/components/meetings/meeting-actions";
import { listMeetingFields } from "@/components/meetings/meeting-fields";
import { MeetingPanel } from "@/components/meetings/meeting-panel";
import { nameGroup } from "@/components/meetings/name-meeting";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { PrintButton } from "@/components/progress/print-button";
import { getDayFormatter } from "@/components/progress/teller";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import type { MeetingPage, MeetingView } from "@/lib/meetings/queries/meeting";
import type { ActionLine } from "@/lib/plans/queries/lines";
import type { NewAction } from "@/lib/plans/queries/new-action";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = {
  systemSlug: string;
  page: MeetingPage;
  actions: readonly ActionLine[];
  /** What a new action needs; null: the reader adds none. */
  newAction: NewAction | null;
  /** It was just written down. */
  isNew: boolean;
};

const sheet = "print:break-inside-auto! print:border-0 print:p-0!";

/** A meeting as a document: who came, what was said, decided and is to be done. */
export async function MeetingPageView(props: Props) {
  const { systemSlug, page, isNew } = props;
  const { meeting } = page;
  const [t, plan, layout, common, name, formatDay] = await Promise.all([
    getTranslator("meetings"),
    getTranslator("plan"),
    getTranslator("layout"),
    getTranslator("common"),
    nameGroup(meeting),
    getDayFormatter(),
  ]);
  const to = createAddresses(systemSlug);
  return (
    <>
      <PageHeader
        title={name}
        sub={formatDay(meeting.heldOn)}
        isSerif
        actions={<PrintButton text={common("print")} />}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: plan("title"), href: to.plan },
              { label: t("title"), href: to.meetings },
              { label: formatDay(meeting.heldOn) },
            ]}
          />
        }
      />
      {isNew && (
        <Notice tone="ok" className="mb-4 print:hidden">
          {t("new.done")}
        </Notice>
      )}
      <div className="grid max-w-text gap-4 print:max-w-none print:gap-6">
        <Came meeting={meeting} />
        <Card id="decisions" title={t("page.decisions")} className={sheet}>
          {meeting.decisions.length === 0 ? (
            <p className="text-muted">{t("page.noDecisions")}</p>
          ) : (
            <ol className="grid list-decimal gap-1 pl-6">
              {meeting.decisions.map((line, index) => (
                <li key={index} className="wrap-anywhere">
                  {line}
                </li>
              ))}
            </ol>
          )}
        </Card>
        <MeetingActions {...props} meeting={meeting} to={to} />
        <Card id="notes" title={t("page.notes")} className={sheet}>
          {meeting.notes ? (
            <p className="wrap-anywhere whitespace-pre-line">{meeting.notes}</p>
          ) : (
            <p className="text-muted">{t("page.noNotes")}</p>
          )}
        </Card>
        <Written {...props} />
      </div>
    </>
  );
}

function Came({ meeting }: { meeting: MeetingView }) {
  const t = useTranslator("meetings");
  const names = [...meeting.came.map(({ name }) => name), ...meeting.guests];
  return (
    <Card id="came" title={t("page.came")} className={sheet}>
      {names.length === 0 ? (
        <p className="text-muted">{t("page.nobody")}</p>
      ) : (
        <ul className="grid gap-x-6 sm:grid-cols-2 print:grid-cols-2">
          {names.map((name, index) => (
            <li key={index} className="wrap-anywhere">
              {name}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Who wrote it down, and its form for who may change it. */
async function Written({ systemSlug, page }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("meetings"),
    getDayFormatter("medium"),
  ]);
  const { meeting, choices } = page;
  const { writtenByName, writtenOn, changed } = meeting;
  return (
    <div>
      <p className="text-sm text-muted">
        {t("page.written", { name: writtenByName, on: formatDay(writtenOn) })}{" "}
        {changed &&
          t("page.changed", {
            name: changed.byName,
            on: formatDay(changed.on),
          })}
      </p>
      {choices && (
        <Words namespaces={formWords}>
          <MeetingPanel
            systemSlug={systemSlug}
            prefix="meeting"
            offers={[
              {
                act: "change",
                summary: t("page.edit"),
                hidden: { meetingId: meeting.id, version: meeting.version },
                fields: await listMeetingFields(choices, meeting),
                ...{ submit: t("page.save"), done: t("page.saved") },
                variant: "secondary",
              },
            ]}
          />
        </Words>
      )}
    </div>
  );
}
