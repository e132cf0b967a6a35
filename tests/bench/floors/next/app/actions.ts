"use server";

/** An action that does nothing: what taking one in costs by itself. */
export async function doNothing() {
  await Promise.resolve();
}
