import { enFirst } from "./en-first.ts";
import { enMember } from "./en-member.ts";

/** Every word of the screens, by noun. Other languages must have the same keys. */
export const en = { ...enFirst, ...enMember };
