import { toTrpcError } from "./errors.ts";

/**
 * Maps what a subscription throws while it is read. Error middleware does not see it, and an unmapped error would
 * look like a server fault, on which clients reconnect for ever.
 */
export async function* guardStream<Item>(source: AsyncIterable<Item>): AsyncGenerator<Item, void, void> {
  try {
    yield* source;
  } catch (error) {
    throw toTrpcError(error);
  }
}
