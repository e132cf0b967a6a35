import type { Means } from "@/components/members/factors/proof-form";
import { RemoveFactor } from "@/components/members/factors/remove-factor";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { OwnFactors } from "@/lib/members/queries/factors";

type Props = { keys: OwnFactors["keys"]; means: Means };

/** The person's passkeys, each with the way to remove it. */
export async function KeyList({ keys, means }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("factors"),
    getFormatter(),
  ]);
  if (keys.length === 0)
    return <p className="mb-4 text-muted">{t("key.none")}</p>;
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  return (
    <ul className="mb-4 divide-y border-y">
      {keys.map(({ id, name, createdAt, lastUsedAt }, at) => (
        <li key={id} className="py-3">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p className="text-sm text-muted">
            {lastUsedAt
              ? t("key.used", { since: day(createdAt), used: day(lastUsedAt) })
              : t("key.since", { since: day(createdAt) })}
          </p>
          <RemoveFactor
            factor={id}
            at={`remove-key-${at}`}
            label={t("key.remove", { name })}
            means={means}
          />
        </li>
      ))}
    </ul>
  );
}
