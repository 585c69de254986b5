import type { Language } from "@static-engine/contracts";
import type { ArchiveEntry } from "./read-archive.ts";

const LEAD: Record<Language, string> = {
  en: "These ads were chosen too, but were deleted before the download. Restore them from the trash to have them:",
  ru: "Эти объявления тоже были выбраны, но удалены до скачивания. Верните их из корзины, чтобы получить:",
  uz: "Bu eʼlonlar ham tanlangan edi, lekin yuklab olishdan oldin oʻchirilgan. Kerak boʻlsa, savatdan qaytaring:",
};

/** What a ZIP lacks, as a file in it: nobody should find out at the client's. */
export function missingNote(names: readonly string[], language: Language): ArchiveEntry[] {
  if (names.length === 0) return [];
  const data = Buffer.from(
    `${LEAD[language]}\r\n\r\n${names.map((name) => `- ${name}\r\n`).join("")}`,
    "utf8",
  );
  const name = "missing.txt";
  return [
    { open: async () => ({ name, data }), stored: { name, size: data.byteLength, read: async () => data } },
  ];
}
