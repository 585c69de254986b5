/** One request as an emulator saw it. */
export type EmulatedCall = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string | undefined>;
  /** Parsed JSON; of a form its text fields, a repeated one as a list. */
  body: unknown;
  files: { field: string; name: string; type: string; bytes: number }[];
  /** What it is for: to order a result, to ask after it, to fetch a picture. */
  phase: "submit" | "poll" | "file";
  /** Time of arrival, ms since 1970. */
  at: number;
};
