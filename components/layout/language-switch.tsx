import { type FrameAct, FrameForm } from "@/components/layout/frame-form";
import { FrameNote } from "@/components/layout/frame-note";

type Props = {
  /** The language to change to: its code and its own name. */
  to: { locale: string; name: string };
  /** Keeps the choice (reads `locale` from the form) and shows the page again. */
  act: FrameAct;
  /** Said where nothing came of it. */
  problem: string;
};

// Under the header's corner, wherever the page is scrolled to: of what is
// anchored to a button, browsers lose the place while the page moves.
const floatClass =
  "fixed inset-auto top-20 right-4 m-0 w-64 bg-transparent sm:right-6";

/** One press changes the language and stays on the page; what is typed stays too. */
export function LanguageSwitch({ to, act, problem }: Props) {
  return (
    <FrameForm
      act={act}
      note={<FrameNote text={problem} />}
      floatClass={floatClass}
    >
      <button
        name="locale"
        value={to.locale}
        lang={to.locale}
        className="inline-flex min-h-11 items-center rounded-md px-2 text-link underline underline-offset-[0.18em] hover:bg-brand-tint"
      >
        {to.name}
      </button>
    </FrameForm>
  );
}
