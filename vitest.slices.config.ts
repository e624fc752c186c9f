import { defineConfig } from "vitest/config";

/** Slices out of the whole of Graph, each used by a consumer; minutes, where the rest of the tests takes seconds. */
export default defineConfig({
  test: {
    include: ["test/slices/**/*.test.ts"],
    globalSetup: ["test/support/build-program.ts"],
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
