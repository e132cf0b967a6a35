import { useTranslations } from "use-intl/react";
import type { ErrorCode, FormState } from "@/lib/core/result";
import type { Refusal } from "./ask-browser";

export type Stop = { text: string; at: "password" | "code" | "name" | null };

/**
 * What stopped a form about second factors, and at which field. On the way to
 * a session it is the step that may be over.
 */
export function useSay({ isStep }: { isStep: boolean }) {
  const t = useTranslations("factors.proof");
  const step = useTranslations("factors.step");
  const say = useTranslations("errors");

  function sayCode(code: ErrorCode): Stop {
    if (code === "wrong_sign_in")
      return { text: t("wrongPassword"), at: "password" };
    if (code === "signed_out" && isStep)
      return { text: step("over"), at: null };
    return { text: say(code), at: code === "wrong_code" ? "code" : null };
  }

  /** `way`: what it was tried with. */
  function sayAnswer(
    answer: FormState<unknown>,
    way: "code" | "key",
  ): Stop | null {
    if (answer.status === "error") {
      const isCode = way === "code" && answer.code === "wrong_code";
      return isCode
        ? { text: t("wrongCode"), at: "code" }
        : sayCode(answer.code);
    }
    if (answer.status !== "fields") return null;
    if (answer.fields.code) return { text: t("noCode"), at: "code" };
    if (answer.fields.name) return { text: t("noName"), at: "name" };
    return { text: say("invalid"), at: null };
  }

  function sayRefusal(refusal: Refusal): Stop {
    if (refusal.kind !== "answer") return { text: t(refusal.kind), at: null };
    return sayCode(refusal.code);
  }

  return { sayAnswer, sayRefusal };
}
