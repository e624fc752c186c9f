import { defineConfig } from "vitest/config";

/** Real metadata: what is read of it, and slices out of the whole of Graph, each used by a consumer. */
export default defineConfig({
  test: {
    include: ["test/slices/**/*.test.ts", "test/upstream/**/*.test.ts"],
    globalSetup: ["test/support/build-program.ts"],
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
