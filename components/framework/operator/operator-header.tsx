import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import { operatorHome } from "@/lib/framework/operator/addresses";

type Props = {
  title: string;
  sub?: ReactNode;
  badge?: ReactNode;
  actions?: ReactNode;
};

/** The first lines of a page below the list of frameworks, with the way back to it. */
export function OperatorHeader({ title, ...rest }: Props) {
  const t = useTranslator("operator");
  const layout = useTranslator("layout");
  const items = [
    { label: t("home.title"), href: operatorHome },
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
