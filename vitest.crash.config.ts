import { defineConfig } from "vitest/config";

/** Tests that kill the program at random moments, many times. */
export default defineConfig({
  test: {
    include: ["test/crash/**/*.test.ts"],
    globalSetup: ["test/support/build-program.ts"],
  },
});
