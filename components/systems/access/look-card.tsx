import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { getFormatter, getTranslator } from "@/lib/core/translator";

type Props = { systemSlug: string; until: Date };

/** The way into a system whose administrator let operators in. */
export async function LookCard({ systemSlug, until }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  return (
    <Notice
      title={t("access.operatorTitle")}
      actions={
        <ButtonLink href={`/${systemSlug}`}>
          {t("access.operatorLink")}
        </ButtonLink>
      }
    >
      {t("access.operatorText", {
        until: format.dateTime(until, {
          dateStyle: "long",
          timeStyle: "short",
        }),
      })}
    </Notice>
  );
}
