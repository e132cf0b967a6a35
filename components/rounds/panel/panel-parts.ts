import { HandIn } from "./hand-in";
import { PanelRow } from "./panel-row";

/** What only a level rated by a panel needs, in one file to fetch. */
export const panelParts = { HandIn, PanelRow };
