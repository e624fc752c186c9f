import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Named scripts run these: they install packages, make large ones, or kill what makes one.
    exclude: ["crash", "install", "peers", "recipes", "slices", "supply"].map((name) => `test/${name}/**`),
    // By default one core is left idle, although much of the work is done by processes that tests wait for.
    maxWorkers: "100%",
    globalSetup: ["test/support/build-program.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
