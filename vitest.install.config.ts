import { defineConfig } from "vitest/config";

/** Slower tests that pack and install; they need the registry, or npm's cache, for the program's own dependencies. */
export default defineConfig({
  test: {
    fileParallelism: false,
    include: ["test/install/**/*.test.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
