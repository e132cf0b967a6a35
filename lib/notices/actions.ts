"use server";

import { refresh } from "next/cache";
import { readForm, runAction } from "@/lib/auth/action";
import type { FormState } from "@/lib/core/result";
import { mailChoicesSchema } from "./mail-input";
import { chooseMail } from "./mutations/choose-mail";
import { readNotices } from "./mutations/read";
import { readAllSchema } from "./schema";

export async function readNoticesAction(
  systemSlug: string,
  _state: FormState<{ count: number }>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: readAllSchema,
    run: readNotices,
  });
  if (result.status === "ok") refresh();
  return result;
}

export async function chooseMailAction(
  systemSlug: string,
  _state: FormState<object>,
  form: FormData,
) {
  const result = await runAction(systemSlug, readForm(form), {
    permission: "system:read",
    schema: mailChoicesSchema,
    run: chooseMail,
  });
  if (result.status === "ok") refresh();
  return result;
}
