import { chooseMail } from "@/lib/notices/mutations/choose-mail";
import { openNotice, readNotices } from "@/lib/notices/mutations/read";
import { listNotices } from "@/lib/notices/queries/list";
import { listKeptMails, readMailChoices } from "@/lib/notices/queries/mails";
import type { Calls } from "./call";

export const noticeCalls: Calls = {
  listNotices: (scope) => listNotices(scope, 1),
  openNotice: (scope, { notice = "" }) => openNotice(scope, notice),
  readNotices: (scope) => readNotices(scope, { upTo: "2100-01-01T00:00:00Z" }),
  listKeptMails: (scope) => listKeptMails(scope),
  readMailChoices: (scope) => readMailChoices(scope),
  chooseMail: (scope) =>
    chooseMail(scope, {
      ...{ assigned: "off", answered: "weekly", sent_back: "at_once" },
      ...{ round_due: "off", other: "weekly" },
    }),
};
