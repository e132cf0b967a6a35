import { Badge, SampleBadge } from "@/components/ui/badge";
import { useTranslator } from "@/lib/core/translator";

type Props = {
  system: {
    isSample: boolean;
    suspendedAt: Date | null;
    erasureDueAt: Date | null;
  };
};

/** What is out of the ordinary about a system. */
export function SystemBadges({ system }: Props) {
  const t = useTranslator("installation");
  const common = useTranslator("common");
  return (
    <>
      {system.isSample && <SampleBadge text={common("sample")} />}
      {system.suspendedAt && <Badge tone="warn">{t("list.suspended")}</Badge>}
      {system.erasureDueAt && <Badge tone="danger">{t("list.erasure")}</Badge>}
    </>
  );
}
