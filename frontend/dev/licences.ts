/** Writes the licences of everything that is in the build beside it. */
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const MODULES = new URL("../node_modules/", import.meta.url);

/** Packages that end up in the pages: the dependencies with their own, and the runtime of the components. */
function shipped(): string[] {
  const wanted = ["svelte"];
  const read = (path: string): { dependencies?: Record<string, string> } => JSON.parse(readFileSync(new URL(path, MODULES), "utf8")) as { dependencies?: Record<string, string> };
  const open = Object.keys(read("../package.json").dependencies ?? {});
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (wanted.includes(name)) continue;
    wanted.push(name);
    open.push(...Object.keys(read(`${name}/package.json`).dependencies ?? {}));
  }
  return wanted.sort();
}

function licence(name: string): string {
  const folder = new URL(`${name}/`, MODULES);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name}\n${"=".repeat(name.length)}\n\n${readFileSync(new URL(file, folder), "utf8").trim()}\n`;
}

export function licences(): Plugin {
  return {
    name: "politburo-licences",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "licences.txt", source: shipped().map(licence).join("\n\n") });
    },
  };
}
