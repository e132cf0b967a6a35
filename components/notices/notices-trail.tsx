import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { useTranslator } from "@/lib/core/translator";

type Props = { systemSlug: string; here: string };

/** The way back to the list from what lies below it. */
export function NoticesTrail({ systemSlug, here }: Props) {
  const t = useTranslator("notices");
  const layout = useTranslator("layout");
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
