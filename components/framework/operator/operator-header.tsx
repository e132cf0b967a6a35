import type { ReactNode } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/core/translator";
import { operatorHome } from "@/lib/framework/operator/addresses";

type Props = {
  title: string;
  sub?: ReactNode;
  badge?: ReactNode;
  actions?: ReactNode;
};

/** The first lines of a page below the list of frameworks, with the way back to it. */
export async function OperatorHeader({ title, ...rest }: Props) {
  const [t, layout] = await Promise.all([
    getTranslator("operator"),
    getTranslator("layout"),
  ]);
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
