"use client";

import { failure as english } from "@/messages/en/failure";
import { failure as spanish } from "@/messages/es/failure";
import "./globals.css";

type Props = { retry: () => void };

/**
 * When the outermost layout itself broke: a whole document, in both languages,
 * from nothing but words. Every page carries it, so it is kept this small.
 */
export default function GlobalErrorPage({ retry }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Waymark</title>
        <main className="mx-auto grid max-w-text gap-8 px-4 py-12">
          <Words lang="en" words={english} retry={retry} />
          <Words lang="es" words={spanish} retry={retry} />
        </main>
      </body>
    </html>
  );
}

type WordsProps = Props & {
  lang: string;
  words: { title: string; text: string; retry: string };
};

function Words({ lang, words, retry }: WordsProps) {
  return (
    <div lang={lang} className="grid justify-items-start gap-4">
      <h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
      <p>{words.text}</p>
      <button
        type="button"
        onClick={retry}
        className="min-h-11 rounded-md bg-brand px-4 font-semibold text-white"
      >
        {words.retry}
      </button>
    </div>
  );
}
