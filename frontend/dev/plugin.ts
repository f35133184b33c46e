/** Serves the fixtures under /api while developing and previewing; nothing of this is in the build. */
import type { Connect, Plugin } from "vite";
import { answer } from "./fixtures/answers.ts";

const middleware: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (!url.pathname.startsWith("/api/")) return next();
  const { status, body } = answer(url.pathname.slice(4), url.searchParams);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
};

export function fixtures(): Plugin {
  return {
    name: "politburo-fixtures",
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  };
}
