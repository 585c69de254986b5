/** Names of the checks by their ids, and their sentences for the languages that the server does not speak. */
export const checks = {
  text_fit: { name: "Text fits its place", text: "{{value}} over its place; {{threshold}} is the limit." },
  text_clipping: {
    name: "Nothing is cut off",
    text: "{{value}} cut at the edge; {{threshold}} is the limit.",
  },
  text_overlap: {
    name: "Nothing overlaps",
    text: "{{value}} of a text lies under another; {{threshold}} is the limit.",
  },
  text_hidden: {
    name: "The product hides no text",
    text: "{{value}} of a text is hidden; {{threshold}} is the limit.",
  },
  contrast: {
    name: "Contrast of every text",
    text: "The weakest text has {{value}}; {{threshold}} is the least.",
  },
  minimum_size: {
    name: "Smallest text on a phone",
    text: "The smallest text is {{value}}; {{threshold}} is the least.",
  },
  missing_glyphs: {
    name: "Every letter is in the font",
    text: "{{value}} letters are missing; {{threshold}} is the limit.",
  },
  headline_length: { name: "Length of the headline", text: "It has {{value}}; {{threshold}} is the limit." },
  hierarchy: {
    name: "The headline leads",
    text: "It is {{value}} of the next size; {{threshold}} is the least.",
  },
  logo_aspect: {
    name: "Logo is not stretched",
    text: "It differs by {{value}}; {{threshold}} is the limit.",
  },
  margins: {
    name: "Margins on every side",
    text: "The closest part is {{value}} from the edge; {{threshold}} is the least.",
  },
  safe_zone: {
    name: "Clear of the app's buttons",
    text: "{{value}} lie under them; {{threshold}} is the limit.",
  },
  product_separation: {
    name: "Product stands out from its ground",
    text: "The difference is {{value}}; {{threshold}} is the least.",
  },
};
