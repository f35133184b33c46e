/** A page's whole state is its address; this is the only place that reads and writes it. */

export const KEYS = ["q", "body", "on", "since", "step", "from", "to", "as", "family", "faction", "actor", "weight", "only", "doc", "at", "text", "file", "published", "tab", "yaml", "d"] as const;
export type Key = (typeof KEYS)[number];
export type Query = Partial<Record<Key, string>>;

export const ROOMS = ["front", "timeline", "people", "person", "rosters", "disputes", "reader", "archive", "what-if", "theory", "score", "check", "unknown"] as const;
export type Room = (typeof ROOMS)[number];

export interface Place {
  room: Room;
  id: string | null; // of a person or a what-if
  query: Query;
}

/** What stays when one goes from room to room: the day, the span, the reading. */
const CARRIED: readonly Key[] = ["on", "from", "to", "as"];

/** The reading that is asked where the address names none. */
export const READING = "judged";

/** Reads path and query; unknown keys and empty values are dropped. */
export function decode(path: string, search: string): Place {
  const query: Query = {};
  const params = new URLSearchParams(search);
  for (const key of KEYS) {
    const value = params.get(key);
    if (value !== null && value !== "") query[key] = value;
  }
  const [first = "", second = "", ...more] = path.replace(/\/+$/, "").split("/").slice(1).map(plain);
  const id = second === "" ? null : second;
  const known = (room: Room): Place => ({ room, id: null, query });
  if (more.length > 0) return { room: "unknown", id: path, query };
  if (first === "") return known("front");
  if (first === "people") return id === null ? known("people") : { room: "person", id, query };
  if (first === "what-if") return { room: "what-if", id, query };
  const simple: readonly string[] = ["timeline", "rosters", "disputes", "reader", "archive", "theory", "score", "check"];
  return simple.includes(first) && id === null ? known(first as Room) : { room: "unknown", id: path, query };
}

/** Writes the address of a place, keys always in the same order, so that equal states have equal addresses. */
export function encode(place: Place): string {
  return pathOf(place) + search(place.query);
}

function pathOf(place: Place): string {
  const id = place.id === null ? "" : encodeURIComponent(place.id);
  switch (place.room) {
    case "front":
      return "/";
    case "person":
      return `/people/${id}`;
    case "what-if":
      return id === "" ? "/what-if" : `/what-if/${id}`;
    case "unknown":
      return place.id ?? "/";
    default:
      return `/${place.room}`;
  }
}

function search(query: Query): string {
  const pairs = KEYS.flatMap((key) => {
    const value = query[key];
    return value === undefined || value === "" ? [] : [`${key}=${soft(value)}`];
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** The address of another room that keeps the day, the span and the reading. */
export function visit(room: Room, id: string | null, now: Query, more: Query = {}): string {
  const query: Query = {};
  for (const key of CARRIED) if (now[key] !== undefined) query[key] = now[key];
  return encode({ room, id, query: { ...query, ...more } });
}

/** The ids whose sources are open in the drawer. */
export function opened(query: Query): string[] {
  return (query.d ?? "").split(",").filter((id) => id !== "");
}

/** The address of a question to the server; undefined and empty values are left out. */
export function question(path: string, values: Record<string, string | undefined>): string {
  const pairs = Object.entries(values).flatMap(([key, value]) => (value === undefined || value === "" ? [] : [`${key}=${soft(value)}`]));
  return `/api${path}${pairs.length === 0 ? "" : `?${pairs.join("&")}`}`;
}

/** Percent-encoded, but commas and colons stay readable. */
function soft(value: string): string {
  return encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":");
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
