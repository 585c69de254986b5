import { showToast } from "@static-engine/ui";
import { trpc } from "../lib/trpc.ts";
import { useErrorText } from "../lib/use-error-text.ts";

/** The browser's own download bar shows the progress, so the page only has to follow the link. */
function follow(link: { url: string }): void {
  window.location.assign(link.url);
}

export function useDownloadAd() {
  const errorText = useErrorText();
  return trpc.library.download.useMutation({
    onSuccess: follow,
    onError: (error) => showToast({ text: errorText(error) }),
  });
}

export function useDownloadZip() {
  const errorText = useErrorText();
  return trpc.library.bulkDownload.useMutation({
    onSuccess: follow,
    onError: (error) => showToast({ text: errorText(error) }),
  });
}
