import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { getTranslator } from "@/lib/core/translator";

type Props = { systemSlug: string; here: string };

/** The way back to the list from what lies below it. */
export async function NoticesTrail({ systemSlug, here }: Props) {
  const [t, layout] = await Promise.all([
    getTranslator("notices"),
    getTranslator("layout"),
  ]);
  return (
    <Breadcrumbs
      label={layout("breadcrumbs")}
      items={[
        { label: t("title"), href: `/${systemSlug}/notices` },
        { label: here },
      ]}
    />
  );
}
