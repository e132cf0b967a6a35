import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import { systemsHome } from "@/lib/systems/operator/addresses";

type Props = { title: string; sub?: ReactNode };

/** The first lines of a page below the list of systems, with the way back to it. */
export function SystemHeader({ title, sub }: Props) {
  const t = useTranslator("installation");
  const layout = useTranslator("layout");
  const items = [
    { label: t("list.title"), href: systemsHome },
    { label: title },
  ];
  return (
    <PageHeader
      title={title}
      sub={sub}
      breadcrumbs={<Breadcrumbs label={layout("breadcrumbs")} items={items} />}
    />
  );
}
