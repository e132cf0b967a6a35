import { getTranslator } from "@/lib/core/translator";
import { frameworkFileKinds } from "@/lib/framework/files/write-file";
import { toExport } from "@/lib/framework/operator/addresses";

type Props = { id: string; name: string; version: string };

/** A published version as a file, in each form of the format. */
export async function ExportLinks({ id, name, version }: Props) {
  const t = await getTranslator("operator");
  return (
    <span className="flex flex-wrap justify-end gap-x-4 sm:justify-start print:hidden">
      {frameworkFileKinds.map((kind) => (
        <a
          key={kind}
          href={toExport(id, kind)}
          download
          aria-label={t("download", {
            name,
            version,
            kind: t(`kinds.${kind}`),
          })}
          className="inline-flex min-h-6 items-center py-1"
        >
          {t(`kinds.${kind}`)}
        </a>
      ))}
    </span>
  );
}
