import { defineConfig } from "vitest/config";

/** Updates from servers, several runs at once, and folders that cannot be written: commands that wait for each other. */
export default defineConfig({
  test: {
    include: ["test/update/**/*.test.ts"],
    globalSetup: ["test/support/build-program.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
