import { formWords } from "@/components/forms/form-words";
import { Words } from "@/components/layout/words";
import { PrintButton } from "@/components/progress/print-button";
import { getDayFormatter } from "@/components/progress/teller";
import { AnswersCard } from "@/components/support/answers-card";
import { listSupportFields } from "@/components/support/support-fields";
import { SupportFacts } from "@/components/support/support-facts";
import { SupportPanel } from "@/components/support/support-panel";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator, useTranslator } from "@/lib/core/translator";
import { createAddresses } from "@/lib/progress/view/addresses";
import type { SupportPage, SupportView } from "@/lib/support/queries/support";

type Props = {
  systemSlug: string;
  page: SupportPage;
  functionNames: Readonly<Record<string, string>>;
  personId: string;
  canReadAnswers: boolean;
  /** It was just recorded. */
  isNew: boolean;
};

const sheet = "print:break-inside-auto! print:border-0 print:p-0!";

/** One piece of support: the facts, what it was about, who came and what they say of it. */
export async function SupportPageView(props: Props) {
  const { systemSlug, page, functionNames, isNew } = props;
  const { support } = page;
  const [t, plan, layout, common, formatDay] = await Promise.all([
    getTranslator("support"),
    getTranslator("plan"),
    getTranslator("layout"),
    getTranslator("common"),
    getDayFormatter(),
  ]);
  const to = createAddresses(systemSlug);
  return (
    <>
      <PageHeader
        title={support.title}
        sub={formatDay(support.heldOn)}
        isSerif
        actions={<PrintButton text={common("print")} />}
        breadcrumbs={
          <Breadcrumbs
            label={layout("breadcrumbs")}
            items={[
              { label: plan("title"), href: to.plan },
              { label: t("title"), href: to.support },
              { label: formatDay(support.heldOn) },
            ]}
          />
        }
      />
      {isNew && (
        <Notice tone="ok" className="mb-4 print:hidden">
          {t("new.done")}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-3 print:block">
        <div className="grid min-w-0 gap-4 lg:col-span-2 print:gap-6">
          <Card id="about" title={t("page.about")} className={sheet}>
            {support.about ? (
              <p className="max-w-text wrap-anywhere whitespace-pre-line">
                {support.about}
              </p>
            ) : (
              <p className="text-muted">{t("page.noAbout")}</p>
            )}
          </Card>
          <AnswersCard {...props} />
          <Recorded {...props} />
        </div>
        <div className="grid min-w-0 gap-4 print:mt-6 print:gap-6">
          <SupportFacts
            support={support}
            functionName={functionNames[support.functionCode ?? ""]}
            to={to}
          />
          <Came support={support} />
        </div>
      </div>
    </>
  );
}

function Came({ support }: { support: SupportView }) {
  const t = useTranslator("support");
  const { came, guests, cameCount } = support;
  const names = [...came.map(({ name }) => name), ...guests];
  return (
    <Card id="came" title={t("page.came")} className={sheet}>
      {cameCount !== null && <p>{t("page.counted", { count: cameCount })}</p>}
      {names.length === 0 ? (
        cameCount === null && <p className="text-muted">{t("page.nobody")}</p>
      ) : (
        <ul>
          {names.map((name, index) => (
            <li key={index} className="wrap-anywhere">
              {name}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Who recorded it, and its form for who may change it. */
async function Recorded({ systemSlug, page, functionNames }: Props) {
  const [t, formatDay] = await Promise.all([
    getTranslator("support"),
    getDayFormatter("medium"),
  ]);
  const { support, choices } = page;
  const { recordedByName: name, recordedOn, changed } = support;
  return (
    <div>
      <p className="text-sm text-muted">
        {t("page.recorded", { name, on: formatDay(recordedOn) })}{" "}
        {changed &&
          t("page.changed", {
            ...{ name: changed.byName, on: formatDay(changed.on) },
          })}
      </p>
      {choices && (
        <Words namespaces={formWords}>
          <SupportPanel
            systemSlug={systemSlug}
            prefix="support"
            offers={[
              {
                act: "change",
                summary: t("page.edit"),
                hidden: { supportId: support.id, version: support.version },
                fields: await listSupportFields({
                  ...{ choices, functionNames, support },
                }),
                ...{ submit: t("page.save"), done: t("page.saved") },
                variant: "secondary",
              },
            ]}
          />
        </Words>
      )}
    </div>
  );
}
