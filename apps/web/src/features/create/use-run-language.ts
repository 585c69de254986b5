import type { Language, Product } from "@static-engine/contracts";
import { useState } from "react";
import { languageSetting } from "../../i18n/language.ts";
import { trpc } from "../../lib/trpc.ts";

/** The language of the words: the member's choice, else that of the brand's last run, else the screen's. */
export function useRunLanguage(product: Product | null): [Language, (language: Language) => void] {
  const [chosen, choose] = useState<Language | null>(null);
  const last = trpc.generation.list.useQuery(
    { brandId: product?.brandId, limit: 1 },
    { enabled: product !== null && chosen === null },
  );
  return [chosen ?? last.data?.items[0]?.language ?? languageSetting.get(), choose];
}
