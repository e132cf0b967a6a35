import { ActPanel } from "@/components/concerns/act-panel";
import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { getDayFormatter } from "@/components/progress/teller";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import type { ConcernPage } from "@/lib/concerns/queries/concern";

type Props = {
  systemSlug: string;
  page: ConcernPage;
  canNote: boolean;
  /** Not listed among those to call in. */
  personId: string;
  formKey: string;
};

/** What people say to each other about it, and whom they call in. */
export async function TalkCard(props: Props) {
  const { systemSlug, page, canNote, personId, formKey } = props;
  const [t, formatDay] = await Promise.all([
    getTranslator("concerns"),
    getDayFormatter("medium"),
  ]);
  const people = page.readers.filter((one) => one.personId !== personId);
  return (
    <Card id="talk" title={t("page.talk")}>
      {page.notes.length === 0 ? (
        <p className="text-muted">{t("page.noNotes")}</p>
      ) : (
        <ol className="grid gap-4">
          {page.notes.map(({ id, body, byName, at, mentioned }) => (
            <li key={id} className="border-l-4 border-line pl-3">
              <p className="text-sm">
                <strong>{byName}</strong>{" "}
                <span className="text-muted">{formatDay(at.slice(0, 10))}</span>
              </p>
              <p className="wrap-anywhere whitespace-pre-line">{body}</p>
              {mentioned.length > 0 && (
                <p className="text-sm text-muted">
                  {t("page.called", {
                    names: mentioned.map((name) => `@${name}`).join(", "),
                  })}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      {canNote && (
        <Words namespaces={formWords}>
          <ActPanel
            systemSlug={systemSlug}
            prefix="talk"
            offers={[
              {
                act: "note",
                hidden: { concernId: page.concern.id, key: formKey },
                fields: [
                  {
                    name: "body",
                    kind: "text",
                    rows: 3,
                    label: t("acts.note.body"),
                  },
                  {
                    name: "mentioned",
                    kind: "checks",
                    label: t("acts.note.call"),
                    hint: t("acts.note.callHint"),
                    groups: [
                      {
                        summary: t("acts.note.callOpen"),
                        options: people.map((one) => ({
                          value: one.personId,
                          label: `@${one.name}`,
                        })),
                      },
                    ],
                  },
                ],
                submit: t("acts.note.submit"),
                done: t("acts.note.done"),
                variant: "secondary",
              },
            ]}
          />
        </Words>
      )}
    </Card>
  );
}
