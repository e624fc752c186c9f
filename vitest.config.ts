import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Named scripts run these: they take long, need real metadata, install packages, or kill what makes one.
    exclude: [
      ...["crash", "hostile", "install", "peers", "recipes", "slices", "supply", "update", "upstream"].map(
        (name) => `test/${name}/**`,
      ),
      "test/types/granted.test.ts",
      "test/types/overlapping-slices.test.ts",
      "test/types/shared-models.test.ts",
    ],
    // By default one core is left idle, although much of the work is done by processes that tests wait for.
    maxWorkers: "100%",
    globalSetup: ["test/support/build-program.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
