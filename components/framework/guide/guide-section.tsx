import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  sub?: string;
  children: ReactNode;
};

/** A chapter of the guide, with an address of its own on the page. */
export function GuideSection({ id, title, sub, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="mb-8 scroll-mt-4"
    >
      <h2 id={`${id}-title`} className="text-xl">
        {title}
      </h2>
      {sub && (
        <p className="max-w-text text-pretty text-muted print:break-after-avoid">
          {sub}
        </p>
      )}
      <div className="mt-4">{children}</div>
    </section>
  );
}
