export const landing = {
  how: "How it works",
  pricing: "Pricing",
  seePlans: "See the plans",
  signIn: "Sign in",
  title: "Pay only for ads that pass.",
  lead: "Describe your brand and one product. Get six static ads in three ratios, each measured by named checks. What fails costs nothing.",
  action: "Make six ads free",
  facts: { credits: "20 credits, no card", time: "Under 3 minutes", layers: "Text is type, never painted" },
  samples: "Finished ads by our demo brands",
  showSample: "Show {{headline}}, {{brand}}",
  passed: "Passed {{passed}} of {{total}}",
  passedNotes: "Passed, {{count}} of {{total}} checks with a note",
  measured: "measured on the finished pixels, in all three ratios",
  howTitle: "Three steps, and the pixels decide",
  steps: {
    brand: "Say what you sell",
    brandText:
      "A logo, colours, a photo, and the facts: price, offer, reviews. Ads say nothing that is not in them.",
    concept: "Choose an idea",
    conceptText:
      "Us against them, review card, offer first and more, each drawn on your own product before you pay.",
    run: "Watch six arrive",
    runText:
      "Six angles, three ratios each. Text, logo, price and product are layers set by our renderer, so nothing is garbled.",
  },
  pricingTitle: "One run, five credits, six ads.",
  pricingText:
    "You start with 20 free credits, which is four runs. A run holds 5. Each ad that passes settles its share; whatever fails gives its share back by itself. Downloads in every ratio and format are free.",
  held: "5 held when you press the button",
  settled: "4 settled when five of six pass",
  released: "1 given back for the one that failed",
  checksTitle: "Checks are facts with numbers",
  checksText:
    "Not a score and not a guess at clicks. Each says what was measured, what it found and what the limit is.",
  footer: "Static Engine makes static ads.",
};
