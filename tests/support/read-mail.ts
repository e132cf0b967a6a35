/** The text part of what a mail server received, decoded. */
export function textOf(received: string) {
  const data = received.replaceAll("\r\n", "\n");
  const plain = data.split(/Content-Type: text\/plain[^\n]*\n/i)[1] ?? data;
  const [head = "", ...rest] = plain.split("\n\n");
  const body = rest.join("\n\n").split("\n--_")[0] ?? "";
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString();
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`);
  return bytes.includes("%") ? unescapeAll(bytes) : bytes;
}

function unescapeAll(text: string) {
  return text.replace(/(%[0-9A-F]{2})+/g, (run) => decodeURIComponent(run));
}
