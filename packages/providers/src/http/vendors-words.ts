/** Of an answer that failed no more than its beginning is kept. */
const LONGEST = 300;
/** Shorter ones would be found inside of words. */
const SHORTEST_SECRET = 5;

/**
 * What a vendor says of a request that failed, fit to be logged: short, on one line, and without the keys that were sent
 * along, which some vendors repeat.
 */
export function vendorsWords(text: string, sent: HeadersInit | undefined): string {
  const words = secretsOf(new Headers(sent)).reduce((said, secret) => said.replaceAll(secret, "…"), text);
  return words.replace(/\s+/g, " ").trim().slice(0, LONGEST);
}

function secretsOf(headers: Headers): string[] {
  return [...headers].flatMap(([name, value]) => {
    const secret = value.split(" ").at(-1) ?? "";
    return /auth|key|token/.test(name) && secret.length >= SHORTEST_SECRET ? [secret] : [];
  });
}
