import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/class-names";
import { catchEarlyPresses } from "@/lib/core/early-presses";
import { readNonce } from "@/lib/core/page-policy";
import { getLocale, getTranslator } from "@/lib/core/translator";
import "./globals.css";

const sans = localFont({
  src: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  variable: "--face-sans",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: "Arial",
});

const serif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--face-serif",
  weight: "200 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

// Letters beyond Spanish and English (names of people and places) load only when used.
const sansExt = localFont({
  src: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2",
  variable: "--face-sans-ext",
  weight: "100 900",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});

const serifExt = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  variable: "--face-serif-ext",
  weight: "200 900",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    },
  ],
});

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light",
  themeColor: "#FFFFFF",
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("layout");
  return {
    title: { default: "Waymark", template: "%s · Waymark" },
    description: t("description"),
    applicationName: "Waymark",
    icons: { icon: "/icon.svg" },
    formatDetection: { telephone: false, date: false, address: false },
  };
}

export default async function RootLayout({
  children,
}: {
  children: ReactNode;
}) {
  const policy = (await headers()).get("content-security-policy");
  return (
    <html
      lang={await getLocale()}
      className={joinClasses(
        sans.variable,
        serif.variable,
        sansExt.variable,
        serifExt.variable,
      )}
    >
      <body>
        <script
          nonce={readNonce(policy)}
          // A browser shows no nonce to scripts, so it is never the one that was sent.
          suppressHydrationWarning
        >{`(${catchEarlyPresses})()`}</script>
        {children}
      </body>
    </html>
  );
}
