import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { adminEn } from "./admin/en.ts";
import { en } from "./en.ts";

type Tree = { [key: string]: string | Tree };

const ROOT = join(import.meta.dirname, "..");
const PLURAL = /_(zero|one|two|few|many|other)$/;

function keysOf(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
}

/** Every text in quotes, and every template as the pattern of what it can become. */
function readUses(): { literals: Set<string>; patterns: RegExp[] } {
  const literals = new Set<string>();
  const patterns = new Map<string, RegExp>();
  for (const file of globSync("**/*.{ts,tsx}", { cwd: ROOT, exclude: (name) => name === "i18n" })) {
    const text = readFileSync(join(ROOT, file), "utf8");
    for (const [, literal = ""] of text.matchAll(/["']([\w-]+(?:\.[\w-]+)+)["']/g)) literals.add(literal);
    for (const [, template = ""] of text.matchAll(/`([\w.-]*\.(?:[\w.-]|\$\{[^}`]*\})*)`/g)) {
      const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\."));
      if (parts.length > 1) patterns.set(template, new RegExp(`^${parts.join("[\\w.:-]+")}$`));
    }
  }
  return { literals, patterns: [...patterns.values()] };
}

it("has no words that no screen says", () => {
  const { literals, patterns } = readUses();
  const keys = [...keysOf(en), ...keysOf({ admin: adminEn })];
  const unused = keys.filter((key) => {
    const plain = key.replace(PLURAL, "");
    return ![key, plain].some((form) => literals.has(form) || patterns.some((pattern) => pattern.test(form)));
  });
  expect(unused).toEqual([]);
});
