import { defineConfig } from "vitest/config";

/** Tests with clients, servers and credentials that are not ours; they need the registry to install them. */
export default defineConfig({
  test: {
    include: ["test/peers/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    globalSetup: ["test/peers/install.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
