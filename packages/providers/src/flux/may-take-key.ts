/**
 * Whether a polling address may get our key: the configured origin, or, when that is the vendor's own, any of its regions
 * (api.eu.bfl.ai) over https.
 */
export function mayTakeKey(url: string, origin: string): boolean {
  if (!URL.canParse(url)) return false;
  const at = new URL(url);
  return at.origin === origin || (isVendors(at) && isVendors(new URL(origin)));
}

function isVendors({ protocol, hostname }: URL): boolean {
  return protocol === "https:" && hostname.endsWith(".bfl.ai");
}
