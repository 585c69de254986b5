import type { AdDocument, CheckResult } from "@static-engine/contracts";
import { checkDistinct, otherLooks } from "@static-engine/creative";
import { generatedAds } from "@static-engine/db/schema";
import { and, eq, ne } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import type { MadeAd } from "./renderer-port.ts";

const MOST_LOOKS = 2;

/** A painted ad gets here only after its words were read off all its pictures and found to be those that were written. */
const WORDS_AS_WRITTEN: CheckResult = {
  id: "painted_words",
  ratio: null,
  status: "pass",
  value: 0,
  threshold: 0,
  unit: "",
  message: "Every word is painted as it was written.",
};

/**
 * Makes an ad, and makes it anew where it came out like one that its run has already delivered. A twin that no other
 * arrangement parts from its sibling is delivered with a note.
 */
export async function makeDistinct(
  ctx: ServiceContext,
  slot: { id: string; jobId: string },
  document: AdDocument,
  make: (document: AdDocument) => Promise<MadeAd>,
): Promise<MadeAd> {
  const first = await make(document);
  if (!first.passed) return first;
  // Painted words are no arrangement of ours, so another one would not part it from its siblings.
  if (document.whole) return withCheck(first, WORDS_AS_WRITTEN);
  const siblings = await ctx.db
    .select({ document: generatedAds.document })
    .from(generatedAds)
    .where(
      and(
        eq(generatedAds.jobId, slot.jobId),
        ne(generatedAds.id, slot.id),
        eq(generatedAds.status, "completed"),
      ),
    );
  const others = siblings.flatMap((sibling) => (sibling.document ? [sibling.document] : []));
  const found = checkDistinct(first.document, others);
  if (found.status === "pass") return withCheck(first, found);
  const unlike = otherLooks(document).filter((look) => checkDistinct(look, others).status === "pass");
  for (const other of unlike.slice(0, MOST_LOOKS)) {
    const again = await make(other);
    const check = checkDistinct(again.document, others);
    if (again.passed && check.status === "pass") return withCheck(again, check);
  }
  return withCheck(first, found);
}

function withCheck(made: MadeAd, check: CheckResult): MadeAd {
  const [first, ...rest] = made.pictures;
  if (!first) return made;
  return { ...made, pictures: [{ ...first, checks: [...first.checks, check] }, ...rest] };
}
