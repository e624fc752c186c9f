import { describe, test } from "vitest";
import { join } from "node:path";
import { expectSameBytes } from "../support/recut.js";
import { committedOptions, committedSources } from "../support/packages.js";
import { sharedGraph } from "../support/shared.js";

const at = (path: string): string => join(sharedGraph ?? "", path);

const permissionFiles = ["permissions/permissions.json", "permissions/provisioningInfo.json"];

describe.skipIf(sharedGraph === undefined)("re-cuts of real files (skipped without shared/graph)", () => {
  const files = [
    "v1.0-2021-04-20",
    "v1.0-2023-02-14",
    "v1.0-2023-05-09-annotated",
    "v1.0-2025-10",
    "v1.0-2026-08-20",
  ];

  test.each(files)("of the committed slice from %s give the same bytes", async (file) => {
    const sources = await committedSources("csdl", {
      metadata: at(`csdl/${file}.xml`),
      permissions: permissionFiles.map(at),
    });
    await expectSameBytes(sources, committedOptions);
  });
});
