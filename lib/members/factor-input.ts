import { z } from "zod";
import { passwordLength } from "@/lib/auth/password-rule";
import { filledUpTo } from "@/lib/core/text";

const bytes = z.string().min(1).max(20_000);
const transports = z
  .array(
    z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]),
  )
  .optional()
  .catch(undefined);
const ofBrowser = {
  id: bytes,
  rawId: bytes,
  type: z.literal("public-key"),
  // What extensions answered is not asked for and not looked at.
  clientExtensionResults: z.unknown().transform(() => ({})),
};

/** What a browser answers, as text in a field of the form. */
function inText<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .max(60_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: "invalid" });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

const madeKey = inText(
  z.object({
    ...ofBrowser,
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports,
    }),
  }),
);

const signedByKey = inText(
  z.object({
    ...ofBrowser,
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: bytes.optional(),
    }),
  }),
);

/** Empty where the account has no password, or the step of signing in has just asked for it. */
const password = z
  .string()
  .max(passwordLength.most + 1, { error: "long" })
  .optional()
  .transform((typed) => typed ?? "");

export const startFactorSchema = z.object({
  factor: z.enum(["app", "key"]),
  password,
});
export type StartFactor = z.output<typeof startFactorSchema>;

export const confirmAppSchema = z.object({
  code: filledUpTo(20).transform((text) => text.replace(/\s/g, "")),
});

export const addKeySchema = z.object({ name: filledUpTo(60), made: madeKey });
export type AddKey = z.output<typeof addKeySchema>;

export const checkKeySchema = z.object({ act: z.literal("check") });

/** A code as it was typed, or what a passkey signed. */
const proof = {
  code: z.string().trim().max(80).optional(),
  signed: signedByKey.optional(),
};
type Given = z.output<z.ZodObject<typeof proof>>;

const isGiven = ({ code, signed }: Given) => Boolean(code) || Boolean(signed);
const missing = { error: "required", path: ["code"] };

export const secondStepSchema = z.object(proof).refine(isGiven, missing);
export type SecondStep = z.output<typeof secondStepSchema>;

export const removeFactorSchema = z
  .object({
    ...proof,
    password,
    /** The app, or a passkey by its id. */
    factor: z.union([z.literal("app"), bytes]),
  })
  .refine(isGiven, missing);
export type RemoveFactor = z.output<typeof removeFactorSchema>;

export const makeCodesSchema = z
  .object({ ...proof, password })
  .refine(isGiven, missing);
export type MakeCodes = z.output<typeof makeCodesSchema>;
