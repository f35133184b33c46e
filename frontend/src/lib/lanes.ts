/** Places the marks of a timeline in lanes and rows without overlaps, and finds those in sight. */
import { extent, STUB } from "./bounds";
import { capital } from "./words";
import type { TimelineMark } from "./api";

export interface Placed {
  mark: TimelineMark;
  from: number; // first day it may touch
  to: number; // day after the last one
  row: number; // within its lane
  label: string; // empty where there is no room
}

export interface Lane {
  id: string;
  rows: number;
  top: number; // in rows, of all lanes above
  placed: Placed[];
}

const DOT = 10;
const GAP = 2;
/** Average width of a letter of a label, in pixels. */
export const LETTER = 5.9;
const LABELLED_ROWS = 7;

/** A label cut at a word's end. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1);
  const space = short.lastIndexOf(" ");
  return `${(space > most * 0.6 ? short.slice(0, space) : short).replace(/[\s,;:]+$/, "")}…`;
}

/** Closeness in half octaves: rows are kept while a view is moved within one level, so that marks do not jump. */
export function level(perDay: number): number {
  return Math.round(Math.log2(perDay) * 2) / 2;
}

/** All lanes with their marks in rows, at a closeness in pixels per day. Marks without any date are left out. */
export function arrange(marks: readonly TimelineMark[], lanes: readonly string[], perDay: number): Lane[] {
  const byLane = new Map<string, Placed[]>(lanes.map((id) => [id, []]));
  for (const mark of marks) {
    const reach = extent(mark.bounds);
    const list = byLane.get(mark.lane);
    if (reach !== null && list !== undefined) list.push({ mark, from: reach[0], to: reach[1] + 1, row: 0, label: "" });
  }
  let top = 0;
  const out: Lane[] = [];
  for (const id of lanes) {
    const placed = byLane.get(id) ?? [];
    placed.sort((a, b) => a.from - b.from || a.to - b.to || (a.mark.id < b.mark.id ? -1 : 1));
    let rows = pack(placed, perDay, true);
    if (rows > LABELLED_ROWS) rows = pack(placed, perDay, false);
    out.push({ id, rows: Math.max(rows, 1), top, placed });
    top += Math.max(rows, 1);
  }
  return out;
}

/** Puts every mark in the first row that is free; returns the number of rows. Labels are written where the row stays free long enough. */
function pack(placed: Placed[], perDay: number, labelled: boolean): number {
  const free: number[] = [];
  const last: (Placed | undefined)[] = [];
  const span = (item: Placed): [number, number] => {
    const width = (item.to - item.from) * perDay;
    const left = item.from * perDay;
    const [before, after] = [item.mark.bounds[0] === null ? STUB : 0, item.mark.bounds[3] === null ? STUB : 0];
    const air = before + after > 0 ? 3 : Math.max(0, (DOT - width) / 2);
    return [left - before - air, left + width + after + air];
  };
  const text = (item: Placed): string => capital(cut(item.mark.label, 42));
  for (const item of placed) {
    const [left, right] = span(item);
    const end = labelled ? right + 4 + text(item).length * LETTER : right;
    let row = free.findIndex((at) => at <= left);
    if (row < 0) row = free.length;
    const before = last[row];
    if (!labelled && before !== undefined) before.label = fits(text(before), left - span(before)[1]);
    item.row = row;
    item.label = labelled ? text(item) : "";
    free[row] = end + GAP;
    last[row] = item;
  }
  if (!labelled) for (const item of last) if (item !== undefined) item.label = text(item);
  return free.length;
}

function fits(label: string, room: number): string {
  return 6 + label.length * LETTER <= room ? label : "";
}

/** The marks that touch the days from..to, given lanes in order; `over` days are added on both sides. */
export function inSight(lanes: readonly Lane[], from: number, to: number, over: number): { lane: Lane; item: Placed }[] {
  const out: { lane: Lane; item: Placed }[] = [];
  for (const lane of lanes) {
    for (const item of lane.placed) {
      if (item.from > to + over) break;
      if (item.to >= from - over) out.push({ lane, item });
    }
  }
  return out.sort((a, b) => a.item.from - b.item.from || (a.item.mark.id < b.item.mark.id ? -1 : 1));
}
