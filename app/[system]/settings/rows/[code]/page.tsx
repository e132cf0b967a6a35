import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LocalRowForm } from "@/components/framework/local/local-row-form";
import { LocalRowPage } from "@/components/framework/local/local-row-page";
import { RetireForm } from "@/components/framework/local/retire-form";
import { listRowChoices } from "@/components/framework/local/row-choices";
import { toTyped } from "@/components/framework/local/typed-row";
import { Card } from "@/components/ui/card";
import { requireScope } from "@/lib/auth/scope";
import { fromDay } from "@/lib/core/clock";
import { pick } from "@/lib/core/locale";
import { getFormatter, getLocale, getTranslator } from "@/lib/core/translator";
import { findLocalRow } from "@/lib/framework/queries/local-rows";
import { rowCodePattern } from "@/lib/framework/schema";
import { createAddresses } from "@/lib/progress/view/addresses";

type Props = { params: Promise<{ system: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code }, t] = await Promise.all([params, getTranslator("framework")]);
  const isCode = rowCodePattern.test(code);
  return {
    title: isCode ? t("local.form.changeTitle", { code }) : t("local.title"),
  };
}

/** One own row: its words, and taking it out of use or bringing it back. */
export default async function LocalRowEditPage({ params }: Props) {
  const { system, code } = await params;
  const scope = await requireScope(system, "rows:edit");
  const found = rowCodePattern.test(code) && (await findLocalRow(scope, code));
  if (!found) notFound();
  const [t, locale, format] = await Promise.all([
    getTranslator("framework"),
    getLocale(),
    getFormatter(),
  ]);
  const { framework, row } = found;
  const { systemSlug } = scope;
  const { id: rowId, version, stage, retiredOn } = row;
  return (
    <LocalRowPage
      title={t("local.form.changeTitle", { code })}
      sub={`${pick(row.title, locale)}. ${t("local.form.changeSub")}`}
      to={createAddresses(systemSlug)}
      other={
        <Card
          id="retire"
          title={t(
            retiredOn ? "local.retire.restoreTitle" : "local.retire.title",
          )}
        >
          <p className="mb-4 max-w-text">
            {retiredOn
              ? t("local.retire.restoreText", {
                  on: format.dateTime(fromDay(retiredOn), {
                    dateStyle: "long",
                  }),
                })
              : t("local.retire.text")}
          </p>
          <RetireForm
            systemSlug={systemSlug}
            rowId={rowId}
            version={version}
            isRetired={retiredOn !== null}
          />
        </Card>
      }
    >
      {retiredOn === null && (
        <LocalRowForm
          systemSlug={systemSlug}
          target={{ rowId, version, stage }}
          choices={await listRowChoices(framework, locale, stage)}
          typed={toTyped(row, stage, locale)}
        />
      )}
    </LocalRowPage>
  );
}
