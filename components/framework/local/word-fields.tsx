"use client";

import { useTranslations } from "use-intl/react";
import type { TypedRow } from "@/components/framework/local/typed-row";
import { CountedTextArea } from "@/components/ui/counted-text-area";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import {
  localTextLimit,
  localTitleLimit,
} from "@/lib/framework/local-rows/fields";

type Props = {
  typed: TypedRow;
  sayField: (name: string) => string | undefined;
};

const languages = ["en", "es"] as const;
const fieldsOf = {
  en: { title: "titleEn", text: "textEn", two: "twoEn", three: "threeEn" },
  es: { title: "titleEs", text: "textEs", two: "twoEs", three: "threeEs" },
} as const;

/** What the row says, a language a column. */
export function WordFields({ typed, sayField }: Props) {
  const t = useTranslations("framework.local.form");
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-2">
      {languages.map((language) => {
        const { title, text } = fieldsOf[language];
        return (
          <div key={language} className="grid gap-4">
            <Field
              id={`row-${title}`}
              label={t(title)}
              hint={t("titleHint", { limit: String(localTitleLimit) })}
              error={sayField(title)}
            >
              {(control) => (
                <TextInput
                  {...control}
                  name={title}
                  lang={language}
                  defaultValue={typed[title]}
                  autoComplete="off"
                />
              )}
            </Field>
            <Words
              name={text}
              language={language}
              typed={typed}
              sayField={sayField}
            />
          </div>
        );
      })}
    </div>
  );
}

/** One sentence for a 2 and one for a 3. */
export function SeenFields({ typed, sayField }: Props) {
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-2">
      {languages.map((language) => (
        <div key={language} className="grid gap-4">
          {[fieldsOf[language].two, fieldsOf[language].three].map((name) => (
            <Words
              key={name}
              name={name}
              language={language}
              typed={typed}
              sayField={sayField}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type WordsProps = Props & {
  name: "textEn" | "textEs" | "twoEn" | "twoEs" | "threeEn" | "threeEs";
  language: (typeof languages)[number];
};

function Words({ name, language, typed, sayField }: WordsProps) {
  const t = useTranslations("framework.local.form");
  const common = useTranslations("common");
  return (
    <Field id={`row-${name}`} label={t(name)} error={sayField(name)}>
      {(control) => (
        <CountedTextArea
          {...control}
          name={name}
          lang={language}
          rows={3}
          limit={localTextLimit}
          counterText={common("characters")}
          defaultValue={typed[name]}
        />
      )}
    </Field>
  );
}
