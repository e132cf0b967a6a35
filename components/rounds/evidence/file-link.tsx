import { Icon } from "@/components/ui/icon";
import type { EvidenceView } from "@/lib/rounds/schema/evidence";

type Props = {
  systemSlug: string;
  file: NonNullable<EvidenceView["file"]>;
  /** Its name and size, in words. */
  text: string;
};

/** A file to be saved, with a small picture of it where that is safe. */
export function FileLink({ systemSlug, file, text }: Props) {
  const address = `/${systemSlug}/files/${file.id}`;
  return (
    <div className="grid justify-items-start gap-2">
      {file.isPicture && (
        // The guarded address itself: nothing may keep or change a copy on the way.
        // eslint-disable-next-line @next/next/no-img-element
        <img
          src={address}
          alt=""
          loading="lazy"
          decoding="async"
          className="max-h-40 max-w-full rounded-md border bg-card"
        />
      )}
      <a
        href={address}
        download={file.name}
        className="inline-flex min-h-11 items-center gap-1"
      >
        <Icon name="download" />
        <span className="min-w-0 wrap-anywhere">{text}</span>
      </a>
    </div>
  );
}
