import type { Localized } from "@/lib/framework/schema";
import type { LinedRow } from "@/lib/progress/rules/compare-rounds";

/** A row with the words it has. */
export type TitledRow = LinedRow & { title: Localized };
