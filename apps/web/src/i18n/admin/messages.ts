import type { Translated } from "../messages.ts";
import type { adminEn } from "./en.ts";

/** The shape of the admin group's words in every language. */
export type AdminMessages = Translated<typeof adminEn>;
