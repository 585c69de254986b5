import { STUDIO } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";

/** What painted the scenes of the member's ads, as models are called. */
export function useModelNames(): { id: string; name: string }[] {
  const { t } = useTranslation();
  const facets = trpc.library.facets.useQuery();
  const ids = facets.data?.models ?? [];
  const catalogue = trpc.generation.models.useQuery({}, { enabled: ids.length > 0 });
  return ids.map((id) => ({
    id,
    name:
      id === STUDIO
        ? t("library.ownStudio")
        : (catalogue.data?.items.find((model) => model.id === id)?.label ?? id),
  }));
}
