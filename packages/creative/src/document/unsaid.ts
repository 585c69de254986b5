import type { AdDocument } from "@static-engine/contracts";

/** Lines that the headline and the line under it do not say already, in whatever case or punctuation. */
export function unsaid(document: AdDocument, lines: readonly string[]): string[] {
  const said = [document.copy.headline, document.copy.subheadline].map(plain);
  return lines.filter((line) => !said.includes(plain(line)));
}

function plain(text: string | null): string {
  return (text ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
