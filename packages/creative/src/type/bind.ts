const NBSP = "\u00A0";

// Words that must not end a line: the next word is bound to them by a no-break space.
const LEADERS = new Set(
  (
    "a an the of to in on at by for and or but it is i no as with from " +
    "он она они мы вы я ты это в во на с со к ко о об от до за из и а но не ни по у для без при над под про что как или " +
    "va bu bir ham bilan uchun yoki"
  ).split(" "),
);

/** A number that its unit may follow: after a comma or a full stop something else begins. */
const NUMBER = /^(?:\d[\d.,]*)?\d$/;

/** Binds articles and prepositions to their noun, numbers to their unit, a dash to the word before it. */
export function bindWords(text: string): string {
  const words = text
    .trim()
    .replace(/[ \t]+/g, " ")
    .split(" ");
  let out = "";
  words.forEach((word, i) => {
    const next = words[i + 1];
    out += word;
    if (next === undefined) return;
    const bare = word.toLowerCase().replace(/[«"“(]/g, "");
    const numbered = /^\d/.test(next) && /^\p{L}{1,5}$/u.test(word);
    const leads =
      numbered || LEADERS.has(bare) || (NUMBER.test(word) && next.length <= 5) || /^[–—]$/.test(next);
    out += leads && next.length <= 12 ? NBSP : " ";
  });
  return out;
}

/** Curly quotes and apostrophes, true dashes; in Uzbek the letters oʻ and gʻ get their turned comma. */
export function typeset(text: string, language: string): string {
  let out = text
    .replace(/\s+/g, " ")
    .replace(/(\d)\s*x\s*(?=\d)/g, "$1×")
    .replace(/ - /g, " – ");
  if (language === "uz")
    out = out.replace(/([oOgG])['’‘`ʼ]/g, "$1ʻ").replace(/(\p{L})['’‘`](?=\p{L})/gu, "$1ʼ");
  out = out.replace(/(\p{L}|\d)'/gu, "$1’").replace(/'(?=\p{L}|\d)/gu, "‘");
  const [open, close] = language === "en" ? ["“", "”"] : ["«", "»"];
  return out.replace(/"([^"]*)"/g, `${open}$1${close}`).trim();
}
