/** What is cut out of real metadata gives the same packages as the whole of it, byte by byte. */
import { join } from "node:path";
import { describe, test } from "vitest";
import type { PackageSources } from "../../generator/pipeline.js";
import { sourceOf } from "../support/packages.js";
import { expectSameBytes } from "../support/recut.js";
import { sharedGraph } from "../support/shared.js";
import { slices } from "./slices.js";

const files = ["csdl/v1.0-2021-04-20.xml", "csdl/v1.0-2023-05-09-annotated.xml", "csdl/v1.0-2026-08-20.xml"];

describe.skipIf(sharedGraph === undefined)("re-cuts of real files (skipped without shared/graph)", () => {
  const shared = (path: string) => sourceOf(join(sharedGraph ?? "", path));

  test.each(files.flatMap((file) => slices.map((slice) => ({ ...slice, file }))))(
    "of $name from $file give the same bytes",
    async ({ name, include, operations, file }) => {
      const sources: PackageSources = {
        metadata: { form: "csdl", source: await shared(file) },
        annotations: [await sourceOf("metadata/path-addressing.annotations.xml")],
        permissions: [
          await shared("permissions/permissions.json"),
          await shared("permissions/provisioningInfo.json"),
        ],
      };
      await expectSameBytes(sources, {
        name: `@slices/${name}`,
        version: "0.1.0",
        apiVersion: "v1.0",
        include: include.map((text) => ({ text })),
        operations: operations ?? "documented",
      });
    },
  );
});
