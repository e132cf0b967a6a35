import { useTranslator } from "@/lib/core/translator";

// Seen on paper only: lines to fill in by hand, which say nothing to a screen.

/** Who answers, and when. */
export function WorksheetHead() {
  const t = useTranslator("guide");
  return (
    <div
      aria-hidden="true"
      className="mb-6 hidden grid-cols-2 gap-x-6 gap-y-4 text-sm print:grid"
    >
      <p className="border-b border-control pb-1">{t("questions.group")}:</p>
      <p className="border-b border-control pb-1">{t("questions.date")}:</p>
      <p className="col-span-2 border-b border-control pb-1">
        {t("questions.present")}:
      </p>
    </div>
  );
}

/** What follows from the answers. */
export function WorksheetFoot() {
  const t = useTranslator("guide");
  return (
    <div
      aria-hidden="true"
      className="hidden h-48 break-inside-avoid rounded-md border border-control p-2 text-sm print:block"
    >
      {t("questions.next")}
    </div>
  );
}
