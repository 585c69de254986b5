/**
 * A member's own words as data for a prompt: JSON in which no character can end the fence around it or look like
 * markup. What it says stays exactly what they wrote; JSON.parse gives it back.
 */
export function fence(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
