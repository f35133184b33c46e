/** Days as whole numbers (days since 1970-01-01, proleptic Gregorian), so that geometry is arithmetic. */

const DAY = 86_400_000;
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const;

export type Step = "day" | "month" | "year";

/** Days already read: figures ask for the same few thousand at every frame. */
const read = new Map<string, number | null>();
const MOST = 50_000;

/** The number of an ISO day, or null if the text is not a day that exists. */
export function dayNumber(iso: string): number | null {
  const known = read.get(iso);
  if (known !== undefined) return known;
  const number = parse(iso);
  if (read.size >= MOST) read.clear();
  read.set(iso, number);
  return number;
}

function parse(iso: string): number | null {
  const parts = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(iso);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? Math.round(at.getTime() / DAY) : null;
}

/** The ISO day of a number. */
export function isoDay(day: number): string {
  const at = new Date(Math.floor(day) * DAY);
  const year = at.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${year < 0 ? "-" : ""}${digits}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
}

/** A day read aloud: "30 August 1901"; a text that is no day is returned as it is. */
export function sayDay(iso: string): string {
  const number = dayNumber(iso);
  if (number === null) return iso;
  const at = new Date(number * DAY);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()] ?? ""} ${at.getUTCFullYear()}`;
}

/** A day moved by so many days, months or years; the 31st becomes the last day of a shorter month. */
export function shiftDay(iso: string, by: number, step: Step): string {
  const number = dayNumber(iso);
  if (number === null) return iso;
  if (step === "day") return isoDay(number + by);
  const at = new Date(number * DAY);
  const months = at.getUTCFullYear() * 12 + at.getUTCMonth() + by * (step === "year" ? 12 : 1);
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  const last = new Date(0);
  last.setUTCFullYear(year, month + 1, 0);
  const moved = new Date(0);
  moved.setUTCFullYear(year, month, Math.min(at.getUTCDate(), last.getUTCDate()));
  return isoDay(moved.getTime() / DAY);
}

/** What somebody typed as a day: "1901-08-30", "30 August 1901", "Aug 1901" or "1901" (the first day of it); null if it is none. */
export function readDay(text: string): string | null {
  const words = text.trim().toLowerCase().replace(/[,.]/g, " ").split(/[\s/-]+/).filter((word) => word !== "");
  const year = words.find((word) => /^\d{4}$/.test(word));
  if (year === undefined) return null;
  const rest = words.filter((word) => word !== year);
  const named = rest.findIndex((word) => word.length >= 3 && MONTHS.some((month) => month.toLowerCase().startsWith(word)));
  const month = named >= 0 ? MONTHS.findIndex((one) => one.toLowerCase().startsWith(rest[named] ?? "")) + 1 : Number(rest[0] ?? "1");
  const day = Number((named >= 0 ? rest[named === 0 ? 1 : 0] : rest[1]) ?? "1");
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return rest.length > 2 || dayNumber(iso) === null ? null : iso;
}

/** The day kept inside a span of ISO days. */
export function clampDay(iso: string, span: readonly [string, string]): string {
  if (iso < span[0]) return span[0];
  return iso > span[1] ? span[1] : iso;
}

/** First and last day between which a thing without known begin and end is attested. */
function attested(bounds: readonly (string | null)[]): [string | null, string | null] {
  const [first = null, last = null] = [bounds[1] ?? bounds[2], bounds[2] ?? bounds[1]];
  return first !== null && last !== null && last < first ? [last, first] : [first, last];
}

/** Bounds in words: a day, "1 August 1901 to 31 August 1901", or with open sides. */
export function sayBounds(bounds: readonly (string | null)[]): string {
  const begin = bounds[0] ?? null;
  const end = bounds[3] ?? null;
  if (begin === null && end === null) {
    const [first, last] = attested(bounds);
    return first === null ? "no date" : `attested ${sayBounds([first, null, null, last])}, begin and end unknown`;
  }
  if (begin === null) return `until ${sayDay(end ?? "")}`;
  if (end === null) return `from ${sayDay(begin)}`;
  return begin === end ? sayDay(begin) : `${sayDay(begin)} to ${sayDay(end)}`;
}

/** Bounds short enough for a table: "30 Aug 1901", "Aug 1901", "1901" or "1900 – 1901". */
export function shortBounds(bounds: readonly (string | null)[]): string {
  const begin = bounds[0] ?? null;
  const end = bounds[3] ?? null;
  if (begin === null && end === null) {
    const [first, last] = attested(bounds);
    return first === null ? "no date" : `… ${shortBounds([first, null, null, last])} …`;
  }
  if (begin !== null && end !== null) {
    if (begin === end) return shortDay(begin);
    const month = begin.slice(0, 7);
    if (end.startsWith(month) && begin.endsWith("-01") && isoDay((dayNumber(end) ?? 0) + 1).endsWith("-01")) return shortDay(begin).replace(/^\S+ /, "");
    if (begin.endsWith("-01-01") && end.endsWith("-12-31") && begin.slice(0, 4) === end.slice(0, 4)) return begin.slice(0, 4);
  }
  return `${begin === null ? "…" : shortDay(begin)} – ${end === null ? "…" : shortDay(end)}`;
}

/** "30 Aug 1901". */
export function shortDay(iso: string): string {
  const [day = "", month = "", year = ""] = sayDay(iso).split(" ");
  return month === "" ? iso : `${day} ${month.slice(0, 3)} ${year}`;
}
