import { ImportForm } from "@/components/framework/operator/import-form";
import { Words } from "@/components/layout/words";
import { Card } from "@/components/ui/card";
import { getTranslator } from "@/lib/core/translator";
import { frameworkFileMegabytes } from "@/lib/framework/files/read-file";
import { fileAddress } from "@/lib/framework/operator/addresses";

type Props = {
  refused?: "no_file" | "too_large" | "broken" | "failed";
  isAgain?: boolean;
};

/** Where a file is chosen. */
export async function ImportCard({ refused, isAgain = false }: Props) {
  const t = await getTranslator("operator");
  return (
    <Card {...(isAgain ? { id: "again", title: t("import.again") } : {})}>
      <Words namespaces={["operator.import", "common"]}>
        <ImportForm
          action={fileAddress}
          megabytes={frameworkFileMegabytes}
          refused={refused}
        />
      </Words>
    </Card>
  );
}
