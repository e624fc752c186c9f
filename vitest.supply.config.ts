import { defineConfig } from "vitest/config";

/** What takes tools of others, or the registry: the bill of materials, signatures, the rules of workflows. */
export default defineConfig({
  test: {
    include: ["test/supply/**/*.test.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
