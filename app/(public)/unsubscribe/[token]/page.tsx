import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicShell } from "@/components/layout/public-shell";
import { LanguageForm } from "@/components/members/language-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { getTranslator } from "@/lib/core/translator";
import { findUnsubscribing } from "@/lib/notices/mutations/choose-mail";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("notices");
  return { title: t("unsubscribe.title"), robots: { index: false } };
}

/** Where a mail's last line leads: one press stops mails like it, without a sign-in. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const found = await findUnsubscribing(token);
  if (!found) notFound();
  const [t, layout] = await Promise.all([
    getTranslator("notices"),
    getTranslator("layout"),
  ]);
  return (
    <PublicShell
      words={{ skip: layout("skipToContent") }}
      language={<LanguageForm />}
    >
      <h1 className="mb-4 text-2xl font-bold">{t("unsubscribe.title")}</h1>
      {found.isStopped ? (
        <Notice tone="ok" title={t(`unsubscribe.stopped.${found.way}`)}>
          {t("unsubscribe.again")}
        </Notice>
      ) : (
        <form
          method="post"
          action={`/unsubscribe/${encodeURIComponent(token)}/stop`}
          className="grid justify-items-start gap-4"
        >
          <p>{t(`unsubscribe.text.${found.way}`)}</p>
          <Button type="submit" variant="primary">
            {t(`unsubscribe.button.${found.way}`)}
          </Button>
        </form>
      )}
    </PublicShell>
  );
}
