import { Card } from "@/components/ui/card";
import { type FileRefusal, SendFileForm } from "@/components/ui/send-file-form";
import { useTranslator } from "@/lib/core/translator";
import { frameworkFileMegabytes } from "@/lib/framework/files/read-file";
import { fileAddress } from "@/lib/framework/operator/addresses";

type Props = { refused?: FileRefusal; isAgain?: boolean };

/** Where a file is chosen. */
export function ImportCard({ refused, isAgain = false }: Props) {
  const t = useTranslator("operator");
  const common = useTranslator("common");
  const megabytes = frameworkFileMegabytes;
  return (
    <Card {...(isAgain ? { id: "again", title: t("import.again") } : {})}>
      <SendFileForm
        id="framework-file"
        action={fileAddress}
        accept=".yaml,.yml,.json,.xlsx"
        megabytes={megabytes}
        refused={refused}
        words={{
          file: t("import.file"),
          hint: t("import.hint", { megabytes }),
          button: t("import.button"),
          pending: t("import.pending"),
          problem: common("errorSummary.title", { count: 1 }),
          refused: {
            no_file: t("import.refused.no_file"),
            too_large: t("import.refused.too_large", { megabytes }),
            broken: t("import.refused.broken"),
            failed: t("import.refused.failed"),
          },
        }}
      />
    </Card>
  );
}
