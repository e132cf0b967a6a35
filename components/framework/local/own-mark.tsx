import { Badge } from "@/components/ui/badge";
import { useTranslator } from "@/lib/core/translator";

/** Marks a row of the system's own wherever it shows. */
export function OwnMark() {
  const common = useTranslator("common");
  return <Badge tone="info">{common("ownRow")}</Badge>;
}
