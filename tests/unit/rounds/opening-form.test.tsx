import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { IntlProvider } from "use-intl/react";
import { OpeningForm } from "@/components/rounds/opening/opening-form";
import { PlanForm } from "@/components/rounds/plan/plan-form";
import { modeNames } from "@/lib/rounds/round-modes";
import { levels } from "@/lib/framework/schema";
import { en } from "@/messages/en";
import { es } from "@/messages/es";

vi.mock("next/navigation", () => ({ unstable_rethrow: () => undefined }));
vi.mock("next/cache", () => ({
  refresh: () => undefined,
  revalidatePath: () => undefined,
}));

const functions = [{ code: "CE", name: "Community Engagement" }];
const ruth = {
  personId: "ruth",
  name: "Ruth",
  role: "viewer",
  isPanelOnly: true,
} as const;
const sites = [{ id: "ash", name: "Ash School", hasCoordinator: false }];

function draw(form: React.ReactNode, locale: "en" | "es") {
  const problems: string[] = [];
  const markup = renderToStaticMarkup(
    <IntlProvider
      locale={locale}
      messages={locale === "en" ? en : es}
      timeZone="UTC"
      onError={(error) => problems.push(error.message)}
    >
      {form}
    </IntlProvider>,
  );
  expect(problems).toEqual([]);
  return markup;
}

describe.each(["en", "es"] as const)("in %s", (locale) => {
  it("the form of a round chooses nothing for anyone but its days", () => {
    const markup = draw(
      <OpeningForm
        systemSlug="x"
        submission="key"
        typed={{ startsOn: ["2026-11-29"] }}
        stages={[{ number: 4, name: "Four" }]}
        sites={sites}
        levels={levels.map((level) => ({
          level,
          modeName: modeNames[level],
          people: [ruth],
        }))}
        functions={functions}
      />,
      locale,
    );
    expect(markup).not.toContain("checked=");
    expect(markup).toContain('value="2026-11-29"');
    expect(markup.match(/type="radio"/g)).toHaveLength(6);
    expect(markup).toContain('value="site:ruth:CE"');
  });

  it("the form of a plan chooses nothing", () => {
    const markup = draw(
      <PlanForm
        systemSlug="x"
        roundId="r"
        people={[ruth]}
        sites={sites}
        functions={functions}
      />,
      locale,
    );
    expect(markup).not.toContain("checked=");
    expect(markup).toContain('value="site:ash"');
  });
});
