/** How the state of a run or of a variation is coloured; the word beside it says the same. */
export const RUN_TONES = {
  pending: "plain",
  processing: "accent",
  completed: "ok",
  failed: "error",
  canceled: "plain",
} as const;
