/** Names of the checks by their ids; the sentence itself comes with its numbers from the measurement. */
export const checks = {
  "text-fit": {
    name: "Text fits, nothing clipped",
    text: "{{value}} over the edge of its box; {{threshold}} is the limit.",
  },
  contrast: {
    name: "Contrast of every text",
    text: "The weakest text has {{value}}; {{threshold}} is the least.",
  },
};
