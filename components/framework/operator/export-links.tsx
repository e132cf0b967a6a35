import { joinClasses } from "@/components/ui/class-names";
import { useTranslator } from "@/lib/core/translator";
import { frameworkFileKinds } from "@/lib/framework/files/write-file";
import { toExport } from "@/lib/framework/operator/addresses";

type Props = {
  id: string;
  name: string;
  version: string;
  className?: string;
};

/** A published version as a file, in each form of the format. */
export function ExportLinks({ id, name, version, className }: Props) {
  const t = useTranslator("operator");
  return (
    <span
      className={joinClasses("flex flex-wrap gap-x-4 print:hidden", className)}
    >
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
          className="inline-flex min-h-6 items-center"
        >
          {t(`kinds.${kind}`)}
        </a>
      ))}
    </span>
  );
}
