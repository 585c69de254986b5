import { checkRequest } from "../catalogue/check-request.ts";
import type { ImageModelSpec } from "../catalogue/model-spec.ts";
import type { Call } from "../ports/call.ts";
import type { ImageModel, ImageProgress, ImageRequest, ImageTicket } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { download } from "./download.ts";
import { isWhole, MAX_PICTURE_BYTES, sniffPicture } from "./picture.ts";

/** What a vendor's folder supplies. A vendor without `poll` answers at once. */
export type ImageVendor = {
  provider: string;
  /** Result addresses at this origin are trusted; all others must be public and https. */
  origin: string;
  submit(spec: ImageModelSpec, request: ImageRequest, call: Call): Promise<ImageProgress>;
  poll?(spec: ImageModelSpec, ticket: ImageTicket, call: Call): Promise<ImageProgress>;
};

/** Makes the port of a vendor: what all of them share is here, so that none can forget it. */
export function createImageModel({ provider, origin, submit, poll }: ImageVendor): ImageModel {
  return {
    provider,
    async submit(spec, request, call) {
      call.signal.throwIfAborted();
      checkRequest(spec, request);
      return submit(spec, request, call);
    },
    async poll(spec, ticket, call) {
      if (poll) return poll(spec, ticket, call);
      throw new ProviderError("gone", "this vendor answers at once; there is nothing to poll", {
        provider,
        model: spec.vendorModel,
      });
    },
    async fetch(spec, image, call) {
      call.signal.throwIfAborted();
      const details = { provider, model: spec.vendorModel };
      const data = "data" in image ? image.data : await download(image.url, origin, { call, details });
      const mime = sniffPicture(data);
      if (!mime) throw new ProviderError("bad_result", "the result is no PNG, JPEG or WebP", details);
      if (data.byteLength > MAX_PICTURE_BYTES) {
        throw new ProviderError("bad_result", "the picture is larger than 40 MB", details);
      }
      if (!isWhole(data, mime)) {
        throw new ProviderError("bad_result", "the picture ends in its middle", details);
      }
      return data;
    },
  };
}
