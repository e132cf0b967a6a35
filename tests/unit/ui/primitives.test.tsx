import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DataTable } from "@/components/tables/data-table";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatScore, ScoreChip } from "@/components/ui/score-chip";
import { TextInput } from "@/components/ui/text-input";

describe("Field", () => {
  const draw = (props: { hint?: string; error?: string }) =>
    renderToStaticMarkup(
      <Field id="mail" label="E-mail" {...props}>
        {(control) => <TextInput {...control} name="mail" />}
      </Field>,
    );

  it("ties the label, the hint and the error to the control", () => {
    const markup = draw({ hint: "Yours", error: "Enter one" });
    expect(markup).toContain('for="mail"');
    expect(markup).toContain('aria-describedby="mail-hint mail-error"');
    expect(markup).toContain('id="mail-hint"');
    expect(markup).toContain('id="mail-error"');
    expect(markup).toContain('aria-invalid="true"');
  });

  it("points at nothing that is not there", () => {
    expect(draw({})).not.toMatch(/ aria-(describedby|invalid)="/);
  });
});

describe("Button", () => {
  it("does not send a form unless it is told to", () => {
    expect(renderToStaticMarkup(<Button>Edit</Button>)).toContain(
      'type="button"',
    );
  });
});

describe("ScoreChip", () => {
  it("says a zero: it is a score, not an absence", () => {
    const markup = renderToStaticMarkup(
      <ScoreChip state="scored" value={0} label="Not started" />,
    );
    expect(markup).toContain(">0</span>");
    expect(markup).toContain("bg-score-0");
  });

  it("shows no number and no score colour without a score", () => {
    const markup = renderToStaticMarkup(
      <ScoreChip state="disputed" value={2} label="Needs agreement" />,
    );
    expect(markup).not.toContain("bg-score-2");
    expect(markup).not.toContain(">2<");
    expect(markup).toContain("Needs agreement");
  });

  it("reads as text", () => {
    expect(
      formatScore({ state: "scored", value: 2, label: "Largely in place" }),
    ).toBe("2 · Largely in place");
    expect(formatScore({ state: "dont_know", label: "Don’t know" })).toBe(
      "Don’t know",
    );
  });
});

describe("ProgressBar", () => {
  it.each([
    [14, 23, "60.8"],
    [5, 0, "0%"],
    [9, 3, "100%"],
  ])("%s of %s fills %s", (value, max, width) => {
    const markup = renderToStaticMarkup(
      <ProgressBar value={value} max={max} text="so far" />,
    );
    expect(markup).toContain(`<rect width="${width}`);
  });
});

describe("DataTable", () => {
  const columns = [
    { key: "name", header: "Site", cell: (row: { name: string }) => row.name },
    {
      key: "size",
      header: "Scored",
      cell: () => "3 of 9",
      sort: { href: "?sort=size", direction: "descending" as const },
    },
  ];
  const draw = (rows: { name: string }[]) =>
    renderToStaticMarkup(
      <DataTable
        caption="Sites"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
        empty={<p>No sites yet</p>}
      />,
    );

  it("shows the empty state in place of a table without rows", () => {
    expect(draw([])).toBe("<p>No sites yet</p>");
  });

  it("heads each row with its first column and says how it is sorted", () => {
    const markup = draw([{ name: "Adams" }]);
    expect(markup).toMatch(/<th role="rowheader" scope="row"[^>]*>Adams<\/th>/);
    expect(markup).toContain('aria-sort="descending"');
    expect(markup).toContain('href="?sort=size"');
  });
});
