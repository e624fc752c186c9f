/**
 * `npm run --silent sbom`: what the program consists of once it is installed, as CycloneDX on standard output. It is a
 * function of the lock alone: it has no time, no serial number, and nothing of the machine that it is made on.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function bom() {
  const options = ["--sbom-format", "cyclonedx", "--sbom-type", "application", "--package-lock-only"];
  const made = execFileSync("npm", ["sbom", ...options], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  const { $schema, bomFormat, specVersion, version, metadata, components, dependencies } = JSON.parse(made);
  const { name } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  // Not `--omit dev`: that leaves out what the program shares with its development.
  const isShipped = ({ "bom-ref": ref, properties = [] }) =>
    !properties.some((property) => property.name === "cdx:npm:package:development") &&
    // The packages that this repository generates are beside the program, not in it.
    !ref.startsWith("@graph-slice/");
  const shipped = components.filter(isShipped).sort(by("bom-ref"));
  const refs = new Set([metadata.component["bom-ref"], ...shipped.map((component) => component["bom-ref"])]);
  const document = {
    $schema,
    bomFormat,
    specVersion,
    version,
    metadata: {
      lifecycles: metadata.lifecycles,
      tools: metadata.tools.map(({ vendor, name: tool }) => ({ vendor, name: tool })),
      // npm calls it after the folder.
      component: { ...metadata.component, name },
    },
    components: shipped,
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)).sort() }))
      .sort(by("ref")),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function by(key) {
  return (one, other) => (one[key] < other[key] ? -1 : 1);
}

process.stdout.write(bom());
