type Props = {
  /** The language to change to: its code and its own name. */
  to: { locale: string; name: string };
  /** Keeps the choice (reads `locale` from the form) and shows the page again. */
  action: (form: FormData) => void | Promise<void>;
};

/** One press changes the language and stays on the page; what is typed stays too. */
export function LanguageSwitch({ to, action }: Props) {
  return (
    <form action={action}>
      <button
        name="locale"
        value={to.locale}
        lang={to.locale}
        className="inline-flex min-h-11 items-center rounded-md px-2 text-link underline underline-offset-[0.18em] hover:bg-brand-tint"
      >
        {to.name}
      </button>
    </form>
  );
}
