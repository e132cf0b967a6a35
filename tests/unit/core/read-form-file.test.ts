import { describe, expect, it } from "vitest";
import { readFormFile } from "@/lib/core/read-form-file";

const most = 1_000_000;
const address = "http://localhost/file";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(address, { method: "POST", body, headers });

function formOf(bytes: number, name = "a.yaml") {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], name));
  return form;
}

/** A body of many small parts that counts how much of it was asked for. */
function endless(type: string, headers: Record<string, string> = {}) {
  const part = new Uint8Array(64 * 1024).fill(97);
  const asked = { bytes: 0 };
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull(controller) {
      asked.bytes += part.byteLength;
      if (asked.bytes > 500 * part.byteLength) controller.close();
      else controller.enqueue(part);
    },
  };
  // Nothing is made before it is asked for.
  const body = new ReadableStream(source, { highWaterMark: 0 });
  const request = new Request(address, {
    method: "POST",
    body,
    headers: { "content-type": type, ...headers },
    duplex: "half",
  } as RequestInit);
  return { request, asked };
}

describe("a file that a form brings", () => {
  it("is read whole, with its name", async () => {
    const file = await readFormFile(post(formOf(most)), "file", most);
    expect(file).toMatchObject({ status: "ok", name: "a.yaml" });
    expect(file.status === "ok" && file.bytes.byteLength).toBe(most);
  });

  it.each([
    ["too large", post(formOf(most + 1)), "too_large"],
    ["under another name", post(new FormData()), "no_file"],
    ["that nobody chose", post(formOf(0, "")), "no_file"],
    ["in no form", post("a: 1"), "no_file"],
    [
      "cut off",
      post('--x\r\nContent-Disposition: form-data; name="file"; filename="a"', {
        "content-type": "multipart/form-data; boundary=x",
      }),
      "broken",
    ],
  ])("is refused %s", async (_, request, reason) => {
    expect(await readFormFile(request, "file", most)).toEqual({
      status: "refused",
      reason,
    });
  });

  it("is not read at all when it says that it is too large", async () => {
    const type = "multipart/form-data; boundary=x";
    const { request, asked } = endless(type, { "content-length": "50000000" });
    expect(await readFormFile(request, "file", most)).toMatchObject({
      reason: "too_large",
    });
    expect(asked.bytes).toBe(0);
  });

  it("is read no further than the limit when it does not say", async () => {
    const { request, asked } = endless("multipart/form-data; boundary=x");
    expect(await readFormFile(request, "file", most)).toMatchObject({
      reason: "too_large",
    });
    expect(asked.bytes).toBeLessThan(2 * most);
  });
});
