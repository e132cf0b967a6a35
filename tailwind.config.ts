import type { Config } from "tailwindcss";

/** The look of Waymark in one place; tests/unit/ui checks every pair for contrast. */
export const colors = {
  transparent: "transparent",
  current: "currentColor",
  inherit: "inherit",
  white: "#FFFFFF",
  ink: "#14213D",
  muted: "#4B5A72",
  brand: { DEFAULT: "#0F5C6E", hover: "#0B4655", tint: "#E5EEF0" },
  link: "#0B5CAD",
  paper: "#FBFAF7",
  card: "#FFFFFF",
  line: "#D8D5CC",
  hatch: "#ECE9E1",
  control: "#7A8699",
  focus: "#B4500B",
  info: { DEFAULT: "#0B5CAD", tint: "#EAF2FA" },
  ok: { DEFAULT: "#146C43", tint: "#E8F3ED" },
  warn: { DEFAULT: "#8A5A00", tint: "#FCF3DC" },
  danger: { DEFAULT: "#B3261E", hover: "#8C1D17", tint: "#FBEBEA" },
  selected: "#EDF4FA",
  // Flat on purpose: Tailwind loses a key "1" that has more keys below it.
  score: { 0: "#FBE7A8", 1: "#79C4B8", 2: "#2B6FA0", 3: "#1C2A5A" },
  "on-score": { 0: "#14213D", 1: "#14213D", 2: "#FFFFFF", 3: "#FFFFFF" },
  level: {
    community: "#6D28D9",
    intermediary: "#0F766E",
    site: "#B45309",
  },
  change: { up: "#1D5FBF", down: "#B4500B" },
};

const config = {
  theme: {
    colors,
    fontFamily: {
      sans: "var(--face-sans-ext), var(--face-sans), Arial, sans-serif",
      serif: "var(--face-serif-ext), var(--face-serif), Georgia, serif",
      mono: "ui-monospace, Consolas, monospace",
    },
    // 14 16 18 22 30, in rem so that they follow the reader's own size.
    fontSize: {
      sm: ["0.875rem", "1.25rem"],
      base: ["1rem", "1.5rem"],
      lg: ["1.125rem", "1.625rem"],
      xl: ["1.375rem", "1.75rem"],
      "2xl": ["1.875rem", "2.25rem"],
    },
    borderRadius: {
      none: "0",
      sm: "4px",
      DEFAULT: "8px",
      md: "8px",
      lg: "12px",
      full: "999px",
    },
    screens: {
      sm: "40rem",
      md: "48rem",
      shell: "56.25rem",
      lg: "64rem",
      xl: "80rem",
    },
    extend: {
      maxWidth: { page: "73.75rem", text: "42rem" },
      width: { sidebar: "13.75rem" },
      transitionDuration: { DEFAULT: "120ms" },
    },
  },
} satisfies Config;

export default config;
