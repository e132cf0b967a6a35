import { Icon } from "@/components/ui/icon";

/** What a FrameForm says where nothing came of it. */
export function FrameNote({ text }: { text: string }) {
  return (
    <p className="mt-2 flex max-w-text gap-2 rounded-md border border-warn bg-warn-tint p-3 text-sm text-ink">
      <Icon name="warn" className="mt-0.5 text-warn" />
      {text}
    </p>
  );
}
