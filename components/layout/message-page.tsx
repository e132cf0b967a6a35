import type { ReactNode } from "react";

type Props = {
  title: string;
  text: string;
  actions: ReactNode;
  /** The same in the other language, for a reader whose wish we could not know. */
  other?: { lang: string; title: string; text: string };
};

/** A calm page for when there is nothing else to show. */
export function MessagePage({ title, text, actions, other }: Props) {
  return (
    <div className="grid justify-items-start gap-4">
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      <p>{text}</p>
      <div className="flex flex-wrap gap-3">{actions}</div>
      {other && (
        <div
          lang={other.lang}
          className="mt-4 w-full border-t pt-4 text-sm text-muted"
        >
          <p className="font-semibold">{other.title}</p>
          <p>{other.text}</p>
        </div>
      )}
    </div>
  );
}
