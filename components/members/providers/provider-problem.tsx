import { Notice } from "@/components/ui/notice";
import { listProviders } from "@/lib/auth/providers";
import { getTranslator } from "@/lib/core/translator";

type Props = {
  /** As the address says it; anything can stand there. */
  problem: unknown;
  provider: unknown;
};

/** What became of somebody who came back from a provider and is not signed in. */
export async function ProviderProblem({ problem, provider }: Props) {
  if (typeof problem !== "string") return null;
  const t = await getTranslator("providers");
  const name =
    listProviders().find(({ id }) => id === provider)?.name ??
    t("problem.other");
  const kind = problem === "not_connected" ? problem : "provider";
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t(`problem.${kind}.title`, { name })}
      className="mb-6"
    >
      <p>{t(`problem.${kind}.text`, { name })}</p>
    </Notice>
  );
}
