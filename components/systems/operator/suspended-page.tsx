import { ButtonLink } from "@/components/ui/button-link";
import { getFormatter, getTranslator } from "@/lib/core/translator";

type Props = {
  slug: string;
  suspension: {
    systemName: string;
    since: Date;
    because: string;
    contact: string;
  };
};

/** What members see in place of a suspended system. */
export async function SuspendedPage({ slug, suspension }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  const { systemName, since, because, contact } = suspension;
  const on = format.dateTime(since, { dateStyle: "long" });
  return (
    <div className="grid justify-items-start gap-4">
      <h1 className="font-serif text-2xl font-semibold">
        {t("suspended.title", { name: systemName })}
      </h1>
      <p>{t("suspended.since", { on })}</p>
      <p className="break-words">{t("suspended.because", { because })}</p>
      <p className="break-words">{t("suspended.contact", { contact })}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/${slug}`} variant="primary">
          {t("suspended.again")}
        </ButtonLink>
        <ButtonLink href="/systems">{t("suspended.systems")}</ButtonLink>
      </div>
    </div>
  );
}
