import { Words } from "@/components/layout/words";
import { ProviderButtons } from "@/components/members/providers/provider-buttons";
import { listProviders } from "@/lib/auth/providers";
import { getTranslator } from "@/lib/core/translator";

/** Below a form with a password: the other ways in; nothing where there are none. */
export async function SignInWith({ next }: { next?: string }) {
  const providers = listProviders();
  if (providers.length === 0) return null;
  const t = await getTranslator("providers");
  return (
    <div className="mt-6 grid gap-4 border-t pt-4">
      <p className="text-center text-sm text-muted">{t("or")}</p>
      <Words namespaces={["providers", "errors"]}>
        <ProviderButtons providers={providers} next={next} />
      </Words>
    </div>
  );
}
