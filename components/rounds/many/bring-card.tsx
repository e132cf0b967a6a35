import { Card } from "@/components/ui/card";
import { type FileRefusal, SendFileForm } from "@/components/ui/send-file-form";
import { useTranslator } from "@/lib/core/translator";

type Props = {
  action: string;
  megabytes: number;
  title: string;
  refused?: FileRefusal;
};

/** Where a round's spreadsheet is brought back. */
export function BringCard({ action, megabytes, title, refused }: Props) {
  const t = useTranslator("many");
  return (
    <Card id="bring" title={title}>
      <p className="mb-4 max-w-text">{t("sheet.bring.text")}</p>
      <SendFileForm
        id="scores-file"
        action={action}
        accept=".xlsx"
        megabytes={megabytes}
        refused={refused}
        words={{
          file: t("sheet.bring.file"),
          hint: t("sheet.bring.hint", { megabytes: String(megabytes) }),
          button: t("sheet.bring.button"),
          pending: t("sheet.bring.pending"),
          problem: t("sheet.bring.problem"),
          refused: {
            no_file: t("sheet.refused.no_file"),
            too_large: t("sheet.refused.too_large", {
              megabytes: String(megabytes),
            }),
            broken: t("sheet.refused.broken"),
            failed: t("sheet.refused.failed"),
          },
        }}
      />
    </Card>
  );
}
