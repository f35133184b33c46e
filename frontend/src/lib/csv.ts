/** Tables as CSV (RFC 4180): what a figure shows, for somebody else's program. */

export type Cell = string | number | boolean | null | undefined;

/** Rows under a header, CRLF line ends; a text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => row.map(field).join(",")).join("\r\n") + "\r\n";
}

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = /^[=+@\t]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
