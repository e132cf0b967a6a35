import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";

type Props = {
  systemSlug: string;
  title: string;
  sub?: ReactNode;
  badge?: ReactNode;
};

/** The first lines of a page below the list of people, with the way back to it. */
export function PeopleHeader({ systemSlug, title, ...rest }: Props) {
  const t = useTranslator("people");
  const layout = useTranslator("layout");
  const items = [
    { label: t("title"), href: `/${systemSlug}/members` },
    { label: title },
  ];
  return (
    <PageHeader
      title={title}
      breadcrumbs={<Breadcrumbs label={layout("breadcrumbs")} items={items} />}
      {...rest}
    />
  );
}
