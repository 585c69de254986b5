/**
 * A prompt within a model's limit. What gives way is the idea, at a word's end: what stands around it is ours, and its
 * last lines say what must not be in the picture. Only a prompt that is too long without any idea loses its end.
 * @param write the prompt with this idea in it
 */
export function fitPrompt(write: (idea: string) => string, idea: string, most: number): string {
  let kept = idea;
  let prompt = write(kept);
  while (prompt.length > most && kept !== "") {
    kept = cutAtWord(kept, kept.length - (prompt.length - most));
    prompt = write(kept);
  }
  return prompt.slice(0, most);
}

/** At most so many characters: whole words, where there are any, without what would stand loose behind the last one. */
function cutAtWord(text: string, most: number): string {
  if (most <= 0) return "";
  const end = text.slice(0, most + 1).search(/\s\S*$/);
  return text.slice(0, end > 0 ? end : most).replace(/[\s\p{P}\p{Cs}]+$/u, "");
}
