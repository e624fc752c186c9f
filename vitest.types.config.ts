import { defineConfig } from "vitest/config";

/** Every consumer, in every environment, under every version of TypeScript. */
export default defineConfig({
  test: {
    include: ["test/types/**/*.test.ts"],
    globalSetup: ["test/support/build-program.ts"],
    env: { EVERY_ENVIRONMENT: "1" },
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
