/** `npm run size`: fails where a consumer's bundle is over its budget, and says which modules make it up. */
import path from "node:path";
import { type Bundle, bundle } from "./bundle.js";
import { benchFolder } from "./paths.js";
import { type Budget, readBudgets } from "./size-budget.js";

for (const budget of await readBudgets()) {
  const made = await bundle(path.join(benchFolder, budget.consumer));
  console.log(report(budget, made).join("\n"));
  if (made.gzipped > budget.gzipped) process.exitCode = 1;
}

function report({ consumer, gzipped: allowed }: Budget, { minified, gzipped, modules }: Bundle): string[] {
  const verdict =
    gzipped > allowed ? `${gzipped - allowed} over the budget` : `${allowed - gzipped} left of the budget`;
  const width = String(minified).length;
  return [
    `${consumer}: ${gzipped} bytes minified and compressed, ${verdict} of ${allowed}`,
    `${String(minified).padStart(width + 2)}  minified, of which`,
    ...modules.map((module) => `${String(module.bytes).padStart(width + 2)}  ${module.path}`),
  ];
}
