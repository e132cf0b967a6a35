import { Words } from "@/components/layout/words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import { Leftovers } from "./leftovers";

/** Where nothing can be scored now: says so, and leads those who may to opening a round. */
export function NoRound({
  personId,
  systemSlug,
  canOpen,
}: {
  personId: string;
  systemSlug: string;
  canOpen: boolean;
}) {
  const t = useTranslator("rounds");
  return (
    <>
      <PageHeader title={t("title")} />
      <Words namespaces={["rounds", "errors"]}>
        <Leftovers personId={personId} systemSlug={systemSlug} />
      </Words>
      <EmptyState
        icon="clock"
        title={t("noRound.title")}
        action={
          canOpen && (
            <ButtonLink href={`/${systemSlug}/rounds/new`} variant="primary">
              {t("noRound.open")}
            </ButtonLink>
          )
        }
      >
        {t(canOpen ? "noRound.canOpen" : "noRound.wait")}
      </EmptyState>
    </>
  );
}
