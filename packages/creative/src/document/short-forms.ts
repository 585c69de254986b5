/** Ends that leave a thought hanging: a shortened line never stops after one of these. */
const HANGING =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|and|or|but|is|with|from|your|и|в|на|с|к|о|у|не|а|но|для|по|без|за|от|до|va|bilan|uchun|bir)$/iu;

/**
 * A headline and its shorter forms, longest first, each cut where the sense allows: whole, its sentences,
 * its clauses. Nothing is cut inside a clause and nothing ends in dots.
 */
export function shortForms(text: string): string[] {
  const whole = text.trim();
  const sentences = whole.match(/[^.!?…]+[.!?…]+["”»]?|[^.!?…]+$/g)?.map((part) => part.trim()) ?? [whole];
  const clauses = sentences.flatMap((sentence) => sentence.split(/\s*[,;:—–]\s+/)).map(ended);
  const forms = [whole, ...sentences, ...clauses].filter(
    (form) => /[\p{L}\p{N}]/u.test(form) && !HANGING.test(form),
  );
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

function ended(clause: string): string {
  const plain = clause.replace(/[.,;:—–\s]+$/u, "").trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
