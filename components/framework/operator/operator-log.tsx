import { Card } from "@/components/ui/card";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { OperatorAct } from "@/lib/framework/queries/operator-versions";

/** What operators did last, the newest first. */
export async function OperatorLog({ acts }: { acts: OperatorAct[] }) {
  const [t, format] = await Promise.all([
    getTranslator("operator"),
    getFormatter(),
  ]);
  if (acts.length === 0)
    return (
      <Card id="log" title={t("log.title")}>
        <p className="text-muted">{t("log.none")}</p>
      </Card>
    );
  return (
    <Card
      id="log"
      title={t("log.title")}
      sub={t("log.sub", { count: acts.length })}
    >
      <ol className="grid">
        {acts.map(({ id, at, personName, verb, about }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline gap-x-4 border-t py-2 first:border-t-0"
          >
            <time
              dateTime={at.toISOString()}
              className="text-sm text-muted sm:w-48"
            >
              {format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}
            </time>
            <span>
              {t(`log.${verb}`, {
                who: personName ?? t("log.commandLine"),
                what: about.name ?? `${about.code} ${about.version}`,
              })}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
