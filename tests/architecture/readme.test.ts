import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { permissionTable } from "@/lib/auth/roles";
import { members } from "@/messages/en/members";
import { operators, signIns } from "../../prisma/seed/cast";

// WRITE_DOCS=1 npx vitest run --project architecture tests/architecture/readme.test.ts
const isWriting = process.env.WRITE_DOCS === "1";

const blocks: Record<string, string> = {
  "sign-ins": toTable(
    ["role", "system", "email", "password"],
    [
      ...signIns.map((one) => [
        one.isAdmin
          ? `${members.roles[one.role]}, administrator`
          : members.roles[one.role],
        one.systemName,
        one.email,
        `\`${one.password}\``,
      ]),
      ...operators.map((one) => [
        "Operator",
        "the installation",
        one.email,
        `\`${one.password}\``,
      ]),
    ],
  ),
  permissions: toTable(
    [
      "",
      "community-wide leader",
      "intermediary staff",
      "site coordinator",
      "viewer",
    ],
    Object.entries(permissionTable).map(([permission, reaches]) => [
      `\`${permission}\``,
      ...reaches.map((reach) => (reach === "none" ? "-" : reach)),
    ]),
  ),
};

describe("README", () => {
  it.each(Object.keys(blocks))("prints %s from the code", (name) => {
    const text = readFileSync("README.md", "utf8");
    const block = new RegExp(
      `(<!-- ${name} -->\n)([\\s\\S]*?)(<!-- /${name} -->)`,
    );
    if (isWriting) {
      writeFileSync("README.md", text.replace(block, `$1${blocks[name]}$3`));
      return;
    }
    expect(block.exec(text)?.[2]).toBe(blocks[name]);
  });
});

function toTable(head: string[], rows: string[][]) {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""].join(
    "\n",
  );
}
