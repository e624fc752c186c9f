import { expect, test } from "vitest";
import type { Step } from "../../../generator/diff/change.js";
import { nextVersion } from "../../../generator/update/next-version.js";

test.each<[string, Step, string]>([
  ["1.2.3", "major", "2.0.0"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "patch", "1.2.4"],
  ["1.2.3", "none", "1.2.3"],
  ["0.2.3", "major", "0.3.0"],
  ["0.2.3", "minor", "0.2.4"],
  ["0.2.3", "patch", "0.2.4"],
  ["0.0.3", "major", "0.0.4"],
  ["0.0.3", "patch", "0.0.4"],
  ["2.0.0-rc.1", "major", "2.0.0-rc.2"],
  ["2.0.0-rc.1", "patch", "2.0.0-rc.2"],
  ["2.0.0-rc.1", "none", "2.0.0-rc.1"],
])("%s and a %s change is %s", (version, step, next) => {
  expect(nextVersion(version, step)).toBe(next);
});
