import { defineConfig } from "vitest/config";

/** Runs the recipes of the documentation with the tools that they are for, which it installs. */
export default defineConfig({
  test: {
    fileParallelism: false,
    include: ["test/recipes/**/*.test.ts"],
    testTimeout: 240_000,
    hookTimeout: 360_000,
  },
});
