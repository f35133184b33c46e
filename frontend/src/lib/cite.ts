/** How a figure of this case is cited: title, case, version, reading and address. */
import type { CaseCard } from "./api";

/** What is said under an exported figure and copied as its citation. */
export function citation(figure: string, card: Pick<CaseCard, "title" | "version">, reading: string, address: string): string {
  return `“${figure}”, ${card.title}, version ${card.version}, read ${sayReading(reading)}. Politburo, ${address}`;
}

/** A reading in words; a source's id is shown by its title if known. */
export function sayReading(reading: string, title?: string): string {
  if (reading === "judged") return "as judged";
  if (reading === "all") return "with all sources";
  return `as ${title ?? reading} has it`;
}

/** A file name from a figure's title. */
export function fileName(title: string, ending: string): string {
  const stem = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${stem === "" ? "figure" : stem.slice(0, 60)}.${ending}`;
}
