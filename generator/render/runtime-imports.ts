import { type Code, code, joinCode } from "../escape/code.js";
import { importPath } from "../escape/file-name.js";
import { type RuntimeName, runtimeNames } from "./runtime-names.js";
import type { View } from "./templates.js";

/** Notes what a module uses of the runtime, to import it and nothing else. */
export class RuntimeImports {
  private readonly values = new Set<RuntimeName>();
  private readonly types = new Set<RuntimeName>();

  /** A function or constant that is called or read. */
  value(name: RuntimeName): Code {
    this.values.add(name);
    return runtimeNames[name].code;
  }

  /** A name that is only used as a type. */
  type(name: RuntimeName): Code {
    this.types.add(name);
    return runtimeNames[name].code;
  }

  /** One import for each module of the runtime, types and values sorted by name, seen from a folder of the package. */
  imports(from: readonly ("." | "..")[] = [".."]): readonly View[] {
    const used = [...new Set([...this.values, ...this.types])].sort();
    const files = [...new Set(used.map((name) => runtimeNames[name].file))].sort();
    return files.map((file) => {
      const names = used.filter((name) => runtimeNames[name].file === file);
      const isTypeOnly = names.every((name) => !this.values.has(name));
      const written = names.map((name) => {
        const { code: text } = runtimeNames[name];
        return isTypeOnly || this.values.has(name) ? text : code`type ${text}`;
      });
      return { isTypeOnly, names: joinCode(written, ", "), path: importPath([...from, "runtime"], file) };
    });
  }
}
