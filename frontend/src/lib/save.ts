/** Saves what a figure shows: the part of the export that needs a browser. */
import { sheet, type Size } from "./svg";

const COPIED = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "fill-opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "paint-order", "stroke-linejoin", "visibility"];
/** Dots for each pixel: 300 to the inch of a figure drawn for 96. */
const DOTS = 3.125;

/** The drawing as a document of its own: black on white, with every style written out. */
export function standalone(svg: SVGSVGElement, title: string, below: string): { text: string; size: Size } {
  const root = document.documentElement;
  const theme = root.dataset["theme"];
  root.dataset["theme"] = "light";
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, i) => {
    const target = copies[i];
    if (!(target instanceof SVGElement)) return;
    const style = getComputedStyle(original);
    for (const name of COPIED) {
      const value = style.getPropertyValue(name);
      if (value !== "" && value !== "normal") target.setAttribute(name, value);
    }
    for (const name of ["class", "style", "tabindex", "role", "data-item"]) target.removeAttribute(name);
  });
  for (const away of copy.querySelectorAll("[data-screen]")) away.remove();
  if (theme === undefined) delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  const box = svg.getBoundingClientRect();
  const size = { width: Math.ceil(box.width), height: Math.ceil(box.height) };
  return { text: sheet(new XMLSerializer().serializeToString(copy), size, title, below), size };
}

export function download(name: string, content: string | Blob, type: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The fonts that this page has in use, as style rules that carry them: a picture may not fetch anything. */
async function fonts(): Promise<string> {
  const fetched = new Set(performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => name.endsWith(".woff2")));
  const faces = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
  const rules = faces.map(async (face) => {
    const source = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))?.[1];
    const address = source === undefined ? "" : new URL(source, face.parentStyleSheet?.href ?? location.href).href;
    if (!fetched.has(address)) return "";
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const coded = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return face.cssText.replace(/src:[^;]+;/, `src: url(data:font/woff2;base64,${coded}) format("woff2");`);
  });
  return (await Promise.all(rules)).join("");
}

/** An SVG document as a PNG of print quality, in the fonts of the page. */
export async function picture(text: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text.replace("<style>", `<style>${await fonts()}`))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * DOTS);
  canvas.height = Math.round(image.naturalHeight * DOTS);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("This browser cannot draw pictures.");
  pen.scale(DOTS, DOTS);
  pen.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error("The picture is too large: choose a shorter span.")) : resolve(blob)), "image/png"));
}
