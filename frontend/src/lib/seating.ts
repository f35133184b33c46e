/** A body as a seating plan: the chair's table in front, rows of seats behind, curved a little as in an assembly. */
import type { Seat } from "./api";

export interface Chair {
  key: string;
  seat: Seat | null; // null: a seat of which nothing is known
  x: number;
  y: number;
  width: number;
  height: number;
  front: boolean;
}

export interface Plan {
  chairs: Chair[];
  width: number;
  height: number;
  seatWidth: number;
  crowd: number | null; // top of the rows of small unknown seats
}

/** From so many unknown seats on they are drawn small, in rows at the back. */
const CROWD = 9;
const SMALL = { width: 34, height: 20, gap: 6 };
const GAP_X = 10;
const GAP_Y = 14;

/** Whether the seats are offices of their own (a cabinet) rather than equal seats (a committee): then the order given is kept. */
export function offices(seats: readonly Seat[]): boolean {
  return new Set(seats.map((seat) => seat.post)).size > Math.max(3, seats.length / 3);
}

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
  const small = unknown >= CROWD;
  const total = seats.length + (small ? 0 : unknown);
  const seatWidth = total > 40 ? 118 : 148;
  const seatHeight = 46;
  const most = Math.max(1, Math.floor((width + GAP_X) / (seatWidth + GAP_X)));
  const ahead = offices(seats) ? [] : front(seats);
  const rest = seats.filter((seat) => !ahead.includes(seat));
  const behind: (Seat | null)[] = [...(offices(seats) ? rest : ordered(rest)), ...Array.from({ length: small ? 0 : unknown }, () => null)];
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
    const broad = Math.max(1, (perRow - 1) / 2) * (seatWidth + GAP_X);
    const curve = isFront ? 0 : Math.min(14, perRow * 2);
    list.forEach((seat, i) => {
      const off = ((i - (list.length - 1) / 2) * (seatWidth + GAP_X)) / broad;
      chairs.push({ key: key(seat, i), seat, x: (width - run) / 2 + i * (seatWidth + GAP_X), y: y + curve * (1 - off * off), width: seatWidth, height: seatHeight, front: isFront });
    });
    return y + seatHeight + GAP_Y;
  };
  let y = 0;
  for (let i = 0; i < ahead.length; i += most) y = place(ahead.slice(i, i + most), y, true);
  if (ahead.length > 0) y += 14;
  for (let i = 0; i < behind.length; i += perRow) y = place(behind.slice(i, i + perRow), y, false);
  if (behind.length > 0) y += Math.min(14, perRow * 2);
  if (!small) return { chairs, width, height: Math.max(y, seatHeight), seatWidth, crowd: null };
  const crowd = y + 18;
  const inRow = Math.max(1, Math.floor((Math.min(width, Math.max(perRow, 5) * (seatWidth + GAP_X)) + SMALL.gap) / (SMALL.width + SMALL.gap)));
  for (let i = 0; i < unknown; i += 1) {
    const row = Math.floor(i / inRow);
    const here = Math.min(inRow, unknown - row * inRow);
    const run = here * (SMALL.width + SMALL.gap) - SMALL.gap;
    chairs.push({ key: `empty/${i}`, seat: null, x: (width - run) / 2 + (i % inRow) * (SMALL.width + SMALL.gap), y: crowd + row * (SMALL.height + SMALL.gap), width: SMALL.width, height: SMALL.height, front: false });
  }
  return { chairs, width, height: crowd + Math.ceil(unknown / inRow) * (SMALL.height + SMALL.gap), seatWidth, crowd };
}
