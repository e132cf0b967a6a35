import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

/** The app's code now, or so many half minutes from now: no code works twice. */
export function codeOf(secret: string, offset = 0) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + offset * 30_000 });
}

/** The key of an app that is being set up, as whoever cannot scan it reads it. */
export async function readKey(page: Page) {
  const key = page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  return (await key.innerText()).replaceAll(" ", "");
}
