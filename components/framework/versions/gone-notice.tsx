import { Notice } from "@/components/ui/notice";
import { useTranslator } from "@/lib/core/translator";

type Props = { gone: { version: string; versionNow: string } };

/** Says on a row's page that the framework has left it behind. */
export function GoneNotice({ gone }: Props) {
  const t = useTranslator("framework");
  return (
    <Notice title={t("versions.wording.gone")} className="mb-6">
      {t("versions.wording.goneText", {
        version: gone.version,
        now: gone.versionNow,
      })}
    </Notice>
  );
}
