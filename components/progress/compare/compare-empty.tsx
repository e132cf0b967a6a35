import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { useTranslator } from "@/lib/core/translator";
import type { ComparisonPage } from "@/lib/progress/queries/comparison";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  compared: Exclude<ComparisonPage["compared"], { kind: "two" }>;
  to: Addresses;
};

/** No round, or nothing yet to hold the only one against. */
export function CompareEmpty({ compared, to }: Props) {
  const t = useTranslator("compare");
  const isOne = compared.kind === "one";
  return (
    <EmptyState
      icon="stages"
      title={
        isOne
          ? t("one.title", { round: compared.only.round.name })
          : t("none.title")
      }
      action={
        <ButtonLink href={isOne ? to.story() : to.score}>
          {t(isOne ? "one.action" : "none.action")}
        </ButtonLink>
      }
    >
      {t(isOne ? "one.text" : "none.text")}
    </EmptyState>
  );
}
