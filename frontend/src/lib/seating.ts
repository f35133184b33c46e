/** A body as a seating plan: the chair's table in front, rows of seats behind, curved a little as in an assembly. */
import type { Seat } from "./api";

export interface Chair {
  key: string;
  seat: Seat | null; // null: a seat of which nothing is known
  x: number;
  y: number;
  front: boolean;
}

export interface Plan {
  chairs: Chair[];
  width: number;
  height: number;
  seatWidth: number;
  seatHeight: number;
}

const GAP_X = 10;
const GAP_Y = 14;

/** Faction by faction, named before unnamed, then by name, so that colours stand together. */
export function ordered(seats: readonly Seat[]): Seat[] {
  const factions = [...new Set(seats.map((seat) => seat.faction ?? "~"))];
  const size = (faction: string): number => seats.filter((seat) => (seat.faction ?? "~") === faction).length;
  factions.sort((a, b) => Number(a === "~") - Number(b === "~") || size(b) - size(a) || (a < b ? -1 : 1));
  return [...seats].sort(
    (a, b) =>
      factions.indexOf(a.faction ?? "~") - factions.indexOf(b.faction ?? "~") ||
      Number(a.person === null) - Number(b.person === null) ||
      (a.person?.name ?? "").localeCompare(b.person?.name ?? ""),
  );
}

/** Posts that only some hold sit in front; if all hold the same post, or each another, nobody does. */
export function front(seats: readonly Seat[]): Seat[] {
  const posts = new Map<string, number>();
  for (const seat of seats) posts.set(seat.post, (posts.get(seat.post) ?? 0) + 1);
  const common = [...posts.entries()].sort((a, b) => b[1] - a[1])[0];
  if (common === undefined || posts.size < 2 || common[1] < 3) return [];
  const chosen = seats.filter((seat) => seat.post !== common[0]);
  return chosen.length <= Math.max(6, seats.length / 2) ? chosen : [];
}

/** Places all seats, known and unknown, in a figure of this width. */
export function plan(seats: readonly Seat[], unknown: number, width: number): Plan {
  const total = seats.length + unknown;
  const seatWidth = total > 40 ? 118 : 148;
  const seatHeight = 46;
  const most = Math.max(1, Math.floor((width + GAP_X) / (seatWidth + GAP_X)));
  const ahead = front(seats);
  const behind: (Seat | null)[] = [...ordered(seats.filter((seat) => !ahead.includes(seat))), ...Array.from({ length: unknown }, () => null)];
  const rows = Math.max(1, Math.ceil(behind.length / most));
  const perRow = Math.min(most, Math.ceil(behind.length / rows));
  const chairs: Chair[] = [];
  const seen = new Map<string, number>();
  const key = (seat: Seat | null, index: number): string => {
    const name = seat === null ? "empty" : `${seat.person?.id ?? "unnamed"}/${seat.post}`;
    const again = seen.get(name) ?? 0;
    seen.set(name, again + 1);
    return `${name}/${again}${seat === null ? `/${index}` : ""}`;
  };
  const place = (list: (Seat | null)[], y: number, isFront: boolean): number => {
    const run = list.length * (seatWidth + GAP_X) - GAP_X;
    const curve = isFront ? 0 : Math.min(16, list.length * 1.6);
    list.forEach((seat, i) => {
      const off = list.length < 2 ? 0 : (i - (list.length - 1) / 2) / ((list.length - 1) / 2);
      chairs.push({ key: key(seat, i), seat, x: (width - run) / 2 + i * (seatWidth + GAP_X), y: y + curve * (1 - off * off), front: isFront });
    });
    return y + seatHeight + GAP_Y;
  };
  let y = 0;
  for (let i = 0; i < ahead.length; i += most) y = place(ahead.slice(i, i + most), y, true);
  if (ahead.length > 0) y += 14;
  for (let i = 0; i < behind.length; i += perRow) y = place(behind.slice(i, i + perRow), y, false);
  return { chairs, width, height: Math.max(y + 4, seatHeight), seatWidth, seatHeight };
}
