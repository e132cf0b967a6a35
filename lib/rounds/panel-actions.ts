"use server";

import { runAction } from "@/lib/auth/action";
import { decidePanelRow } from "./mutations/panel-decide";
import { handInPanel } from "./mutations/panel-hand-in";
import { openPanelRows } from "./mutations/panel-open";
import {
  decidePanelRowSchema,
  handInPanelSchema,
  openPanelRowsSchema,
} from "./panel-input";

/** A rater of a panel hands in, for good. */
export async function handInPanelAction(systemSlug: string, input: unknown) {
  return runAction(systemSlug, input, {
    permission: "system:read",
    schema: handInPanelSchema,
    run: handInPanel,
  });
}

/** The intermediary opens rows to all before everyone has handed in. */
export async function openPanelRowsAction(systemSlug: string, input: unknown) {
  return runAction(systemSlug, input, {
    permission: "rounds:run",
    schema: openPanelRowsSchema,
    run: openPanelRows,
  });
}

/** The intermediary records what the group decided. */
export async function decidePanelRowAction(systemSlug: string, input: unknown) {
  return runAction(systemSlug, input, {
    permission: "rounds:run",
    schema: decidePanelRowSchema,
    run: decidePanelRow,
  });
}
