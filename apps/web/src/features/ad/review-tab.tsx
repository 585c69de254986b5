import type { LibraryAd, Ratio } from "@static-engine/contracts";
import { useTranslation } from "react-i18next";
import { ReviewNote } from "../../components/review-note.tsx";
import { trpc } from "../../lib/trpc.ts";

/** What reviewers said of the ad through the links that it was shared by: who, when, and of which version. */
export function ReviewTab({ ad, ratio }: { ad: LibraryAd; ratio: Ratio }) {
  const { t } = useTranslation();
  const notes = trpc.share.notes.useQuery({ adId: ad.id });
  const items = notes.data?.items ?? [];
  const spots = items.filter((note) => note.pin?.ratio === ratio && note.version === ad.version).toReversed();
  return (
    <ul aria-label={t("share.notes")}>
      {items.map((note) => (
        <ReviewNote
          key={note.id}
          note={note}
          number={spots.indexOf(note) + 1 || undefined}
          aside={
            note.version === ad.version
              ? note.title
              : t("share.ofVersion", { title: note.title, version: note.version })
          }
        />
      ))}
    </ul>
  );
}
