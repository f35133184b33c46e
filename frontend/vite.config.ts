import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { licences } from "./dev/licences.ts";
import { fixtures } from "./dev/plugin.ts";

// With POLITBURO_SERVER=http://127.0.0.1:8817 the development pages ask a running server; without it they read dev/fixtures.
const server = process.env["POLITBURO_SERVER"];
const proxy: Record<string, string> = server === undefined ? {} : { "/api": server };

export default defineConfig({
  plugins: [svelte(), licences(), ...(server === undefined ? [fixtures()] : [])],
  build: { outDir: "../src/politburo/web/pages", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
  server: { host: "127.0.0.1", proxy },
  preview: { proxy },
  test: { include: ["test/**/*.test.ts"] },
});
