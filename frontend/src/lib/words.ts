/** Numbers and small words as they are printed. */

/** "1 statement", "3 statements", "1,204 people". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

/** Digits after the point that an error of this size leaves: 0.02 leaves two. */
export function digits(error: number): number {
  return error > 0 ? Math.max(0, Math.min(4, Math.ceil(-Math.log10(error)))) : 2;
}

/** A number with so many digits after the point and a real minus sign. */
export function fixed(value: number, digits = 2): string {
  return Number.isFinite(value) ? minus(value.toFixed(digits)) : "–";
}

/** The same with a sign in front of both kinds. */
export function signed(value: number, digits = 2): string {
  const text = fixed(Math.abs(value), digits);
  return Number(text) === 0 ? text : `${value > 0 ? "+" : "−"}${text}`;
}

/** A label with a capital at its head. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label on a person's own page: the name at its head, or alone after a colon, is left out. */
export function without(name: string, label: string): string {
  if (label.startsWith(`${name} `)) return capital(label.slice(name.length + 1));
  return capital(label.endsWith(`: ${name}`) ? label.slice(0, -name.length - 2) : label);
}

function minus(text: string): string {
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

/** A list in words: "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
