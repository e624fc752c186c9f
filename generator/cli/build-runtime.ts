/** The last step of this program's own build: compiles the runtime, once for all runs. */
import { compileRuntime } from "../check/check-package.js";
import { hasErrors } from "../diagnostics.js";
import { formatDiagnostics } from "../format-diagnostics.js";
import { runtimeFiles } from "../render/runtime-files.js";
import { writeCompiledRuntime } from "./compiled-runtime.js";

const { value, diagnostics } = compileRuntime(runtimeFiles());
for (const line of formatDiagnostics(diagnostics)) process.stderr.write(`${line}\n`);
if (hasErrors(diagnostics)) process.exitCode = 1;
else writeCompiledRuntime(value);
