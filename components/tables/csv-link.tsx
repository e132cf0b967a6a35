import { Icon } from "@/components/ui/icon";

/** What is seen, as a file for a spreadsheet. */
export function CsvLink({ href, text }: { href: string; text: string }) {
  return (
    <a
      href={href}
      download
      className="inline-flex min-h-11 items-center gap-2 print:hidden"
    >
      <Icon name="download" />
      {text}
    </a>
  );
}
