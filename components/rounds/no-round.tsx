import { randomUUID } from "node:crypto";
import { Words } from "@/components/layout/words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import { Leftovers } from "./leftovers";
import { LazyOpenRoundForm } from "./open-round-lazy";

/** Where nothing can be scored now: says so, and lets those who may open a round. */
export async function NoRound({
  personId,
  systemSlug,
  canOpen,
}: {
  personId: string;
  systemSlug: string;
  canOpen: boolean;
}) {
  const t = await getTranslator("rounds");
  return (
    <>
      <PageHeader title={t("title")} />
      <Words namespaces={["rounds", "errors"]}>
        <Leftovers personId={personId} systemSlug={systemSlug} />
      </Words>
      {canOpen ? (
        <Card
          id="open-round"
          title={t("noRound.title")}
          sub={t("noRound.canOpen")}
        >
          <Words namespaces={["rounds", "errors", "common"]}>
            <LazyOpenRoundForm
              systemSlug={systemSlug}
              submission={randomUUID()}
            />
          </Words>
        </Card>
      ) : (
        <EmptyState icon="clock" title={t("noRound.title")}>
          {t("noRound.wait")}
        </EmptyState>
      )}
    </>
  );
}
