import type { LookupAddress } from "node:dns";
import { lookup as dnsLookup } from "node:dns/promises";
import ipaddr from "ipaddr.js";
import { webError } from "./web-error.ts";

export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

export const systemLookup: Lookup = (hostname) => dnsLookup(hostname, { all: true, verbatim: true });

/**
 * Whether an address is one of the public internet. Everything else is refused: this machine, its network, link-local
 * and metadata services, multicast, and IPv6 forms that wrap an IPv4 address.
 */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === "unicast";
}

function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";
}

/**
 * The one address that a request to this host will go to. A name with any address that is not public is refused: what
 * it answers next time is not ours to trust. @throws AppError IMPORT_FAILED
 */
export async function resolveHost(
  hostname: string,
  { lookup, allowLoopback }: { lookup: Lookup; allowLoopback: boolean },
): Promise<LookupAddress> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const found = await lookup(host).catch((cause: unknown) => {
    throw webError("unreachable", cause);
  });
  const [first] = found;
  if (!first) throw webError("unreachable");
  const isAllowed = ({ address }: LookupAddress) =>
    isPublic(address) || (allowLoopback && isLoopback(address));
  if (!found.every(isAllowed)) throw webError("private");
  return first;
}
