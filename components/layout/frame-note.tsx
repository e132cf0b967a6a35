import { Sign } from "@/components/ui/sign";

/** What a FrameForm says where nothing came of it. */
export function FrameNote({ text }: { text: string }) {
  return (
    <p className="mt-2 flex max-w-text gap-2 rounded-md border border-warn bg-warn-tint p-3 text-sm text-ink">
      <Sign name="warn" className="mt-0.5 text-warn" />
      {text}
    </p>
  );
}
