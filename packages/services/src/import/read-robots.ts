import robotsParser from "robots-parser";

/** As the parser compares names: small letters, without a version. */
function nameOf(userAgent: string): string {
  return (userAgent.split("/", 1)[0] ?? "").trim().toLowerCase();
}

/**
 * The same rules with all names but ours as one. The parser writes each rule down for every name above it, and half a
 * megabyte of names over half a megabyte of rules would be more than a process can hold.
 */
function ownRules(text: string, userAgent: string): string {
  const own = nameOf(userAgent);
  const said = new Set<string>();
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const rule = line.split("#", 1)[0] ?? "";
    const colon = rule.indexOf(":");
    const key = rule.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!key) continue;
    if (key !== "user-agent") {
      said.clear();
      lines.push(rule);
      continue;
    }
    const name = nameOf(rule.slice(colon + 1));
    const group = name === own || name === "*" ? name : "others";
    if (!said.has(group)) lines.push(`User-agent: ${group}`);
    said.add(group);
  }
  return lines.join("\n");
}

/** Whether a robots.txt lets us read an address of its site. */
export function allows(robots: { url: URL; text: string }, address: URL, userAgent: string): boolean {
  const rules = robotsParser(robots.url.href, ownRules(robots.text, userAgent));
  return !rules.isDisallowed(address.href, userAgent);
}
