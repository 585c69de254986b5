import type { Ratio, ShareNote } from "@static-engine/contracts";

/** What was said of spots of one picture, in the order of their numbers. */
export function pinnedNotes(notes: readonly ShareNote[], ratio: Ratio): ShareNote[] {
  return notes.filter((note) => note.pin?.ratio === ratio);
}
