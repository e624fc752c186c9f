import semver from "semver";
import type { Step } from "../diff/change.js";

/**
 * The version after a change. Before 1.0.0 the numbers mean what version ranges take them for: `^0.2.3` allows `0.2.4` and
 * not `0.3.0`, and `^0.0.3` allows nothing else. A pre-release counts up within itself.
 *
 * https://semver.org/#spec-item-4, https://github.com/npm/node-semver#caret-ranges-123-025-004
 */
export function nextVersion(version: string, step: Step): string {
  if (step === "none") return version;
  return semver.inc(version, incrementOf(version, step)) ?? version;
}

function incrementOf(version: string, step: Exclude<Step, "none">): semver.ReleaseType {
  if (semver.prerelease(version) !== null) return "prerelease";
  if (semver.major(version) > 0) return step;
  if (semver.minor(version) > 0) return step === "major" ? "minor" : "patch";
  return "patch";
}
