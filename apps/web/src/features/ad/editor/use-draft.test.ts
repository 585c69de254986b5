import {
  buildDocument,
  CONCEPTS,
  DEMO_BRANDS,
  demoBrandSnapshot,
  demoProductSnapshot,
  previewVariation,
} from "@static-engine/creative";
import { expect, it } from "vitest";
import { reduceDraft, startDraft } from "./use-draft.ts";

function demoDocument() {
  const [concept] = CONCEPTS;
  const [demo] = DEMO_BRANDS;
  const [first] = demo?.products ?? [];
  if (!concept || !demo || !first) throw new Error("there is no demo brand");
  const brand = demoBrandSnapshot(demo);
  const product = demoProductSnapshot(first);
  const variation = previewVariation(concept, brand, product, "en");
  return buildDocument({ concept, brand, product, variation, language: "en", seed: 1 });
}

const first = demoDocument();
const worded = (headline: string) => ({ ...first, copy: { ...first.copy, headline } });
const change = (headline: string, step: string | null) =>
  ({ type: "change", document: worded(headline), step }) as const;

it("takes back one word at a time, not one letter", () => {
  let draft = startDraft({ version: 1, document: first });
  draft = reduceDraft(draft, change("a", "copy.headline"));
  draft = reduceDraft(draft, change("ab", "copy.headline"));
  draft = reduceDraft(draft, change("ab!", null));
  draft = reduceDraft(draft, { type: "undo" });
  expect(draft.present.copy.headline).toBe("ab");
  draft = reduceDraft(draft, { type: "undo" });
  expect(draft.present).toBe(first);
  expect(reduceDraft(draft, { type: "undo" })).toBe(draft);
  draft = reduceDraft(reduceDraft(draft, { type: "redo" }), { type: "redo" });
  expect(draft.present.copy.headline).toBe("ab!");
  expect(reduceDraft(draft, { type: "redo" })).toBe(draft);
});

it("keeps its history over a save, and forgets what could be redone once something else is done", () => {
  let draft = reduceDraft(startDraft({ version: 1, document: first }), change("a", null));
  draft = reduceDraft(draft, { type: "saved", version: 2, document: draft.present });
  expect(draft).toMatchObject({ base: 2, saved: draft.present });
  draft = reduceDraft(draft, { type: "undo" });
  expect(draft.present).toBe(first);
  draft = reduceDraft(draft, change("b", null));
  expect(draft.future).toEqual([]);
  expect(reduceDraft(draft, { type: "load", version: 9, document: first })).toEqual(
    startDraft({ version: 9, document: first }),
  );
});
