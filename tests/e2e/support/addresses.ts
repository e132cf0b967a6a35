import { readdirSync } from "node:fs";

/** The addresses of app/ as Next makes them: groups in brackets are not part of them. */
export function listAddresses() {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx?|route\.tsx?)$/.test(file))
    .map((file) => file.split("/").slice(0, -1))
    .map((folders) => folders.filter((one) => !/^\(.*\)$/.test(one)))
    .map((folders) => `/${folders.join("/")}`);
}
