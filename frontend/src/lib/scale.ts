/** The one time axis of all rooms: a view in days, mapped linearly to pixels. */
import { utcDay, utcMonth, utcYear } from "d3-time";

export interface View {
  from: number; // first day shown
  to: number; // day after the last one shown
}

export interface Tick {
  day: number;
  label: string;
  major: boolean;
}

const DAY = 86_400_000;
/** Room that a month and its year take on the axis, in pixels. */
const MONTH_LABEL = 60;
const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Fewest days a view may show. */
export const CLOSEST = 14;

/** Pixels of a day number in a figure of this width. */
export function project(view: View, width: number): (day: number) => number {
  const perDay = width / (view.to - view.from);
  return (day) => (day - view.from) * perDay;
}

/** The view after scaling by `factor` (below 1 comes closer) around a day that stays where it is. */
export function zoom(view: View, factor: number, at: number, limits: View): View {
  const span = Math.min(Math.max((view.to - view.from) * factor, CLOSEST), limits.to - limits.from);
  const share = (at - view.from) / (view.to - view.from);
  return within({ from: at - share * span, to: at + (1 - share) * span }, limits);
}

/** The view moved by so many days, kept inside the limits. */
export function pan(view: View, by: number, limits: View): View {
  return within({ from: view.from + by, to: view.to + by }, limits);
}

/** The view shifted (not squeezed) into the limits. */
export function within(view: View, limits: View): View {
  const span = Math.min(view.to - view.from, limits.to - limits.from);
  const from = Math.min(Math.max(view.from, limits.from), limits.to - span);
  return { from, to: from + span };
}

/** Marks of the axis: years, then months, then days, as many as fit at `gap` pixels. */
export function ticks(view: View, width: number, gap = 56): Tick[] {
  const perDay = width / (view.to - view.from);
  const start = new Date(view.from * DAY);
  const end = new Date(view.to * DAY);
  const days = (list: Date[]): number[] => list.map((at) => Math.round(at.getTime() / DAY));
  const yearEvery = [1, 2, 5, 10, 20, 50, 100].find((n) => n * 365.25 * perDay >= gap * 0.62) ?? 200;
  const monthEvery = [1, 3, 6].find((n) => n * 30.4 * perDay >= gap * 0.7);
  const dayEvery = [1, 2, 5, 10].find((n) => n * perDay >= gap * 0.7);
  if (dayEvery !== undefined) {
    return days(utcDay.range(start, end)).flatMap((day): Tick[] => {
      const at = new Date(day * DAY);
      const date = at.getUTCDate();
      const month = `${SHORT[at.getUTCMonth()] ?? ""} ${at.getUTCFullYear()}`;
      if (date === 1) return [{ day, label: month, major: true }];
      return (date - 1) % dayEvery === 0 && date < 31 - dayEvery / 2 && (date - 1) * perDay >= MONTH_LABEL ? [{ day, label: String(date), major: false }] : [];
    });
  }
  if (monthEvery !== undefined) {
    return days(utcMonth.range(start, end)).flatMap((day): Tick[] => {
      const at = new Date(day * DAY);
      const month = at.getUTCMonth();
      if (month === 0) return [{ day, label: String(at.getUTCFullYear()), major: true }];
      return month % monthEvery === 0 ? [{ day, label: SHORT[month] ?? "", major: false }] : [];
    });
  }
  return days(utcYear.range(start, end)).flatMap((day): Tick[] => {
    const year = new Date(day * DAY).getUTCFullYear();
    return year % yearEvery === 0 ? [{ day, label: String(year), major: true }] : [];
  });
}
