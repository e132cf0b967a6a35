import { FirstPlaceForm } from "@/components/systems/operator/first-place-form";
import { Words } from "@/components/layout/words";
import { Card } from "@/components/ui/card";
import { now } from "@/lib/core/clock";
import { getFormatter, getTranslator } from "@/lib/core/translator";
import type { FirstPlace } from "@/lib/systems/queries/operator-systems";

type Props = { systemId: string; place: FirstPlace | null };

/** The first administrator's link, for as long as nobody has come. */
export async function FirstPlaceCard({ systemId, place }: Props) {
  const [t, format] = await Promise.all([
    getTranslator("installation"),
    getFormatter(),
  ]);
  return (
    <Card id="first-admin" title={t("first.title")}>
      <p className="max-w-text">
        {place
          ? t(place.expiresAt > now() ? "first.waiting" : "first.expired", {
              name: place.name,
              email: place.email,
              on: format.dateTime(place.expiresAt, { dateStyle: "long" }),
            })
          : t("first.open")}
      </p>
      <p className="mb-4 max-w-text text-muted">{t("first.text")}</p>
      <Words
        namespaces={[
          "installation.first",
          "installation.create",
          "people.link",
          "errors",
          "common",
        ]}
      >
        <FirstPlaceForm
          systemId={systemId}
          email={place?.email ?? ""}
          name={place?.name ?? ""}
        />
      </Words>
    </Card>
  );
}
