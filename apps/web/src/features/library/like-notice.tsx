import { AdId } from "@static-engine/contracts";
import { Button } from "@static-engine/ui";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";

/** Which ad the others are like. */
export function LikeNotice({ id, onEnd }: { id: string; onEnd: () => void }) {
  const { t } = useTranslation();
  const adId = AdId.safeParse(id).data;
  const ad = trpc.library.get.useQuery({ id: adId ?? "" }, { enabled: adId !== undefined });
  const thumb = ad.data?.renders[0]?.thumbUrl;
  return (
    <div className="mb-4 flex items-center gap-3 border-b border-line pb-4">
      {thumb ? <img src={thumb} alt="" className="pic size-12 object-cover" /> : null}
      <p className="min-w-0 flex-1 truncate text-section">
        {t("library.like", { name: ad.data?.name ?? ad.data?.copy?.headline ?? "" })}
      </p>
      <Button icon={<X />} onClick={onEnd}>
        {t("library.allAgain")}
      </Button>
    </div>
  );
}
