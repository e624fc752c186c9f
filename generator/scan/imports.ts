import { ts } from "ts-morph";
import { httpPackages } from "./clients/http-libraries.js";
import { packageOfSpecifier } from "./packages.js";

/** Whether any source imports a package that sends HTTP requests, or requires one. */
export function importsHttpPackage(sources: readonly ts.SourceFile[]): boolean {
  return sources.some((file) =>
    ts
      .preProcessFile(file.text, true, true)
      .importedFiles.some(({ fileName }) => httpPackages.has(packageOfSpecifier(fileName) ?? "")),
  );
}
