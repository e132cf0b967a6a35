import { readFileSync } from "node:fs";
import path from "node:path";

const columns = ["role", "email", "password", "system"];

/** The demonstration's sign-ins, operators last, as a table for the terminal; empty when there are none. */
export function describeSignIns(root) {
  const read = (file) =>
    JSON.parse(readFileSync(path.join(root, "prisma/seed", file), "utf8"));
  try {
    const operators = read("operators.json").map((operator) => ({
      ...operator,
      role: "operator",
      systemName: "the installation",
    }));
    return formatTable([...read("sign-ins.json"), ...operators].map(inWords));
  } catch {
    return "";
  }
}

function inWords({ role, systemName, ...rest }) {
  const words = role
    .replaceAll("_", " ")
    .replace("community wide", "community-wide");
  return {
    ...rest,
    role: words[0].toUpperCase() + words.slice(1),
    system: systemName,
  };
}

/** Rows of {role, email, password, system} in columns of even width. */
export function formatTable(signIns) {
  if (signIns.length === 0) return "";
  const head = ["Role", "E-mail", "Password", "System"];
  const rows = signIns.map((signIn) =>
    columns.map((column) => String(signIn[column] ?? "")),
  );
  const widths = columns.map((_, index) =>
    Math.max(...[head, ...rows].map((row) => row[index].length)),
  );
  const line = (row) =>
    row.map((cell, index) => cell.padEnd(widths[index])).join("   ");
  return [head, ...rows].map((row) => `  ${line(row).trimEnd()}`).join("\n");
}
