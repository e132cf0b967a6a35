import { expect, test } from "vitest";
import { writeCsv } from "@/lib/progress/view/csv";

test("begins with a mark, ends its lines, quotes and disarms", () => {
  expect(
    writeCsv([
      ["Name", "Change"],
      ['=HYPERLINK("x")', -1],
      ["A, B\nC", 2],
      ["-5", "@x"],
    ]),
  ).toBe(
    '\uFEFFName,Change\r\n"\'=HYPERLINK(""x"")",-1\r\n"A, B\nC",2\r\n\'-5,\'@x\r\n',
  );
});
