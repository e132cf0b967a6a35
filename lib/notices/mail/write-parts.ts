/** A mail as its parts; both its text and its page are drawn from them. */
export type MailParts = {
  locale: string;
  subject: string;
  greeting: string;
  groups: {
    title: string;
    lines: { text: string; url: string }[];
    more: string | null;
  }[];
  /** Why it came, and how to choose or stop. */
  footer: { text: string; url: string | null }[];
};

export function writeText({ greeting, groups, footer }: MailParts) {
  const body = groups.flatMap(({ title, lines, more }) => [
    title,
    ...lines.map(({ text, url }) => `- ${text}\n  ${url}`),
    ...(more ? [more] : []),
    "",
  ]);
  const end = footer.map(({ text, url }) => (url ? `${text}\n${url}` : text));
  return [greeting, "", ...body, "--", ...end, ""].join("\n");
}

const ink = "color:#14213D;font:16px/1.5 'Public Sans',Arial,sans-serif";
const small = "color:#4B5A72;font-size:14px";
const link = "color:#0B5CAD";

/** One column, no pictures, real headings and lists: readable in any mail program and by any screen reader. */
export function writeHtml(parts: MailParts) {
  const groups = parts.groups.map(
    ({ title, lines, more }) =>
      `<h2 style="font-size:18px;margin:24px 0 8px">${escape(title)}</h2><ul style="margin:0;padding-left:20px">${lines
        .map(
          ({ text, url }) =>
            `<li style="margin:8px 0"><a href="${escape(url)}" style="${link}">${escape(text)}</a></li>`,
        )
        .join("")}</ul>${more ? `<p>${escape(more)}</p>` : ""}`,
  );
  const footer = parts.footer.map(({ text, url }) =>
    url
      ? `<p style="margin:8px 0"><a href="${escape(url)}" style="${link}">${escape(text)}</a></p>`
      : `<p style="margin:8px 0">${escape(text)}</p>`,
  );
  return [
    "<!doctype html>",
    `<html lang="${parts.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(parts.subject)}</title></head>`,
    `<body style="margin:0;background:#FBFAF7"><main style="max-width:560px;margin:0 auto;padding:24px 16px;${ink}">`,
    `<h1 style="font-size:22px;margin:0 0 8px">${escape(parts.subject)}</h1><p>${escape(parts.greeting)}</p>`,
    ...groups,
    `<div style="border-top:1px solid #D8D5CC;margin-top:24px;padding-top:8px;${small}">${footer.join("")}</div>`,
    "</main></body></html>",
  ].join("\n");
}

const marks: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string) {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? "");
}
