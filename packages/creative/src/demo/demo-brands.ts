import type { DemoBrand } from "./demo-brand.ts";
import { JIYDA } from "./jiyda.ts";
import { KVARTAL } from "./kvartal.ts";
import { NOMVA } from "./nomva.ts";
import { RUNDO } from "./rundo.ts";

/** Four invented brands whose products fill the demo workspace and the concept gallery. */
export const DEMO_BRANDS: readonly DemoBrand[] = [NOMVA, RUNDO, JIYDA, KVARTAL];
