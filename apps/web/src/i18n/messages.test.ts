import { describe, expect, it } from "vitest";
import { adminEn } from "./admin/en.ts";
import { adminRu } from "./admin/ru.ts";
import { adminUz } from "./admin/uz.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uz } from "./uz.ts";

type Tree = { [key: string]: string | Tree | undefined };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") {
      flat.set(prefix + key, value);
    } else if (value) {
      for (const [path, text] of flatten(value, `${prefix}${key}.`)) {
        flat.set(path, text);
      }
    }
  }
  return flat;
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();
}

const english = flatten({ ...en, admin: adminEn });

describe.each([
  ["ru", flatten({ ...ru, admin: adminRu })],
  ["uz", flatten({ ...uz, admin: adminUz })],
])("%s", (language, messages) => {
  it("fills the same blanks as English", () => {
    for (const [key, text] of messages) {
      const base = english.get(key) ?? english.get(key.replace(/_(few|many)$/, "_other"));
      expect(base, `${key} has no English`).toBeDefined();
      expect(variables(text), key).toEqual(variables(base ?? ""));
    }
  });

  it("has every plural form of its language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const bases = [...english.keys()]
      .filter((key) => key.endsWith("_other"))
      .map((key) => key.slice(0, -"_other".length));
    for (const base of bases) {
      for (const form of forms) {
        expect(messages.has(`${base}_${form}`), `${base}_${form}`).toBe(true);
      }
    }
  });

  it("leaves nothing empty", () => {
    expect([...messages].filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

it("writes Uzbek with its own letters, not with apostrophes of a keyboard", () => {
  const wrong = [...flatten({ ...uz, admin: adminUz })].filter(([, text]) => /[a-z]['’‘`][a-z]/i.test(text));
  expect(wrong).toEqual([]);
});
