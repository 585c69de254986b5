import { useState } from "react";

/** The picture just uploaded, until the saved brand brings its own address. */
export function useLogo(savedUrl: string | null) {
  const [uploaded, setUploaded] = useState<string | null>(null);
  return { url: uploaded ?? savedUrl, show: setUploaded, reset: () => setUploaded(null) };
}
