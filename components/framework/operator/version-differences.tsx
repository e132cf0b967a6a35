import { ChangeList } from "@/components/framework/operator/change-list";
import { CompareForm } from "@/components/framework/operator/compare-form";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";
import { toChanges, toVersion } from "@/lib/framework/operator/addresses";
import type { ChangePage } from "@/lib/framework/operator/page-changes";
import type { VersionDetail } from "@/lib/framework/queries/operator-versions";

type Props = { detail: VersionDetail; page: ChangePage };

/** How a published version differs from another of its family, once that is chosen. */
export function VersionDifferences({ detail, page }: Props) {
  const t = useTranslator("operator");
  const { line, others, against, changes } = detail;
  return (
    <Card
      id="differences"
      title={t("version.differences")}
      sub={
        against &&
        t("changes.against", { name: `${against.code} ${against.version}` })
      }
    >
      <div className="grid gap-6">
        {" "}
        {others.length === 0 ? (
          <p className="text-muted">{t("changes.withNothing")}</p>
        ) : (
          <CompareForm others={others} againstId={against?.id} />
        )}
        {changes && (
          <ChangeList
            changes={changes}
            page={page}
            address={(more) => toChanges(toVersion(line.id), against?.id, more)}
          />
        )}
      </div>
    </Card>
  );
}
