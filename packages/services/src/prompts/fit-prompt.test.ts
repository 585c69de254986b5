import { describe, expect, test } from "vitest";
import { fitPrompt } from "./fit-prompt.ts";

const write = (idea: string) => `A photograph. Scene: ${idea}. No text.`;
const ROOM = write("").length;

describe("a prompt that is longer than a model takes", () => {
  test.each([
    ["as it is, where it fits", "a wall, in warm light", 21, "a wall, in warm light"],
    ["without its last words", "a wall, in warm light", 20, "a wall, in warm"],
    ["without the comma that stood behind them", "a wall, in warm light", 9, "a wall"],
    ["within a word that is all there is", "wallwallwall", 5, "wallw"],
    ["without half a letter", "🌿🌿🌿", 3, "🌿"],
    ["not at all, where nothing is left for it", "a wall", 0, ""],
  ])("keeps its end, and the idea %s", (_name, idea, room, kept) => {
    expect(fitPrompt(write, idea, ROOM + room)).toBe(write(kept));
  });

  test("has room for an idea that it says twice, and for one that it does not say", () => {
    const twice = (idea: string) => `${idea}: ${idea}. No text.`;
    expect(fitPrompt(twice, "soft light on a wall", 40)).toMatch(/^(soft.*): \1\. No text\.$/);
    expect(fitPrompt(() => "A photograph. No text.", "soft light", 12)).toBe("A photograph");
  });
});
