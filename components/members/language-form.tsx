import { LanguageSwitch } from "@/components/layout/language-switch";
import { locales } from "@/lib/core/locale";
import { getLocale, getTranslator } from "@/lib/core/translator";
import { setLocaleAction } from "@/lib/members/actions";

/** The switch to the language that is not shown now. */
export async function LanguageForm() {
  const [current, t] = await Promise.all([
    getLocale(),
    getTranslator("layout"),
  ]);
  const other = locales.find((locale) => locale !== current) ?? current;
  return (
    <LanguageSwitch
      to={{ locale: other, name: t(`languages.${other}`) }}
      act={setLocaleAction}
      problem={t("languageStays")}
    />
  );
}
