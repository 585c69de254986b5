import type { MemberEventBody, Notice } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { conceptName } from "../../i18n/concept-name.ts";

type Words = { title: string; text: string; path: string };

/** What a notice says and where it leads; null for events that are no notices. */
export function useNoticeWords(): (notice: { event: MemberEventBody; run: Notice["run"] }) => Words | null {
  const { t } = useTranslation();
  return ({ event, run }) => {
    const subject = run ? t("notices.run", { product: run.product, concept: conceptName(run.concept) }) : "";
    switch (event.type) {
      case "generation.completed":
        return {
          title: t("notices.ready", { count: event.delivered }),
          text:
            event.failed > 0
              ? [subject, t("notices.notCharged", { count: event.failed })].filter(Boolean).join(". ")
              : subject,
          path: `/runs/${event.jobId}`,
        };
      case "generation.failed":
        return {
          title: t("notices.failed"),
          text: [subject, t("common.nothingCharged")].filter(Boolean).join(". "),
          path: `/runs/${event.jobId}`,
        };
      case "ad.proposed":
        return { title: t("notices.proposed"), text: subject, path: `/ads/${event.adId}` };
      case "ad.fix-failed":
        return {
          title: t("notices.fixFailed"),
          text: t("common.nothingCharged"),
          path: `/ads/${event.adId}`,
        };
      case "billing.changed":
        return {
          title: t(`notices.billing.${event.what}`),
          text: "",
          path: event.what === "order" ? "/orders" : "/billing",
        };
      case "share.noted":
        return {
          title: t(`share.noted.${event.kind}`, { reviewer: event.reviewer, title: event.title }),
          text: "",
          path: `/ads/${event.adId}`,
        };
      default:
        return null;
    }
  };
}
