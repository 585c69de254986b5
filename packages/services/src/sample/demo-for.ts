import type { Subject } from "@static-engine/creative";
import { demoSubjectFor, findConcept } from "@static-engine/creative";
import { notFound } from "../errors.ts";

/** The demo product on which a concept is shown. */
export function demoFor(slug: string): Subject {
  const concept = findConcept(slug);
  if (!concept) throw notFound("concept");
  const subject = demoSubjectFor(concept);
  if (!subject) throw notFound("product");
  return subject;
}
