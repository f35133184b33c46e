/** Ranks search hits: the server finds, this orders what it found together with the rooms. */

/** A text without marks, case, hyphens and apostrophes, for comparison. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u02bc\u02bb'’‘`-]/g, "")
    .toLowerCase()
    .normalize("NFC");
}

/** How well a text answers a query: 0 not at all, 1 the same; whole, beginning, begin of a word, inside, all words somewhere. */
export function score(query: string, text: string): number {
  const q = fold(query.trim());
  const t = fold(text);
  if (q === "") return 0;
  if (t === q) return 1;
  if (t.startsWith(q)) return 0.9 - Math.min(0.1, (t.length - q.length) / 500);
  if (` ${t}`.includes(` ${q}`)) return 0.75;
  const words = q.split(/\s+/);
  if (words.length > 1 && words.every((word) => ` ${t}`.includes(` ${word}`))) return 0.65;
  if (t.includes(q)) return 0.5;
  return words.every((word) => t.includes(word)) ? 0.4 : 0;
}

/** Items in order of their best text; equal ones keep their order; those that only the server knows to fit come last. */
export function rank<T>(query: string, items: readonly T[], texts: (item: T) => readonly string[]): T[] {
  return items
    .map((item, index) => ({ item, index, points: Math.max(0, ...texts(item).map((text, i) => score(query, text) * (i === 0 ? 1 : 0.8))) }))
    .sort((a, b) => b.points - a.points || a.index - b.index)
    .map(({ item }) => item);
}
