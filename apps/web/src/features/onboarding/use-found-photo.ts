import type { FoundProduct } from "@static-engine/contracts";
import { showToast } from "@static-engine/ui";
import { useRef } from "react";
import { fileOfDataUrl } from "../../lib/data-file.ts";
import { trpc } from "../../lib/trpc.ts";
import { useErrorText } from "../../lib/use-error-text.ts";
import type { UploadedPicture } from "./onboarding-values.ts";

/**
 * Takes over the photo of a product that a website names. It replaces that of another such product, also by none, but
 * never one that somebody has chosen.
 */
export function useFoundPhoto(
  photo: UploadedPicture | null,
  onPhoto: (photo: UploadedPicture | null) => void,
): (product: FoundProduct) => void {
  const errorText = useErrorText();
  const upload = trpc.product.uploadPhoto.useMutation();
  const found = useRef<{ photoId: string | null; product: FoundProduct | null }>({
    photoId: null,
    product: null,
  });
  return (product) => {
    if (photo !== null && photo.id !== found.current.photoId) return;
    found.current.product = product;
    if (!product.photo) {
      onPhoto(null);
      return;
    }
    const body = new FormData();
    body.set("file", fileOfDataUrl(product.photo.dataUrl, "photo"));
    upload.mutateAsync(body).then(
      (image) => {
        // Another was pressed meanwhile.
        if (found.current.product !== product) return;
        found.current.photoId = image.id;
        onPhoto(image);
      },
      // It can still be chosen by hand, as without a website.
      (error: unknown) => showToast({ text: errorText(error) }),
    );
  };
}
