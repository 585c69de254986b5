import type { FailedFix } from "@static-engine/contracts";
import { Banner, Button, IconButton } from "@static-engine/ui";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorCodeText } from "../../../lib/use-error-text.ts";

type FailedFixProps = { adId: string; fix: FailedFix; onAgain: (() => void) | null };

/** What was asked for, why nothing came of it, and what that took; until the next fix, or until it is put away. */
export function FailedFixNotice({ adId, fix, onAgain }: FailedFixProps) {
  const { t } = useTranslation();
  const codeText = useErrorCodeText();
  const utils = trpc.useUtils();
  const dismiss = trpc.library.dismissFix.useMutation({
    onMutate() {
      utils.library.versions.setData({ id: adId }, (known) => known && { ...known, failedFix: null });
    },
    onSettled: () => utils.library.versions.invalidate({ id: adId }),
  });
  const why = codeText(fix.errorCode, fix.errorMessage);
  const free = t("common.nothingCharged");
  return (
    <Banner
      tone="error"
      title={t("fix.failedTitle")}
      actions={
        <IconButton
          label={t("fix.dismiss")}
          size="s"
          onClick={() => dismiss.mutate({ id: adId, jobId: fix.jobId })}
        >
          <X />
        </IconButton>
      }
    >
      <div className="grid gap-1.5">
        <p className="line-clamp-4">
          {t("fix.youAsked")} <q className="break-words text-ink">{fix.text}</q>
        </p>
        <p>
          {why.includes(free) ? why : `${why} ${free}`}{" "}
          {fix.released > 0 ? t("fix.givenBack", { count: fix.released }) : null}
        </p>
        {onAgain ? (
          <Button size="s" className="mt-0.5 justify-self-start" onClick={onAgain}>
            {t("fix.again")}
          </Button>
        ) : null}
      </div>
    </Banner>
  );
}
