/**
 * Whether a polling address may get our key: the configured origin, or, when that is the vendor's own, one of its
 * regions (api.eu.bfl.ai) over https.
 */
export function mayTakeKey(url: string, origin: string): boolean {
  if (!URL.canParse(url)) return false;
  const at = new URL(url);
  if (at.origin === origin) return true;
  return (
    at.protocol === "https:" && at.hostname.endsWith(".bfl.ai") && new URL(origin).hostname === "api.bfl.ai"
  );
}
