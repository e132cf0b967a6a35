import type { ReactNode } from "react";
import { Words } from "@/components/layout/words";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslator } from "@/lib/core/translator";
import type { Addresses } from "@/lib/progress/view/addresses";

type Props = {
  title: string;
  sub: ReactNode;
  to: Addresses;
  /** The form. */
  children: ReactNode;
  /** What else can be done with the row. */
  other?: ReactNode;
};

/** The page around the form of an own row. */
export function LocalRowPage({ title, sub, to, children, other }: Props) {
  const t = useTranslator("framework");
  const layout = useTranslator("layout");
  return (
    <Words namespaces={["framework.local", "errors", "common"]}>
      <PageHeader
        title={title}
        sub={sub}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: t("local.title"), href: to.localRows },
              { label: title },
            ]}
          />
        }
      />
      <div className="grid gap-6">
        {children && <Card>{children}</Card>}
        {other}
      </div>
    </Words>
  );
}
