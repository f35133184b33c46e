/** A what-if's two fans: a band, a median and the recorded history on one scale. */
import { area, line } from "d3-shape";
import type { Fan } from "./api";
import { dayNumber } from "./dates";

export interface FanPaths {
  band: string;
  low: string;
  high: string;
  median: string;
  recorded: string;
}

/** Lowest and highest value of several fans together, zero included, so that both are drawn to the same measure. */
export function reach(fans: readonly Fan[]): [number, number] {
  const values = fans.flatMap((fan) => [...fan.low, ...fan.high, ...fan.median, ...fan.recorded.filter((v): v is number => v !== null)]);
  const top = Math.max(0, ...values);
  return [Math.min(0, ...values), top === 0 ? 1 : top];
}

/** First and last day of several fans. */
export function days(fans: readonly Fan[]): [number, number] | null {
  const all = fans.flatMap((fan) => fan.days.map(dayNumber)).filter((day): day is number => day !== null);
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}

/** The paths of one fan under two projections. Days without a recorded value break the recorded line. */
export function fanPaths(fan: Fan, x: (day: number) => number, y: (value: number) => number): FanPaths {
  const points = fan.days.flatMap((iso, i) => {
    const day = dayNumber(iso);
    return day === null ? [] : [{ px: x(day), low: fan.low[i] ?? 0, high: fan.high[i] ?? 0, mid: fan.median[i] ?? 0, seen: fan.recorded[i] ?? null }];
  });
  type P = (typeof points)[number];
  const along = (value: (p: P) => number): string => line<P>((p) => p.px, (p) => y(value(p)))(points) ?? "";
  return {
    band: area<P>((p) => p.px, (p) => y(p.low), (p) => y(p.high))(points) ?? "",
    low: along((p) => p.low),
    high: along((p) => p.high),
    median: along((p) => p.mid),
    recorded: line<P>((p) => p.px, (p) => y(p.seen ?? 0)).defined((p) => p.seen !== null)(points) ?? "",
  };
}
