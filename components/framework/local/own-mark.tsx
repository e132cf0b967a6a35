import { Badge } from "@/components/ui/badge";
import { getTranslator } from "@/lib/core/translator";

/** Marks a row of the system's own wherever it shows. */
export async function OwnMark() {
  const common = await getTranslator("common");
  return <Badge tone="info">{common("ownRow")}</Badge>;
}
