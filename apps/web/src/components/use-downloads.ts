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

/** Several files at once; one that is begun must not cut off the one before, so none leaves the page. */
export function useExportRatios() {
  const errorText = useErrorText();
  return trpc.generation.exportRatios.useMutation({
    onSuccess({ items }) {
      for (const { url, filename } of items) {
        const link = document.createElement("a");
        link.href = url;
        link.download = filename;
        link.click();
      }
    },
    onError: (error) => showToast({ text: errorText(error) }),
  });
}
