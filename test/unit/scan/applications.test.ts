/** All applications of `test/apps` are scanned in one go; `expected-calls.txt` says what is found in each of them. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { scanProject } from "../../../generator/scan/scan-project.js";
import { applicationsFolder, installApplications } from "../../support/applications.js";
import { listCalls } from "../../support/scan-listing.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const applications = readdirSync(applicationsFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "packages")
  .map(({ name }) => name);

test("in each application the calls that its list has are found, and no others", async () => {
  const folder = await temporaryFolder();
  installApplications(folder);
  const { value, diagnostics } = await scanProject({ project: folder });
  expect(diagnostics).toEqual([]);
  for (const name of applications) {
    const listing = listCalls(value!, path.join(folder, name));
    const file = path.join(applicationsFolder, name, "expected-calls.txt");
    if (process.env["UPDATE"] !== undefined) writeFileSync(file, listing);
    expect.soft(listing, name).toBe(readFileSync(file, "utf8"));
  }
});
