import type { ReactNode } from "react";
import { type Crumb, Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import type { GuideAddresses } from "@/lib/framework/view/guide-addresses";

type Props = {
  title: string;
  sub?: ReactNode;
  /** Between the guide's first page and this one. */
  crumbs?: readonly Crumb[];
  /** The last crumb, where the title is too long for one. */
  crumb?: string;
  actions?: ReactNode;
  to: GuideAddresses;
};

/** The first lines of a page of the guide, and the way back to its start. */
export function GuideHeader({
  title,
  sub,
  crumbs = [],
  crumb = title,
  actions,
  to,
}: Props) {
  const t = useTranslator("guide");
  const layout = useTranslator("layout");
  return (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          label={layout("breadcrumbs")}
          items={[
            { label: t("title"), href: to.start },
            ...crumbs,
            { label: crumb },
          ]}
        />
      }
      title={title}
      sub={sub}
      isSerif
      actions={actions}
    />
  );
}
