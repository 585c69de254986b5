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
  visible: {
    name: "Everything can be seen",
    text: "{{value}} of what was placed is visible; {{threshold}} is needed.",
  },
  underlay: {
    name: "Text stays on its note or label",
    text: "{{value}} of a line runs over the edge; {{threshold}} is the limit.",
  },
  claims: {
    name: "Every claim has a source",
    text: "{{value}} have none; {{threshold}} is the limit.",
  },
  repetition: {
    name: "Nothing is said twice",
    text: "{{value}} repeat another; {{threshold}} is the limit.",
  },
  capitals: {
    name: "Capital letters",
    text: "{{value}} of the words are in capitals; {{threshold}} is the limit.",
  },
  policy: {
    name: "Platform rules",
    text: "{{value}} touched by these words or this concept; see what they ask before you publish.",
  },
  text_share: {
    name: "Amount of text",
    text: "Text covers {{value}}; {{threshold}} is the limit.",
  },
  alignment: {
    name: "Alignment",
    text: "The measure is {{value}}; {{threshold}} is the limit.",
  },
  balance: {
    name: "Balance",
    text: "Its weight is {{value}} from the middle; {{threshold}} is the limit.",
  },
  logo_contrast: {
    name: "Contrast of the logo",
    text: "It has {{value}} against its ground; {{threshold}} is the least.",
  },
  logo_size: {
    name: "Size of the logo",
    text: "It takes {{value}}; {{threshold}} is the least.",
  },
  logo_space: {
    name: "Room around the logo",
    text: "Text takes {{value}} of it; {{threshold}} is the limit.",
  },
  quiet_ground: {
    name: "Quiet ground under the text",
    text: "Its unrest is {{value}}; {{threshold}} is the limit.",
  },
  painted_words: {
    name: "Words as written",
    text: "Every word is painted as it was written.",
  },
  palette: {
    name: "The brand's own colours",
    text: "The furthest area differs by {{value}}; {{threshold}} is the limit.",
  },
  product_picture: {
    name: "Sharp product photo",
    text: "It is enlarged {{value}} times; {{threshold}} is the limit.",
  },
  product_fidelity: {
    name: "The product as in its photo",
    text: "It is alike to {{value}}; {{threshold}} is the least.",
  },
  distinct: {
    name: "Difference from the other five",
    text: "Its distance to the nearest is {{value}}; {{threshold}} is the least.",
  },
  forbidden_color: {
    name: "No forbidden colour",
    text: "{{value}} look like one; {{threshold}} is the limit.",
  },
};
