import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useTranslator } from "@/lib/core/translator";

/** What the file has in it, and a plain form that gives it out. */
export function DownloadCard({ systemSlug }: { systemSlug: string }) {
  const t = useTranslator("installation");
  return (
    <Card id="download" title={t("archive.whatTitle")}>
      <ul className="mb-4 grid max-w-text list-disc gap-1 pl-5">
        <li>{t("archive.rows")}</li>
        <li>{t("archive.people")}</li>
        <li>{t("archive.seen")}</li>
        <li>{t("archive.written")}</li>
      </ul>
      <form method="post" action={`/${systemSlug}/settings/archive/file`}>
        <Button type="submit" variant="primary">
          {t("archive.button")}
        </Button>
      </form>
      <p className="mt-3 max-w-text text-sm text-muted">{t("archive.wait")}</p>
    </Card>
  );
}
