import { defineConfig } from "vitest/config";

/** Every family of hostile payloads in every field of every input. */
export default defineConfig({
  test: {
    include: ["test/hostile/**/*.test.ts"],
    globalSetup: ["test/support/build-program.ts"],
    env: { HOSTILE_CASES: process.env["HOSTILE_CASES"] ?? "most" },
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
