var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all2) => {
  for (var name2 in all2)
    __defProp(target, name2, { get: all2[name2], enumerable: true });
};

// generator/diagnostics.ts
function shortened(text9) {
  if (text9.length <= longestMessage) return text9;
  const end = longestMessage / 4;
  const start = longestMessage - end;
  return `${text9.slice(0, start)} \u2026 (${text9.length - longestMessage} characters) \u2026 ${text9.slice(-end)}`;
}
function diagnostic(code2, message, origin, related) {
  const [severity] = diagnosticCatalogue[code2];
  return {
    code: code2,
    severity,
    message: shortened(message),
    ...origin === void 0 ? {} : { origin },
    ...related === void 0 ? {} : { related }
  };
}
function hasErrors(diagnostics) {
  return diagnostics.some(({ severity }) => severity === "error");
}
var diagnosticCatalogue, longestMessage;
var init_diagnostics = __esm({
  "generator/diagnostics.ts"() {
    "use strict";
    diagnosticCatalogue = {
      "input-unreadable": ["error", "A file or URL that was named cannot be read."],
      "input-unknown-format": ["error", "A file is neither CSDL XML nor OpenAPI JSON or YAML."],
      "xml-malformed": ["error", "A document is not well-formed XML."],
      "xml-doctype": ["error", "A document declares a DOCTYPE or entities, which are refused."],
      "csdl-not-edmx": ["error", "An XML document has no edmx:Edmx root element."],
      "csdl-version": ["error", "A document is CSDL of a version other than 4.0 or 4.01."],
      "csdl-attribute-missing": ["error", "An element lacks an attribute that the specification requires."],
      "csdl-attribute-invalid": ["error", "An attribute has a value that the specification does not allow."],
      "csdl-element-unknown": [
        "warning",
        "An element that the specification does not have in this place is ignored."
      ],
      "csdl-attribute-unknown": [
        "info",
        "An attribute that the specification does not have in this place is ignored."
      ],
      "csdl-element-missing": ["error", "An element lacks a child or a value that the specification requires."],
      "csdl-nonstandard": [
        "info",
        "A value is accepted that the specification does not allow, but services write."
      ],
      "csdl-annotation-ignored": ["info", "An annotation is ignored: no target path leads to what it annotates."],
      "csdl-unsupported": ["warning", "A construct of the specification is not supported and is ignored."],
      "csdl-reference": ["info", "A referenced document is not followed: its vocabulary is known by name only."],
      "openapi-malformed": ["error", "A document is not well-formed JSON or YAML."],
      "openapi-version": [
        "error",
        "A document is OpenAPI of a version other than 3.0 or 3.1, or not OpenAPI at all."
      ],
      "openapi-shape": ["error", "A part of an OpenAPI document has another shape than the specification says."],
      "openapi-reference": ["error", "A $ref leads nowhere, out of the document, or in a circle."],
      "openapi-discriminator-missing": [
        "error",
        "A schema has derived schemas, but no discriminator mapping that tells them apart on the wire."
      ],
      "openapi-unsupported": [
        "warning",
        "A part of an OpenAPI document has no counterpart in the model and is ignored."
      ],
      "model-duplicate-name": ["error", "Two declarations have the same name."],
      "model-unresolved-type": ["error", "A type is named, but not declared."],
      "model-base-type-cycle": ["error", "A type is, by way of its base types, its own base type."],
      "model-base-type-kind": ["error", "A base type is of another kind than the type that names it."],
      "model-unknown-target": ["error", "An annotation's target does not exist."],
      "model-dangling-annotation": [
        "warning",
        "A service's own document annotates a target that does not exist; the annotation is ignored."
      ],
      "model-duplicate-annotation": [
        "warning",
        "A service's own document annotates a target with one term more than once, with different values."
      ],
      "model-unresolved-path": ["warning", "A path in an annotation leads to a member that does not exist."],
      "model-foreign-target": ["info", "Annotations target a namespace that no document declares."],
      "model-several-containers": ["error", "There is more than one entity container."],
      "model-unresolved-operation": [
        "error",
        "An import stands for an action or a function that is not declared."
      ],
      "model-unresolved-key": ["error", "A key names a property that does not exist."],
      "model-type-kind": ["error", "A type is of a kind that its use does not allow."],
      "permissions-shape": ["error", "A permissions file has another shape than Graph's."],
      "permissions-ambiguous": ["info", "The permissions file names more than one least privileged scope."],
      "permissions-no-least": ["info", "The permissions file names no least privileged scope for a request."],
      "permissions-level-order": [
        "info",
        "A scope is said to be the least privileged, but another one has a lower privilege level."
      ],
      "permissions-unlisted": ["info", "The permissions file lists no scope for a request."],
      "permissions-inconsistent": ["warning", "Two parts of a permissions file contradict each other."],
      "permissions-files-differ": ["info", "Permission files contradict each other, or know other scopes."],
      "permissions-ignored": ["info", "A part of a permissions file is not used."],
      "permissions-scope-unused": ["info", "A scope is declared, but no operation of the slice lists it."],
      "roles-shape": ["error", "A roles file has another shape than the documented one."],
      "roles-unused": ["warning", "An entry of a roles file matches no operation of the slice."],
      "clients-shape": ["error", "The table of clients has another shape than the documented one."],
      "program-missing": [
        "error",
        "There is no program to scan: no configuration of TypeScript, or no source files."
      ],
      "program-configuration": ["error", "A configuration of TypeScript cannot be read."],
      "program-syntax": ["warning", "A source file does not parse; only what could be read of it is scanned."],
      "program-unresolved-import": [
        "warning",
        "A package that calls the service is imported, but its types are not installed: calls may be missed."
      ],
      "documentation-refused": ["warning", "A document is too large, or nested too deeply, to be read."],
      "documentation-unread": [
        "warning",
        "A part of documentation that should say something of roles is not understood."
      ],
      "documentation-role-mentioned": [
        "info",
        "Documentation names a role without saying that it is needed; it is not counted."
      ],
      "documentation-role-unknown": ["info", "The role catalogue does not have a role; it is kept by name."],
      "documentation-include": [
        "warning",
        "An included document is missing, outside the folders given, or includes itself."
      ],
      "documentation-request": ["warning", "A request of an API page is not of the form METHOD /path."],
      "documentation-contradicted": [
        "warning",
        "A permission table in the documentation and the permissions file contradict each other."
      ],
      "call-unresolved": ["warning", "A call goes to the service, but it is not known what it requests."],
      "call-unknown": [
        "warning",
        "A call requests what no permissions file lists, or what its cloud does not have."
      ],
      "privilege-ambiguous": [
        "info",
        "A permissions file states several least privileged permissions for a request, or none, so that an order decided."
      ],
      "privilege-unavailable": ["warning", "A permission is needed that cannot be asked for."],
      "privilege-not-proved": [
        "warning",
        "A set of permissions or roles suffices, but it is not shown that no other one is less privileged."
      ],
      "privilege-without-id": ["error", "A permission is needed for a manifest, but no file has its id."],
      "resource-shape": ["error", "The file about the service has another shape than the documented one."],
      "asked-shape": ["error", "A file that should say what an application asks for does not."],
      "asked-unknown": ["error", "An application asks for a permission that no permissions file declares."],
      "asked-default": [
        "error",
        "An application asks only for what its registration asks for, which is elsewhere."
      ],
      "asked-ignored": ["info", "A part of what an application asks for is not about requests to the service."],
      "usage-invalid": ["error", "The command line is not of the documented form."],
      "config-invalid": ["error", "The configuration has another shape than the documented one."],
      "config-missing": [
        "error",
        "There is no configuration, and the command line does not name the inputs either."
      ],
      "sources-shape": ["error", "A sources file has another shape than the documented one."],
      "sources-newer": ["error", "A sources file was written by a newer version of this program."],
      "sources-unusable": ["error", "What a sources file says does not fit the configuration, or cannot be done."],
      "update-unfinished": ["error", "An update was cut off, and what it had begun is to be completed first."],
      "recut-unfaithful": [
        "error",
        "What was cut out of metadata would not give the package that the whole of it gives."
      ],
      "pattern-invalid": ["error", "An include pattern is not of the documented form."],
      "pattern-no-match": ["error", "An include pattern matches no operation."],
      "slice-too-large": ["error", "Include patterns lead through more resources than the limit."],
      "slice-path-unresolved": ["warning", "A documented path has no counterpart in the metadata."],
      "slice-capability-contradicted": [
        "info",
        "An operation is documented, although an annotation says that the service does not allow it."
      ],
      "slice-navigation-omitted": [
        "info",
        "A navigation property is left out: its target type is outside the slice."
      ],
      "slice-derived-types-cut": [
        "info",
        "The derived types of a type are left out: there are more than the limit."
      ],
      "plan-name-collision": ["error", "Two declarations would get the same name in the generated code."],
      "render-not-inert": ["error", "Rendered code contains something that no template produces."],
      "plan-read-as": ["warning", "A type is annotated to come back as another one that cannot be read."],
      "render-invalid": ["error", "Rendered code is not valid TypeScript: a defect of this program."],
      "output-path-invalid": ["error", "A generated file would have a path that is not safe on every system."],
      "output-unwritable": ["error", "The output folder cannot be written."],
      "lock-newer": ["error", "A package was generated by a newer version of this program."],
      "output-foreign-file": ["error", "A file in the output folder was not written by this program."]
    };
    longestMessage = 2e3;
  }
});

// generator/system-error.ts
var init_system_error = __esm({
  "generator/system-error.ts"() {
    "use strict";
  }
});

// generator/config/configuration-document.ts
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from "jsonc-parser";
function readJsonDocument(source, root = []) {
  const errors = [];
  const tree = parseTree(source.text, errors, { allowTrailingComma: true });
  const node = tree === void 0 ? void 0 : findNodeAtLocation(tree, [...root]);
  const value2 = node === void 0 ? void 0 : getNodeValue(node);
  return {
    value: value2,
    originOf: (path2) => ({ source, offset: node === void 0 ? 0 : offsetOf(node, path2) }),
    diagnostics: errors.map(
      ({ error, offset }) => diagnostic("config-invalid", `This is not JSON: ${syntaxErrorInWords(error)}.`, { source, offset })
    )
  };
}
function offsetOf(root, path2) {
  const node = findNodeAtLocation(root, [...path2]);
  if (node === void 0) return path2.length === 0 ? root.offset : offsetOf(root, path2.slice(0, -1));
  return node.parent?.type === "property" && path2.length > 0 ? node.parent.offset : node.offset;
}
function syntaxErrorInWords(code2) {
  return printParseErrorCode(code2).replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
var init_configuration_document = __esm({
  "generator/config/configuration-document.ts"() {
    "use strict";
    init_diagnostics();
    init_system_error();
  }
});

// generator/ir/paths.ts
function parsePath(path2) {
  const segments = [];
  const texts2 = splitOutside(withoutQuery(path2), "/", "parentheses").map((text9) => text9.trim()).filter((text9) => text9 !== "");
  for (let index = 0; index < texts2.length; index++) {
    const text9 = texts2[index] ?? "";
    const beforeColon = withoutColon(text9);
    segments.push(...parseSegment(beforeColon));
    if (beforeColon !== text9 && index + 1 < texts2.length) {
      segments.push({ kind: "relativePath" });
      index = endOfRelativePath(texts2, index + 1);
    }
  }
  return segments;
}
function normalizePath(path2) {
  return plainPath.test(path2) ? path2.toLowerCase().replace(/\{[^{}]*\}/g, "{}") : formatPath(parsePath(path2));
}
function formatPath(segments) {
  return segments.map((segment3) => {
    switch (segment3.kind) {
      case "name":
        return `/${normalName(segment3.name)}${formatArguments(segment3.arguments)}`;
      case "placeholder":
        return "/{}";
      case "relativePath":
        return ":/{}:";
    }
  }).join("");
}
function withoutNamespace(name2) {
  return isQualified(name2) ? name2.slice(name2.lastIndexOf(".") + 1) : name2;
}
function isQualified(name2) {
  return name2.includes(".") && qualifiedName.test(name2);
}
function normalName(name2) {
  const withoutKeyNames = name2.replace(/\{[^{}]*\}/g, "{}").replace(/[()/?]/g, "_");
  return withoutNamespace(withoutKeyNames.toLowerCase());
}
function formatArguments(pathArguments) {
  if (pathArguments.length === 0) return "";
  const names = pathArguments.map(({ name: name2 }) => name2.toLowerCase());
  return `(${names.sort().map((name2) => name2 === "" ? "{}" : `${name2}={}`).join(",")})`;
}
function parseSegment(text9) {
  if (text9 === "") return [];
  if (isPlaceholder(text9)) return [{ kind: "placeholder", name: text9.slice(1, -1) }];
  const call = /^([^(]*)\((.*)\)$/s.exec(text9);
  if (call === null) return [{ kind: "name", name: text9, arguments: [] }];
  const name2 = withoutColon(call[1] ?? "").trim();
  const pathArguments = parseArguments(call[2] ?? "");
  const [first] = pathArguments;
  if (first?.name === "" && pathArguments.length === 1) {
    const key = { kind: "placeholder", name: withoutDelimiters(first.value) };
    return name2 === "" ? [key] : [{ kind: "name", name: name2, arguments: [] }, key];
  }
  return name2 === "" && first === void 0 ? [] : [{ kind: "name", name: name2, arguments: pathArguments }];
}
function withoutColon(text9) {
  return text9.replace(/[\s:]+$/, "");
}
function isPlaceholder(text9) {
  return text9.length >= 2 && text9.startsWith("{") && text9.endsWith("}");
}
function parseArguments(text9) {
  if (text9.trim() === "") return [];
  return splitOutside(text9, ",", "quotes").map((part) => {
    const named = /^\s*([^\s'"{}()=,/?:]+)\s*=(.*)$/s.exec(part);
    if (named === null) return { name: "", value: part.trim() };
    return { name: named[1] ?? "", value: (named[2] ?? "").trim() };
  });
}
function withoutDelimiters(value2) {
  const unquoted = /^'(.*)'$/s.exec(value2)?.[1] ?? value2;
  return isPlaceholder(unquoted) ? unquoted.slice(1, -1) : unquoted;
}
function endOfRelativePath(texts2, start) {
  if (isPlaceholder(withoutColon(texts2[start] ?? ""))) return start;
  const closing2 = texts2.findIndex((text9, index) => index >= start && text9.endsWith(":"));
  return closing2 === -1 ? texts2.length - 1 : closing2;
}
function withoutQuery(path2) {
  return splitOutside(path2, "?", "parentheses")[0] ?? "";
}
function splitOutside(text9, separator, outside) {
  const parts = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text9.length; index++) {
    const character = text9[index];
    if (character === "'" && (depth > 0 || outside === "quotes")) quoted = !quoted;
    else if (quoted) continue;
    else if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (character === separator && depth === 0) {
      parts.push(text9.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text9.slice(start));
  return parts;
}
var plainPath, identifier, qualifiedName;
var init_paths = __esm({
  "generator/ir/paths.ts"() {
    "use strict";
    plainPath = /^(?:\/(?:[\w$-]+|\{[^{}/()?:]*\}))+$/;
    identifier = String.raw`[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*`;
    qualifiedName = new RegExp(String.raw`^${identifier}(?:\.${identifier})+$`, "u");
  }
});

// generator/slice/patterns.ts
function parsePattern(text9, origin) {
  const slash2 = text9.indexOf("/");
  const [head, path2] = [text9.slice(0, slash2), text9.slice(slash2)];
  const methodList = head.trim();
  const fail = (expected) => ({
    value: void 0,
    diagnostics: [invalid(text9, expected, origin)]
  });
  if (slash2 === -1 || methodList !== "" && head === head.trimEnd()) {
    return fail("it is a path that starts with a slash, perhaps after methods and a blank");
  }
  if (/[?#]/.test(path2)) return fail("a pattern has no query and no fragment");
  const methods5 = methodList === "" ? void 0 : parseMethods(methodList);
  if (methods5?.includes(void 0)) {
    return fail(`before the path are methods with commas between, each one of ${httpMethods.join(", ")}`);
  }
  const texts2 = path2.split("/").filter((step) => step !== "");
  if (texts2.length === 0)
    return fail("there is at least one step after the slash; /** stands for everything");
  const misplaced = texts2.find((step) => step.includes("*") && step !== "*" && step !== "**");
  if (misplaced !== void 0) return fail(`* and ** are steps of their own, unlike "${misplaced}"`);
  const unbalanced = texts2.find((step) => (step.startsWith("{") || step.endsWith("}")) && !isKey(step));
  if (unbalanced !== void 0) return fail(`a key is written {\u2026}, unlike "${unbalanced}"`);
  const steps = splitNormalPath(normalizePath(path2)).map(patternStep).filter(isNoRepeatedSubtree);
  const known3 = methods5?.filter((method) => method !== void 0);
  const pattern = {
    text: text9,
    steps,
    ...known3 === void 0 ? {} : { methods: known3 },
    ...origin === void 0 ? {} : { origin }
  };
  return { value: pattern, diagnostics: [] };
}
function parsePatterns(texts2) {
  const outcomes = texts2.map(
    (text9) => typeof text9 === "string" ? parsePattern(text9) : parsePattern(text9.text, text9.origin)
  );
  return {
    value: outcomes.flatMap(({ value: value2 }) => value2 ?? []),
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics)
  };
}
function splitNormalPath(path2) {
  return path2.replaceAll(":/{}:", `/${relativePathText}`).split("/").slice(1);
}
function compareSpecificity(left, right) {
  const length = Math.max(left.steps.length, right.steps.length);
  for (let index = 0; index < length; index++) {
    const difference = specificity(right.steps[index]) - specificity(left.steps[index]);
    if (difference !== 0) return difference;
  }
  return (left.methods?.length ?? Infinity) - (right.methods?.length ?? Infinity) || 0;
}
function specificity(step) {
  switch (step?.kind) {
    case void 0:
    case "literal":
    case "key":
    case "relativePath":
      return 2;
    case "any":
      return 1;
    case "subtree":
      return 0;
  }
}
function patternStep(text9) {
  if (text9 === "**") return { kind: "subtree" };
  if (text9 === "*") return { kind: "any" };
  if (text9 === relativePathText) return { kind: "relativePath" };
  return text9 === "{}" ? { kind: "key" } : { kind: "literal", text: text9 };
}
function isNoRepeatedSubtree({ kind }, index, steps) {
  return kind !== "subtree" || steps[index - 1]?.kind !== "subtree";
}
function parseMethods(list3) {
  return list3.split(",").map((name2) => httpMethods.find((method) => method === name2.trim().toUpperCase()));
}
function isKey(step) {
  return /^\{[^{}]*\}:?$/.test(step);
}
function invalid(text9, expected, origin) {
  const example = "for example /teams/{id}/**, or GET,PATCH /teams/{id}";
  return diagnostic("pattern-invalid", `The pattern "${text9}" is invalid: ${expected}; ${example}.`, origin);
}
var httpMethods, relativePathText;
var init_patterns = __esm({
  "generator/slice/patterns.ts"() {
    "use strict";
    init_diagnostics();
    init_paths();
    httpMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
    relativePathText = "{}:";
  }
});

// generator/config/slice-configuration.ts
var firstVersion;
var init_slice_configuration = __esm({
  "generator/config/slice-configuration.ts"() {
    "use strict";
    firstVersion = "0.1.0";
  }
});

// generator/config/package-name.ts
import { builtinModules } from "node:module";
function isPackageName(name2) {
  const taken = ["node_modules", "favicon.ico", ...builtinModules];
  return form.test(name2) && name2.length <= longest && !taken.includes(name2);
}
function unscoped(name2) {
  return name2.slice(name2.indexOf("/") + 1);
}
function defaultPackageName(pattern) {
  const path2 = pattern.slice(pattern.indexOf("/") + 1);
  const words2 = path2.split("/").filter((step) => !/[{}*]/.test(step)).flatMap((step) => step.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").split(/[^A-Za-z0-9]+/)).filter((word) => word !== "").map((word) => word.toLowerCase());
  return `@graph-slice/${words2.length === 0 ? "service" : words2.join("-")}`.slice(0, longest);
}
var form, longest;
var init_package_name = __esm({
  "generator/config/package-name.ts"() {
    "use strict";
    form = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
    longest = 214;
  }
});

// generator/slice/near-misses.ts
function closestNames(written, names) {
  const wanted = written.toLowerCase();
  const limit = Math.max(2, Math.ceil(wanted.length / 2));
  return [...new Set(names)].map((name2) => ({ name: name2, distance: distanceBetween(wanted, name2.toLowerCase()) })).filter(({ distance }) => distance <= limit).sort((left, right) => left.distance - right.distance || (left.name < right.name ? -1 : 1)).slice(0, 3).map(({ name: name2 }) => name2);
}
function distanceBetween(left, right) {
  if (left !== "" && right !== "" && (left.startsWith(right) || right.startsWith(left))) return 1;
  return editDistance(left, right);
}
function editDistance(left, right) {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
var init_near_misses = __esm({
  "generator/slice/near-misses.ts"() {
    "use strict";
  }
});

// generator/config/settings.ts
import * as v from "valibot";
function setting(schema, value2, help) {
  return v.pipe(v.optional(schema), v.title(value2), v.description(help));
}
function keysAt(path2) {
  if (path2.length === 0) return Object.keys(configurationSchema.entries);
  return Object.keys(path2.at(-1) === "limits" ? limitSettings : sliceSchema.entries);
}
function settingFlag(name2, path2, schema) {
  return {
    flag: `--${name2}`,
    value: v.getTitle(schema) ?? "VALUE",
    help: v.getDescription(schema) ?? "",
    path: path2,
    repeatable: v.is(schema, ["several"]),
    numeric: v.is(schema, 1)
  };
}
function kebabCase(key) {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
var text, texts, textOrTexts, count, packageName, apiVersion, limitSettings, sliceSettings, sliceSchema, configurationSchema, settingFlags;
var init_settings = __esm({
  "generator/config/settings.ts"() {
    "use strict";
    init_package_name();
    text = v.pipe(v.string(), v.nonEmpty("must not be empty"));
    texts = v.pipe(v.array(text), v.nonEmpty("must not be empty"));
    textOrTexts = v.union([text, texts]);
    count = v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(0, "must not be negative"));
    packageName = v.pipe(
      text,
      v.check(isPackageName, "must be a name that npm takes: lower case, e.g. @contoso/teams")
    );
    apiVersion = v.pipe(
      text,
      v.regex(/^[A-Za-z0-9][\w.-]*$/, "must be the last segment of a service's root, e.g. v1.0")
    );
    limitSettings = {
      derivedTypes: setting(
        count,
        "COUNT",
        "leave out the derived types of a type that has more of them than this"
      )
    };
    sliceSettings = {
      csdl: setting(text, "FILE", "the metadata in CSDL (XML): a path or a URL"),
      openapi: setting(text, "FILE", "the metadata in OpenAPI (JSON or YAML) instead"),
      annotations: setting(texts, "FILE\u2026", "CSDL with annotations of the metadata"),
      permissions: setting(textOrTexts, "FILE\u2026", "the permissions that the requests need (JSON)"),
      roles: setting(text, "FILE", "the administrator roles that the requests need (JSON)"),
      sources: setting(text, "FILE", "the package's version, and where newer inputs come from (JSON)"),
      include: setting(texts, "PATTERN\u2026", "the requests that are wanted, e.g. '/teams/{id}/**'"),
      name: setting(packageName, "NAME", "the package's name (default: made from the first pattern)"),
      out: setting(text, "FOLDER", "the package's folder (default: generated/NAME, without the scope)"),
      apiVersion: setting(apiVersion, "VERSION", `the version in URLs (default: "v1.0")`),
      operations: setting(
        v.picklist(["documented", "all"]),
        "WHICH",
        `"documented": those that the permissions list (default); or "all"`
      )
    };
    sliceSchema = v.strictObject({
      ...sliceSettings,
      limits: v.optional(v.strictObject(limitSettings))
    });
    configurationSchema = v.strictObject({
      slices: v.pipe(v.array(sliceSchema), v.nonEmpty("must have at least one slice"))
    });
    settingFlags = [
      ...Object.entries(sliceSettings).map(([key, schema]) => settingFlag(kebabCase(key), [key], schema)),
      ...Object.entries(limitSettings).map(
        ([key, schema]) => settingFlag(`${kebabCase(key)}-limit`, ["limits", key], schema)
      )
    ];
  }
});

// generator/config/setting-issues.ts
function settingIssue(issue, source) {
  const path2 = (issue.path ?? []).map(({ key }) => typeof key === "number" ? key : String(key));
  return diagnostic("config-invalid", inWords(issue, path2, source), source.originOf(path2));
}
function inWords(issue, path2, source) {
  const name2 = source.nameOf(path2);
  if (issue.expected === "never") return unknownKey(path2);
  if (issue.received === "undefined") return `${name2} is missing.`;
  if (issue.kind === "validation") return `${name2} ${issue.message}.`;
  return `${name2} must be ${expectationInWords(issue.expected)}, not ${shortJson(issue.input)}.`;
}
function unknownKey(path2) {
  const key = String(path2.at(-1));
  const known3 = keysAt(path2.slice(0, -1));
  const [near] = closestNames(key, known3);
  const hint = near === void 0 ? `Known here: ${known3.join(", ")}.` : `Did you mean "${near}"?`;
  return `The key "${key}" is unknown. ${hint}`;
}
function expectationInWords(expected) {
  const alternatives2 = (expected ?? "something else").replace(/[()]/g, "").split(" | ");
  return alternatives2.map((name2) => kindsInWords.get(name2) ?? name2).join(" or ");
}
function shortJson(value2) {
  const json2 = typeof value2 === "function" ? "a function" : JSON.stringify(value2);
  return json2.length > 60 ? `${json2.slice(0, 60)}\u2026` : json2;
}
var kindsInWords;
var init_setting_issues = __esm({
  "generator/config/setting-issues.ts"() {
    "use strict";
    init_diagnostics();
    init_near_misses();
    init_settings();
    kindsInWords = /* @__PURE__ */ new Map([
      ["Object", "an object"],
      ["Array", "a list"],
      ["string", "a text"],
      ["number", "a number"]
    ]);
  }
});

// generator/config/slices.ts
import { relative, resolve, sep } from "node:path";
import * as v2 from "valibot";
function slicesOf(document, source) {
  const { output, issues, typed } = v2.safeParse(configurationSchema, document);
  const settings = isRecord(document) && Array.isArray(document["slices"]) ? document["slices"] : [];
  const rules2 = settings.flatMap((slice2, index) => missing(slice2, ["slices", index], source));
  const diagnostics = [...(issues ?? []).map((issue) => settingIssue(issue, source)), ...rules2];
  if (!typed || diagnostics.length > 0) return { value: [], diagnostics };
  const slices = output.slices.map((slice2, index) => resolveSlice(slice2, ["slices", index], source));
  return { value: slices, diagnostics: checkSlices(slices, (index) => ["slices", index], source) };
}
function resolveSlice(settings, path2, source) {
  const {
    csdl,
    openapi,
    annotations = [],
    permissions = [],
    roles: roles2,
    include = [],
    limits,
    sources
  } = settings;
  const locate = (location2) => resolveLocation(location2, source);
  const name2 = settings.name ?? defaultPackageName(include[0] ?? "");
  return {
    name: name2,
    out: resolve(source.folder, settings.out ?? `generated/${unscoped(name2)}`),
    metadata: csdl === void 0 ? { form: "openapi", location: locate(openapi ?? "") } : { form: "csdl", location: locate(csdl) },
    annotations: annotations.map(locate),
    permissions: [permissions].flat().map(locate),
    ...roles2 === void 0 ? {} : { roles: locate(roles2) },
    include: include.map((text9, index) => {
      const origin = source.originOf([...path2, "include", index]);
      return origin === void 0 ? { text: text9 } : { text: text9, origin };
    }),
    apiVersion: settings.apiVersion ?? "v1.0",
    operations: settings.operations ?? "documented",
    ...limits?.derivedTypes === void 0 ? {} : { derivedTypesLimit: limits.derivedTypes },
    ...sources === void 0 ? {} : { sources: locate(sources) },
    version: firstVersion
  };
}
function resolveLocation(location2, { folder, cwd }) {
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(location2)) return location2;
  const path2 = resolve(folder, location2);
  const short = relative(cwd, path2);
  return short.startsWith(`..${sep}..`) ? path2 : short;
}
function missing(slice2, path2, source) {
  if (!isRecord(slice2)) return [];
  const name2 = (key) => source.nameOf([...path2, key]);
  const problems = [];
  if (!("csdl" in slice2) && !("openapi" in slice2)) {
    problems.push(`The metadata is missing: give ${name2("csdl")} or ${name2("openapi")}.`);
  }
  if ("csdl" in slice2 && "openapi" in slice2) {
    problems.push(
      `${name2("csdl")} and ${name2("openapi")} exclude each other: one metadata file makes a package.`
    );
  }
  if (!("include" in slice2)) {
    problems.push(`${name2("include")} is missing: say which requests are wanted, e.g. "/teams/{id}/**".`);
  }
  return problems.map((message) => diagnostic("config-invalid", message, source.originOf(path2)));
}
function checkSlices(slices, pathOf2, source) {
  return slices.flatMap((slice2, index) => [
    ...slice2.include.flatMap(({ text: text9, origin }) => parsePattern(text9, origin).diagnostics),
    ...folderProblems(slice2, slices.slice(0, index), [...pathOf2(index), "out"], source)
  ]);
}
function folderProblems({ out, name: name2 }, earlier, path2, source) {
  const problems = [];
  if (contains(out, source.cwd) || contains(out, source.folder)) {
    const example = `generated/${unscoped(name2)}`;
    problems.push(
      `The output folder ${out} holds more than this package. Name one for it alone, e.g. "${example}".`
    );
  }
  for (const other of earlier) {
    if (contains(out, other.out) || contains(other.out, out)) {
      problems.push(
        `The output folders ${other.out} and ${out} are in one another. Each package needs its own.`
      );
    }
  }
  return problems.map((message) => diagnostic("config-invalid", message, source.originOf(path2)));
}
function contains(folder, path2) {
  return path2 === folder || path2.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
function isRecord(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}
var init_slices = __esm({
  "generator/config/slices.ts"() {
    "use strict";
    init_diagnostics();
    init_patterns();
    init_slice_configuration();
    init_package_name();
    init_setting_issues();
    init_settings();
  }
});

// generator/ir/names.ts
function shortName(name2) {
  return name2.slice(name2.lastIndexOf(".") + 1);
}
function namespaceOf(name2) {
  return name2.slice(0, Math.max(0, name2.lastIndexOf(".")));
}
function isBuiltInType(name2) {
  return name2.startsWith("Edm.");
}
var init_names = __esm({
  "generator/ir/names.ts"() {
    "use strict";
  }
});

// generator/ir/group-by.ts
function groupBy(items, keyOf6) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf6(item);
    const group2 = groups.get(key);
    if (group2 === void 0) groups.set(key, [item]);
    else group2.push(item);
  }
  return groups;
}
var init_group_by = __esm({
  "generator/ir/group-by.ts"() {
    "use strict";
  }
});

// generator/ir/structured-types.ts
function isStructuredType(type) {
  return type?.kind === "entityType" || type?.kind === "complexType";
}
function isNavigationProperty(member2) {
  return "containsTarget" in member2;
}
function kindOfType(model, name2) {
  return model.relations === void 0 ? model.types.get(name2)?.kind : model.relations.kindOf(name2);
}
function structuredType(model, name2) {
  const type = model.types.get(name2);
  return isStructuredType(type) ? type : void 0;
}
function baseTypesOf(model, type) {
  const chain = /* @__PURE__ */ new Set();
  for (let base = baseOf(model, type); base !== void 0; base = baseOf(model, base)) {
    if (base === type || chain.has(base)) break;
    chain.add(base);
  }
  return [...chain];
}
function propertiesOf(model, type) {
  return lineage(model, type).flatMap(
    ({ name: name2, properties }) => properties.map((member2) => ({ declaringType: name2, member: member2 }))
  );
}
function navigationPropertiesOf(model, type) {
  return lineage(model, type).flatMap(
    ({ name: name2, navigationProperties }) => navigationProperties.map((member2) => ({ declaringType: name2, member: member2 }))
  );
}
function findMember(model, type, name2) {
  const own = declaredMember(type, name2);
  if (own !== void 0) return { declaringType: type.name, member: own };
  for (const base of baseTypesOf(model, type)) {
    const member2 = declaredMember(base, name2);
    if (member2 !== void 0) return { declaringType: base.name, member: member2 };
  }
  return void 0;
}
function declaredMember(type, name2) {
  return type.properties.find((property) => property.name === name2) ?? type.navigationProperties.find((property) => property.name === name2);
}
function keyOf(model, type) {
  for (const declaring of [type, ...baseTypesOf(model, type)]) {
    if (declaring.kind === "entityType" && declaring.key !== void 0) return declaring.key;
  }
  return void 0;
}
function isOpen(model, type) {
  return type.open || baseTypesOf(model, type).some(({ open: open2 }) => open2);
}
function isAssignable(model, from, to) {
  if (from === to) return true;
  const type = structuredType(model, from);
  return type !== void 0 && baseTypesOf(model, type).some(({ name: name2 }) => name2 === to);
}
function derivedTypeIndex(model) {
  const derivedTypes = model.relations?.derivedTypes ?? derivedTypesOf(model);
  const direct = (name2) => [...derivedTypes(name2)].sort();
  const closures = /* @__PURE__ */ new Map();
  const transitive = (name2) => {
    const known3 = closures.get(name2);
    if (known3 !== void 0) return known3;
    const found2 = new Set(direct(name2));
    for (const derived of found2) for (const next of direct(derived)) found2.add(next);
    found2.delete(name2);
    const closure = [...found2].sort();
    closures.set(name2, closure);
    return closure;
  };
  return { direct, transitive };
}
function lineage(model, type) {
  return [type, ...baseTypesOf(model, type)].reverse();
}
function derivedTypesOf(model) {
  const structured = [...model.types.values()].filter(isStructuredType);
  const byBase = groupBy(structured, ({ baseType }) => baseType);
  return (base) => (byBase.get(base) ?? []).map(({ name: name2 }) => name2);
}
function baseOf(model, { baseType }) {
  return baseType === void 0 ? void 0 : structuredType(model, baseType);
}
var init_structured_types = __esm({
  "generator/ir/structured-types.ts"() {
    "use strict";
    init_group_by();
  }
});

// generator/ir/member-path.ts
function followPath(model, start, segments) {
  let current = start;
  for (const segment3 of segments) {
    if (/^[@$]/u.test(segment3)) return { kind: "resolved" };
    const next = segment3.includes(".") ? castTo(model, current, segment3) : memberOf(model, current, segment3);
    if (next === "anything") return { kind: "resolved" };
    if (next === "nothing") return { kind: "unresolved", segment: segment3, type: current };
    current = next.type;
  }
  return { kind: "resolved", type: current };
}
function isDeclaredNamespace(model, namespace) {
  return model.schemas.some((schema) => schema.namespace === namespace);
}
function castTo(model, current, segment3) {
  if (!model.types.has(segment3)) {
    return isDeclaredNamespace(model, namespaceOf(segment3)) ? "nothing" : "anything";
  }
  const related = isBuiltInType(current) || !model.types.has(current) || isAssignable(model, segment3, current) || isAssignable(model, current, segment3);
  return related ? { type: segment3 } : "nothing";
}
function memberOf(model, current, name2) {
  const type = model.types.get(current);
  if (type === void 0) return isScalar(current) ? "nothing" : "anything";
  if (!isStructuredType(type)) return "nothing";
  const found2 = findMember(model, type, name2);
  if (found2 !== void 0) return { type: found2.member.type.name };
  return isOpen(model, type) ? "anything" : "nothing";
}
function isScalar(name2) {
  return isBuiltInType(name2) && !["Edm.EntityType", "Edm.ComplexType", "Edm.Untyped"].includes(name2);
}
var init_member_path = __esm({
  "generator/ir/member-path.ts"() {
    "use strict";
    init_names();
    init_structured_types();
  }
});

// generator/ir/operation-target.ts
function operationTarget(operation2) {
  const significant = operation2.kind === "function" ? operation2.parameters : bindingParameter(operation2);
  return `${operation2.name}(${significant.map(({ type }) => typeText(type)).join(",")})`;
}
function bindingParameter({ bound, parameters }) {
  return bound ? parameters.slice(0, 1) : [];
}
function typeText({ name: name2, collection: collection2 }) {
  return collection2 ? `Collection(${name2})` : name2;
}
var init_operation_target = __esm({
  "generator/ir/operation-target.ts"() {
    "use strict";
  }
});

// generator/ir/annotation-targets.ts
function resolveTarget(model, target) {
  const { path: path2, embedded } = splitEmbeddedTerm(target.replace(/\s+/gu, ""));
  const [head = "", ...segments] = path2.split("/");
  const end = resolveHead(model, head, segments);
  if (end.kind !== "known" || embedded === "") return end;
  return { ...end, targets: end.targets.map((each) => each + embedded) };
}
function targetNamespace(target) {
  return namespaceOf(targetHead(target));
}
function targetHead(target) {
  const end = target.search(/[/(@]/u);
  return (end === -1 ? target : target.slice(0, end)).trim();
}
function splitEmbeddedTerm(target) {
  const at2 = target.search(/\/?@/u);
  return at2 === -1 ? { path: target, embedded: "" } : { path: target.slice(0, at2), embedded: target.slice(at2).replace(/^\//u, "") };
}
function resolveHead(model, head, segments) {
  if (isDeclaredNamespace(model, head) && segments.length === 0) return known(head);
  const name2 = head.replace(/\(.*$/u, "");
  const namespace = namespaceOf(name2);
  if (namespace === "") return unknown(`"${head}" has no namespace`);
  if (!isDeclaredNamespace(model, namespace)) return { kind: "foreign", namespace };
  const path2 = [head, ...segments].join("/");
  const overloads = model.operations.get(name2);
  if (overloads !== void 0 && (head !== name2 || !model.types.has(name2))) {
    return resolveOperation(model, overloads, head, segments);
  }
  const type = model.types.get(name2);
  if (type?.kind === "enumerationType") {
    const [member2, ...rest] = segments;
    const exists = type.members.some((each) => each.name === member2);
    return member2 === void 0 || exists && rest.length === 0 ? known(path2) : unknown(`the enumeration type "${name2}" has no member "${segments.join("/")}"`);
  }
  if (isStructuredType(type)) return resolveMember(model, name2, segments, path2);
  if ((type !== void 0 || model.terms.has(name2)) && segments.length === 0) return known(path2);
  if (model.container?.name === name2) return resolveContainerChild(model, segments, path2);
  return unknown(`"${head}" is not declared`);
}
function resolveMember(model, type, segments, path2) {
  const end = followPath(model, type, segments);
  return end.kind === "resolved" ? known(path2) : unknown(`"${end.type}" has no member "${end.segment}"`);
}
function resolveContainerChild(model, segments, path2) {
  const { container } = model;
  const [child, ...rest] = segments;
  if (container === void 0 || child === void 0) return known(path2);
  const set2 = container.entitySets.find(({ name: name2 }) => name2 === child);
  const singleton = container.singletons.find(({ name: name2 }) => name2 === child);
  const type = set2?.entityType ?? singleton?.type;
  if (type !== void 0) return resolveMember(model, type, rest, path2);
  const isImport = container.operationImports.some(({ name: name2 }) => name2 === child);
  return isImport && rest.length === 0 ? known(path2) : unknown(`the entity container "${container.name}" has no child "${segments.join("/")}"`);
}
function resolveOperation(model, overloads, head, segments) {
  const specific = head.endsWith(")");
  const named = specific ? overloads.filter((overload) => isOverload(overload, head)) : overloads;
  if (named.length === 0) {
    const known3 = overloads.map(operationTarget).join(", ");
    return unknown(`"${head}" is no overload of the operation; there are: ${known3}`);
  }
  const [part, ...rest] = segments;
  if (part === void 0) return knownAll(named.map(operationTarget), specific);
  const targets = named.flatMap((overload) => {
    const type = partType(overload, part);
    const resolved = type !== void 0 && followPath(model, type.name, rest).kind === "resolved";
    return resolved ? [[operationTarget(overload), ...segments].join("/")] : [];
  });
  return targets.length > 0 ? knownAll(targets, specific) : unknown(`"${head}" has no parameter or result "${segments.join("/")}"`);
}
function isOverload(operation2, head) {
  return head === operationTarget(operation2) || head === operationTarget({ ...operation2, kind: "function" });
}
function partType(operation2, part) {
  return part === "$ReturnType" ? operation2.returnType : operation2.parameters.find(({ name: name2 }) => name2 === part)?.type;
}
function known(target) {
  return knownAll([target], true);
}
function knownAll(targets, specific) {
  return { kind: "known", targets, specific };
}
function unknown(reason2) {
  return { kind: "unknown", reason: reason2 };
}
var init_annotation_targets = __esm({
  "generator/ir/annotation-targets.ts"() {
    "use strict";
    init_member_path();
    init_names();
    init_operation_target();
    init_structured_types();
  }
});

// generator/ir/apply-annotations.ts
function applyAnnotations(declarations2, document, ownNamespaces) {
  const annotations = [];
  const diagnostics = [];
  const foreign = [];
  for (const [written, targeted] of groupBy(document.annotations, ({ target }) => target)) {
    const end = resolveTarget(declarations2, written);
    const own = ownNamespaces.has(written) || ownNamespaces.has(targetNamespace(written));
    if (end.kind === "unknown") {
      diagnostics.push(unknownTarget(written, end.reason, own, targeted));
      continue;
    }
    if (end.kind === "foreign") foreign.push(...targeted);
    const targets = end.kind === "known" ? end.targets : [written];
    const specific = end.kind === "foreign" || end.specific;
    for (const target of targets) {
      annotations.push(...targeted.map(({ annotation }) => ({ target, annotation, specific, own })));
    }
  }
  const byNamespace = groupBy(foreign, ({ target }) => targetNamespace(target));
  diagnostics.push(...[...byNamespace].map(([namespace, list3]) => foreignTargets(namespace, list3)));
  return { annotations, diagnostics };
}
function declaredNamespaces({
  types: types2,
  operations: operations4,
  terms: terms3,
  containers: containers2
}) {
  return new Set([...types2, ...operations4, ...terms3, ...containers2].map(({ name: name2 }) => namespaceOf(name2)));
}
function unknownTarget(target, reason2, own, [first]) {
  const origin = first?.annotation.origin;
  const problem = `The annotation target "${target}" does not exist: ${reason2}.`;
  return own ? diagnostic("model-dangling-annotation", `${problem} The annotation is ignored.`, origin) : diagnostic("model-unknown-target", `${problem} Correct the target, or remove its annotations.`, origin);
}
function foreignTargets(namespace, list3) {
  return diagnostic(
    "model-foreign-target",
    `No document declares the namespace "${namespace}", which is annotated ${list3.length === 1 ? "here" : `${list3.length} times, first here`}. Check its spelling, or name the document that declares it as an input.`,
    list3[0]?.annotation.origin
  );
}
var init_apply_annotations = __esm({
  "generator/ir/apply-annotations.ts"() {
    "use strict";
    init_diagnostics();
    init_annotation_targets();
    init_group_by();
    init_names();
  }
});

// generator/ir/expression-text.ts
function expressionText(expression) {
  return JSON.stringify(
    expression ?? null,
    (_key, value2) => value2 instanceof Map ? [...value2].sort(([one], [other]) => one < other ? -1 : 1) : value2
  );
}
var init_expression_text = __esm({
  "generator/ir/expression-text.ts"() {
    "use strict";
  }
});

// generator/ir/rules/duplicate-name.ts
function duplicateName(what, name2, first, second) {
  return diagnostic(
    "model-duplicate-name",
    `The ${what} "${name2}" is declared twice. Rename or remove one of them.`,
    second,
    first
  );
}
function duplicates(items, keyOf6, describe2) {
  const seen = /* @__PURE__ */ new Map();
  const findings2 = [];
  for (const item of items) {
    const first = seen.get(keyOf6(item));
    if (first === void 0) {
      seen.set(keyOf6(item), item);
      continue;
    }
    const { what, name: name2 } = describe2(item);
    findings2.push(duplicateName(what, name2, first.origin, item.origin));
  }
  return findings2;
}
var init_duplicate_name = __esm({
  "generator/ir/rules/duplicate-name.ts"() {
    "use strict";
    init_diagnostics();
  }
});

// generator/ir/distinct-annotations.ts
function distinctAnnotations(applied) {
  const annotations = [];
  const errors = [];
  const ambiguous = [];
  const groups = groupBy(applied, ({ target, annotation }) => `${target} ${termText(annotation)}`);
  for (const group2 of groups.values()) {
    const rivals = rivalsOf(group2);
    const [first, second] = rivals;
    const best = rivals.length === 1 ? first : mostSaying(rivals);
    if (best === void 0) continue;
    annotations.push(best);
    if (first === void 0 || second === void 0) continue;
    if (!best.own) errors.push(duplicate(first, second));
    else if (differ(rivals)) ambiguous.push(rivals);
  }
  return { annotations, diagnostics: [...errors, ...ambiguityOf(ambiguous)] };
}
function termText({ term, qualifier }) {
  return qualifier === void 0 ? term : `${term}#${qualifier}`;
}
function rivalsOf(group2) {
  if (group2.length === 1) return group2;
  const specific = group2.filter((each) => each.specific);
  return specific.length > 0 ? specific : group2;
}
function mostSaying(rivals) {
  const withText = rivals.map((rival) => ({ rival, text: expressionText(rival.annotation.value) }));
  withText.sort((one, other) => other.text.length - one.text.length || (one.text < other.text ? -1 : 1));
  return withText[0]?.rival;
}
function differ(rivals) {
  return new Set(rivals.map(({ annotation }) => expressionText(annotation.value))).size > 1;
}
function duplicate(first, second) {
  return duplicateName(
    `annotation of "${second.target}"`,
    termText(second.annotation),
    first.annotation.origin,
    second.annotation.origin
  );
}
function ambiguityOf(ambiguous) {
  const [first, second] = ambiguous[0] ?? [];
  if (first === void 0 || second === void 0) return [];
  const others = ambiguous.length === 1 ? "" : ` So are ${ambiguous.length - 1} other pairs of target and term.`;
  return [
    diagnostic(
      "model-duplicate-annotation",
      `"${second.target}" is annotated with ${termText(second.annotation)} more than once, with different values; the longest of them is used.${others}`,
      second.annotation.origin,
      first.annotation.origin
    )
  ];
}
var init_distinct_annotations = __esm({
  "generator/ir/distinct-annotations.ts"() {
    "use strict";
    init_diagnostics();
    init_expression_text();
    init_group_by();
    init_duplicate_name();
  }
});

// generator/ir/merge-annotations.ts
function mergeAnnotations(declarations2, documents, namespaces) {
  const merged2 = /* @__PURE__ */ new Map();
  const diagnostics = [];
  for (const [index, document] of documents.entries()) {
    const applied = applyAnnotations(declarations2, document, namespaces[index] ?? /* @__PURE__ */ new Set());
    const distinct5 = distinctAnnotations(applied.annotations);
    for (const { target, annotation } of distinct5.annotations) {
      const ofTarget = merged2.get(target) ?? /* @__PURE__ */ new Map();
      ofTarget.set(termText(annotation), annotation);
      merged2.set(target, ofTarget);
    }
    diagnostics.push(...applied.diagnostics, ...distinct5.diagnostics);
  }
  const annotations = new Map([...merged2].map(([target, byTerm]) => [target, [...byTerm.values()]]));
  return { annotations, diagnostics };
}
var init_merge_annotations = __esm({
  "generator/ir/merge-annotations.ts"() {
    "use strict";
    init_apply_annotations();
    init_distinct_annotations();
  }
});

// generator/ordinal.ts
function ordinal(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}
var init_ordinal = __esm({
  "generator/ordinal.ts"() {
    "use strict";
  }
});

// generator/ir/rules/base-type-cycles.ts
function cycle(model, names) {
  const [first = ""] = [...names].sort(ordinal);
  const start = names.indexOf(first);
  const circle = [...names.slice(start), ...names.slice(0, start)];
  return diagnostic(
    "model-base-type-cycle",
    `The base types form a circle: ${[...circle, first].join(" \u2192 ")}. Remove one of the BaseType attributes.`,
    model.types.get(first)?.origin
  );
}
var baseTypeCycles;
var init_base_type_cycles = __esm({
  "generator/ir/rules/base-type-cycles.ts"() {
    "use strict";
    init_diagnostics();
    init_ordinal();
    init_structured_types();
    baseTypeCycles = (checked, _documents, model) => {
      const findings2 = [];
      const done = /* @__PURE__ */ new Set();
      for (const start of checked.types.keys()) {
        const path2 = [];
        let name2 = start;
        while (name2 !== void 0 && !done.has(name2)) {
          done.add(name2);
          path2.push(name2);
          name2 = structuredType(model, name2)?.baseType;
        }
        const circleStart = name2 === void 0 ? -1 : path2.indexOf(name2);
        if (circleStart !== -1) findings2.push(cycle(model, path2.slice(circleStart)));
      }
      return findings2;
    };
  }
});

// generator/ir/rules/base-type-kinds.ts
var baseTypeKinds, kindText;
var init_base_type_kinds = __esm({
  "generator/ir/rules/base-type-kinds.ts"() {
    "use strict";
    init_diagnostics();
    init_structured_types();
    baseTypeKinds = (checked, _documents, model) => [...checked.types.values()].filter(isStructuredType).flatMap((type) => {
      const base = type.baseType === void 0 ? void 0 : model.types.get(type.baseType);
      if (base === void 0 || base.kind === type.kind) return [];
      return [
        diagnostic(
          "model-base-type-kind",
          `"${type.name}" is ${kindText[type.kind]}, but its base type "${base.name}" is ${kindText[base.kind]}. Both have to be of the same kind.`,
          type.origin
        )
      ];
    });
    kindText = {
      entityType: "an entity type",
      complexType: "a complex type",
      enumerationType: "an enumeration type",
      typeDefinition: "a type definition"
    };
  }
});

// generator/ir/rules/containers.ts
function severalContainers(first, other) {
  return diagnostic(
    "model-several-containers",
    `A service has one entity container, but besides "${other.name}" there is "${first.name}". Give both the same name, or remove one of them.`,
    other.origin,
    first.origin
  );
}
function duplicateContainers(declared) {
  return duplicates(
    declared,
    ({ name: name2 }) => name2,
    ({ name: name2 }) => ({ what: "entity container", name: name2 })
  );
}
function duplicateChildren(container) {
  return duplicates(
    [...container.entitySets, ...container.singletons, ...container.operationImports],
    ({ name: name2 }) => name2,
    ({ name: name2 }) => ({ what: `child of the entity container "${container.name}"`, name: name2 })
  );
}
function unresolvedImports(model, container) {
  return container.operationImports.flatMap(({ kind, name: name2, operation: operation2, origin }) => {
    const imported = kind === "actionImport" ? "action" : "function";
    const overloads = model.operations.get(operation2) ?? [];
    if (overloads.some((overload) => overload.kind === imported && !overload.bound)) return [];
    return [
      diagnostic(
        "model-unresolved-operation",
        `The import "${name2}" stands for the unbound ${imported} "${operation2}", which is not declared. Declare the ${imported}, or remove the import.`,
        origin
      )
    ];
  });
}
var containers;
var init_containers = __esm({
  "generator/ir/rules/containers.ts"() {
    "use strict";
    init_diagnostics();
    init_duplicate_name();
    containers = (checked, documents, model) => {
      const { container } = checked;
      if (container === void 0) return [];
      const declared = documents.flatMap((document) => document.containers);
      return [
        ...documents.flatMap((document) => duplicateContainers(document.containers)),
        ...declared.filter(({ name: name2 }) => name2 !== container.name).map((other) => severalContainers(container, other)),
        ...duplicateChildren(container),
        ...unresolvedImports(model, container)
      ];
    };
  }
});

// generator/ir/rules/duplicate-members.ts
function duplicateProperties(model, type) {
  const own = [...type.properties, ...type.navigationProperties];
  const bases = baseTypesOf(model, type);
  const what = `member of "${type.name}"`;
  return [
    ...duplicates(
      own,
      ({ name: name2 }) => name2,
      ({ name: name2 }) => ({ what, name: name2 })
    ),
    ...own.flatMap(({ name: name2, origin }) => {
      const declaring = bases.find((base) => declaredMember(base, name2) !== void 0);
      const inherited = declaring === void 0 ? void 0 : declaredMember(declaring, name2);
      return inherited === void 0 ? [] : [duplicateName(what, name2, inherited.origin, origin)];
    })
  ];
}
function duplicateEnumerationMembers(type) {
  return duplicates(
    type.members.map(({ name: name2 }) => ({ name: name2, origin: type.origin })),
    ({ name: name2 }) => name2,
    ({ name: name2 }) => ({ what: `member of "${type.name}"`, name: name2 })
  );
}
function duplicateParameters(operation2) {
  return duplicates(
    operation2.parameters,
    ({ name: name2 }) => name2,
    ({ name: name2 }) => ({ what: `parameter of "${operation2.name}"`, name: name2 })
  );
}
var duplicateMembers;
var init_duplicate_members = __esm({
  "generator/ir/rules/duplicate-members.ts"() {
    "use strict";
    init_structured_types();
    init_duplicate_name();
    duplicateMembers = (checked, _documents, model) => [
      ...[...checked.types.values()].flatMap((type) => {
        if (isStructuredType(type)) return duplicateProperties(model, type);
        return type.kind === "enumerationType" ? duplicateEnumerationMembers(type) : [];
      }),
      ...[...checked.operations.values()].flat().flatMap(duplicateParameters)
    ];
  }
});

// generator/ir/rules/duplicate-operations.ts
function duplicateOverloads(overloads) {
  const byTypes = duplicates(overloads, keyByTypes, described);
  const reported = new Set(byTypes.map(({ origin }) => origin));
  const functions = overloads.filter(({ kind, origin }) => kind === "function" && !reported.has(origin));
  return [...byTypes, ...duplicates(functions, keyByNames, described)];
}
function described(operation2) {
  return { what: operation2.kind, name: operationTarget(operation2) };
}
function keyByTypes(operation2) {
  return `${operation2.kind} ${binding(operation2)} ${operationTarget(operation2)}`;
}
function keyByNames(operation2) {
  const [first, ...others] = operation2.parameters;
  const named = operation2.bound ? others : operation2.parameters;
  const bindingType2 = operation2.bound && first !== void 0 ? operationTarget({ ...operation2, parameters: [first] }) : "";
  const names = named.map(({ name: name2 }) => name2).sort();
  return `${binding(operation2)} ${bindingType2} ${names.join(" ")}`;
}
function binding({ bound }) {
  return bound ? "bound" : "unbound";
}
var duplicateOperations;
var init_duplicate_operations = __esm({
  "generator/ir/rules/duplicate-operations.ts"() {
    "use strict";
    init_operation_target();
    init_duplicate_name();
    duplicateOperations = (checked) => [...checked.operations.values()].flatMap(duplicateOverloads);
  }
});

// generator/ir/rules/duplicate-schema-children.ts
function contradictoryTerms(terms3) {
  return [...groupBy(terms3, ({ name: name2 }) => name2).values()].flatMap((same2) => [
    ...new Map(same2.map((term) => [valueText(term), term])).values()
  ]);
}
function valueText({ type, baseTerm, defaultValue }) {
  return JSON.stringify([
    type.name,
    type.collection,
    type.nullable ?? null,
    baseTerm ?? null,
    defaultValue ?? null
  ]);
}
var duplicateSchemaChildren;
var init_duplicate_schema_children = __esm({
  "generator/ir/rules/duplicate-schema-children.ts"() {
    "use strict";
    init_group_by();
    init_duplicate_name();
    duplicateSchemaChildren = (_checked, documents) => [
      ...duplicates(
        documents.flatMap(({ types: types2 }) => types2),
        ({ name: name2 }) => name2,
        ({ name: name2 }) => ({ what: "type", name: name2 })
      ),
      ...duplicates(
        contradictoryTerms(documents.flatMap(({ terms: terms3 }) => terms3)),
        ({ name: name2 }) => name2,
        ({ name: name2 }) => ({ what: "term", name: name2 })
      )
    ];
  }
});

// generator/ir/rules/key-properties.ts
var keyProperties;
var init_key_properties = __esm({
  "generator/ir/rules/key-properties.ts"() {
    "use strict";
    init_diagnostics();
    init_member_path();
    keyProperties = (checked, _documents, model) => [...checked.types.values()].flatMap((type) => {
      if (type.kind !== "entityType") return [];
      return (type.key ?? []).filter(({ path: path2 }) => followPath(model, type.name, path2.split("/")).kind === "unresolved").map(
        ({ path: path2 }) => diagnostic(
          "model-unresolved-key",
          `The key of "${type.name}" names the property "${path2}", which does not exist. Correct the key, or declare it.`,
          type.origin
        )
      );
    });
  }
});

// generator/ir/rules/member-kinds.ts
function notAnEntityType(model, what, typeName, origin) {
  const kind = kindOfType(model, typeName);
  if (kind === void 0 || kind === "entityType") return [];
  return [
    diagnostic("model-type-kind", `${what} leads to "${typeName}", which is not an entity type.`, origin)
  ];
}
var memberKinds;
var init_member_kinds = __esm({
  "generator/ir/rules/member-kinds.ts"() {
    "use strict";
    init_diagnostics();
    init_structured_types();
    memberKinds = (checked, _documents, model) => [
      ...[...checked.types.values()].filter(isStructuredType).flatMap(
        ({ name: name2, navigationProperties }) => navigationProperties.flatMap(
          (navigation) => notAnEntityType(
            model,
            `The navigation property "${name2}/${navigation.name}"`,
            navigation.type.name,
            navigation.origin
          )
        )
      ),
      ...(checked.container?.entitySets ?? []).flatMap(
        ({ name: name2, entityType, origin }) => notAnEntityType(model, `The entity set "${name2}"`, entityType, origin)
      ),
      ...(checked.container?.singletons ?? []).flatMap(
        ({ name: name2, type, origin }) => notAnEntityType(model, `The singleton "${name2}"`, type, origin)
      )
    ];
  }
});

// generator/ir/rules/underlying-types.ts
var underlyingTypes;
var init_underlying_types = __esm({
  "generator/ir/rules/underlying-types.ts"() {
    "use strict";
    init_diagnostics();
    underlyingTypes = (checked, _documents, model) => [...checked.types.values()].flatMap((type) => {
      if (!("underlyingType" in type) || !model.types.has(type.underlyingType)) return [];
      return [
        diagnostic(
          "model-type-kind",
          `The underlying type of "${type.name}" is "${type.underlyingType}", which is not a primitive type.`,
          type.origin
        )
      ];
    });
  }
});

// generator/ir/rules/unresolved-paths.ts
function mayHavePaths({ value: value2 }) {
  return value2?.kind === "path" || value2?.kind === "collection" || value2?.kind === "record" || value2?.kind === "operation";
}
function startsOf(model, overloads, target) {
  if (target.includes("@")) return void 0;
  const [head = "", ...segments] = target.split("/");
  const operation2 = overloads.get(head);
  if (operation2 !== void 0) {
    return { operation: operation2, types: operation2.returnType === void 0 ? [] : [operation2.returnType.name] };
  }
  if (isStructuredType(model.types.get(head))) return { types: [head, ...endOf(model, head, segments)] };
  if (model.container?.name !== head) return void 0;
  const [child = "", ...rest] = segments;
  const type = model.container.entitySets.find(({ name: name2 }) => name2 === child)?.entityType ?? model.container.singletons.find(({ name: name2 }) => name2 === child)?.type;
  return type === void 0 ? void 0 : { types: [type, ...endOf(model, type, rest)] };
}
function endOf(model, start, segments) {
  const end = followPath(model, start, segments);
  return end.kind === "resolved" && end.type !== void 0 ? [end.type] : [];
}
function unresolvedIn(model, target, starts, annotation) {
  return unresolvedPathsOf(model, starts, annotation.value).map(
    (path2) => diagnostic(
      "model-unresolved-path",
      `The path "${path2}" in the annotation ${annotation.term} of "${target}" leads to no member. Correct the path, or remove it.`,
      annotation.origin
    )
  );
}
function unresolvedPathsOf(model, starts, expression) {
  if (expression?.kind === "path") {
    return leadsSomewhere(model, starts, expression) ? [] : [expression.value];
  }
  if (expression?.kind === "collection") {
    return expression.items.flatMap((item) => unresolvedPathsOf(model, starts, item));
  }
  if (expression?.kind === "operation") {
    return expression.operands.flatMap((operand) => unresolvedPathsOf(model, starts, operand));
  }
  if (expression?.kind === "record") {
    const values = [...expression.properties.values()];
    const within2 = { ...starts, types: [...starts.types, ...restrictedTypes(model, starts, values)] };
    return values.flatMap((value2) => unresolvedPathsOf(model, within2, value2));
  }
  return [];
}
function restrictedTypes(model, { types: types2 }, values) {
  const navigations = values.flatMap(
    (value2) => value2.kind === "path" && value2.type === "NavigationPropertyPath" ? [value2.value.split("/")] : []
  );
  return navigations.flatMap((segments) => types2.flatMap((type) => endOf(model, type, segments)));
}
function leadsSomewhere(model, { types: types2, operation: operation2 }, path2) {
  if (path2.type === "ModelElementPath") return true;
  const segments = path2.value.split("/").filter((segment3) => segment3 !== "");
  const [first = "", ...rest] = segments;
  if (/^[@$]/u.test(first)) return true;
  const parameter = operation2?.parameters.find(({ name: name2 }) => name2 === first);
  if (parameter !== void 0 && followPath(model, parameter.type.name, rest).kind === "resolved")
    return true;
  return types2.some((type) => followPath(model, type, segments).kind === "resolved");
}
var unresolvedPaths;
var init_unresolved_paths = __esm({
  "generator/ir/rules/unresolved-paths.ts"() {
    "use strict";
    init_diagnostics();
    init_member_path();
    init_operation_target();
    init_structured_types();
    unresolvedPaths = (checked, _documents, model) => {
      const overloads = new Map(
        [...checked.operations.values()].flat().map((operation2) => [operationTarget(operation2), operation2])
      );
      return [...checked.annotations].flatMap(([target, annotations]) => {
        const structured = annotations.filter(mayHavePaths);
        const starts = structured.length === 0 ? void 0 : startsOf(model, overloads, target);
        if (starts === void 0) return [];
        return structured.flatMap((annotation) => unresolvedIn(model, target, starts, annotation));
      });
    };
  }
});

// generator/ir/built-in-types.ts
function isKnownBuiltInType(name2) {
  return builtInTypes.has(name2);
}
var builtInTypes;
var init_built_in_types = __esm({
  "generator/ir/built-in-types.ts"() {
    "use strict";
    builtInTypes = new Set(
      [
        ...["Binary", "Boolean", "Byte", "Date", "DateTimeOffset", "Decimal", "Double", "Duration", "Guid"],
        ...["Int16", "Int32", "Int64", "SByte", "Single", "Stream", "String", "TimeOfDay"],
        ...["Geography", "Geometry"].flatMap(
          (prefix) => [
            "",
            "Point",
            "LineString",
            "Polygon",
            "MultiPoint",
            "MultiLineString",
            "MultiPolygon",
            "Collection"
          ].map((shape) => prefix + shape)
        ),
        ...["PrimitiveType", "ComplexType", "EntityType", "Untyped"],
        ...["AnnotationPath", "AnyPropertyPath", "ModelElementPath", "NavigationPropertyPath", "PropertyPath"]
      ].map((name2) => `Edm.${name2}`)
    );
  }
});

// generator/ir/rules/unresolved-types.ts
function missingInType(type, isMissing) {
  const { name: name2, origin } = type;
  const named = "underlyingType" in type ? type.underlyingType : type.baseType;
  const missing2 = named !== void 0 && isMissing(named) ? [{ name: named, by: `"${name2}"`, origin }] : [];
  if (!isStructuredType(type)) return missing2;
  const members2 = [...type.properties, ...type.navigationProperties].filter(
    (member2) => isMissing(member2.type.name)
  );
  return [
    ...missing2,
    ...members2.map((member2) => ({
      name: member2.type.name,
      by: `"${name2}/${member2.name}"`,
      origin: member2.origin
    }))
  ];
}
function missingInOperation(operation2, isMissing) {
  const { name: name2, returnType, origin } = operation2;
  const parameters = operation2.parameters.filter((parameter) => isMissing(parameter.type.name));
  return [
    ...parameters.map((parameter) => ({
      name: parameter.type.name,
      by: `The parameter "${parameter.name}" of "${name2}"`,
      origin: parameter.origin
    })),
    ...returnType !== void 0 && isMissing(returnType.name) ? [{ name: returnType.name, by: `The result of "${name2}"`, origin }] : []
  ];
}
function missingInContainer(container, isMissing) {
  const entitySets = container.entitySets.filter(({ entityType }) => isMissing(entityType));
  const singletons = container.singletons.filter(({ type }) => isMissing(type));
  return [
    ...entitySets.map(({ name: name2, entityType, origin }) => ({
      name: entityType,
      by: `The entity set "${name2}"`,
      origin
    })),
    ...singletons.map(({ name: name2, type, origin }) => ({ name: type, by: `The singleton "${name2}"`, origin }))
  ];
}
function reason(model, name2) {
  if (isBuiltInType(name2)) return "OData does not have. Correct its name.";
  return isDeclaredNamespace(model, namespaceOf(name2)) ? "is not declared. Correct its name, or declare it." : "is in a namespace that no document declares. Correct its name, or name the document that declares it as an input.";
}
var unresolvedTypes;
var init_unresolved_types = __esm({
  "generator/ir/rules/unresolved-types.ts"() {
    "use strict";
    init_diagnostics();
    init_built_in_types();
    init_member_path();
    init_names();
    init_structured_types();
    unresolvedTypes = (checked, _documents, model) => {
      const isMissing = (name2) => !model.types.has(name2) && !isKnownBuiltInType(name2);
      return [
        ...[...checked.types.values()].flatMap((type) => missingInType(type, isMissing)),
        ...[...checked.operations.values()].flat().flatMap((operation2) => missingInOperation(operation2, isMissing)),
        ...checked.container === void 0 ? [] : missingInContainer(checked.container, isMissing)
      ].map(
        ({ name: name2, by, origin }) => diagnostic(
          "model-unresolved-type",
          `${by} names the type "${name2}", which ${reason(model, name2)}`,
          origin
        )
      );
    };
  }
});

// generator/ir/rules/rules.ts
var rules;
var init_rules = __esm({
  "generator/ir/rules/rules.ts"() {
    "use strict";
    init_base_type_cycles();
    init_base_type_kinds();
    init_containers();
    init_duplicate_members();
    init_duplicate_operations();
    init_duplicate_schema_children();
    init_key_properties();
    init_member_kinds();
    init_underlying_types();
    init_unresolved_paths();
    init_unresolved_types();
    rules = [
      duplicateSchemaChildren,
      duplicateOperations,
      duplicateMembers,
      containers,
      baseTypeCycles,
      baseTypeKinds,
      unresolvedTypes,
      memberKinds,
      underlyingTypes,
      keyProperties,
      unresolvedPaths
    ];
  }
});

// generator/ir/assemble.ts
function assembleModel(documents) {
  const declarations2 = mergeDeclarations(documents);
  const { annotations, diagnostics } = mergeAnnotations(
    declarations2,
    documents,
    documents.map(declaredNamespaces)
  );
  const model = { ...declarations2, annotations };
  const findings2 = [...diagnostics];
  for (const rule2 of rules) findings2.push(...rule2(model, documents, model));
  return { value: model, diagnostics: findings2 };
}
function mergeDeclarations(documents) {
  const container = mergeContainers(documents.flatMap(({ containers: containers2 }) => containers2));
  const requests = mergeRequests(documents);
  return {
    schemas: [...firstByKey(all(documents, "schemas"), ({ namespace }) => namespace).values()],
    types: firstByKey(all(documents, "types"), ({ name: name2 }) => name2),
    operations: groupBy(all(documents, "operations"), ({ name: name2 }) => name2),
    terms: mergeTerms(all(documents, "terms")),
    ...container === void 0 ? {} : { container },
    ...requests === void 0 ? {} : { requests }
  };
}
function mergeTerms(terms3) {
  return new Map(
    [...groupBy(terms3, ({ name: name2 }) => name2)].flatMap(
      ([name2, [first, ...others]]) => first === void 0 ? [] : [
        [
          name2,
          { ...first, appliesTo: [...new Set([first, ...others].flatMap((term) => term.appliesTo))] }
        ]
      ]
    )
  );
}
function mergeContainers(containers2) {
  const [first] = containers2;
  if (first === void 0) return void 0;
  const same2 = containers2.filter(({ name: name2 }) => name2 === first.name);
  return {
    name: first.name,
    entitySets: same2.flatMap(({ entitySets }) => entitySets),
    singletons: same2.flatMap(({ singletons }) => singletons),
    operationImports: same2.flatMap(({ operationImports }) => operationImports),
    origin: first.origin
  };
}
function mergeRequests(documents) {
  const addressable = documents.filter(
    ({ containers: containers2, requests }) => containers2.length > 0 || requests !== void 0
  );
  const lists = addressable.map(({ requests }) => requests);
  if (lists.length === 0 || lists.includes(void 0)) return void 0;
  return new Set(lists.flatMap((requests) => [...requests ?? []]));
}
function all(documents, member2) {
  return documents.flatMap((document) => [...document[member2]]);
}
function firstByKey(items, keyOf6) {
  const first = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf6(item);
    if (!first.has(key)) first.set(key, item);
  }
  return first;
}
var init_assemble = __esm({
  "generator/ir/assemble.ts"() {
    "use strict";
    init_apply_annotations();
    init_group_by();
    init_merge_annotations();
    init_rules();
  }
});

// generator/ir/document.ts
var emptyDocument;
var init_document = __esm({
  "generator/ir/document.ts"() {
    "use strict";
    emptyDocument = {
      schemas: [],
      types: [],
      operations: [],
      terms: [],
      containers: [],
      annotations: []
    };
  }
});

// generator/ir/lazy-map.ts
var LazyMap;
var init_lazy_map = __esm({
  "generator/ir/lazy-map.ts"() {
    "use strict";
    LazyMap = class {
      #keys;
      #valueOf;
      #known = /* @__PURE__ */ new Map();
      /**
       * @param keys the keys, or what finds them out when they are first asked for
       * @param valueOf gives undefined for what is no key, and for a key that comes to nothing
       */
      constructor(keys, valueOf2) {
        this.#keys = typeof keys === "function" ? keys : () => keys;
        this.#valueOf = valueOf2;
      }
      get size() {
        return this.#keys().size;
      }
      get(key) {
        const known3 = this.#known.get(key);
        if (known3 !== void 0 || this.#known.has(key)) return known3;
        const value2 = this.#valueOf(key);
        this.#known.set(key, value2);
        return value2;
      }
      has(key) {
        return this.#keys().has(key);
      }
      keys() {
        return this.#keys().keys();
      }
      *entries() {
        for (const key of this.#keys()) {
          const value2 = this.get(key);
          if (value2 !== void 0) yield [key, value2];
        }
      }
      *values() {
        for (const [, value2] of this.entries()) yield value2;
      }
      [Symbol.iterator]() {
        return this.entries();
      }
      forEach(visit) {
        for (const [key, value2] of this.entries()) visit(value2, key, this);
      }
    };
  }
});

// generator/ir/partial-model.ts
function namespacesOf({ entries }) {
  return new Set(entries.filter(({ kind }) => kind !== "annotations").map(({ name: name2 }) => namespaceOf(name2)));
}
function partsOf({ entries, part }, reached) {
  const names = new Set(entries.map(({ name: name2 }) => name2).filter((name2) => reached.has(name2)));
  return [...names].map(part);
}
function concatenated(parts) {
  return {
    schemas: parts.flatMap(({ schemas }) => schemas),
    types: parts.flatMap(({ types: types2 }) => types2),
    operations: parts.flatMap(({ operations: operations4 }) => operations4),
    terms: parts.flatMap(({ terms: terms3 }) => terms3),
    containers: parts.flatMap(({ containers: containers2 }) => containers2),
    annotations: parts.flatMap(({ annotations }) => annotations)
  };
}
function relationsOf(entries) {
  const types2 = /* @__PURE__ */ new Map();
  for (const entry2 of entries.get("type") ?? []) if (!types2.has(entry2.name)) types2.set(entry2.name, entry2);
  const derived = groupBy(types2.values(), ({ baseType }) => baseType);
  let naming;
  return {
    kindOf: (name2) => types2.get(name2)?.typeKind,
    derivedTypes: (base) => (derived.get(base) ?? []).map(({ name: name2 }) => name2),
    operationsNaming: (type) => (naming ??= operationsByType(entries.get("operation") ?? [])).get(type) ?? []
  };
}
function operationsByType(operations4) {
  const byType = /* @__PURE__ */ new Map();
  for (const { name: name2, namedTypes: namedTypes2 } of operations4) {
    for (const type of namedTypes2?.() ?? []) {
      const operations5 = byType.get(type) ?? /* @__PURE__ */ new Set();
      byType.set(type, operations5.add(name2));
    }
  }
  return new Map([...byType].map(([type, names]) => [type, [...names]]));
}
var PartialModel, Part, noPart;
var init_partial_model = __esm({
  "generator/ir/partial-model.ts"() {
    "use strict";
    init_annotation_targets();
    init_assemble();
    init_document();
    init_group_by();
    init_lazy_map();
    init_merge_annotations();
    init_names();
    init_rules();
    PartialModel = class {
      schemas;
      types;
      operations;
      terms;
      annotations;
      relations;
      #documents;
      /** Of each document, the namespaces in which it declares something. */
      #namespaces;
      #containers;
      #names;
      #parts = /* @__PURE__ */ new Map();
      /** @param documents in the order that `assembleModel` has them in */
      constructor(documents) {
        const entries = documents.flatMap((document) => document.entries);
        const byKind = groupBy(entries, ({ kind }) => kind);
        const names = (kind) => new Set((byKind.get(kind) ?? []).map(({ name: name2 }) => name2));
        this.#documents = documents;
        this.#names = new Set(entries.map(({ name: name2 }) => name2));
        this.#namespaces = documents.map(namespacesOf);
        this.#containers = [...names("container")];
        this.schemas = mergeDeclarations(documents.map(({ schemas }) => ({ ...emptyDocument, schemas }))).schemas;
        this.types = new LazyMap(names("type"), (name2) => this.#part(name2).declarations.types.get(name2));
        this.operations = new LazyMap(
          names("operation"),
          (name2) => this.#part(name2).declarations.operations.get(name2)
        );
        this.terms = new LazyMap(names("term"), (name2) => this.#part(name2).declarations.terms.get(name2));
        this.annotations = new LazyMap(
          () => this.#targets(),
          (target) => this.#part(targetHead(target)).annotations.get(target)
        );
        this.relations = relationsOf(byKind);
      }
      get container() {
        const [name2] = this.#containers;
        return name2 === void 0 ? void 0 : this.#part(name2).declarations.container;
      }
      /**
       * What is wrong with what was looked up so far, and with documents that were lowered whole. Nothing is said of the
       * rest: that a part of large metadata is wrong does not matter to those who do not need it.
       */
      check() {
        const reached = /* @__PURE__ */ new Set([...this.#parts.keys(), ...this.#containers]);
        const parts = this.#documents.map(
          ({ whole, ...document }) => whole === void 0 ? partsOf(document, reached) : [{ value: whole, diagnostics: [] }]
        );
        const documents = parts.map((each) => concatenated(each.map(({ value: value2 }) => value2)));
        const { annotations, diagnostics } = mergeAnnotations(this, documents, this.#namespaces);
        const used = new Map([...annotations].filter(([target]) => this.#isUsed(target)));
        const checked = { ...mergeDeclarations(documents), container: this.container, annotations: used };
        return [
          ...parts.flat().flatMap((part) => part.diagnostics),
          ...diagnostics,
          ...rules.flatMap((rule2) => rule2(checked, documents, this))
        ];
      }
      /** A child of the container is looked up with all the others, but used only where its type is. */
      #isUsed(target) {
        const { container } = this;
        const [head, child] = target.split("/");
        if (container === void 0 || head !== container.name || child === void 0) return true;
        const type = container.entitySets.find(({ name: name2 }) => name2 === child)?.entityType ?? container.singletons.find(({ name: name2 }) => name2 === child)?.type;
        return type === void 0 || this.#parts.has(type);
      }
      /** What all documents say under a name. */
      #part(name2) {
        const known3 = this.#names.has(name2) ? this.#parts.get(name2) : noPart;
        if (known3 !== void 0) return known3;
        const documents = this.#documents.map((document) => document.part(name2).value);
        const part = new Part(documents, () => mergeAnnotations(this, documents, this.#namespaces).annotations);
        this.#parts.set(name2, part);
        return part;
      }
      #targets() {
        return new Set([...this.#names].flatMap((name2) => [...this.#part(name2).annotations.keys()]));
      }
    };
    Part = class {
      declarations;
      #merge;
      #annotations;
      constructor(documents, merge) {
        this.declarations = mergeDeclarations(documents);
        this.#merge = merge;
      }
      get annotations() {
        return this.#annotations ??= this.#merge();
      }
    };
    noPart = new Part([], () => /* @__PURE__ */ new Map());
  }
});

// generator/ir/whole-document.ts
function wholeDocument(document) {
  const { schemas, types: types2, operations: operations4, terms: terms3, containers: containers2, annotations } = document;
  const byName = {
    types: groupBy(types2, ({ name: name2 }) => name2),
    operations: groupBy(operations4, ({ name: name2 }) => name2),
    terms: groupBy(terms3, ({ name: name2 }) => name2),
    containers: groupBy(containers2, ({ name: name2 }) => name2),
    annotations: groupBy(annotations, ({ target }) => targetHead(target))
  };
  const part = (name2) => ({
    schemas: [],
    types: byName.types.get(name2) ?? [],
    operations: byName.operations.get(name2) ?? [],
    terms: byName.terms.get(name2) ?? [],
    containers: byName.containers.get(name2) ?? [],
    annotations: byName.annotations.get(name2) ?? []
  });
  return {
    schemas,
    entries: [
      ...types2.map(typeEntry),
      ...operations4.map(operationEntry),
      ...terms3.map(({ name: name2 }) => ({ kind: "term", name: name2 })),
      ...containers2.map(({ name: name2 }) => ({ kind: "container", name: name2 })),
      ...[...byName.annotations.keys()].map((name2) => ({ kind: "annotations", name: name2 }))
    ],
    part: (name2) => ({ value: part(name2), diagnostics: [] }),
    whole: document
  };
}
function typeEntry(type) {
  const baseType = "baseType" in type ? type.baseType : void 0;
  return {
    kind: "type",
    typeKind: type.kind,
    name: type.name,
    ...baseType === void 0 ? {} : { baseType }
  };
}
function operationEntry({ name: name2, parameters, returnType }) {
  const types2 = [...parameters.map(({ type }) => type.name), ...returnType ? [returnType.name] : []];
  return { kind: "operation", name: name2, namedTypes: () => types2 };
}
var init_whole_document = __esm({
  "generator/ir/whole-document.ts"() {
    "use strict";
    init_annotation_targets();
    init_group_by();
  }
});

// generator/ir/assemble-documents.ts
function assembleDocuments(documents) {
  const whole = documents.filter(isWhole);
  if (whole.length === documents.length) {
    const { value: value2, diagnostics } = assembleModel(whole);
    return { value: { model: value2, checkUsed: () => [] }, diagnostics };
  }
  const model = new PartialModel(
    documents.map((document) => isWhole(document) ? wholeDocument(document) : document)
  );
  return { value: { model, checkUsed: () => model.check() }, diagnostics: [] };
}
function isWhole(document) {
  return !("part" in document);
}
var init_assemble_documents = __esm({
  "generator/ir/assemble-documents.ts"() {
    "use strict";
    init_assemble();
    init_partial_model();
    init_whole_document();
  }
});

// generator/read/json.ts
import { parse, printParseErrorCode as printParseErrorCode2 } from "jsonc-parser";
import * as v3 from "valibot";
function readJson(source, schema, code2) {
  let value2;
  try {
    value2 = JSON.parse(source.text);
  } catch (error) {
    return { value: void 0, diagnostics: [syntaxError(source, error, code2)] };
  }
  const result = v3.safeParse(schema, value2);
  if (result.success) return { value: result.output, diagnostics: [] };
  return { value: void 0, diagnostics: result.issues.map((issue) => departure(source, issue, code2)) };
}
function exactObject(entries) {
  return v3.pipe(anyObject, v3.objectWithRest(entries, v3.never()));
}
function openObject(entries) {
  return v3.pipe(anyObject, v3.looseObject(entries));
}
function dictionary(value2, name2) {
  return v3.pipe(anyObject, v3.record(name2, value2));
}
function oneOf(options) {
  return v3.picklist(options, listed(options));
}
function keyOf2(table2) {
  return v3.custom(
    (value2) => typeof value2 === "string" && Object.hasOwn(table2, value2),
    listed(Object.keys(table2))
  );
}
function listed(options) {
  return `one of ${options.map((option2) => JSON.stringify(option2)).join(", ")}`;
}
function jsonPointer(keys) {
  return keys.map((key) => typeof key === "number" ? `/${key}` : `/${escapeToken(key)}`).join("");
}
function escapeToken(token) {
  return /[~/]/u.test(token) ? token.replaceAll("~", "~0").replaceAll("/", "~1") : token;
}
function syntaxError(source, error, code2) {
  const first = firstSyntaxError(source.text);
  const reason2 = first === void 0 ? error instanceof Error ? error.message : String(error) : printParseErrorCode2(first.error).replace(/(?<=[a-z])(?=[A-Z])/gu, " ").toLowerCase();
  return diagnostic(code2, `This is not valid JSON: ${reason2}. Correct the syntax.`, {
    source,
    offset: first?.offset ?? 0
  });
}
function firstSyntaxError(text9) {
  const errors = [];
  try {
    parse(text9, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch {
    return void 0;
  }
  return errors[0];
}
function departure(source, issue, code2) {
  const keys = (issue.path ?? []).map(({ key }) => typeof key === "number" ? key : String(key));
  const last = keys.at(-1);
  const isMember2 = typeof last === "string";
  if (isMember2 && issue.type === "never") {
    const message2 = `The member ${quote(last)} is not known here. Correct its name, or remove it.`;
    return diagnostic(code2, message2, { source, pointer: jsonPointer(keys) });
  }
  if (isMember2 && issue.input === void 0) {
    const message2 = `The member ${quote(last)} is missing. Add it.`;
    return diagnostic(code2, message2, { source, pointer: jsonPointer(keys.slice(0, -1)) });
  }
  const message = `Expected ${issue.message}, but found ${describe(issue.input)}.`;
  return diagnostic(code2, message, { source, pointer: jsonPointer(keys) });
}
function describe(value2) {
  if (Array.isArray(value2)) return value2.length === 0 ? "an empty array" : "an array";
  if (typeof value2 === "object" && value2 !== null) return "an object";
  return typeof value2 === "string" ? quote(value2) : String(value2);
}
function quote(text9) {
  return JSON.stringify(text9.length > 80 ? `${text9.slice(0, 80)}\u2026` : text9);
}
var anyObject;
var init_json = __esm({
  "generator/read/json.ts"() {
    "use strict";
    init_diagnostics();
    anyObject = v3.custom(
      (value2) => typeof value2 === "object" && value2 !== null && !Array.isArray(value2),
      "an object"
    );
  }
});

// generator/read/asked/manifest.ts
import * as v4 from "valibot";
function manifestEntries(resources, source, pointer) {
  return resources.flatMap(
    ({ resourceAppId, resourceAccess }, index) => resourceAccess.map(({ id, type }, position) => {
      const place = pointer + jsonPointer([index, "resourceAccess", position]);
      return { kind: "id", id, type, resourceAppId, origin: { source, pointer: place } };
    })
  );
}
var guid, requiredResourceAccess;
var init_manifest = __esm({
  "generator/read/asked/manifest.ts"() {
    "use strict";
    init_json();
    guid = v4.pipe(
      v4.string("a GUID"),
      v4.uuid("a GUID, as in 01234567-89ab-cdef-0123-456789abcdef"),
      v4.toLowerCase()
    );
    requiredResourceAccess = v4.array(
      openObject({
        resourceAppId: guid,
        resourceAccess: v4.array(
          openObject({ id: guid, type: v4.picklist(["Scope", "Role"], '"Scope" or "Role"') }),
          'an array of permissions, each with "id" and "type"'
        )
      }),
      'an array of services, each with "resourceAppId" and "resourceAccess"'
    );
  }
});

// generator/read/asked/scopes-anywhere.ts
function scopesAnywhere(document, source) {
  const found2 = [];
  visit(document, [], { isScopes: isTexts(document), isInMap: false });
  return found2;
  function visit(value2, path2, { isScopes, isInMap }) {
    if (path2.length > deepest) return;
    if (typeof value2 === "string") {
      if (isScopes) take(value2, path2);
    } else if (Array.isArray(value2)) {
      value2.forEach((item, index) => {
        visit(item, [...path2, index], { isScopes: isScopes || isInMap && isTexts(item), isInMap });
      });
    } else if (typeof value2 === "object" && value2 !== null) {
      for (const [name2, member2] of Object.entries(value2)) {
        const isNowInMap = isInMap || name2 === resourceMap;
        const isNamed4 = scopesName.test(name2);
        visit(member2, [...path2, name2], {
          isScopes: isNamed4 || (isScopes || isNowInMap) && isTexts(member2),
          isInMap: isNowInMap
        });
      }
    }
  }
  function take(text9, path2) {
    for (const scope of text9.split(/\s+/u).filter((each) => each !== "")) {
      found2.push({ kind: "scope", text: scope, origin: { source, pointer: jsonPointer(path2) } });
    }
  }
}
function isTexts(value2) {
  return Array.isArray(value2) && value2.length > 0 && value2.every((item) => typeof item === "string");
}
var deepest, scopesName, resourceMap;
var init_scopes_anywhere = __esm({
  "generator/read/asked/scopes-anywhere.ts"() {
    "use strict";
    init_json();
    deepest = 100;
    scopesName = /scopes?(?:ToConsent)?$/iu;
    resourceMap = "protectedResourceMap";
  }
});

// generator/read/asked/scope-list.ts
function listedScopes(source) {
  const withoutComments = source.text.replace(/(^|\s)#[^\r\n]*/gu, (comment) => " ".repeat(comment.length));
  const words2 = [...withoutComments.matchAll(/[^\s,;]+/gu)];
  const strange = words2.find(([word]) => !/^[\w.:/-]+$/u.test(word));
  if (words2.length > 0 && strange === void 0) {
    const scopes = words2.map(({ 0: text9, index }) => ({
      kind: "scope",
      text: text9,
      origin: { source, offset: index }
    }));
    return { value: scopes, diagnostics: [] };
  }
  const message = strange === void 0 ? "There is no scope in it. Give a list of scopes, or a manifest or settings in JSON." : `This is neither JSON nor a list of scopes: ${JSON.stringify(strange[0].slice(0, 40))} is no scope.`;
  return {
    value: [],
    diagnostics: [diagnostic("asked-shape", message, { source, offset: strange?.index ?? 0 })]
  };
}
var init_scope_list = __esm({
  "generator/read/asked/scope-list.ts"() {
    "use strict";
    init_diagnostics();
  }
});

// generator/read/asked/read-asked.ts
import * as v5 from "valibot";
function readAsked(source) {
  if (!/^\s*[[{"]/u.test(source.text)) return listedScopes(source);
  const { value: document, diagnostics } = readJson(source, v5.unknown(), "asked-shape");
  if (diagnostics.length > 0) return { value: [], diagnostics };
  const access = accessOf(document);
  if (access !== void 0) {
    const read = readJson(source, access.schema, "asked-shape");
    const entries2 = read.value === void 0 ? [] : manifestEntries(read.value, source, access.pointer);
    return { value: entries2, diagnostics: read.diagnostics };
  }
  const entries = scopesAnywhere(document, source);
  if (entries.length > 0) return { value: entries, diagnostics: [] };
  const message = 'Nothing in it asks for permissions. Expected a manifest with "requiredResourceAccess", an array of scopes, or JSON with members that are called "scopes".';
  return { value: [], diagnostics: [diagnostic("asked-shape", message, { source, pointer: "" })] };
}
function accessOf(document) {
  const member2 = "requiredResourceAccess";
  if (isObject(document) && member2 in document) {
    const schema = v5.pipe(
      v5.looseObject({ [member2]: requiredResourceAccess }),
      v5.transform((manifest) => manifest[member2])
    );
    return { schema, pointer: jsonPointer([member2]) };
  }
  const isList2 = Array.isArray(document) && document.some((item) => isObject(item) && "resourceAppId" in item);
  return isList2 ? { schema: requiredResourceAccess, pointer: "" } : void 0;
}
function isObject(value2) {
  return v5.is(anyObject, value2);
}
var init_read_asked = __esm({
  "generator/read/asked/read-asked.ts"() {
    "use strict";
    init_diagnostics();
    init_json();
    init_manifest();
    init_scopes_anywhere();
    init_scope_list();
  }
});

// generator/ir/access.ts
var schemes, clouds;
var init_access = __esm({
  "generator/ir/access.ts"() {
    "use strict";
    schemes = ["delegatedWork", "delegatedPersonal", "application"];
    clouds = ["global", "usGov", "usGovDod", "china"];
  }
});

// generator/read/metadata-folder.ts
var init_metadata_folder = __esm({
  "generator/read/metadata-folder.ts"() {
    "use strict";
  }
});

// generator/read/clients/read-clients.ts
import * as v6 from "valibot";
function readClients(source) {
  const { value: file, diagnostics } = readJson(source, clientsFile, "clients-shape");
  if (file === void 0) return { value: void 0, diagnostics };
  return { value: { ...file, hosts: new Map(Object.entries(file.hosts)) }, diagnostics };
}
var segment, packages, clientsFile;
var init_read_clients = __esm({
  "generator/read/clients/read-clients.ts"() {
    "use strict";
    init_access();
    init_metadata_folder();
    init_json();
    segment = v6.pipe(
      v6.string("a path segment"),
      v6.nonEmpty("a path segment"),
      v6.excludes("/", "a path segment")
    );
    packages = v6.array(
      v6.pipe(v6.string("the name of a package"), v6.nonEmpty("the name of a package")),
      "an array of names of packages"
    );
    clientsFile = exactObject({
      hosts: dictionary(oneOf(clouds), v6.pipe(v6.string("the name of a host"), v6.toLowerCase())),
      defaultVersion: segment,
      clients: packages,
      sdks: v6.array(exactObject({ packages, version: segment }), "an array")
    });
  }
});

// generator/read/xml-characters.ts
function findExcludedCharacter(text9) {
  return suspectCharacter.test(text9) ? text9.search(excludedCharacter) : -1;
}
function isCharacter(codePoint) {
  return codePoint <= 1114111 && !excludedCharacter.test(String.fromCodePoint(codePoint));
}
function skipBlanks(text9, from) {
  let at2 = from;
  for (; ; ) {
    const code2 = text9.charCodeAt(at2);
    if (code2 !== 32 && code2 !== 10 && code2 !== 9 && code2 !== 13) return at2;
    at2++;
  }
}
function nameEnd(text9, start) {
  let at2 = start;
  let code2 = text9.charCodeAt(at2);
  while (code2 < 128 && ((asciiNames[code2] ?? 0) & (at2 === start ? 1 : 2)) !== 0) code2 = text9.charCodeAt(++at2);
  return code2 === colon || code2 >= 128 ? unusualNameEnd(text9, start) : at2;
}
function unusualNameEnd(text9, start) {
  let partStart = start;
  let at2 = start;
  for (; ; ) {
    const code2 = text9.charCodeAt(at2);
    if (isNameCharacter(code2, at2 === partStart)) at2++;
    else if (code2 === colon && at2 > start && partStart === start) partStart = ++at2;
    else return at2 === partStart && partStart > start ? at2 - 1 : at2;
  }
}
function isSameText(text9, one, other, length) {
  for (let index = 0; index < length; index++) {
    if (text9.charCodeAt(one + index) !== text9.charCodeAt(other + index)) return false;
  }
  return true;
}
function isNameCharacter(code2, first) {
  if (code2 < 128) return ((asciiNames[code2] ?? 0) & (first ? 1 : 2)) !== 0;
  return code2 >= 128 && (first ? nameStartCharacter : nameCharacter).test(String.fromCharCode(code2));
}
var NextOccurrence, colon, nameStart, nameMore, nameStartCharacter, nameCharacter, asciiNames, suspectCharacter, excludedCharacter;
var init_xml_characters = __esm({
  "generator/read/xml-characters.ts"() {
    "use strict";
    NextOccurrence = class {
      #text;
      #searched;
      #next = -1;
      constructor(text9, searched) {
        this.#text = text9;
        this.#searched = searched;
      }
      /** The first occurrence at or behind an offset; the length of the text where there is none. */
      from(offset) {
        if (this.#next < offset) {
          const found2 = this.#text.indexOf(this.#searched, offset);
          this.#next = found2 === -1 ? this.#text.length : found2;
        }
        return this.#next;
      }
    };
    colon = 58;
    nameStart = String.raw`A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uDB7F\uDC00-\uDFFF\uF900-\uFDCF\uFDF0-\uFFFD`;
    nameMore = String.raw`\-.0-9\xB7\u0300-\u036F\u203F\u2040`;
    nameStartCharacter = new RegExp(`[${nameStart}]`);
    nameCharacter = new RegExp(`[${nameStart}${nameMore}]`);
    asciiNames = Uint8Array.from({ length: 128 }, (_, code2) => {
      const character = String.fromCharCode(code2);
      return (nameStartCharacter.test(character) ? 1 : 0) + (nameCharacter.test(character) ? 2 : 0);
    });
    suspectCharacter = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
    excludedCharacter = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
  }
});

// generator/read/xml-scan.ts
function scanXml(text9) {
  try {
    return { root: new Scanner(text9).document() };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { fault: { kind: fault.kind, message: fault.message, offset: fault.offset } };
  }
}
var maximumDepth, maximumAttributes, outlineDepth, attributeSize, strayText, Fault, reference, pairedQuotes, refusedNames, refusedLengths, exclamationMark, doubleQuote, singleQuote, slash, equalsSign, greater, questionMark, noPrefixes, Scanner;
var init_xml_scan = __esm({
  "generator/read/xml-scan.ts"() {
    "use strict";
    init_xml_characters();
    maximumDepth = 100;
    maximumAttributes = 1e3;
    outlineDepth = 4;
    attributeSize = 4;
    strayText = "Here is text outside the root element: XML was expected, with one root element. See whether the file is the right one.";
    Fault = class extends Error {
      kind;
      offset;
      constructor(message, offset, kind = "malformed") {
        super(message);
        this.kind = kind;
        this.offset = offset;
      }
    };
    reference = /&(?:(?:lt|gt|amp|apos|quot)|#(?:([0-9]+)|x([0-9A-Fa-f]+)));/y;
    pairedQuotes = /^(?:[^"']|"[^"]*"|'[^']*')*$/;
    refusedNames = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
    refusedLengths = new Set([...refusedNames].map(({ length }) => length));
    exclamationMark = 33;
    doubleQuote = 34;
    singleQuote = 39;
    slash = 47;
    equalsSign = 61;
    greater = 62;
    questionMark = 63;
    noPrefixes = [];
    Scanner = class {
      #text;
      #open = [];
      #less;
      #ampersand;
      #colon;
      #sectionEnd;
      /** The attributes of the start tag that is being read; the array is used again for the next one. */
      #attributes = [];
      #at = 0;
      #root;
      constructor(text9) {
        this.#text = text9;
        this.#less = new NextOccurrence(text9, "<");
        this.#ampersand = new NextOccurrence(text9, "&");
        this.#colon = new NextOccurrence(text9, ":");
        this.#sectionEnd = new NextOccurrence(text9, "]]>");
      }
      document() {
        const text9 = this.#text;
        const excluded = findExcludedCharacter(text9);
        if (excluded !== -1) throw new Fault("XML does not allow this character.", excluded);
        if (text9.startsWith("\uFEFF")) this.#at = 1;
        if (/^<\?xml[ \t\r\n]/.test(text9.slice(this.#at, this.#at + 6))) this.#instruction(true);
        this.#characters();
        while (this.#at < text9.length) {
          this.#markup(text9.charCodeAt(this.#at + 1));
          this.#characters();
        }
        const unclosed = this.#open.at(-1);
        if (unclosed !== void 0) {
          throw new Fault(`The text ends before the end tag </${this.#nameOf(unclosed)}>.`, unclosed.start);
        }
        if (this.#root === void 0) throw new Fault("This is not XML: there is no element.", 0);
        return this.#root;
      }
      /** Whatever starts with `<`. */
      #markup(next) {
        if (next === slash) this.#endTag();
        else if (next === exclamationMark) this.#declaration();
        else if (next === questionMark) this.#instruction(false);
        else this.#startTag();
      }
      /** Text up to the next `<`. */
      #characters() {
        const start = this.#at;
        const end = this.#less.from(start);
        this.#at = end;
        if (end === start) return;
        if (this.#open.length === 0) {
          const stray = skipBlanks(this.#text, start);
          if (stray < end) throw new Fault(strayText, stray);
        }
        this.#references(start, end);
        const sectionEnd = this.#sectionEnd.from(start);
        if (sectionEnd < end) throw new Fault("Text cannot contain ]]>; write ]]&gt;.", sectionEnd);
      }
      /** The references in a part of the text. */
      #references(start, end) {
        for (let at2 = this.#ampersand.from(start); at2 < end; at2 = this.#ampersand.from(at2 + 1)) {
          reference.lastIndex = at2;
          const match = reference.exec(this.#text);
          if (match === null) {
            throw new Fault("Here must be a character reference or one of &lt; &gt; &amp; &apos; &quot;.", at2);
          }
          const [whole, decimal, hexadecimal] = match;
          const codePoint = decimal === void 0 ? parseInt(hexadecimal ?? "20", 16) : parseInt(decimal, 10);
          if (!isCharacter(codePoint)) {
            throw new Fault(`${whole} stands for no character that XML allows.`, at2);
          }
        }
      }
      #startTag() {
        const text9 = this.#text;
        const start = this.#at;
        const tagNameEnd = nameEnd(text9, start + 1);
        if (tagNameEnd === start + 1) throw new Fault("After < there must be the name of an element.", start);
        this.#refuseName(start + 1, tagNameEnd);
        this.#attributes.length = 0;
        let at2 = tagNameEnd;
        let end = skipBlanks(text9, at2);
        let last = text9.charCodeAt(end);
        while (last !== greater && !(last === slash && text9.charCodeAt(end + 1) === greater)) {
          at2 = this.#attribute(start + 1, tagNameEnd, at2, end);
          end = skipBlanks(text9, at2);
          last = text9.charCodeAt(end);
        }
        const depth = this.#open.length;
        if (depth === 0 && this.#root !== void 0) {
          throw new Fault("A document has one root element, but here is another.", start);
        }
        if (depth === maximumDepth) {
          throw new Fault(`Elements are nested more than ${maximumDepth} deep.`, start);
        }
        const closed = last === slash;
        this.#at = end + (closed ? 2 : 1);
        const span = depth < outlineDepth ? this.#addSpan(start, tagNameEnd) : void 0;
        const mayHavePrefixes = this.#colon.from(start) < end;
        if (closed && !mayHavePrefixes) return;
        const prefixes = mayHavePrefixes ? this.#declaredPrefixes() : noPrefixes;
        this.#open.push({ start, nameEnd: tagNameEnd, prefixes, span });
        if (mayHavePrefixes) this.#checkPrefixes(start + 1, tagNameEnd);
        if (closed) this.#open.pop();
      }
      /** Adds to the outline the element whose start tag was read. */
      #addSpan(start, tagNameEnd) {
        const at2 = this.#at;
        const span = {
          start,
          nameEnd: tagNameEnd,
          attributes: this.#attributes.slice(),
          contentStart: at2,
          contentEnd: at2,
          end: at2,
          children: this.#open.length < outlineDepth - 1 ? [] : void 0
        };
        const outer = this.#open.at(-1);
        if (outer === void 0) this.#root = span;
        else outer.span?.children?.push(span);
        return span;
      }
      /**
       * An attribute of a start tag; gives the offset behind it.
       *
       * @param before where the previous part of the tag ends
       * @param start where the attribute starts
       */
      #attribute(tagStart, tagEnd, before, start) {
        const text9 = this.#text;
        const end = nameEnd(text9, start);
        if (end === start || start === before) this.#refuseAttribute(text9.slice(tagStart, tagEnd), start, end);
        this.#refuseName(start, end);
        const equals = skipBlanks(text9, end);
        if (text9.charCodeAt(equals) !== equalsSign) {
          throw new Fault(`The attribute ${text9.slice(start, end)} has no value.`, start);
        }
        const open2 = skipBlanks(text9, equals + 1);
        const quote2 = text9.charCodeAt(open2);
        if (quote2 !== doubleQuote && quote2 !== singleQuote) {
          throw new Fault(`The value of the attribute ${text9.slice(start, end)} must be in quotes.`, open2);
        }
        const close = text9.indexOf(quote2 === doubleQuote ? '"' : "'", open2 + 1);
        if (close === -1) {
          throw new Fault(`The value of the attribute ${text9.slice(start, end)} has no closing quote.`, open2);
        }
        const less = this.#less.from(open2);
        if (less < close) {
          const message = `The value of the attribute ${text9.slice(start, end)} has no closing quote, or contains <.`;
          throw new Fault(message, less);
        }
        this.#references(open2, close);
        this.#refuseRepeated(start, end);
        this.#attributes.push(start, end, open2 + 1, close);
        if (this.#attributes.length > maximumAttributes * attributeSize) {
          throw new Fault(`An element has more than ${maximumAttributes} attributes.`, start);
        }
        return close + 1;
      }
      /** Says why no attribute can start where one is expected. */
      #refuseAttribute(tagName, start, end) {
        const text9 = this.#text;
        if (start === text9.length) throw new Fault(`The text ends within the start tag <${tagName}.`, start);
        if (end === start) {
          throw new Fault(`In the start tag <${tagName}, expected an attribute, > or />.`, start);
        }
        throw new Fault(`Before the attribute ${text9.slice(start, end)} there must be a blank.`, start);
      }
      #refuseRepeated(start, end) {
        const others = this.#attributes;
        for (let index = 0; index < others.length; index += attributeSize) {
          const otherStart = others[index] ?? 0;
          if ((others[index + 1] ?? 0) - otherStart !== end - start) continue;
          if (!isSameText(this.#text, otherStart, start, end - start)) continue;
          throw new Fault(`The attribute ${this.#text.slice(start, end)} is there twice.`, start);
        }
      }
      #refuseName(start, end) {
        if (!refusedLengths.has(end - start)) return;
        const name2 = this.#text.slice(start, end);
        if (refusedNames.has(name2)) throw new Fault(`The name ${name2} is not accepted.`, start);
      }
      #declaredPrefixes() {
        const text9 = this.#text;
        const attributes = this.#attributes;
        let prefixes;
        for (let index = 0; index < attributes.length; index += attributeSize) {
          const start = attributes[index] ?? 0;
          if (!text9.startsWith("xmlns:", start)) continue;
          (prefixes ??= []).push(text9.slice(start + "xmlns:".length, attributes[index + 1]));
        }
        return prefixes ?? noPrefixes;
      }
      /** The prefixes in a start tag: of the element, then of its attributes. */
      #checkPrefixes(tagStart, tagEnd) {
        this.#checkPrefix(tagStart, tagEnd);
        const attributes = this.#attributes;
        for (let index = 0; index < attributes.length; index += attributeSize) {
          this.#checkPrefix(attributes[index] ?? 0, attributes[index + 1] ?? 0);
        }
      }
      /** Namespaces in XML, 5: a prefix is declared by the element itself or by one around it. */
      #checkPrefix(start, end) {
        const name2 = this.#text.slice(start, end);
        const colon2 = name2.indexOf(":");
        if (colon2 === -1) return;
        const prefix = name2.slice(0, colon2);
        if (prefix === "xml" || prefix === "xmlns") return;
        if (this.#open.some(({ prefixes }) => prefixes.includes(prefix))) return;
        throw new Fault(`The namespace prefix ${prefix} is not declared.`, start);
      }
      #endTag() {
        const text9 = this.#text;
        const offset = this.#at;
        const start = offset + 2;
        const end = nameEnd(text9, start);
        const close = skipBlanks(text9, end);
        if (end === start || text9.charCodeAt(close) !== greater) {
          throw new Fault("This end tag is not complete.", offset);
        }
        const opened = this.#open.pop();
        if (opened === void 0) {
          throw new Fault(`The end tag </${text9.slice(start, end)}> has no start tag.`, offset);
        }
        const length = end - start;
        if (opened.nameEnd - opened.start - 1 !== length || !isSameText(text9, opened.start + 1, start, length)) {
          throw new Fault(
            `Expected the end tag </${this.#nameOf(opened)}>, found </${text9.slice(start, end)}>.`,
            offset
          );
        }
        this.#at = close + 1;
        if (opened.span === void 0) return;
        opened.span.contentEnd = offset;
        opened.span.end = close + 1;
      }
      #nameOf({ start, nameEnd: end }) {
        return this.#text.slice(start + 1, end);
      }
      /** A comment, a CDATA section or a document type declaration. */
      #declaration() {
        const text9 = this.#text;
        const start = this.#at;
        if (text9.startsWith("<!--", start)) {
          const end = this.#find("--", start + 4, "This comment is not closed.");
          if (text9.charAt(end) !== ">") throw new Fault("A comment cannot contain --.", end - 2);
          this.#at = end + 1;
        } else if (text9.startsWith("<![CDATA[", start) && this.#open.length > 0) {
          this.#at = this.#find("]]>", start + 9, "This CDATA section is not closed.");
        } else if (/^<!(?:DOCTYPE|ENTITY)/i.test(text9.slice(start, start + 9))) {
          const message = "Document type declarations and entities are not accepted. Remove the declaration.";
          throw new Fault(message, start, "doctype");
        } else {
          throw new Fault("After <! there must be a comment or, within an element, a CDATA section.", start);
        }
      }
      /** A processing instruction, or the XML declaration at the start of the text. */
      #instruction(isDeclaration2) {
        const text9 = this.#text;
        const start = this.#at;
        const targetEnd = nameEnd(text9, start + 2);
        const target = text9.slice(start + 2, targetEnd);
        if (target === "") throw new Fault("After <? there must be a name.", start);
        if (target.toLowerCase() === "xml" && !isDeclaration2) {
          throw new Fault("An XML declaration can only be at the start of the text.", start);
        }
        const end = this.#find("?>", targetEnd, "This processing instruction is not closed.");
        if (!pairedQuotes.test(text9.slice(start, end))) {
          throw new Fault("This processing instruction has a quote without a counterpart; remove it.", start);
        }
        this.#at = end;
      }
      /** The offset behind a delimiter. */
      #find(delimiter, from, otherwise) {
        const found2 = this.#text.indexOf(delimiter, from);
        if (found2 === -1) throw new Fault(otherwise, this.#at);
        return found2 + delimiter.length;
      }
    };
  }
});

// generator/read/xml.ts
import { XMLParser } from "fast-xml-parser";
function readXml(source) {
  const scan3 = scanXml(source.text);
  if ("root" in scan3) return { value: new OutlinedElement(source, scan3.root, noPrefixes2), diagnostics: [] };
  const { kind, message, offset } = scan3.fault;
  const code2 = kind === "doctype" ? "xml-doctype" : "xml-malformed";
  return { value: void 0, diagnostics: [diagnostic(code2, message, { source, offset })] };
}
function parsedElements(source, base, content, prefixes) {
  const elements = [];
  for (const node of content) {
    if (isElement(node)) elements.push(new ParsedElement(source, base, node, prefixes));
  }
  return elements;
}
function contentOf(text9, { start, end, children }) {
  let written = "";
  let from = start;
  for (const child of children ?? []) {
    written += text9.slice(from, child.start);
    from = child.end;
  }
  const nodes = parser.parse(written + text9.slice(from, end));
  const root = nodesOf(nodes).find(isElement);
  return root === void 0 ? none : nodesOf(root[tagOf(root)]);
}
function attributeNamesOf(text9, { attributes }) {
  const names = [];
  for (let index = 0; index < attributes.length; index += attributeSize) {
    names.push(text9.slice(attributes[index], attributes[index + 1]));
  }
  return names;
}
function writtenValueOf(text9, { attributes }, name2) {
  for (let index = 0; index < attributes.length; index += attributeSize) {
    const start = attributes[index] ?? 0;
    if (attributes[index + 1] !== start + name2.length || !text9.startsWith(name2, start)) continue;
    return text9.slice(attributes[index + 2], attributes[index + 3]);
  }
  return void 0;
}
function declarationsOf(text9, span) {
  if (!text9.slice(span.nameEnd, span.contentStart).includes("xmlns")) return noDeclarations;
  const declarations2 = attributeNamesOf(text9, span).filter(isDeclaration);
  return Object.fromEntries(declarations2.map((name2) => [name2, writtenValueOf(text9, span, name2) ?? ""]));
}
function nodesOf(content) {
  return isNodeList(content) ? content : none;
}
function isNodeList(content) {
  return Array.isArray(content);
}
function isElement(node) {
  const tag = tagOf(node);
  return tag !== textKey && tag !== sectionKey;
}
function tagOf(node) {
  for (const key in node) return key;
  return "";
}
function startOf(node) {
  const place = typeof placeKey === "symbol" ? node[placeKey] : void 0;
  return isObject2(place) && typeof place["startIndex"] === "number" ? place["startIndex"] : 0;
}
function textOf(node) {
  const text9 = node[textKey];
  if (typeof text9 === "string") return decode(text9);
  return nodesOf(node[sectionKey]).map((part) => String(part[textKey])).join("");
}
function withDeclarations(outer, attributes) {
  let own;
  for (const name2 in attributes) {
    if (!isDeclaration(name2)) continue;
    own ??= new Map(outer);
    own.set(name2.slice("xmlns:".length), decode(String(attributes[name2])));
  }
  return own ?? outer;
}
function isDeclaration(name2) {
  return name2.startsWith("xmlns") && (name2.length === 5 || name2.charAt(5) === ":");
}
function attributeValue(raw) {
  return /[&\t\n\r]/.test(raw) ? decode(raw.replace(/\r\n|[\t\n\r]/g, " ")) : raw;
}
function decode(text9) {
  if (!text9.includes("&")) return text9;
  return text9.replace(/&([^;]*);/g, (_, body) => {
    if (body.startsWith("#x")) return String.fromCodePoint(parseInt(body.slice(2), 16));
    if (body.startsWith("#")) return String.fromCodePoint(parseInt(body.slice(1), 10));
    return predefinedEntities.get(body) ?? "";
  });
}
function isObject2(value2) {
  return typeof value2 === "object" && value2 !== null;
}
var XmlElement, OutlinedElement, ParsedElement, attributesKey, textKey, sectionKey, placeKey, none, noAttributes, noDeclarations, noPrefixes2, parser, predefinedEntities;
var init_xml = __esm({
  "generator/read/xml.ts"() {
    "use strict";
    init_diagnostics();
    init_xml_scan();
    XmlElement = class {
      /** Without prefix. */
      name;
      /** The namespace's URI; empty where there is none. */
      namespace;
      origin;
      prefixes;
      /** @param tag the name as written */
      constructor(source, offset, tag, prefixes) {
        this.origin = { source, offset };
        this.prefixes = prefixes;
        const colon2 = tag.indexOf(":");
        this.name = colon2 === -1 ? tag : tag.slice(colon2 + 1);
        this.namespace = prefixes.get(colon2 === -1 ? "" : tag.slice(0, colon2)) ?? "";
      }
      /** Whether there is text directly within the element, blanks aside. */
      get hasText() {
        return this.content.some((node) => !isElement(node) && /\S/.test(textOf(node)));
      }
      /** The text directly within the element, comments left out and references decoded. */
      get text() {
        return this.content.map(textOf).join("");
      }
      /** The value of an attribute without prefix. */
      attribute(name2) {
        const value2 = this.writtenValue(name2);
        return value2 === void 0 ? void 0 : attributeValue(value2);
      }
      /** The names of the attributes, as written, that are not among others and declare no namespace. */
      attributesBeside(known3) {
        return this.attributeNames.filter((name2) => !known3.has(name2) && !isDeclaration(name2));
      }
      /** The namespace of an attribute as written; empty for one without prefix. */
      attributeNamespace(name2) {
        const colon2 = name2.indexOf(":");
        return colon2 === -1 ? "" : this.prefixes.get(name2.slice(0, colon2)) ?? "";
      }
      /** Where an attribute is, or the element where it has no such attribute. Costs a scan of the start tag. */
      attributeOrigin(name2) {
        const { source, offset } = this.origin;
        const attribute2 = /([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')|>/g;
        attribute2.lastIndex = offset;
        for (let match = attribute2.exec(source.text); match?.[1] !== void 0; match = attribute2.exec(source.text)) {
          if (match[1] === name2) return { source, offset: match.index };
        }
        return this.origin;
      }
    };
    OutlinedElement = class _OutlinedElement extends XmlElement {
      #span;
      #content;
      /** @param outer the prefixes that are declared around the element */
      constructor(source, span, outer) {
        const { text: text9 } = source;
        const prefixes = withDeclarations(outer, declarationsOf(text9, span));
        super(source, span.start, text9.slice(span.start + 1, span.nameEnd), prefixes);
        this.#span = span;
      }
      get isEmpty() {
        return this.#span.contentStart === this.#span.contentEnd;
      }
      get children() {
        const { source } = this.origin;
        const { start, children } = this.#span;
        return children === void 0 ? parsedElements(source, start, this.content, this.prefixes) : children.map((child) => new _OutlinedElement(source, child, this.prefixes));
      }
      get attributeNames() {
        return attributeNamesOf(this.origin.source.text, this.#span);
      }
      valuesWithin(name2) {
        const text9 = this.origin.source.text.slice(this.#span.start, this.#span.end);
        const matches = text9.matchAll(new RegExp(`\\s${name2}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g"));
        return new Set(
          Array.from(matches, ([, inDouble, inSingle]) => attributeValue(inDouble ?? inSingle ?? ""))
        );
      }
      writtenValue(name2) {
        return writtenValueOf(this.origin.source.text, this.#span, name2);
      }
      get content() {
        return this.#content ??= contentOf(this.origin.source.text, this.#span);
      }
    };
    ParsedElement = class extends XmlElement {
      #attributes;
      /** Where the text starts that was parsed. */
      #base;
      content;
      constructor(source, base, node, outer) {
        const tag = tagOf(node);
        const written = node[attributesKey];
        const attributes = isObject2(written) ? written : noAttributes;
        super(source, base + startOf(node), tag, withDeclarations(outer, attributes));
        this.#attributes = attributes;
        this.#base = base;
        this.content = nodesOf(node[tag]);
      }
      get isEmpty() {
        return this.content.length === 0;
      }
      get children() {
        return parsedElements(this.origin.source, this.#base, this.content, this.prefixes);
      }
      get attributeNames() {
        return Object.keys(this.#attributes);
      }
      valuesWithin(name2) {
        const within2 = this.children.flatMap((child) => [...child.valuesWithin(name2)]);
        return new Set([this.attribute(name2) ?? [], within2].flat());
      }
      writtenValue(name2) {
        const value2 = this.#attributes[name2];
        return typeof value2 === "string" ? value2 : void 0;
      }
    };
    attributesKey = ":@";
    textKey = "#text";
    sectionKey = "#cdata";
    placeKey = XMLParser.getMetaDataSymbol();
    none = [];
    noAttributes = {};
    noDeclarations = {};
    noPrefixes2 = /* @__PURE__ */ new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);
    parser = new XMLParser({
      preserveOrder: true,
      captureMetaData: true,
      ignoreAttributes: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
      attributeNamePrefix: "",
      textNodeName: textKey,
      cdataPropName: sectionKey,
      parseTagValue: false,
      trimValues: false,
      // References are decoded where a value is asked for; most never are.
      processEntities: false,
      jPath: false,
      maxNestedTags: maximumDepth + 1,
      onDangerousProperty: (name2) => name2
    });
    predefinedEntities = /* @__PURE__ */ new Map([
      ["lt", "<"],
      ["gt", ">"],
      ["amp", "&"],
      ["apos", "'"],
      ["quot", '"']
    ]);
  }
});

// generator/read/csdl/aliases.ts
function collectAliases({ schemas, includes: includes2 }) {
  const aliases = /* @__PURE__ */ new Map();
  const diagnostics = [];
  const declarations2 = [...includes2, ...schemas];
  for (const { alias, namespace, element } of declarations2) {
    if (alias === void 0) continue;
    const other = aliases.get(alias);
    if (other === void 0) aliases.set(alias, namespace);
    else if (other !== namespace) {
      const message = `The alias ${alias} stands for ${other} already; give ${namespace} another one.`;
      diagnostics.push(diagnostic("csdl-attribute-invalid", message, element.attributeOrigin("Alias")));
    }
  }
  return { aliases, diagnostics };
}
var init_aliases = __esm({
  "generator/read/csdl/aliases.ts"() {
    "use strict";
    init_diagnostics();
  }
});

// generator/read/csdl/elements.ts
function visitChildren(reporter, parent, handlers, options = {}) {
  if (parent.isEmpty) return;
  const { namespaceOf: namespaceOf2 = inSchema, others } = options;
  for (const child of parent.children) {
    const { name: name2 } = child;
    const own = Object.hasOwn(handlers, name2) ? handlers[name2] : void 0;
    const handler = own ?? (others?.names.has(name2) === true ? others.visit : void 0);
    if (handler !== void 0 && child.namespace === namespaceOf2(name2)) handler(child);
    else {
      const expected = [...Object.keys(handlers), ...others?.names ?? []];
      reportChild(reporter, parent, child, expected, namespaceOf2(name2));
    }
  }
  if (parent.hasText) {
    const message = `Text within <${parent.name}> has no meaning and is ignored.`;
    reporter.report("csdl-element-unknown", message, parent.origin);
  }
}
function inSchema() {
  return edmNamespace;
}
function reportChild(reporter, parent, { name: name2, namespace, origin }, expected, expectedNamespace) {
  if (expected.includes(name2)) {
    const message = `<${name2}> is ignored: it is in the namespace "${namespace}", not in "${expectedNamespace}".`;
    reporter.report("csdl-element-unknown", message, origin);
  } else if (isCsdlNamespace(namespace)) {
    const list3 = expected.length === 0 ? "no elements" : expected.map((each) => `<${each}>`).join(", ");
    const message = `<${name2}> is ignored: within <${parent.name}> there can be ${list3}.`;
    reporter.report("csdl-element-unknown", message, origin);
  }
}
function reportRepeated(reporter, { name: name2, origin }) {
  reporter.report("csdl-element-unknown", `A second <${name2}> is ignored: there can be one.`, origin);
}
function isCsdlNamespace(namespace) {
  return namespace === "" || namespace === edmNamespace || namespace === edmxNamespace;
}
var edmxNamespace, edmNamespace;
var init_elements = __esm({
  "generator/read/csdl/elements.ts"() {
    "use strict";
    edmxNamespace = "http://docs.oasis-open.org/odata/ns/edmx";
    edmNamespace = "http://docs.oasis-open.org/odata/ns/edm";
  }
});

// generator/read/csdl/names.ts
function isSimpleIdentifier(text9) {
  return text9.length <= 128 && (plainIdentifier.test(text9) || simpleIdentifier.test(text9));
}
function isHyphenatedIdentifier(text9) {
  const parts = text9.split("-");
  return text9.length <= 128 && parts.every((part) => part !== "") && isSimpleIdentifier(parts.join("_"));
}
function isNamespace(text9) {
  if (text9.length > 511) return false;
  return text9.includes(".") ? text9.split(".").every(isSimpleIdentifier) : isSimpleIdentifier(text9);
}
function isQualifiedName(text9) {
  const dot = text9.lastIndexOf(".");
  return dot !== -1 && isNamespace(text9.slice(0, dot)) && isSimpleIdentifier(text9.slice(dot + 1));
}
function resolveAlias(aliases, qualifiedName2) {
  const dot = qualifiedName2.indexOf(".");
  if (dot === -1 || qualifiedName2.includes(".", dot + 1)) return qualifiedName2;
  const namespace = aliases.get(qualifiedName2.slice(0, dot));
  return namespace === void 0 ? qualifiedName2 : namespace + qualifiedName2.slice(dot);
}
function resolvePath(aliases, path2) {
  if (!/[\s(@]/.test(path2)) {
    return path2.includes(".") ? path2.split("/").map((name2) => resolveAlias(aliases, name2)).join("/") : path2;
  }
  return path2.replace(/\s+|[^\s/@#(),]+/g, (part) => part.trim() === "" ? "" : resolveAlias(aliases, part));
}
function resolveTarget2(aliases, target) {
  return aliases.get(target.trim()) ?? resolvePath(aliases, target);
}
var reservedNamespaces, plainIdentifier, simpleIdentifier;
var init_names2 = __esm({
  "generator/read/csdl/names.ts"() {
    "use strict";
    reservedNamespaces = /* @__PURE__ */ new Set(["Edm", "odata", "System", "Transient"]);
    plainIdentifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
    simpleIdentifier = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*$/u;
  }
});

// generator/read/csdl/attributes.ts
function attributeNames(...names) {
  return new Set(names);
}
function checkAttributes(reporter, element, known3) {
  for (const name2 of element.attributesBeside(known3)) {
    if (!isCsdlNamespace(element.attributeNamespace(name2))) continue;
    const message = `The attribute ${name2} of <${element.name}> has no meaning and is ignored.`;
    reporter.report("csdl-attribute-unknown", message, element.attributeOrigin(name2));
  }
}
function requiredAttribute(reporter, element, name2) {
  const value2 = element.attribute(name2);
  if (value2 === void 0) {
    reporter.report(
      "csdl-attribute-missing",
      `<${element.name}> must have the attribute ${name2}.`,
      element.origin
    );
  }
  return value2;
}
function reportInvalid(reporter, element, name2, expected) {
  const value2 = shorten(element.attribute(name2) ?? "");
  const message = `The attribute ${name2} of <${element.name}> must be ${expected}, not "${value2}".`;
  reporter.report("csdl-attribute-invalid", message, element.attributeOrigin(name2));
}
function booleanAttribute(reporter, element, name2) {
  const value2 = element.attribute(name2);
  if (value2 === void 0) return void 0;
  if (value2 === "true") return true;
  if (value2 !== "false") reportInvalid(reporter, element, name2, "true or false");
  return false;
}
function identifierAttribute(reporter, element, name2) {
  const value2 = requiredAttribute(reporter, element, name2);
  if (value2 === void 0 || isSimpleIdentifier(value2)) return value2;
  reportInvalid(reporter, element, name2, "a name of letters, digits and underscores, 128 at most");
  return void 0;
}
function propertyNameAttribute(reporter, element, name2) {
  const value2 = element.attribute(name2);
  if (value2 === void 0 || isSimpleIdentifier(value2) || !isHyphenatedIdentifier(value2)) {
    return identifierAttribute(reporter, element, name2);
  }
  noteNonstandard(reporter, element, name2, "although CSDL does not allow hyphens in names");
  return value2;
}
function noteNonstandard(reporter, element, name2, although) {
  const value2 = shorten(element.attribute(name2) ?? "");
  const message = `The attribute ${name2}="${value2}" of <${element.name}> is accepted, ${although}.`;
  reporter.report("csdl-nonstandard", message, element.attributeOrigin(name2));
}
function qualifiedNameAttribute(lowering, element, name2) {
  const value2 = element.attribute(name2);
  if (value2 === void 0) return void 0;
  if (!isQualifiedName(value2)) {
    reportInvalid(lowering, element, name2, "a name with its namespace or alias");
    return void 0;
  }
  return resolveAlias(lowering.aliases, value2);
}
function requiredQualifiedName(lowering, element, name2) {
  requiredAttribute(lowering, element, name2);
  return qualifiedNameAttribute(lowering, element, name2);
}
function shorten(value2) {
  return value2.length <= 80 ? value2 : `${value2.slice(0, 79)}\u2026`;
}
var init_attributes = __esm({
  "generator/read/csdl/attributes.ts"() {
    "use strict";
    init_elements();
    init_names2();
  }
});

// generator/read/csdl/envelope.ts
function readEnvelope(root) {
  const reader = new EnvelopeReader();
  reader.edmx(root);
  return reader;
}
function namespaceInReference(name2) {
  return name2 === "Annotation" ? edmNamespace : edmxNamespace;
}
var edmxAttributes, referenceAttributes, includeAttributes, includeAnnotationsAttributes, schemaAttributes, versions, oldNamespaces, EnvelopeReader;
var init_envelope = __esm({
  "generator/read/csdl/envelope.ts"() {
    "use strict";
    init_diagnostics();
    init_attributes();
    init_elements();
    init_names2();
    edmxAttributes = attributeNames("Version");
    referenceAttributes = attributeNames("Uri");
    includeAttributes = attributeNames("Namespace", "Alias");
    includeAnnotationsAttributes = attributeNames("TermNamespace", "Qualifier", "TargetNamespace");
    schemaAttributes = attributeNames("Namespace", "Alias");
    versions = /* @__PURE__ */ new Set(["4.0", "4.01"]);
    oldNamespaces = /^http:\/\/schemas\.microsoft\.com\/ado\/\d{4}\/\d{2}\/edmx?$/;
    EnvelopeReader = class {
      schemas = [];
      includes = [];
      diagnostics = [];
      report(code2, message, origin) {
        this.diagnostics.push(diagnostic(code2, message, origin));
      }
      edmx(root) {
        if (oldNamespaces.test(root.namespace)) {
          this.#reportVersion(`This is CSDL 3 or older (namespace "${root.namespace}").`, root.origin);
          return;
        }
        if (root.name !== "Edmx" || root.namespace !== edmxNamespace) {
          const message = `The root must be <Edmx> in the namespace "${edmxNamespace}", not <${root.name}> in "${root.namespace}".`;
          this.report("csdl-not-edmx", message, root.origin);
          return;
        }
        checkAttributes(this, root, edmxAttributes);
        const version = requiredAttribute(this, root, "Version");
        if (version !== void 0 && !versions.has(version)) {
          this.#reportVersion(`The version is "${version}".`, root.attributeOrigin("Version"));
          return;
        }
        this.#edmxChildren(root);
      }
      #reportVersion(found2, origin) {
        this.report("csdl-version", `${found2} Give metadata of version 4.0 or 4.01.`, origin);
      }
      #edmxChildren(root) {
        let dataServices = 0;
        visitChildren(
          this,
          root,
          {
            Reference: (child) => {
              this.#reference(child);
            },
            DataServices: (child) => {
              dataServices++;
              this.#dataServices(child);
            }
          },
          { namespaceOf: () => edmxNamespace }
        );
        if (dataServices === 0) {
          this.report("csdl-element-missing", "<Edmx> must have <DataServices>.", root.origin);
        }
      }
      /** CSDL 3.3. */
      #reference(element) {
        checkAttributes(this, element, referenceAttributes);
        requiredAttribute(this, element, "Uri");
        visitChildren(
          this,
          element,
          {
            Include: (child) => {
              checkAttributes(this, child, includeAttributes);
              const names = this.#names(child);
              if (names !== void 0) this.includes.push(names);
              this.#ignoreAnnotations(child);
            },
            IncludeAnnotations: (child) => {
              checkAttributes(this, child, includeAnnotationsAttributes);
              const namespace = requiredAttribute(this, child, "TermNamespace") ?? "";
              const message = `The annotations of ${namespace} in the referenced document are not read; give that document too.`;
              this.report("csdl-reference", message, child.origin);
            },
            Annotation: (child) => {
              this.#ignoreAnnotation(child);
            }
          },
          { namespaceOf: namespaceInReference }
        );
      }
      #dataServices(element) {
        checkAttributes(this, element, attributeNames());
        const before = this.diagnostics.length;
        const old = element.children.find(
          ({ name: name2, namespace }) => name2 === "Schema" && oldNamespaces.test(namespace)
        );
        if (old !== void 0) {
          this.#reportVersion(`This schema is CSDL 3 or older (namespace "${old.namespace}").`, old.origin);
          return;
        }
        let schemas = 0;
        visitChildren(this, element, {
          Schema: (child) => {
            schemas++;
            checkAttributes(this, child, schemaAttributes);
            const names = this.#names(child);
            if (names !== void 0) this.schemas.push(names);
          }
        });
        if (schemas === 0 && this.diagnostics.length === before) {
          this.report("csdl-element-missing", "<DataServices> must have a <Schema>.", element.origin);
        }
      }
      /** The `Namespace` and `Alias` of a schema or include (CSDL 4.1 and 4.2). */
      #names(element) {
        const namespace = requiredAttribute(this, element, "Namespace");
        const alias = element.attribute("Alias") === void 0 ? void 0 : this.#alias(element);
        if (namespace === void 0) return void 0;
        if (!isNamespace(namespace) || reservedNamespaces.has(namespace)) {
          const expected = `names with dots between them, and none of ${[...reservedNamespaces].join(", ")}`;
          reportInvalid(this, element, "Namespace", expected);
          return void 0;
        }
        return { namespace, ...alias === void 0 ? {} : { alias }, element };
      }
      #alias(element) {
        const alias = identifierAttribute(this, element, "Alias");
        if (alias === void 0 || !reservedNamespaces.has(alias)) return alias;
        reportInvalid(this, element, "Alias", `another word than ${[...reservedNamespaces].join(", ")}`);
        return void 0;
      }
      #ignoreAnnotations(element) {
        visitChildren(this, element, {
          Annotation: (child) => {
            this.#ignoreAnnotation(child);
          }
        });
      }
      #ignoreAnnotation(element) {
        const message = `The annotation ${element.attribute("Term") ?? ""} is not kept: a reference has no target path.`;
        this.report("csdl-annotation-ignored", message, element.origin);
      }
    };
  }
});

// generator/read/csdl/constant-expressions.ts
function readBoolean(text9) {
  const value2 = text9.trim();
  return value2 === "true" || value2 === "false" ? { kind: "boolean", value: value2 === "true" } : void 0;
}
function numberReader(expected, pattern) {
  return {
    expected,
    read: (text9) => pattern.test(text9.trim()) ? { kind: "number", value: text9.trim() } : void 0
  };
}
function literalReader(type, expected, pattern) {
  return {
    expected,
    read: (text9) => pattern.test(text9.trim()) ? { kind: "literal", type, value: text9.trim() } : void 0
  };
}
function pathReader(type) {
  return {
    expected: "a path",
    read: (text9, aliases) => {
      const value2 = resolvePath(aliases, text9);
      return value2 === "" ? void 0 : { kind: "path", type, value: value2 };
    }
  };
}
function readMembers(text9, aliases) {
  const members2 = text9.split(/\s+/).filter((member2) => member2 !== "");
  if (members2.length === 0 || !members2.every(isMember)) return void 0;
  return { kind: "enumerationMembers", members: members2.map((member2) => resolveMember2(member2, aliases)) };
}
function isMember(text9) {
  const [type = "", member2 = "", ...more] = text9.split("/");
  return isQualifiedName(type) && isSimpleIdentifier(member2) && more.length === 0;
}
function resolveMember2(text9, aliases) {
  const slash2 = text9.indexOf("/");
  return resolveAlias(aliases, text9.slice(0, slash2)) + text9.slice(slash2);
}
function decimalPattern() {
  return /^(?:[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|-?INF|NaN)$/;
}
function dateTimePattern() {
  return /^-?\d{4,}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?(?:Z|[+-][0-2]\d:[0-5]\d)$/i;
}
function durationPattern() {
  return /^[+-]?P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
}
var constantReaders;
var init_constant_expressions = __esm({
  "generator/read/csdl/constant-expressions.ts"() {
    "use strict";
    init_names2();
    constantReaders = /* @__PURE__ */ new Map([
      ["String", { expected: "a string", read: (value2) => ({ kind: "string", value: value2 }) }],
      ["Bool", { expected: "true or false", read: readBoolean }],
      ["Int", numberReader("an integer", /^[+-]?\d+$/)],
      ["Decimal", numberReader("a decimal number", decimalPattern())],
      ["Float", numberReader("a number", decimalPattern())],
      ["Binary", literalReader("Binary", "base64url text", /^[A-Za-z0-9_\-+/]*={0,2}$/)],
      ["Date", literalReader("Date", "a date such as 2024-02-29", /^-?\d{4,}-[01]\d-[0-3]\d$/)],
      ["DateTimeOffset", literalReader("DateTimeOffset", "a date and time with offset", dateTimePattern())],
      ["Duration", literalReader("Duration", "a duration such as P1DT2H", durationPattern())],
      ["Guid", literalReader("Guid", "a GUID", /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/)],
      ["TimeOfDay", literalReader("TimeOfDay", "a time of day", /^[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?$/)],
      ["EnumMember", { expected: "members such as ns.enum/member, with blanks between", read: readMembers }],
      ["Path", pathReader("Path")],
      ["PropertyPath", pathReader("PropertyPath")],
      ["NavigationPropertyPath", pathReader("NavigationPropertyPath")],
      ["AnnotationPath", pathReader("AnnotationPath")],
      ["ModelElementPath", pathReader("ModelElementPath")],
      ["AnyPropertyPath", pathReader("AnyPropertyPath")]
    ]);
  }
});

// generator/read/csdl/lower-type-reference.ts
function lowerTypeReference(lowering, element) {
  const type = lowerTypeName(lowering, element, "Type");
  const nullable = booleanAttribute(lowering, element, "Nullable");
  const facets = lowerFacets(lowering, element);
  if (type === void 0) return void 0;
  if (nullable === void 0 && facets === void 0) return type;
  return {
    ...type,
    ...nullable === void 0 ? {} : { nullable },
    ...facets === void 0 ? {} : { facets }
  };
}
function lowerTypeName(lowering, element, attribute2) {
  const value2 = requiredAttribute(lowering, element, attribute2);
  if (value2 === void 0) return void 0;
  const type = lowering.typeNames.get(value2) ?? parseTypeName(lowering, value2);
  if (type === void 0) {
    const expected = "the name of a type with its namespace or alias, or Collection(\u2026) of one";
    reportInvalid(lowering, element, attribute2, expected);
    return void 0;
  }
  lowering.typeNames.set(value2, type);
  return type;
}
function parseTypeName(lowering, text9) {
  const item = /^Collection\((.*)\)$/s.exec(text9)?.[1];
  const name2 = item ?? text9;
  if (!isQualifiedName(name2)) return void 0;
  return { name: resolveAlias(lowering.aliases, name2), collection: item !== void 0 };
}
function lowerFacets(lowering, element) {
  const maxLength = lengthOr(lowering, element, "MaxLength", lengthWords);
  const precision = lengthOr(lowering, element, "Precision", noWords);
  const scale = lengthOr(lowering, element, "Scale", scaleWords);
  const srid = lengthOr(lowering, element, "SRID", referenceSystemWords);
  const unicode = booleanAttribute(lowering, element, "Unicode");
  if ((maxLength ?? precision ?? scale ?? srid ?? unicode) === void 0) return void 0;
  return {
    ...maxLength === void 0 ? {} : { maxLength },
    ...precision === void 0 ? {} : { precision },
    ...scale === void 0 ? {} : { scale },
    ...unicode === void 0 ? {} : { unicode },
    ...srid === void 0 ? {} : { srid }
  };
}
function lengthOr(lowering, element, attribute2, words2) {
  const value2 = element.attribute(attribute2);
  if (value2 === void 0) return void 0;
  const number4 = Number(value2);
  if (/^\d+$/.test(value2) && Number.isSafeInteger(number4)) return number4;
  const word = words2.find((each) => each === value2.toLowerCase());
  if (word === void 0) {
    reportInvalid(lowering, element, attribute2, ["a non-negative integer", ...words2].join(" or "));
  } else if (word !== value2) {
    noteNonstandard(lowering, element, attribute2, `although CSDL writes ${word}`);
  }
  return word;
}
var facetAttributes, lengthWords, noWords, scaleWords, referenceSystemWords, typeReferenceAttributes;
var init_lower_type_reference = __esm({
  "generator/read/csdl/lower-type-reference.ts"() {
    "use strict";
    init_attributes();
    init_names2();
    facetAttributes = ["MaxLength", "Precision", "Scale", "Unicode", "SRID"];
    lengthWords = ["max"];
    noWords = [];
    scaleWords = ["variable", "floating"];
    referenceSystemWords = ["variable"];
    typeReferenceAttributes = ["Type", "Nullable", ...facetAttributes];
  }
});

// generator/read/csdl/lower-expression.ts
function lowerValue(lowering, element, onAnnotation) {
  const values = [];
  for (const name2 of element.attributeNames) {
    const text9 = expressionAttributes.has(name2) ? element.attribute(name2) : void 0;
    if (text9 === void 0) continue;
    if (values.length > 0) reportInvalid(lowering, element, name2, "absent, because there is another value");
    const value2 = readAttribute(lowering, element, name2, text9);
    if (value2 !== void 0) values.push(value2);
  }
  const given = values.length;
  if (!element.isEmpty) values.push(...lowerOperands(lowering, element, onAnnotation));
  if (values.length > Math.max(1, given)) {
    const message = `<${element.name}> must have one value, but it has more. The first one counts.`;
    lowering.report("csdl-element-unknown", message, element.origin);
  }
  return values[0];
}
function readAttribute(lowering, element, name2, text9) {
  if (name2 === "UrlRef") return operation("UrlRef", [{ kind: "string", value: text9 }]);
  const reader = constantReaders.get(name2);
  const value2 = reader?.read(text9, lowering.aliases);
  if (value2 === void 0) reportInvalid(lowering, element, name2, reader?.expected ?? "absent");
  return value2;
}
function lowerOperands(lowering, element, onAnnotation) {
  const operands = [];
  const add = (child) => {
    const operand = expressionReaders.get(child.name)?.(lowering, child);
    if (operand !== void 0) operands.push(operand);
  };
  const others = { names: expressionNames, visit: add };
  visitChildren(lowering, element, { Annotation: onAnnotation }, { others });
  return operands;
}
function binary(name2) {
  return [name2, operationReader(2)];
}
function lowerConstant(lowering, element) {
  checkAttributes(lowering, element, noAttributes2);
  for (const child of element.children) {
    const message = `<${child.name}> is ignored: <${element.name}> has text only.`;
    lowering.report("csdl-element-unknown", message, child.origin);
  }
  const reader = constantReaders.get(element.name);
  const value2 = reader?.read(element.text, lowering.aliases);
  if (value2 === void 0) reportText(lowering, element, reader?.expected ?? "empty");
  return value2;
}
function reportText(lowering, element, expected) {
  const message = `The text of <${element.name}> must be ${expected}, not "${shorten(element.text.trim())}".`;
  lowering.report("csdl-attribute-invalid", message, element.origin);
}
function lowerCollection(lowering, element) {
  checkAttributes(lowering, element, noAttributes2);
  return { kind: "collection", items: lowerOperands(lowering, element, ignoring(lowering)) };
}
function lowerRecord(lowering, element) {
  checkAttributes(lowering, element, recordAttributes);
  const type = qualifiedNameAttribute(lowering, element, "Type");
  const properties = /* @__PURE__ */ new Map();
  visitChildren(lowering, element, {
    PropertyValue: (child) => {
      checkAttributes(lowering, child, propertyValueAttributes);
      const name2 = requiredAttribute(lowering, child, "Property");
      const value2 = lowerOneValue(lowering, child);
      if (name2 === void 0 || value2 === void 0) return;
      if (properties.has(name2)) {
        reportInvalid(lowering, child, "Property", "the name of a property that has no value yet");
      } else properties.set(name2, value2);
    },
    Annotation: ignoring(lowering)
  });
  return { kind: "record", ...type === void 0 ? {} : { type }, properties };
}
function lowerNull(lowering, element) {
  checkAttributes(lowering, element, noAttributes2);
  visitChildren(lowering, element, { Annotation: ignoring(lowering) });
  return { kind: "null" };
}
function lowerLabeledElement(lowering, element) {
  checkAttributes(lowering, element, attributeNames("Name", ...expressionAttributes));
  const name2 = identifierAttribute(lowering, element, "Name");
  const value2 = lowerOneValue(lowering, element);
  return operation("LabeledElement", value2 === void 0 ? [] : [value2], { Name: name2 });
}
function lowerLabeledElementReference(lowering, element) {
  checkAttributes(lowering, element, noAttributes2);
  const name2 = element.text.trim();
  if (!isQualifiedName(name2)) {
    reportText(lowering, element, "the qualified name of a labeled element");
    return void 0;
  }
  return operation("LabeledElementReference", [], { Name: resolveAlias(lowering.aliases, name2) });
}
function applyReader(lowering, element) {
  checkAttributes(lowering, element, attributeNames("Function"));
  const name2 = requiredQualifiedName(lowering, element, "Function");
  return operation("Apply", lowerOperands(lowering, element, ignoring(lowering)), { Function: name2 });
}
function typeOperationReader(lowering, element) {
  checkAttributes(lowering, element, attributeNames("Type", ...facetAttributes));
  const type = lowerTypeName(lowering, element, "Type");
  const facets = facetAttributes.map((name2) => [name2, element.attribute(name2)]);
  const operands = lowerCounted(lowering, element, 1, 1);
  return operation(element.name, operands, {
    Type: type?.collection === true ? `Collection(${type.name})` : type?.name,
    ...Object.fromEntries(facets)
  });
}
function operationReader(least, most = least) {
  return (lowering, element) => {
    checkAttributes(lowering, element, noAttributes2);
    return operation(element.name, lowerCounted(lowering, element, least, most));
  };
}
function lowerCounted(lowering, element, least, most) {
  const before = lowering.diagnostics.length;
  const operands = lowerOperands(lowering, element, ignoring(lowering));
  const fits = operands.length >= least && operands.length <= most;
  if (!fits && lowering.diagnostics.length === before) {
    const expected = least === most ? `${least}` : `${least} or ${most}`;
    const message = `<${element.name}> must have ${expected} operands, but it has ${operands.length}.`;
    lowering.report("csdl-element-missing", message, element.origin);
  }
  return operands;
}
function lowerOneValue(lowering, element) {
  const before = lowering.diagnostics.length;
  const value2 = lowerValue(lowering, element, ignoring(lowering));
  if (value2 === void 0 && lowering.diagnostics.length === before) {
    const message = `<${element.name}> must have a value, as an attribute or as a child.`;
    lowering.report("csdl-element-missing", message, element.origin);
  }
  return value2;
}
function ignoring(lowering) {
  return (annotation) => {
    ignoreAnnotation(lowering, annotation);
  };
}
function operation(name2, operands, attributes = {}) {
  const given = Object.entries(attributes).filter(
    (entry2) => entry2[1] !== void 0
  );
  return { kind: "operation", name: name2, attributes: new Map(given), operands };
}
var expressionAttributes, noAttributes2, recordAttributes, propertyValueAttributes, expressionReaders, expressionNames;
var init_lower_expression = __esm({
  "generator/read/csdl/lower-expression.ts"() {
    "use strict";
    init_attributes();
    init_constant_expressions();
    init_elements();
    init_lower_annotation();
    init_lower_type_reference();
    init_names2();
    expressionAttributes = /* @__PURE__ */ new Set([...constantReaders.keys(), "UrlRef"]);
    noAttributes2 = attributeNames();
    recordAttributes = attributeNames("Type");
    propertyValueAttributes = attributeNames("Property", ...expressionAttributes);
    expressionReaders = new Map([
      ...[...constantReaders.keys()].map((name2) => [name2, lowerConstant]),
      ["Collection", lowerCollection],
      ["Record", lowerRecord],
      ["Null", lowerNull],
      ["LabeledElement", lowerLabeledElement],
      ["LabeledElementReference", lowerLabeledElementReference],
      ["UrlRef", operationReader(1)],
      ["If", operationReader(2, 3)],
      ["Apply", applyReader],
      ["Cast", typeOperationReader],
      ["IsOf", typeOperationReader],
      ["Not", operationReader(1)],
      ["Neg", operationReader(1)],
      ...["And", "Or", "Eq", "Ne", "Gt", "Ge", "Lt", "Le", "Has", "In"].map(binary),
      ...["Add", "Sub", "Mul", "Div", "DivBy", "Mod"].map(binary)
    ]);
    expressionNames = new Set(expressionReaders.keys());
  }
});

// generator/read/csdl/lower-annotation.ts
function lowerAnnotations(lowering, element) {
  checkAttributes(lowering, element, annotationsAttributes);
  const target = requiredAttribute(lowering, element, "Target");
  const qualifier = lowerQualifier(lowering, element);
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, resolveTarget2(lowering.aliases, target ?? ""), qualifier);
    }
  });
}
function lowerAnnotation(lowering, element, target, outerQualifier) {
  checkAttributes(lowering, element, annotationAttributes);
  const term = lowerTermName(lowering, element);
  const ownQualifier = lowerQualifier(lowering, element);
  if (ownQualifier !== void 0 && outerQualifier !== void 0) {
    reportInvalid(lowering, element, "Qualifier", "absent, because <Annotations> around it has one");
  }
  const qualifier = ownQualifier ?? outerQualifier;
  const value2 = lowerValue(lowering, element, (child) => {
    const suffix = qualifier === void 0 ? "" : `#${qualifier}`;
    lowerAnnotation(lowering, child, `${target}/@${term ?? ""}${suffix}`);
  });
  if (term === void 0) return;
  lowering.annotate(target, {
    term,
    ...qualifier === void 0 ? {} : { qualifier },
    ...value2 === void 0 ? {} : { value: value2 },
    origin: element.origin
  });
}
function lowerTermName(lowering, element) {
  const term = requiredAttribute(lowering, element, "Term");
  if (term === void 0) return void 0;
  if (isQualifiedName(term)) return resolveAlias(lowering.aliases, term);
  reportInvalid(lowering, element, "Term", "a name with its namespace or alias");
  return void 0;
}
function lowerQualifier(lowering, element) {
  const qualifier = element.attribute("Qualifier");
  if (qualifier === void 0) return void 0;
  if (isSimpleIdentifier(qualifier) || !isNamespace(qualifier)) {
    return identifierAttribute(lowering, element, "Qualifier");
  }
  noteNonstandard(lowering, element, "Qualifier", "although CSDL does not allow dots in qualifiers");
  return qualifier;
}
function ignoreAnnotation(lowering, element) {
  const term = element.attribute("Term") ?? "";
  const message = `The annotation ${term} is not kept: what it annotates has no target path.`;
  lowering.report("csdl-annotation-ignored", message, element.origin);
}
var annotationAttributes, annotationsAttributes;
var init_lower_annotation = __esm({
  "generator/read/csdl/lower-annotation.ts"() {
    "use strict";
    init_attributes();
    init_elements();
    init_lower_expression();
    init_names2();
    annotationAttributes = attributeNames("Term", "Qualifier", ...expressionAttributes);
    annotationsAttributes = attributeNames("Target", "Qualifier");
  }
});

// generator/read/csdl/lower-container.ts
function lowerContainer(lowering, element, namespace) {
  checkAttributes(lowering, element, containerAttributes);
  const shortName2 = identifierAttribute(lowering, element, "Name");
  const name2 = `${namespace}.${shortName2 ?? ""}`;
  if (element.attribute("Extends") !== void 0) {
    const message = "What the extended container has is not read; add it to this container.";
    lowering.report("csdl-unsupported", message, element.attributeOrigin("Extends"));
  }
  const entitySets = [];
  const singletons = [];
  const operationImports = [];
  visitChildren(lowering, element, {
    EntitySet: (child) => {
      append(entitySets, lowerEntitySet(lowering, child, name2));
    },
    Singleton: (child) => {
      append(singletons, lowerSingleton(lowering, child, name2));
    },
    ActionImport: (child) => {
      append(operationImports, lowerImport(lowering, child, name2, "Action"));
    },
    FunctionImport: (child) => {
      append(operationImports, lowerImport(lowering, child, name2, "Function"));
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, name2);
    }
  });
  if (shortName2 === void 0) return void 0;
  return { name: name2, entitySets, singletons, operationImports, origin: element.origin };
}
function lowerEntitySet(lowering, element, container) {
  checkAttributes(lowering, element, entitySetAttributes);
  const name2 = identifierAttribute(lowering, element, "Name");
  const entityType = requiredQualifiedName(lowering, element, "EntityType");
  const includeInServiceDocument = booleanAttribute(lowering, element, "IncludeInServiceDocument") ?? true;
  const bindings = lowerBindings(lowering, element, `${container}/${name2 ?? ""}`);
  if (name2 === void 0 || entityType === void 0) return void 0;
  return { kind: "entitySet", name: name2, entityType, includeInServiceDocument, bindings, origin: element.origin };
}
function lowerSingleton(lowering, element, container) {
  checkAttributes(lowering, element, singletonAttributes);
  const name2 = identifierAttribute(lowering, element, "Name");
  const type = requiredQualifiedName(lowering, element, "Type");
  const nullable = booleanAttribute(lowering, element, "Nullable") ?? false;
  const bindings = lowerBindings(lowering, element, `${container}/${name2 ?? ""}`);
  if (name2 === void 0 || type === void 0) return void 0;
  return { kind: "singleton", name: name2, type, nullable, bindings, origin: element.origin };
}
function lowerBindings(lowering, element, target) {
  const bindings = [];
  visitChildren(lowering, element, {
    NavigationPropertyBinding: (child) => {
      checkAttributes(lowering, child, bindingAttributes);
      visitChildren(lowering, child, {});
      const path2 = requiredAttribute(lowering, child, "Path");
      const boundTo = requiredAttribute(lowering, child, "Target");
      if (path2 === void 0 || boundTo === void 0) return;
      bindings.push({
        path: resolvePath(lowering.aliases, path2),
        target: resolvePath(lowering.aliases, boundTo)
      });
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, target);
    }
  });
  return bindings;
}
function lowerImport(lowering, element, container, imported) {
  checkAttributes(lowering, element, importAttributes[imported]);
  const name2 = identifierAttribute(lowering, element, "Name");
  const operation2 = requiredQualifiedName(lowering, element, imported);
  const entitySet = element.attribute("EntitySet");
  const includeInServiceDocument = booleanAttribute(lowering, element, "IncludeInServiceDocument");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, `${container}/${name2 ?? ""}`);
    }
  });
  if (name2 === void 0 || operation2 === void 0) return void 0;
  return {
    kind: imported === "Action" ? "actionImport" : "functionImport",
    name: name2,
    operation: operation2,
    ...entitySet === void 0 ? {} : { entitySet: resolvePath(lowering.aliases, entitySet) },
    ...includeInServiceDocument === void 0 ? {} : { includeInServiceDocument },
    origin: element.origin
  };
}
function append(list3, item) {
  if (item !== void 0) list3.push(item);
}
var containerAttributes, entitySetAttributes, singletonAttributes, bindingAttributes, importAttributes;
var init_lower_container = __esm({
  "generator/read/csdl/lower-container.ts"() {
    "use strict";
    init_attributes();
    init_elements();
    init_lower_annotation();
    init_names2();
    containerAttributes = attributeNames("Name", "Extends");
    entitySetAttributes = attributeNames("Name", "EntityType", "IncludeInServiceDocument");
    singletonAttributes = attributeNames("Name", "Type", "Nullable");
    bindingAttributes = attributeNames("Path", "Target");
    importAttributes = {
      Action: attributeNames("Name", "Action", "EntitySet"),
      Function: attributeNames("Name", "Function", "EntitySet", "IncludeInServiceDocument")
    };
  }
});

// generator/read/csdl/lower-enumeration-type.ts
function lowerEnumerationType(lowering, element, namespace) {
  checkAttributes(lowering, element, enumerationAttributes);
  const shortName2 = identifierAttribute(lowering, element, "Name");
  const name2 = `${namespace}.${shortName2 ?? ""}`;
  const underlyingType2 = qualifiedNameAttribute(lowering, element, "UnderlyingType") ?? "Edm.Int32";
  if (!underlyingTypes2.has(underlyingType2)) {
    reportInvalid(lowering, element, "UnderlyingType", [...underlyingTypes2].join(" or "));
  }
  const flags = booleanAttribute(lowering, element, "IsFlags") ?? false;
  const members2 = [];
  visitChildren(lowering, element, {
    Member: (child) => {
      const member2 = lowerMember(lowering, child, name2);
      if (member2 !== void 0) members2.push(member2);
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, name2);
    }
  });
  if (shortName2 === void 0) return void 0;
  return { kind: "enumerationType", name: name2, underlyingType: underlyingType2, flags, members: members2, origin: element.origin };
}
function lowerMember(lowering, element, enumeration2) {
  checkAttributes(lowering, element, memberAttributes);
  const name2 = identifierAttribute(lowering, element, "Name");
  const value2 = element.attribute("Value");
  if (value2 !== void 0 && !/^-?\d+$/.test(value2)) reportInvalid(lowering, element, "Value", "an integer");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, `${enumeration2}/${name2 ?? ""}`);
    }
  });
  if (name2 === void 0) return void 0;
  return value2 === void 0 ? { name: name2 } : { name: name2, value: value2 };
}
var enumerationAttributes, memberAttributes, underlyingTypes2;
var init_lower_enumeration_type = __esm({
  "generator/read/csdl/lower-enumeration-type.ts"() {
    "use strict";
    init_attributes();
    init_elements();
    init_lower_annotation();
    enumerationAttributes = attributeNames("Name", "UnderlyingType", "IsFlags");
    memberAttributes = attributeNames("Name", "Value");
    underlyingTypes2 = /* @__PURE__ */ new Set([
      "Edm.Byte",
      "Edm.SByte",
      "Edm.Int16",
      "Edm.Int32",
      "Edm.Int64"
    ]);
  }
});

// generator/read/csdl/lower-operation.ts
function lowerOperation(lowering, element, namespace, kind) {
  checkAttributes(lowering, element, operationAttributes[kind]);
  const name2 = identifierAttribute(lowering, element, "Name");
  const entitySetPath = element.attribute("EntitySetPath");
  const parameters = [];
  const annotated = [];
  let returnType;
  let returns;
  visitChildren(lowering, element, {
    Parameter: (child) => {
      const parameter = lowerParameter(lowering, child);
      if (parameter === void 0) return;
      parameters.push(parameter);
      annotated.push({ element: child, segment: `/${parameter.name}` });
    },
    ReturnType: (child) => {
      if (returns !== void 0) {
        reportRepeated(lowering, child);
        return;
      }
      checkAttributes(lowering, child, returnTypeAttributes);
      returns = child;
      returnType = lowerTypeReference(lowering, child);
      annotated.push({ element: child, segment: "/$ReturnType" });
    },
    Annotation: (child) => {
      annotated.push({ element: child, segment: "" });
    }
  });
  const operation2 = {
    kind,
    name: `${namespace}.${name2 ?? ""}`,
    bound: booleanAttribute(lowering, element, "IsBound") ?? false,
    composable: booleanAttribute(lowering, element, "IsComposable") ?? false,
    ...entitySetPath === void 0 ? {} : { entitySetPath: resolvePath(lowering.aliases, entitySetPath) },
    parameters,
    ...returnType === void 0 ? {} : { returnType },
    origin: element.origin
  };
  checkChildren(lowering, element, operation2, returns);
  lowerAnnotations2(lowering, operationTarget(operation2), annotated);
  return name2 === void 0 ? void 0 : operation2;
}
function lowerParameter(lowering, element) {
  checkAttributes(lowering, element, parameterAttributes);
  const name2 = identifierAttribute(lowering, element, "Name");
  const type = lowerTypeReference(lowering, element);
  if (name2 === void 0 || type === void 0) return void 0;
  return { name: name2, type, origin: element.origin };
}
function checkChildren(lowering, element, operation2, returns) {
  if (operation2.kind === "function" && returns === void 0) {
    lowering.report("csdl-element-missing", "<Function> must have a <ReturnType>.", element.origin);
  }
  if (operation2.bound && operation2.parameters.length === 0) {
    const message = `<${element.name}> is bound, so it must have a <Parameter> for what it is bound to.`;
    lowering.report("csdl-element-missing", message, element.origin);
  }
}
function lowerAnnotations2(lowering, overload, annotated) {
  for (const { element, segment: segment3 } of annotated) {
    if (segment3 === "") lowerAnnotation(lowering, element, overload);
    else {
      visitChildren(lowering, element, {
        Annotation: (child) => {
          lowerAnnotation(lowering, child, overload + segment3);
        }
      });
    }
  }
}
var operationAttributes, parameterAttributes, returnTypeAttributes;
var init_lower_operation = __esm({
  "generator/read/csdl/lower-operation.ts"() {
    "use strict";
    init_operation_target();
    init_attributes();
    init_elements();
    init_lower_annotation();
    init_lower_type_reference();
    init_names2();
    operationAttributes = {
      action: attributeNames("Name", "IsBound", "EntitySetPath"),
      function: attributeNames("Name", "IsBound", "IsComposable", "EntitySetPath")
    };
    parameterAttributes = attributeNames("Name", ...typeReferenceAttributes);
    returnTypeAttributes = attributeNames(...typeReferenceAttributes);
  }
});

// generator/read/csdl/lower-navigation-property.ts
function lowerNavigationProperty(lowering, element, declaringType) {
  checkAttributes(lowering, element, navigationPropertyAttributes);
  const name2 = identifierAttribute(lowering, element, "Name");
  const type = lowerTypeReference(lowering, element);
  const containsTarget = booleanAttribute(lowering, element, "ContainsTarget") ?? false;
  const partner = element.attribute("Partner");
  const referentialConstraints = [];
  let onDelete;
  visitChildren(lowering, element, {
    ReferentialConstraint: (child) => {
      const constraint = lowerReferentialConstraint(lowering, child);
      if (constraint !== void 0) referentialConstraints.push(constraint);
    },
    OnDelete: (child) => {
      if (onDelete === void 0) onDelete = lowerOnDelete(lowering, child);
      else reportRepeated(lowering, child);
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, `${declaringType}/${name2 ?? ""}`);
    }
  });
  if (name2 === void 0 || type === void 0) return void 0;
  return {
    name: name2,
    type,
    containsTarget,
    ...partner === void 0 ? {} : { partner: resolvePath(lowering.aliases, partner) },
    ...onDelete === void 0 ? {} : { onDelete },
    referentialConstraints,
    origin: element.origin
  };
}
function lowerReferentialConstraint(lowering, element) {
  checkAttributes(lowering, element, referentialConstraintAttributes);
  const property = requiredAttribute(lowering, element, "Property");
  const referencedProperty = requiredAttribute(lowering, element, "ReferencedProperty");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      ignoreAnnotation(lowering, child);
    }
  });
  if (property === void 0 || referencedProperty === void 0) return void 0;
  return {
    property: resolvePath(lowering.aliases, property),
    referencedProperty: resolvePath(lowering.aliases, referencedProperty)
  };
}
function lowerOnDelete(lowering, element) {
  checkAttributes(lowering, element, onDeleteAttributes);
  visitChildren(lowering, element, {
    Annotation: (child) => {
      ignoreAnnotation(lowering, child);
    }
  });
  const value2 = requiredAttribute(lowering, element, "Action");
  const action2 = onDeleteActions.find((each) => each === value2);
  if (value2 !== void 0 && action2 === void 0) {
    reportInvalid(lowering, element, "Action", onDeleteActions.join(" or "));
  }
  return action2;
}
var navigationPropertyAttributes, referentialConstraintAttributes, onDeleteAttributes, onDeleteActions;
var init_lower_navigation_property = __esm({
  "generator/read/csdl/lower-navigation-property.ts"() {
    "use strict";
    init_attributes();
    init_elements();
    init_lower_annotation();
    init_lower_type_reference();
    init_names2();
    navigationPropertyAttributes = attributeNames("Name", "Type", "Nullable", "Partner", "ContainsTarget");
    referentialConstraintAttributes = attributeNames("Property", "ReferencedProperty");
    onDeleteAttributes = attributeNames("Action");
    onDeleteActions = ["Cascade", "None", "SetNull", "SetDefault"];
  }
});

// generator/read/csdl/lower-property.ts
function lowerProperty(lowering, element, declaringType) {
  checkAttributes(lowering, element, propertyAttributes);
  const name2 = propertyNameAttribute(lowering, element, "Name");
  const type = lowerTypeReference(lowering, element);
  const defaultValue = element.attribute("DefaultValue");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, `${declaringType}/${name2 ?? ""}`);
    }
  });
  if (name2 === void 0 || type === void 0) return void 0;
  return { name: name2, type, ...defaultValue === void 0 ? {} : { defaultValue }, origin: element.origin };
}
var propertyAttributes;
var init_lower_property = __esm({
  "generator/read/csdl/lower-property.ts"() {
    "use strict";
    init_attributes();
    init_elements();
    init_lower_annotation();
    init_lower_type_reference();
    propertyAttributes = attributeNames("Name", "DefaultValue", ...typeReferenceAttributes);
  }
});

// generator/read/csdl/lower-structured-type.ts
function lowerEntityType(lowering, element, namespace) {
  checkAttributes(lowering, element, entityTypeAttributes);
  let key;
  const common = lowerStructuredType(lowering, element, namespace, {
    Key: (child) => {
      if (key === void 0) key = lowerKey(lowering, child);
      else reportRepeated(lowering, child);
    }
  });
  const hasStream2 = booleanAttribute(lowering, element, "HasStream") ?? false;
  if (common === void 0) return void 0;
  return { kind: "entityType", ...common, hasStream: hasStream2, ...key === void 0 ? {} : { key } };
}
function lowerComplexType(lowering, element, namespace) {
  checkAttributes(lowering, element, complexTypeAttributes);
  const common = lowerStructuredType(lowering, element, namespace, {});
  return common === void 0 ? void 0 : { kind: "complexType", ...common };
}
function lowerStructuredType(lowering, element, namespace, handlers) {
  const name2 = identifierAttribute(lowering, element, "Name");
  const target = `${namespace}.${name2 ?? ""}`;
  const baseType = qualifiedNameAttribute(lowering, element, "BaseType");
  const abstract = booleanAttribute(lowering, element, "Abstract") ?? false;
  const open2 = booleanAttribute(lowering, element, "OpenType") ?? false;
  const properties = [];
  const navigationProperties = [];
  visitChildren(lowering, element, {
    ...handlers,
    Property: (child) => {
      const property = lowerProperty(lowering, child, target);
      if (property !== void 0) properties.push(property);
    },
    NavigationProperty: (child) => {
      const navigationProperty2 = lowerNavigationProperty(lowering, child, target);
      if (navigationProperty2 !== void 0) navigationProperties.push(navigationProperty2);
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, target);
    }
  });
  if (name2 === void 0) return void 0;
  return {
    name: target,
    ...baseType === void 0 ? {} : { baseType },
    abstract,
    open: open2,
    properties,
    navigationProperties,
    origin: element.origin
  };
}
function lowerKey(lowering, element) {
  checkAttributes(lowering, element, attributeNames());
  const properties = [];
  visitChildren(lowering, element, {
    PropertyRef: (child) => {
      checkAttributes(lowering, child, propertyRefAttributes);
      const path2 = requiredAttribute(lowering, child, "Name");
      const alias = child.attribute("Alias") === void 0 ? void 0 : identifierAttribute(lowering, child, "Alias");
      if (path2 === void 0) return;
      properties.push({
        path: resolvePath(lowering.aliases, path2),
        ...alias === void 0 ? {} : { alias }
      });
    }
  });
  if (properties.length === 0) {
    lowering.report("csdl-element-missing", "<Key> must have a <PropertyRef>.", element.origin);
  }
  return properties;
}
var entityTypeAttributes, complexTypeAttributes, propertyRefAttributes;
var init_lower_structured_type = __esm({
  "generator/read/csdl/lower-structured-type.ts"() {
    "use strict";
    init_attributes();
    init_elements();
    init_lower_annotation();
    init_lower_navigation_property();
    init_lower_property();
    init_names2();
    entityTypeAttributes = attributeNames("Name", "BaseType", "Abstract", "OpenType", "HasStream");
    complexTypeAttributes = attributeNames("Name", "BaseType", "Abstract", "OpenType");
    propertyRefAttributes = attributeNames("Name", "Alias");
  }
});

// generator/read/csdl/lower-term.ts
function lowerTerm(lowering, element, namespace) {
  checkAttributes(lowering, element, termAttributes);
  const shortName2 = identifierAttribute(lowering, element, "Name");
  const name2 = `${namespace}.${shortName2 ?? ""}`;
  const type = lowerTypeReference(lowering, element);
  const baseTerm = qualifiedNameAttribute(lowering, element, "BaseTerm");
  const defaultValue = element.attribute("DefaultValue");
  const appliesTo = (element.attribute("AppliesTo") ?? "").split(/\s+/).filter((word) => word !== "");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, name2);
    }
  });
  if (shortName2 === void 0 || type === void 0) return void 0;
  return {
    name: name2,
    type,
    ...baseTerm === void 0 ? {} : { baseTerm },
    appliesTo,
    ...defaultValue === void 0 ? {} : { defaultValue },
    origin: element.origin
  };
}
var termAttributes;
var init_lower_term = __esm({
  "generator/read/csdl/lower-term.ts"() {
    "use strict";
    init_attributes();
    init_elements();
    init_lower_annotation();
    init_lower_type_reference();
    termAttributes = attributeNames(
      "Name",
      "BaseTerm",
      "AppliesTo",
      "DefaultValue",
      ...typeReferenceAttributes
    );
  }
});

// generator/read/csdl/lower-type-definition.ts
function lowerTypeDefinition(lowering, element, namespace) {
  checkAttributes(lowering, element, typeDefinitionAttributes);
  const shortName2 = identifierAttribute(lowering, element, "Name");
  const name2 = `${namespace}.${shortName2 ?? ""}`;
  const underlyingType2 = requiredQualifiedName(lowering, element, "UnderlyingType");
  const facets = lowerFacets(lowering, element);
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, name2);
    }
  });
  if (shortName2 === void 0 || underlyingType2 === void 0) return void 0;
  return {
    kind: "typeDefinition",
    name: name2,
    underlyingType: underlyingType2,
    ...facets === void 0 ? {} : { facets },
    origin: element.origin
  };
}
var typeDefinitionAttributes;
var init_lower_type_definition = __esm({
  "generator/read/csdl/lower-type-definition.ts"() {
    "use strict";
    init_attributes();
    init_elements();
    init_lower_annotation();
    init_lower_type_reference();
    typeDefinitionAttributes = attributeNames("Name", "UnderlyingType", ...facetAttributes);
  }
});

// generator/read/csdl/lower-schema.ts
function lowerSchema(lowering, { namespace, alias, element }) {
  lowering.schemas.push({ namespace, ...alias === void 0 ? {} : { alias }, origin: element.origin });
  visitSchemaChildren(lowering, element, (child) => {
    lowerSchemaChild(lowering, child, namespace);
  });
}
function visitSchemaChildren(reporter, schema, visit) {
  visitChildren(reporter, schema, Object.fromEntries(Object.keys(lowerings).map((name2) => [name2, visit])));
}
function lowerSchemaChild(lowering, child, namespace) {
  lowerings[child.name]?.(lowering, child, namespace);
}
function append2(list3, item) {
  if (item !== void 0) list3.push(item);
}
var lowerings;
var init_lower_schema = __esm({
  "generator/read/csdl/lower-schema.ts"() {
    "use strict";
    init_elements();
    init_lower_annotation();
    init_lower_container();
    init_lower_enumeration_type();
    init_lower_operation();
    init_lower_structured_type();
    init_lower_term();
    init_lower_type_definition();
    lowerings = {
      EntityType: (lowering, child, namespace) => {
        append2(lowering.types, lowerEntityType(lowering, child, namespace));
      },
      ComplexType: (lowering, child, namespace) => {
        append2(lowering.types, lowerComplexType(lowering, child, namespace));
      },
      EnumType: (lowering, child, namespace) => {
        append2(lowering.types, lowerEnumerationType(lowering, child, namespace));
      },
      TypeDefinition: (lowering, child, namespace) => {
        append2(lowering.types, lowerTypeDefinition(lowering, child, namespace));
      },
      Action: (lowering, child, namespace) => {
        append2(lowering.operations, lowerOperation(lowering, child, namespace, "action"));
      },
      Function: (lowering, child, namespace) => {
        append2(lowering.operations, lowerOperation(lowering, child, namespace, "function"));
      },
      Term: (lowering, child, namespace) => {
        append2(lowering.terms, lowerTerm(lowering, child, namespace));
      },
      EntityContainer: (lowering, child, namespace) => {
        append2(lowering.containers, lowerContainer(lowering, child, namespace));
      },
      Annotations: (lowering, child) => {
        lowerAnnotations(lowering, child);
      },
      Annotation: (lowering, child, namespace) => {
        lowerAnnotation(lowering, child, namespace);
      }
    };
  }
});

// generator/read/csdl/lowering.ts
var Lowering;
var init_lowering = __esm({
  "generator/read/csdl/lowering.ts"() {
    "use strict";
    init_diagnostics();
    Lowering = class {
      aliases;
      diagnostics = [];
      schemas = [];
      types = [];
      operations = [];
      terms = [];
      containers = [];
      annotations = [];
      /** Values of `Type` attributes that were taken apart already: most occur often. */
      typeNames;
      /** @param typeNames those that another lowering of the same document has taken apart */
      constructor(aliases, typeNames2 = /* @__PURE__ */ new Map()) {
        this.aliases = aliases;
        this.typeNames = typeNames2;
      }
      /** What was lowered. */
      get document() {
        const { schemas, types: types2, operations: operations4, terms: terms3, containers: containers2, annotations } = this;
        return { schemas, types: types2, operations: operations4, terms: terms3, containers: containers2, annotations };
      }
      report(code2, message, origin) {
        this.diagnostics.push(diagnostic(code2, message, origin));
      }
      annotate(target, annotation) {
        this.annotations.push({ target, annotation });
      }
    };
  }
});

// generator/read/csdl/partial-csdl.ts
function partialCsdl(schemas, aliases) {
  const nameless = new Lowering(aliases);
  const children = schemas.flatMap((schema) => unlowered(nameless, schema));
  const byName = groupBy(children, ({ entry: entry2 }) => entry2.name);
  const lowered = /* @__PURE__ */ new Map();
  const part = (name2) => {
    const known3 = lowered.get(name2);
    if (known3 !== void 0) return known3;
    const lowering = new Lowering(aliases, nameless.typeNames);
    for (const { element, namespace } of byName.get(name2) ?? []) {
      lowerSchemaChild(lowering, element, namespace);
    }
    const outcome = { value: lowering.document, diagnostics: lowering.diagnostics };
    lowered.set(name2, outcome);
    return outcome;
  };
  return {
    value: {
      schemas: schemas.map(({ namespace, alias, element }) => ({
        namespace,
        ...alias === void 0 ? {} : { alias },
        origin: element.origin
      })),
      entries: children.map(({ entry: entry2 }) => entry2),
      part
    },
    diagnostics: nameless.diagnostics
  };
}
function unlowered(lowering, { namespace, element: schema }) {
  const children = [];
  visitSchemaChildren(lowering, schema, (element) => {
    const entry2 = entryOf(lowering, element, namespace);
    if (entry2 === void 0) lowerSchemaChild(lowering, element, namespace);
    else children.push({ element, namespace, entry: entry2 });
  });
  return children;
}
function entryOf(lowering, element, namespace) {
  const { aliases } = lowering;
  if (element.name === "Annotation") return { kind: "annotations", name: namespace };
  if (element.name === "Annotations") {
    const target = element.attribute("Target");
    return target === void 0 ? void 0 : { kind: "annotations", name: targetHead(resolveTarget2(aliases, target)) };
  }
  const shortName2 = element.attribute("Name");
  if (shortName2 === void 0 || !isSimpleIdentifier(shortName2)) return void 0;
  const name2 = `${namespace}.${shortName2}`;
  switch (element.name) {
    case "Action":
    case "Function":
      return { kind: "operation", name: name2, namedTypes: () => namedTypes(lowering, element) };
    case "Term":
      return { kind: "term", name: name2 };
    case "EntityContainer":
      return { kind: "container", name: name2 };
    default: {
      const baseType = element.attribute("BaseType");
      return {
        kind: "type",
        typeKind: typeKinds.get(element.name) ?? "complexType",
        name: name2,
        ...baseType === void 0 ? {} : { baseType: resolveAlias(aliases, baseType) }
      };
    }
  }
}
function namedTypes(lowering, element) {
  return [...element.valuesWithin("Type")].flatMap((type) => parseTypeName(lowering, type)?.name ?? []);
}
var typeKinds;
var init_partial_csdl = __esm({
  "generator/read/csdl/partial-csdl.ts"() {
    "use strict";
    init_annotation_targets();
    init_group_by();
    init_lower_schema();
    init_lower_type_reference();
    init_lowering();
    init_names2();
    typeKinds = /* @__PURE__ */ new Map([
      ["EntityType", "entityType"],
      ["ComplexType", "complexType"],
      ["EnumType", "enumerationType"],
      ["TypeDefinition", "typeDefinition"]
    ]);
  }
});

// generator/read/csdl/unfollowed-references.ts
function unfollowedReferences(includes2, document) {
  if (includes2.length === 0) return [];
  const own = new Set(document.schemas.map(({ namespace }) => namespace));
  const used = new Set(namesInUse(document).map(namespaceOf));
  return includes2.filter(({ namespace }) => used.has(namespace) && !own.has(namespace)).map(({ namespace, element }) => {
    const message = `The document that declares ${namespace} is not followed; give it too, because its types are used.`;
    return diagnostic("csdl-reference", message, element.origin);
  });
}
function namesInUse({ types: types2, operations: operations4, terms: terms3, containers: containers2 }) {
  return [
    ...types2.flatMap(namesInType),
    ...operations4.flatMap(namesInOperation),
    ...terms3.map(({ type }) => type.name),
    ...containers2.flatMap(({ entitySets, singletons, operationImports }) => [
      ...entitySets.map(({ entityType }) => entityType),
      ...singletons.map(({ type }) => type),
      ...operationImports.map(({ operation: operation2 }) => operation2)
    ])
  ];
}
function namesInType(type) {
  if (type.kind === "enumerationType" || type.kind === "typeDefinition") return [type.underlyingType];
  const { baseType, properties, navigationProperties } = type;
  const members2 = [...properties, ...navigationProperties].map((member2) => member2.type.name);
  return baseType === void 0 ? members2 : [baseType, ...members2];
}
function namesInOperation({ parameters, returnType }) {
  const names = parameters.map(({ type }) => type.name);
  return returnType === void 0 ? names : [...names, returnType.name];
}
var init_unfollowed_references = __esm({
  "generator/read/csdl/unfollowed-references.ts"() {
    "use strict";
    init_diagnostics();
    init_names();
  }
});

// generator/read/csdl/read-csdl.ts
function readCsdl(source) {
  const { value: opened, diagnostics } = open(source);
  if (opened === void 0) return { value: emptyDocument, diagnostics };
  const lowered = lowerWhole(opened);
  return { value: lowered.value, diagnostics: [...diagnostics, ...lowered.diagnostics] };
}
function readCsdlInParts(source, wholeSize = 256 * 1024) {
  if (source.text.length <= wholeSize) return readCsdl(source);
  const { value: opened, diagnostics } = open(source);
  if (opened === void 0) return { value: emptyDocument, diagnostics };
  const { envelope, aliases } = opened;
  const lowered = envelope.includes.length > 0 ? lowerWhole(opened) : partialCsdl(envelope.schemas, aliases);
  return { value: lowered.value, diagnostics: [...diagnostics, ...lowered.diagnostics] };
}
function open(source) {
  const { value: root, diagnostics } = readXml(source);
  if (root === void 0) return { value: void 0, diagnostics };
  const envelope = readEnvelope(root);
  const { aliases, diagnostics: clashes } = collectAliases(envelope);
  return { value: { envelope, aliases }, diagnostics: [...envelope.diagnostics, ...clashes] };
}
function lowerWhole({ envelope, aliases }) {
  const lowering = new Lowering(aliases);
  for (const schema of envelope.schemas) lowerSchema(lowering, schema);
  const { document } = lowering;
  const unfollowed = unfollowedReferences(envelope.includes, document);
  return { value: document, diagnostics: [...lowering.diagnostics, ...unfollowed] };
}
var init_read_csdl = __esm({
  "generator/read/csdl/read-csdl.ts"() {
    "use strict";
    init_document();
    init_xml();
    init_aliases();
    init_envelope();
    init_lower_schema();
    init_lowering();
    init_partial_csdl();
    init_unfollowed_references();
  }
});

// generator/read/detect-format.ts
function detectFormat({ text: text9 }) {
  const start = /\S/u.exec(text9)?.[0];
  if (start === "<") return "csdl";
  const versionMember = start === "{" ? /["']?\b(?:openapi|swagger)["']?\s*:/u : /^["']?(?:openapi|swagger)["']?\s*:/mu;
  return versionMember.test(text9) ? "openapi" : "unknown";
}
var init_detect_format = __esm({
  "generator/read/detect-format.ts"() {
    "use strict";
    init_diagnostics();
  }
});

// generator/read/documentation/limits.ts
function whyTooDeep(text9) {
  if (text9.length > maximumLength) return { what: `it has more than ${maximumLength} characters`, offset: 0 };
  const lines = text9.split(/\r\n|\r|\n/u);
  if (lines.length > maximumLines) return { what: `it has more than ${maximumLines} lines`, offset: 0 };
  let offset = 0;
  let delimiters = 0;
  let pairs = 0;
  for (const line2 of text9.split("\n")) {
    if (depthOf(line2) > maximumDepth2) {
      return { what: `quotes and lists are nested in more than ${maximumDepth2} levels`, offset };
    }
    const isNew = line2.trim() === "" || line2.trimStart().startsWith("|");
    if (isNew) pairs += delimiters ** 2;
    delimiters = (isNew ? 0 : delimiters) + delimitersIn(line2);
    if (pairs > maximumPairs) return { what: "its marks of emphasis, links and code are too many", offset };
    if (delimiters > maximumDelimiters) {
      return {
        what: `a paragraph has more than ${maximumDelimiters} marks of emphasis, links and code`,
        offset
      };
    }
    offset += line2.length + 1;
  }
  return void 0;
}
function depthOf(line2) {
  let markers = 0;
  let blanks = 0;
  for (const character of line2) {
    if (character === ">" || character === "-" || character === "*" || character === "+") markers++;
    else if (character === "	") blanks += 4;
    else if (character === " ") blanks++;
    else if (!/[\d.)]/u.test(character)) break;
  }
  return isRule(line2) ? 0 : markers + Math.floor(blanks / 4);
}
function isRule(line2) {
  const [first] = line2.trimStart();
  return first !== void 0 && "-*_".includes(first) && line2.replaceAll(first, "").trim() === "";
}
function delimitersIn(line2) {
  let count5 = 0;
  for (const character of line2) if ("*_`[]<!&".includes(character)) count5++;
  return count5;
}
var maximumLength, maximumLines, maximumDepth2, maximumDelimiters, maximumPairs, maximumPassage;
var init_limits = __esm({
  "generator/read/documentation/limits.ts"() {
    "use strict";
    maximumLength = 1024 * 1024;
    maximumLines = 2e4;
    maximumDepth2 = 40;
    maximumDelimiters = 4e3;
    maximumPairs = 3e7;
    maximumPassage = 1e4;
  }
});

// generator/read/documentation/blocks.ts
function offsetIn({ anchors }, position) {
  const anchor = anchors.findLast(({ start }) => start <= position) ?? anchors[0];
  return anchor === void 0 ? 0 : anchor.offset + Math.max(0, position - anchor.start);
}
function sliceOf(passage, start, end) {
  const { text: text9, source, anchors, marks } = passage;
  return {
    text: text9.slice(start, end),
    source,
    anchors: [
      { start: 0, offset: offsetIn(passage, start) },
      ...anchors.filter((anchor) => anchor.start > start && anchor.start < end).map((anchor) => ({ start: anchor.start - start, offset: anchor.offset }))
    ],
    marks: marks.filter((mark) => mark.start < end && mark.end > start).map((mark) => ({
      kind: mark.kind,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start
    }))
  };
}
function trimmed(passage) {
  const start = passage.text.length - passage.text.trimStart().length;
  return sliceOf(passage, start, Math.max(start, passage.text.trimEnd().length));
}
var init_blocks = __esm({
  "generator/read/documentation/blocks.ts"() {
    "use strict";
  }
});

// generator/read/documentation/passages.ts
function passagesOf(nodes, source) {
  const writer = new PassageWriter(source);
  for (const node of nodes) writer.write(node);
  return writer.finish();
}
var PassageWriter;
var init_passages = __esm({
  "generator/read/documentation/passages.ts"() {
    "use strict";
    init_blocks();
    PassageWriter = class {
      #source;
      #finished = [];
      #text = "";
      #anchors = [];
      #marks = [];
      #isItem = false;
      constructor(source) {
        this.#source = source;
      }
      write(node) {
        switch (node.type) {
          case "text":
            this.#append(node.value, node.position?.start.offset ?? 0);
            break;
          case "break":
            this.#append(" ", node.position?.start.offset ?? 0);
            break;
          case "inlineCode":
            this.#marked("code", () => {
              this.#append(node.value, (node.position?.start.offset ?? 0) + 1);
            });
            break;
          case "emphasis":
          case "strong":
            this.#marked("emphasis", () => {
              this.#all(node.children);
            });
            break;
          case "link":
          case "linkReference":
            this.#marked("link", () => {
              this.#all(node.children);
            });
            break;
          case "html":
            this.#html(node.value);
            break;
          case "delete":
            break;
          default:
            break;
        }
      }
      finish() {
        this.#line(false);
        return this.#finished;
      }
      #all(nodes) {
        for (const node of nodes) this.write(node);
      }
      #append(text9, offset) {
        this.#anchors.push({ start: this.#text.length, offset });
        this.#text += text9.replace(/[^\S\n]/gu, " ");
      }
      /** Of nested marks the outermost counts. */
      #marked(kind, write) {
        const start = this.#text.length;
        const before = this.#marks.length;
        write();
        const end = this.#text.length;
        this.#marks = [...this.#marks.slice(0, before), ...end > start ? [{ kind, start, end }] : []];
      }
      #html(html) {
        const tag = /^<\s*(\/?)\s*([a-z]+)/iu.exec(html);
        const name2 = tag?.[2]?.toLowerCase() ?? "";
        if (name2 === "li") this.#line(tag?.[1] === "");
        else if (["br", "p", "ul", "ol", "div"].includes(name2)) this.#line(false);
      }
      #line(isItem) {
        const passage = trimmed({
          text: this.#text,
          source: this.#source,
          anchors: this.#anchors,
          marks: this.#marks
        });
        if (passage.text !== "") this.#finished.push({ passage, isItem: this.#isItem });
        this.#text = "";
        this.#anchors = [];
        this.#marks = [];
        this.#isItem = isItem;
      }
    };
  }
});

// generator/read/documentation/parse-markdown.ts
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmTable } from "micromark-extension-gfm-table";
function parseMarkdown(source) {
  const reason2 = whyTooDeep(source.text);
  if (reason2 !== void 0) {
    const message = `This document is not read: ${reason2.what}. Documentation is not like that; leave the file out.`;
    return {
      value: { source, blocks: [], comments: [] },
      diagnostics: [diagnostic("documentation-refused", message, { source, offset: reason2.offset })]
    };
  }
  const { children } = fromMarkdown(source.text, {
    extensions: [gfmTable(), frontmatter(["yaml"])],
    mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown(["yaml"])]
  });
  const yaml = children.find((node) => node.type === "yaml");
  return {
    value: {
      source,
      blocks: blocksOf(children, source),
      comments: children.flatMap((node) => node.type === "html" ? commentsIn(node.value) : []),
      ...yaml === void 0 ? {} : { frontMatter: yaml.value }
    },
    diagnostics: []
  };
}
function blocksOf(nodes, source) {
  return nodes.flatMap((node) => blockOf(node, source));
}
function blockOf(node, source) {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", depth: node.depth, passage: joined(node.children, source) }];
    case "paragraph":
      return paragraphBlocks(node.children, source);
    case "list":
      return [{ kind: "list", items: node.children.map(({ children }) => blocksOf(children, source)) }];
    case "table":
      return [tableOf(node, source)];
    case "blockquote":
      return [{ kind: "quote", blocks: blocksOf(node.children, source) }];
    case "code":
      return [{ kind: "code", text: node.value, source, offset: node.position?.start.offset ?? 0 }];
    default:
      return [];
  }
}
function joined(nodes, source) {
  const [first] = passagesOf(nodes, source);
  return first?.passage ?? { text: "", source, anchors: [], marks: [] };
}
function paragraphBlocks(nodes, source) {
  const blocks = [];
  let rest = [];
  const flush = () => {
    blocks.push(...textBlocks(rest, source));
    rest = [];
  };
  for (const node of nodes) {
    const before = rest.at(-1);
    if (node.type === "link" && before?.type === "text" && includeOpening.test(before.value)) {
      rest[rest.length - 1] = { ...before, value: before.value.replace(includeOpening, "") };
      flush();
      blocks.push({ kind: "include", path: node.url, source, offset: node.position?.start.offset ?? 0 });
    } else if (node.type === "text" && rest.length === 0 && node.value.startsWith("]")) {
      rest.push(withoutFirst(node));
    } else {
      rest.push(node);
    }
  }
  flush();
  return blocks;
}
function withoutFirst(node) {
  const position = node.position && {
    ...node.position,
    start: { ...node.position.start, offset: (node.position.start.offset ?? 0) + 1 }
  };
  return { ...node, value: node.value.slice(1), ...position === void 0 ? {} : { position } };
}
function textBlocks(nodes, source) {
  const blocks = [];
  let items = [];
  for (const { passage, isItem } of passagesOf(nodes, source)) {
    const block = { kind: "paragraph", passage };
    if (isItem) {
      if (items.length === 0) blocks.push({ kind: "list", items });
      items.push([block]);
    } else {
      items = [];
      blocks.push(block);
    }
  }
  return blocks;
}
function tableOf({ children: [header, ...rows] }, source) {
  const cellOf = ({ children }) => passagesOf(children, source).map(({ passage }) => passage);
  return {
    kind: "table",
    header: (header?.children ?? []).map(cellOf),
    rows: rows.map(({ children }) => children.map(cellOf))
  };
}
function commentsIn(html) {
  return html.split("<!--").slice(1).map((part) => part.split("-->", 1)[0]?.trim() ?? "");
}
var includeOpening;
var init_parse_markdown = __esm({
  "generator/read/documentation/parse-markdown.ts"() {
    "use strict";
    init_diagnostics();
    init_limits();
    init_passages();
    includeOpening = /\[!INCLUDE\s*$/i;
  }
});

// generator/read/documentation/includes.ts
import { posix } from "node:path";
function includedName({ path: path2, source }) {
  if (path2 === "" || /^(?:[/~\\]|[a-z][a-z\d+.-]*:)/iu.test(path2)) return void 0;
  let decoded = path2.replace(/[?#].*$/su, "");
  try {
    decoded = decodeURI(decoded);
  } catch {
  }
  return posix.join(posix.dirname(source.name.replaceAll("\\", "/")), decoded);
}
var maximumDepth3, IncludeExpansion;
var init_includes = __esm({
  "generator/read/documentation/includes.ts"() {
    "use strict";
    init_diagnostics();
    maximumDepth3 = 8;
    IncludeExpansion = class {
      diagnostics = [];
      /** The names of the documents that were put in. */
      used = /* @__PURE__ */ new Set();
      #documents;
      constructor(documents) {
        this.#documents = documents;
      }
      expand(blocks, within2 = []) {
        return blocks.flatMap((block) => {
          switch (block.kind) {
            case "include":
              return this.#include(block, within2);
            case "quote":
              return [{ ...block, blocks: this.expand(block.blocks, within2) }];
            case "list":
              return [{ ...block, items: block.items.map((item) => this.expand(item, within2)) }];
            default:
              return [block];
          }
        });
      }
      #include(block, within2) {
        const name2 = includedName(block);
        const document = name2 === void 0 ? "outside" : this.#documents.get(name2) ?? "missing";
        if (typeof document === "string" || name2 === void 0) {
          return this.#report(block, document === "missing" ? "is missing" : "is outside the folders given");
        }
        if (within2.includes(name2) || within2.length >= maximumDepth3) return this.#report(block, "includes itself");
        this.used.add(name2);
        return this.expand(document.blocks, [...within2, name2]);
      }
      #report({ path: path2, source, offset }, what) {
        const message = `The included document "${path2}" ${what}. What it says of roles and permissions is not known; name a folder that has it.`;
        this.diagnostics.push(diagnostic("documentation-include", message, { source, offset }));
        return [];
      }
    };
  }
});

// generator/read/documentation/clauses.ts
function clausesOf(tokens2) {
  const clauses = [[]];
  for (const [index, token] of tokens2.entries()) {
    if (endsClause(tokens2, index)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}
function endsClause(tokens2, index) {
  const [token, before, after] = [tokens2[index], tokens2[index - 1], tokens2[index + 1]];
  if (token?.kind !== "word") return false;
  if ([";", "but", "however", "whereas", "while", "although", "though"].includes(token.text)) return true;
  return token.text === "," && !(canEndName(before) && canBeginName(after, tokens2[index + 2]));
}
function canEndName(token) {
  return token?.kind === "name" || token?.text === ")";
}
function canBeginName(token, next) {
  if (token?.kind === "name") return true;
  return ["or", "and", "the", "and/or"].includes(token?.text ?? "") && (next?.kind === "name" || canBeginName(next, void 0));
}
function isNegator({ kind, text: text9 }) {
  if (kind !== "word") return false;
  return text9.endsWith("n't") || ["not", "cannot", "never", "neither", "nor", "insufficient", "unsupported", "lacks", "lack"].includes(
    text9
  );
}
function isException(tokens2, index) {
  const [text9, after] = [tokens2[index]?.text ?? "", tokens2[index + 1]?.text ?? ""];
  if (["except", "excluding", "unless", "without", "besides"].includes(text9)) return true;
  return ["instead of", "rather than", "other than", "such as", "less privileged"].includes(
    `${text9} ${after}`
  );
}
function isObligation({ kind, text: text9 }) {
  return kind === "word" && ["must", "need", "needs", "require", "requires", "required", "should", "shall"].includes(text9);
}
function isAboutTargets(clause) {
  return clause.some(
    ({ text: text9 }, index) => /^(?:users?|accounts?|administrators?|members?|objects?)$/u.test(text9) && /^(?:who|whose|with|that|assigned)$/u.test(clause[index + 1]?.text ?? "") && /^(?:on|of|other|for|about|restore|delete|manage|update|reset)$/u.test(clause[index - 1]?.text ?? "")
  );
}
var init_clauses = __esm({
  "generator/read/documentation/clauses.ts"() {
    "use strict";
  }
});

// generator/read/documentation/claims.ts
function claimsOf(tokens2, isObliged2 = false) {
  return clausesOf(isObliged2 ? [havingToken, ...tokens2] : tokens2).flatMap((clause) => {
    if (isAboutTargets(clause)) return [];
    const claim = leastBefore(clause) ?? atLeast(clause) ?? leastAfter(clause) ?? required(clause);
    return claim === void 0 || claim.names.length === 0 ? [] : [claim];
  });
}
function goesOnInList(tokens2) {
  return tokens2.at(-1)?.text === ":" && tokens2.some(isObligation) && tokens2.some(isAssignment) && !tokens2.some(isNegator);
}
function nameListAt(clause, start) {
  const names = [];
  let index = start;
  let end = start;
  while (index < clause.length) {
    index = afterWords(clause, index, ["the", "a", "an", "either", "both", ":"]);
    const token = clause[index];
    if (token?.kind !== "name") break;
    names.push(token);
    end = afterParentheses(clause, index + 1);
    const separator = clause[end]?.kind === "role" && isSeparator(clause[end + 1]) ? end + 1 : end;
    index = afterWords(clause, separator, [",", "or", "and", "and/or", "/"]);
    if (index === separator) break;
  }
  return names.length === 0 ? void 0 : { names, start, end };
}
function isSeparator(token) {
  return token?.kind === "word" && [",", "or", "and", "and/or"].includes(token.text);
}
function afterWords(clause, start, words2) {
  let index = start;
  while (clause[index]?.kind === "word" && words2.includes(clause[index]?.text ?? "")) index++;
  return index;
}
function afterParentheses(clause, start) {
  if (clause[start]?.text !== "(") return start;
  const closing2 = clause.findIndex(({ text: text9 }, index) => index > start && text9 === ")");
  return closing2 === -1 ? start : closing2 + 1;
}
function nameLists(clause) {
  const lists = [];
  for (let index = 0; index < clause.length; index++) {
    if (clause[index]?.kind !== "name") continue;
    const list3 = nameListAt(clause, index);
    if (list3 === void 0) continue;
    lists.push(list3);
    index = list3.end - 1;
  }
  return lists;
}
function leastBefore(clause) {
  for (const list3 of nameLists(clause)) {
    const verb = clause[list3.end]?.kind === "role" ? list3.end + 1 : list3.end;
    if (!isBeing(clause[verb])) continue;
    const next = afterWords(clause, verb + 1, ["the", "a", "an", "one", "of", "considered", "also"]);
    const least = leastPrivilegedAt(clause, next) ?? onlyRoleAt(clause, next);
    if (least === void 0 || isDenied(clause, list3.start, least)) continue;
    return { kind: "least", names: list3.names };
  }
  return void 0;
}
function onlyRoleAt(clause, index) {
  if (clause[index]?.text !== "only") return void 0;
  const role2 = clause.slice(index + 1, index + 4).findIndex(({ kind }) => kind === "role");
  return role2 === -1 ? void 0 : index + role2 + 2;
}
function leastAfter(clause) {
  for (let index = 0; index < clause.length; index++) {
    const end = leastPrivilegedAt(clause, index);
    if (end === void 0) continue;
    const role2 = clause.findIndex(({ kind }, at2) => kind === "role" && at2 >= end && at2 <= end + 3);
    if (role2 === -1) continue;
    const verb = clause.findIndex(
      (token, at2) => at2 > role2 && at2 <= role2 + 12 && (isBeing(token) || token.text === ":")
    );
    const list3 = verb === -1 ? adjacent(clause, role2) : nameListAt(clause, verb + 1);
    if (list3 === void 0 || isDenied(clause, index, list3.start)) continue;
    return { kind: "least", names: list3.names };
  }
  return void 0;
}
function adjacent(clause, role2) {
  return clause[role2 + 1]?.kind === "name" ? nameListAt(clause, role2 + 1) : void 0;
}
function atLeast(clause) {
  for (let index = 0; index + 1 < clause.length; index++) {
    const pair = `${clause[index]?.text ?? ""} ${clause[index + 1]?.text ?? ""}`;
    if (!["at least", "at minimum", "minimum of", "least role"].includes(pair)) continue;
    const start = afterWords(clause, index + 2, ["the", "a", "an", "one", "of", "either", ","]);
    const list3 = nameListAt(clause, clause[start]?.kind === "role" ? start + 1 : start);
    if (list3 === void 0 || isDenied(clause, 0, list3.end)) continue;
    if (clause.some(({ kind }) => kind === "role") || list3.names.every(({ known: known3 }) => known3 !== void 0)) {
      return { kind: "atLeast", names: list3.names };
    }
  }
  return void 0;
}
function required(clause) {
  const names = nameLists(clause).filter((list3) => isRequired(clause, list3)).flatMap((list3) => list3.names);
  return names.length === 0 ? void 0 : { kind: "required", names };
}
function isRequired(clause, list3) {
  if (isDenied(clause, 0, clause.length) && !isObliged(clause, list3.start)) return false;
  if (isExcepted(clause, list3.start)) return false;
  const isRole = clause[list3.end]?.kind === "role" || clause[list3.start - 1]?.kind === "role";
  const areKnown = list3.names.every(({ known: known3 }) => known3 !== void 0);
  const verb = clause.slice(0, list3.start).findLastIndex(isAssignment);
  if (verb !== -1) return isRole || areKnown && list3.start - verb <= 3 || followsRoles(clause, list3.start);
  const after = clause[list3.end]?.kind === "role" ? list3.end + 1 : list3.end;
  const next = afterWords(clause, after + 1, ["also", "always", "only"]);
  return (isRole || areKnown) && (isBeing(clause[after]) || clause[after]?.text === "can") && [
    "required",
    "needed",
    "necessary",
    "supported",
    "sufficient",
    "enough",
    "call",
    "use",
    "perform"
  ].includes(clause[after]?.text === "can" ? clause[after + 1]?.text ?? "" : clause[next]?.text ?? "");
}
function followsRoles(clause, start) {
  const before = clause[start - 1]?.text ?? "";
  return [":", "(", "-", "\u2013", "\u2014"].includes(before) && clause.slice(0, start).some(({ kind }) => kind === "role");
}
function isAssignment({ kind, text: text9 }) {
  return kind === "word" && assignments.has(text9);
}
function isBeing(token) {
  return token?.kind === "word" && ["is", "are", "being", "be"].includes(token.text);
}
function leastPrivilegedAt(clause, index) {
  const text9 = clause[index]?.text;
  if (text9 === "least-privileged" || text9 === "least-privilege") return index + 1;
  const next = clause[index + 1]?.text ?? "";
  return text9 === "least" && ["privileged", "privilege", "permissive"].includes(next) ? index + 2 : void 0;
}
function isDenied(clause, start, end) {
  return clause.slice(start, end).some(isNegator) || clause[start - 1]?.text === "not";
}
function isObliged(clause, nameStart2) {
  const denial = clause.findLastIndex(isNegator);
  return denial < nameStart2 && clause.slice(denial, nameStart2).some(isObligation);
}
function isExcepted(clause, nameStart2) {
  return clause.some((_, index) => index < nameStart2 && isException(clause, index));
}
function saysThisIsLeast(tokens2) {
  return tokens2.some(({ text: text9 }, index) => {
    const verb = tokens2[index + 1]?.kind === "role" ? index + 2 : index + 1;
    return ["this", "it"].includes(text9) && isBeing(tokens2[verb]) && leastPrivilegedAt(tokens2, afterWords(tokens2, verb + 1, ["the", "a"])) !== void 0;
  });
}
function isLeastQualifier(tokens2) {
  const end = leastPrivilegedAt(tokens2, afterWords(tokens2, 0, ["the", "a", "(", "this", "is"]));
  if (end === void 0) return false;
  const purpose = tokens2.findIndex(({ text: text9 }, index) => index >= end && text9 === "for");
  return purpose === -1 || tokens2[purpose + 1]?.text === "this" || tokens2.slice(purpose).every(({ text: text9 }) => text9 === "for");
}
function saysLeastFirst(tokens2) {
  const words2 = tokens2.map(({ text: text9 }) => text9.toLowerCase()).join(" ");
  return /\bfrom (?:the )?least (?:privileged )?to (?:the )?(?:most|more|highest)\b|\bordered by (?:least )?privilege\b|\bleast privileged (?:first|ones? first)\b/u.test(
    words2
  );
}
var havingToken, assignments;
var init_claims = __esm({
  "generator/read/documentation/claims.ts"() {
    "use strict";
    init_clauses();
    havingToken = { kind: "word", text: "have", start: 0, end: 0 };
    assignments = new Set(
      "assigned have has having hold holds holding holder need needs require requires required granted with in be being to by member belong given grant possess possesses includes include least following supported".split(
        " "
      )
    );
  }
});

// generator/read/documentation/introductions.ts
function introductionOf(sentences, hasMore) {
  const final = sentences.at(-1);
  if (final === void 0 || !hasMore) return void 0;
  return introductionIn(final, sentences) ?? introductionBefore(sentences);
}
function introductionBefore(sentences) {
  const announcing = sentences.findLast(
    (tokens2) => tokens2.some(({ text: text9 }) => text9 === "following") && tokens2.some(({ kind }) => kind === "role")
  );
  return announcing && introductionIn(announcing, sentences);
}
function introductionIn(last, sentences) {
  const speaksOfRoles = last.some(({ kind }) => kind === "role");
  const speaksOfOptions = last.some(({ text: text9 }) => /^(?:options?|roles?|assignments?)$/u.test(text9));
  const refers = last.some(({ text: text9 }) => /^(?:following|these|below|following:)$/u.test(text9));
  const ends = [":", "."].includes(last.at(-1)?.text ?? "") ? last.at(-1)?.text : "";
  const speaks = speaksOfRoles || speaksOfOptions && sentences.some((tokens2) => tokens2.some(({ kind }) => kind === "role"));
  if (!speaks || !(refers || ends === ":" || saysLeastFirst(last))) return void 0;
  const clause = clausesOf(last).find((part) => part.some(({ kind }) => kind === "role")) ?? last;
  if (isAboutTargets(clause)) return { isDenied: true, isLeastFirst: false, isLeast: false };
  return {
    isDenied: deniesFollowing(clause),
    isLeastFirst: sentences.some(saysLeastFirst),
    isLeast: speaksOfOneLeast(last)
  };
}
function speaksOfOneLeast(tokens2) {
  const isOne = tokens2.some(({ kind, text: text9 }) => kind === "role" && text9 === "role");
  return isOne && tokens2.some(({ text: text9 }, index) => text9 === "minimum" || leastPrivilegedAt(tokens2, index) !== void 0);
}
function deniesFollowing(clause) {
  const role2 = clause.findLastIndex(({ kind }) => kind === "role");
  const denial = clause.findLastIndex(isNegator);
  if (denial === -1) return false;
  if (denial > role2) return true;
  const between = clause.slice(denial, role2);
  return !between.some(({ text: text9 }) => /^(?:must|needs?|requires?|have|has|assigned)$/u.test(text9));
}
var init_introductions = __esm({
  "generator/read/documentation/introductions.ts"() {
    "use strict";
    init_clauses();
    init_claims();
  }
});

// generator/read/documentation/role-catalogue.ts
import * as v7 from "valibot";
function readRoleCatalogue(source) {
  const { value: file, diagnostics } = readJson(source, roleCatalogueFile, "roles-shape");
  const roles2 = /* @__PURE__ */ new Map();
  for (const { formerNames, name: current, templateId, privileged } of file?.roles ?? []) {
    const role2 = {
      name: current,
      ...templateId === void 0 ? {} : { templateId },
      ...privileged === void 0 ? {} : { privileged }
    };
    roles2.set(nameKey(current), role2);
    for (const former of formerNames) if (!roles2.has(nameKey(former))) roles2.set(nameKey(former), role2);
  }
  for (const { name: current, templateId, privileged } of file?.roles ?? []) {
    roles2.set(nameKey(current), {
      name: current,
      ...templateId === void 0 ? {} : { templateId },
      ...privileged === void 0 ? {} : { privileged }
    });
  }
  return {
    value: {
      roles: roles2,
      systems: new Set((file?.systems ?? []).map(nameKey)),
      longestName: Math.max(1, ...[...roles2.keys()].map((key) => key.split(" ").length))
    },
    diagnostics
  };
}
function nameKey(text9) {
  const words2 = text9.toLowerCase().split(/\s+/u).filter((word) => word !== "");
  const last = words2.at(-1);
  if (last !== void 0 && last.length > 3 && last.endsWith("s"))
    words2[words2.length - 1] = last.slice(0, -1);
  return words2.join(" ");
}
var name, roleCatalogueFile;
var init_role_catalogue = __esm({
  "generator/read/documentation/role-catalogue.ts"() {
    "use strict";
    init_json();
    name = v7.pipe(v7.string("a name"), v7.trim(), v7.nonEmpty("a name"));
    roleCatalogueFile = exactObject({
      $schema: v7.optional(v7.string("a string")),
      systems: v7.optional(v7.array(name, "an array of names"), []),
      roles: v7.array(
        exactObject({
          name,
          templateId: v7.optional(
            v7.pipe(
              v7.string("a GUID"),
              v7.uuid("a GUID, as in 01234567-89ab-cdef-0123-456789abcdef"),
              v7.toLowerCase()
            )
          ),
          privileged: v7.optional(v7.boolean("true or false")),
          formerNames: v7.optional(v7.array(name, "an array of names"), [])
        }),
        "an array of roles"
      )
    });
  }
});

// generator/read/documentation/role-note.ts
function distinctStatements(statements2) {
  const byName = /* @__PURE__ */ new Map();
  for (const statement of statements2) {
    const key = nameKey(statement.name);
    const before = byName.get(key);
    byName.set(key, before === void 0 ? statement : merged(before, statement));
  }
  return [...byName.values()];
}
function merged(one, other) {
  const conditions = /* @__PURE__ */ new Set([one.condition, other.condition]);
  const surest = Math.min(confidences.indexOf(one.confidence), confidences.indexOf(other.confidence));
  return {
    name: one.name,
    ...one.role === void 0 ? {} : { role: one.role },
    isLeast: one.isLeast || other.isLeast,
    appliesTo: schemes.filter((scheme2) => [...one.appliesTo, ...other.appliesTo].includes(scheme2)),
    confidence: confidences[surest] ?? one.confidence,
    ...conditions.has(void 0) ? {} : { condition: [...conditions].join("; ") },
    ...one.access !== void 0 && one.access === other.access ? { access: one.access } : {},
    origin: one.origin
  };
}
function accessOf2(text9) {
  const isRead = /\b(?:read|list|get|view)(?:-only)? (?:operations?|requests?|calls?|scenarios?|apis?)\b/iu.test(text9);
  const isWrite2 = /\b(?:write|create|update|delete|modify|manage)(?: and \w+)? (?:operations?|requests?|calls?|scenarios?|apis?)\b/iu.test(
    text9
  );
  return isRead === isWrite2 ? void 0 : isRead ? "read" : "write";
}
var confidences, noteForms;
var init_role_note = __esm({
  "generator/read/documentation/role-note.ts"() {
    "use strict";
    init_access();
    init_role_catalogue();
    confidences = ["stated", "listed", "inferred"];
    noteForms = [
      "table",
      "per-task",
      "nested",
      "list",
      "at-least-sentence",
      "least-sentence",
      "required-sentence",
      "none"
    ];
  }
});

// generator/read/documentation/note-findings.ts
function soleIsLeast(roles2, forms2) {
  const [only] = roles2;
  const isSole = roles2.length === 1 && forms2.size === 1 && forms2.has("required-sentence");
  return isSole && only !== void 0 && !only.isLeast ? [{ ...only, isLeast: true, confidence: "inferred" }] : roles2;
}
function conditionOf({ text: text9 }) {
  const lead = /^(?:However, )?((?:to|for|when|if)\b[^,:]*),\s/iu.exec(text9)?.[1];
  const isScope = /\b(?:delegated|app-only|application|work or school|signed-in|use)\b/iu;
  return lead === void 0 || isScope.test(lead) ? void 0 : lead;
}
function originIn(passage, position) {
  return { source: passage.source, offset: offsetIn(passage, position) };
}
function excerpt(text9) {
  const line2 = spaced(text9);
  return line2.length > 100 ? `${line2.slice(0, 100)}\u2026` : line2;
}
function spaced(text9) {
  return text9.replace(/\s+/gu, " ");
}
var NoteFindings, formOfClaim;
var init_note_findings = __esm({
  "generator/read/documentation/note-findings.ts"() {
    "use strict";
    init_diagnostics();
    init_blocks();
    init_role_note();
    NoteFindings = class {
      forms = /* @__PURE__ */ new Set();
      #statements = [];
      #diagnostics = [];
      #isLeastFirst = false;
      /** How many statements there are, those about one role counted each. */
      get count() {
        return this.#statements.length;
      }
      finish() {
        const roles2 = soleIsLeast(distinctStatements(this.#statements), this.forms);
        const form2 = noteForms.find((candidate) => this.forms.has(candidate)) ?? "none";
        return { value: { form: form2, roles: roles2, isLeastFirst: this.#isLeastFirst }, diagnostics: this.#diagnostics };
      }
      addClaim(sentence, { kind, names }, { scope, task }) {
        this.forms.add(formOfClaim[kind]);
        const condition2 = task ?? conditionOf(sentence);
        for (const name2 of names) {
          this.#add({
            name: spaced(name2.text),
            ...name2.known === void 0 ? {} : { role: name2.known },
            isLeast: kind !== "required",
            appliesTo: scope,
            ...condition2 === void 0 ? {} : { condition: spaced(condition2) },
            confidence: "stated",
            origin: originIn(sentence, name2.start)
          });
        }
      }
      addListed({ passage, known: known3, qualifier }, { scope, task }, said) {
        const condition2 = [task, qualifier?.text].filter((part) => part !== void 0).join("; ");
        this.#add({
          name: spaced(passage.text),
          ...known3 === void 0 ? {} : { role: known3 },
          isLeast: said.isLeast,
          appliesTo: scope,
          ...condition2 === "" ? {} : { condition: spaced(condition2) },
          confidence: known3 !== void 0 && said.isAnnounced ? "listed" : "inferred",
          origin: originIn(passage, 0)
        });
      }
      /** "…the X role. This role is the least privileged role for this." */
      areLeast(names) {
        for (const [index, statement] of this.#statements.entries()) {
          if (names.some(({ text: text9 }) => spaced(text9) === statement.name)) {
            this.#statements[index] = { ...statement, isLeast: true };
          }
        }
      }
      /** The text says that what it lists from a statement on begins with the least privileged one. */
      leastComesFirst(from) {
        this.#isLeastFirst = true;
        this.firstIsLeast(from);
      }
      /** The first statement from one on is about the least privileged role, unless another one is said to be. */
      firstIsLeast(from) {
        const first = this.#statements[from];
        if (first === void 0 || this.#statements.slice(from).some(({ isLeast }) => isLeast)) return;
        this.#statements[from] = { ...first, isLeast: true, confidence: "inferred" };
      }
      /** A name of the catalogue that is not said to be needed. */
      mention(sentence, { text: text9, start }) {
        const message = `"${text9}" is named, but not as a role that the signed-in user needs: "${excerpt(sentence.text)}". It is not counted.`;
        this.#diagnostics.push(diagnostic("documentation-role-mentioned", message, originIn(sentence, start)));
      }
      /** @param what is wrong with it, as the beginning of a sentence */
      unread(passage, what) {
        const message = `${what}: "${excerpt(passage.text)}". It is left out.`;
        this.#diagnostics.push(diagnostic("documentation-unread", message, originIn(passage, 0)));
      }
      #add(statement) {
        const access = statement.condition === void 0 ? void 0 : accessOf2(statement.condition);
        this.#statements.push(access === void 0 ? statement : { ...statement, access });
      }
    };
    formOfClaim = {
      least: "least-sentence",
      atLeast: "at-least-sentence",
      required: "required-sentence"
    };
  }
});

// generator/read/documentation/name-form.ts
function looksLikeName(text9, form2) {
  const words2 = text9.split(/\s+/u).filter((word) => word !== "");
  const [first = ""] = words2;
  if (words2.length === 0 || words2.length > 8 || text9.length > 80) return false;
  if (!words2.every((word) => wordPattern.test(word))) return false;
  if (noNames.test(text9) || determiners.test(first)) return false;
  if (form2 === "marked") return /\p{Lu}/u.test(first) && (words2.length > 1 || /^\p{Lu}\p{Ll}/u.test(first));
  return words2.every((word) => smallWords.test(word) || /\p{Lu}|^\d/u.test(word));
}
var wordPattern, smallWords, determiners, noNames;
var init_name_form = __esm({
  "generator/read/documentation/name-form.ts"() {
    "use strict";
    wordPattern = /^[\p{L}\p{N}][\p{L}\p{N}'’&+-]*$|^&$/u;
    smallWords = /^(?:of|for|and|the|in|to|on|with|&)$/u;
    determiners = /^(?:a|an|the|any|all|one|each|every|only|no|not|none|this|these|those|if|when)$/iu;
    noNames = /^(?:note|important|tip|warning|caution|known issues?|not supported|not available|none|n\/a|preview|deprecated|yes|no|must|only|any|all)$/iu;
  }
});

// generator/read/documentation/role-items.ts
function itemRoles(item, catalogue2) {
  if (item.text.length > maximumPassage) return { roles: [] };
  const whole = withoutStop(trimmed(item));
  const colon2 = colonIn(whole);
  if (colon2 === -1) return { roles: listedRoles(whole, catalogue2) };
  const left = trimmed(sliceOf(whole, 0, colon2));
  const right = trimmed(sliceOf(whole, colon2 + 1, whole.text.length));
  const roles2 = listedRoles(right, catalogue2);
  const leftRole = roleNamed(left, catalogue2);
  const areAllRoles = roles2.length > 0 && roles2.length === partsOf2(right, catalogue2).length;
  const explained = leftRole === void 0 ? void 0 : [{ ...leftRole, qualifier: right }];
  if (explained !== void 0 && leftRole?.known !== void 0 && !areAllRoles) return { roles: explained };
  if (roles2.length > 0) return { roles: roles2, task: left };
  return { roles: right.text === "" ? [] : explained ?? [] };
}
function colonIn({ text: text9, marks }) {
  for (let index = text9.indexOf(":"); index !== -1; index = text9.indexOf(":", index + 1)) {
    const position = index;
    const isWithin = marks.some(
      ({ kind, start, end }) => kind !== "emphasis" && start <= position && position < end
    );
    if (!isWithin && /^:(?:\s|$)/u.test(text9.slice(position))) return position;
  }
  return -1;
}
function listedRoles(list3, catalogue2) {
  const name2 = nameAlone(list3, catalogue2);
  if (name2?.known !== void 0) return [name2];
  const parts = partsOf2(list3, catalogue2);
  return parts.flatMap((part) => roleNamed(part, catalogue2) ?? []);
}
function roleNamed(part, catalogue2) {
  const { head, qualifier } = splitQualifier(withoutStop(part));
  const role2 = nameAlone(head, catalogue2);
  return role2 && { ...role2, ...qualifier === void 0 || qualifier.text === "" ? {} : { qualifier } };
}
function nameAlone(text9, catalogue2) {
  const name2 = bareName(text9);
  if (name2.text === "") return void 0;
  const known3 = catalogue2.roles.get(nameKey(name2.text));
  const isMarked = name2.marks.some(
    ({ kind, start, end }) => kind !== "code" && start === 0 && end >= name2.text.length
  );
  const isCode = name2.marks.some(({ kind }) => kind === "code");
  if (known3 === void 0 && (isCode || !looksLikeName(name2.text, isMarked ? "marked" : "item")))
    return void 0;
  return { passage: name2, ...known3 === void 0 ? {} : { known: known3 } };
}
function splitQualifier(part) {
  const dashed = part.text.search(dash);
  const parenthesis = part.text.search(/\s*\(/u);
  const cuts = [dashed, parenthesis].filter((index) => index > 0);
  if (cuts.length === 0) return { head: part };
  const cut = Math.min(...cuts);
  const rest = part.text.slice(cut);
  const lead = /^\s*[-–—(]+\s*/u.exec(rest)?.[0].length ?? 0;
  const tail = /[).\s]*$/u.exec(rest)?.[0].length ?? 0;
  const end = Math.max(cut + lead, part.text.length - (cut === parenthesis ? tail : 0));
  return { head: trimmed(sliceOf(part, 0, cut)), qualifier: trimmed(sliceOf(part, cut + lead, end)) };
}
function bareName(head) {
  const before = /^(?:(?:the|an?|or|and|either)\s+)+/iu.exec(head.text)?.[0].length ?? 0;
  const after = /\s+roles?$/iu.exec(head.text)?.[0].length ?? 0;
  const isRole = after > 0 || before === 0 || head.marks.some(({ start }) => start >= before);
  return isRole ? trimmed(sliceOf(head, before, Math.max(before, head.text.length - after))) : head;
}
function partsOf2(list3, catalogue2) {
  const parts = [];
  for (const part of rawParts(list3)) {
    const before = parts.at(-1);
    const isQualified3 = before !== void 0 && dash.test(list3.text.slice(before.start, before.end));
    const known3 = roleNamed(trimmed(sliceOf(list3, part.start, part.end)), catalogue2)?.known;
    if (isQualified3 && known3 === void 0) parts[parts.length - 1] = { start: before.start, end: part.end };
    else parts.push(part);
  }
  return parts.map(({ start, end }) => trimmed(sliceOf(list3, start, end))).filter(({ text: text9 }) => text9 !== "");
}
function rawParts(list3) {
  const parts = [];
  let start = 0;
  let depth = 0;
  for (const match of list3.text.matchAll(
    /[()]|[,;]\s*(?:(?:and|or|and\/or)\s+)?|\s+(?:or|and|and\/or)\s+/gu
  )) {
    const [separator] = match;
    if (separator === "(") depth++;
    else if (separator === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push({ start, end: match.index });
      start = match.index + separator.length;
    }
  }
  return [...parts, { start, end: list3.text.length }];
}
function withoutStop(passage) {
  const length = passage.text.replace(/[\s.]+$/u, "").length;
  return sliceOf(passage, 0, length);
}
var dash;
var init_role_items = __esm({
  "generator/read/documentation/role-items.ts"() {
    "use strict";
    init_blocks();
    init_limits();
    init_name_form();
    init_role_catalogue();
    dash = /\s[-–—]+\s/u;
  }
});

// generator/read/documentation/role-table.ts
function roleColumns({ header, rows }, introduction, catalogue2) {
  const columns = header.map((heading, index) => {
    const title2 = textOf2(heading);
    const cells = rows.map((row) => rolesIn(row[index] ?? [], catalogue2));
    const isNamed5 = /\broles?$/iu.test(title2) && title2.split(" ").length <= 5;
    return { index, title: title2, cells, isNamed: isNamed5, isRoles: isNamed5 || areMostlyKnown(rows, index, cells) };
  });
  const isNamed4 = columns.some((column) => column.isNamed);
  if (introduction === void 0 && !isNamed4) return [];
  const found2 = columns.filter((column) => column.isRoles);
  const other = columns.find((column) => !column.isRoles);
  return found2.map(({ title: title2, cells, isNamed: hasRoleTitle }) => ({
    isLeast: /\bleast[- ]privileged\b/iu.test(title2),
    isAnnounced: introduction !== void 0 || hasRoleTitle,
    cells: cells.map((roles2, row) => {
      const condition2 = hasRoleTitle ? textOf2(rows[row]?.[other?.index ?? -1] ?? []) : title2;
      return { roles: roles2, ...condition2 === "" ? {} : { condition: condition2 } };
    })
  }));
}
function areMostlyKnown(rows, index, cells) {
  const filled = rows.filter((row) => textOf2(row[index] ?? []) !== "").length;
  const known3 = cells.filter((roles2) => roles2.some((role2) => role2.known !== void 0)).length;
  return filled > 0 && known3 * 2 > filled;
}
function rolesIn(cell, catalogue2) {
  return cell.flatMap((line2) => itemRoles(line2, catalogue2).roles);
}
function textOf2(cell) {
  return cell.map(({ text: text9 }) => text9).join(" ");
}
var init_role_table = __esm({
  "generator/read/documentation/role-table.ts"() {
    "use strict";
    init_role_items();
  }
});

// generator/read/documentation/scope.ts
function scopeOf(tokens2) {
  const words2 = ` ${tokens2.map(({ text: text9 }) => text9.toLowerCase()).join(" ")} `;
  const isDelegated = delegatedPhrases.test(words2);
  const isApplication = applicationPhrases.test(words2) || !isDelegated && applicationSubjects.test(words2);
  const isPersonal = / personal (?:microsoft )?accounts? /u.test(words2);
  const isWork = / (?:work|school) /u.test(words2);
  const schemes2 = [
    (isWork || isDelegated && !isPersonal) && "delegatedWork",
    isPersonal && "delegatedPersonal",
    isApplication && "application"
  ];
  const named = schemes2.filter((scheme2) => scheme2 !== false);
  return named.length === 0 ? void 0 : named;
}
var applicationPhrases, applicationSubjects, delegatedPhrases;
var init_scope = __esm({
  "generator/read/documentation/scope.ts"() {
    "use strict";
    applicationPhrases = / (?:app-only|application-only|application permissions?|app permissions?|application scenarios?|daemon) /u;
    applicationSubjects = / (?:app|application|service principal) (?:itself )?(?:must|needs|requires) /u;
    delegatedPhrases = / (?:delegated|signed-in|calling user|authenticated user|user must|user needs) /u;
  }
});

// generator/read/documentation/tokens.ts
function tokensOf(passage, catalogue2) {
  const pieces = piecesOf(passage);
  const tokens2 = [];
  let index = 0;
  while (index < pieces.length) {
    const { token, length } = tokenAt(pieces, index, passage, catalogue2);
    tokens2.push(token);
    index += length;
  }
  return tokens2;
}
function tokenAt(pieces, index, passage, catalogue2) {
  const piece = pieces[index];
  if (piece === void 0) throw new RangeError("There is no piece at this index.");
  return roleWord(pieces, index, catalogue2) ?? knownName(pieces, index, passage, catalogue2) ?? markedName(pieces, index, passage) ?? plainName(pieces, index, passage) ?? {
    token: {
      kind: piece.mark?.kind === "code" ? "code" : "word",
      text: piece.text.toLowerCase(),
      start: piece.start,
      end: piece.end
    },
    length: 1
  };
}
function roleWord(pieces, index, { systems }) {
  if (pieces[index]?.mark?.kind === "code") return void 0;
  for (let length = longestSystem; length >= 0; length--) {
    const last = pieces[index + length];
    if (last === void 0 || !/^roles?$/iu.test(last.text) || last.mark?.kind === "code") continue;
    const before = pieces.slice(index, index + length);
    if (length > 0 && !systems.has(nameKey(before.map(({ text: text9 }) => text9).join(" ")))) continue;
    const [first = last] = before;
    return {
      token: { kind: "role", text: last.text.toLowerCase(), start: first.start, end: last.end },
      length: length + 1
    };
  }
  return void 0;
}
function knownName(pieces, index, passage, { roles: roles2, longestName: longestName2 }) {
  const first = pieces[index];
  if (first === void 0 || !/^[\p{Lu}\d]/u.test(first.text)) return void 0;
  for (let length = Math.min(longestName2, pieces.length - index); length > 0; length--) {
    const taken = pieces.slice(index, index + length);
    const last = taken.at(-1) ?? first;
    const known3 = roles2.get(nameKey(taken.map(({ text: text9 }) => text9).join(" ")));
    if (known3 === void 0) continue;
    const isWholeMark = first.mark?.start === first.start && first.mark.end === last.end;
    if ((length === 1 || first.mark?.kind === "code") && !isWholeMark) continue;
    const token = {
      kind: "name",
      ...textAt(passage, first.start, last.end),
      known: known3,
      isMarked: isWholeMark
    };
    return { token, length };
  }
  return void 0;
}
function markedName(pieces, index, passage) {
  const mark = pieces[index]?.mark;
  if (mark === void 0 || mark.kind === "code" || mark.start !== pieces[index]?.start) return void 0;
  const taken = pieces.slice(
    index,
    endOf2(pieces, index, (piece) => piece.mark === mark)
  );
  const words2 = taken.at(-1)?.text === "." ? taken.slice(0, -1) : taken;
  const last = words2.at(-1);
  if (last === void 0 || /^roles?$/iu.test(last.text)) return void 0;
  const text9 = textAt(passage, mark.start, last.end);
  if (!looksLikeName(text9.text, "marked")) return void 0;
  return { token: { kind: "name", ...text9, isMarked: true }, length: words2.length };
}
function plainName(pieces, index, passage) {
  const first = pieces[index];
  if (first === void 0 || first.mark !== void 0) return void 0;
  const end = endOf2(pieces, index, ({ text: text10, mark }) => mark === void 0 && /^[\p{Lu}\d]/u.test(text10));
  const taken = pieces.slice(index, end);
  const isArticle = /^(?:the|a|an|only|any|all|in|for|to|by|if|when|this|users?|apps?)$/iu.test(first.text);
  const last = taken.at(-1);
  if (isArticle || taken.length < 2 || last === void 0) return void 0;
  const text9 = textAt(passage, first.start, last.end);
  if (!looksLikeName(text9.text, "plain")) return void 0;
  return { token: { kind: "name", ...text9 }, length: taken.length };
}
function endOf2(pieces, start, isLike) {
  let end = start;
  for (let piece = pieces[end]; piece !== void 0 && isLike(piece); piece = pieces[end]) end++;
  return end;
}
function textAt({ text: text9 }, start, end) {
  return { text: text9.slice(start, end), start, end };
}
function piecesOf({ text: text9, marks }) {
  let next = 0;
  return [...text9.matchAll(piecePattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    while ((marks[next]?.end ?? Infinity) <= start) next++;
    const mark = marks[next];
    return {
      text: match[0].replaceAll("\u2019", "'"),
      start,
      end,
      ...mark !== void 0 && mark.start <= start ? { mark } : {}
    };
  });
}
function sentencesOf(passage) {
  const sentences = [];
  let start = 0;
  for (const { index, 0: ending } of passage.text.matchAll(
    /[.!?]+[)"”]?(?=\s+(?:[\p{Lu}\d("“*]|\p{Ll}+\p{Lu})|\s*$)/gu
  )) {
    const end = index + ending.length;
    if (passage.marks.some((mark) => mark.kind === "code" && mark.start < end && mark.end > end)) continue;
    if (/\b(?:e\.g|i\.e|etc|vs)\.?$/iu.test(passage.text.slice(Math.max(0, index - 4), index))) continue;
    sentences.push(sliceOf(passage, start, end));
    start = end + (/^\s*/u.exec(passage.text.slice(end))?.[0].length ?? 0);
  }
  if (start < passage.text.length) sentences.push(sliceOf(passage, start, passage.text.length));
  return sentences;
}
var longestSystem, piecePattern;
var init_tokens = __esm({
  "generator/read/documentation/tokens.ts"() {
    "use strict";
    init_blocks();
    init_name_form();
    init_role_catalogue();
    longestSystem = 4;
    piecePattern = /[\p{L}\p{N}](?:[\p{L}\p{N}'’&$_#-]|[./](?=[\p{L}\p{N}]))*|\S/gu;
  }
});

// generator/read/documentation/read-note.ts
function readNote(blocks, catalogue2) {
  const reader = new NoteReader(catalogue2);
  reader.read(blocks, { scope: defaultScope, depth: 0 });
  return reader.finish();
}
function introduced(context, introduction) {
  const { scope, depth, task } = context;
  return inTask({ scope, depth, ...introduction === void 0 ? {} : { introduction } }, task);
}
function inTask({ scope, depth, introduction }, task) {
  return {
    scope,
    depth,
    ...introduction === void 0 ? {} : { introduction },
    ...task === void 0 ? {} : { task }
  };
}
function withoutAlert(passage) {
  const length = /^\[!\w+\]\s*/u.exec(passage.text)?.[0].length ?? 0;
  return length === 0 ? passage : sliceOf(passage, length, passage.text.length);
}
var defaultScope, NoteReader;
var init_read_note = __esm({
  "generator/read/documentation/read-note.ts"() {
    "use strict";
    init_blocks();
    init_claims();
    init_introductions();
    init_limits();
    init_note_findings();
    init_role_items();
    init_role_table();
    init_scope();
    init_tokens();
    defaultScope = ["delegatedWork"];
    NoteReader = class {
      #catalogue;
      #found = new NoteFindings();
      constructor(catalogue2) {
        this.#catalogue = catalogue2;
      }
      finish() {
        return this.#found.finish();
      }
      read(blocks, context) {
        let current = context;
        for (const [index, block] of blocks.entries()) {
          switch (block.kind) {
            case "paragraph":
              current = this.#paragraph(block.passage, blocks[index + 1], context);
              break;
            case "list":
              this.#list(block, current);
              break;
            case "table":
              this.#table(block, current);
              break;
            case "quote":
              this.read(block.blocks, context);
              break;
            case "heading":
              current = context;
              break;
            default:
              break;
          }
        }
      }
      /** @returns what it says of the block after it */
      #paragraph(passage, next, context) {
        if (this.#isTooLong(passage)) return introduced(context, void 0);
        const sentences = sentencesOf(withoutAlert(passage));
        const tokens2 = sentences.map((sentence) => tokensOf(sentence, this.#catalogue));
        const scope = this.#sentences(sentences, tokens2, context);
        const hasMore = next?.kind === "list" || next?.kind === "table";
        const introduction = introductionOf(tokens2, hasMore);
        const goesOn = next?.kind === "list" && tokens2.slice(-1).some(goesOnInList);
        return { ...introduced({ ...context, scope }, introduction), isObliged: goesOn };
      }
      /** @returns the scope of the last sentence */
      #sentences(sentences, tokens2, context) {
        let { scope } = context;
        let claimed = [];
        for (const [index, sentence] of sentences.entries()) {
          const words2 = tokens2[index] ?? [];
          scope = scopeOf(words2) ?? scope;
          if (saysThisIsLeast(words2)) this.#found.areLeast(claimed);
          const claims = claimsOf(words2, context.isObliged === true && index === 0);
          for (const claim of claims) this.#found.addClaim(sentence, claim, { ...context, scope });
          claimed = claims.flatMap(({ names }) => names);
          const unclaimed = words2.filter((token) => token.known !== void 0 && !claimed.includes(token));
          for (const token of unclaimed) this.#found.mention(sentence, token);
        }
        return scope;
      }
      #list(list3, context) {
        const { introduction } = context;
        if (introduction?.isDenied === true) return;
        const isAnnounced = introduction !== void 0;
        if (!isAnnounced && !this.#areKnownRoles(list3)) {
          for (const item of list3.items) this.read(item, context);
          return;
        }
        this.#found.forms.add(context.depth > 0 ? "nested" : "list");
        const before = this.#found.count;
        for (const item of list3.items) this.#item(item, context, isAnnounced);
        const isSole = introduction?.isLeast === true && this.#found.count === before + 1;
        if (introduction?.isLeastFirst === true) this.#found.leastComesFirst(before);
        else if (isSole) this.#found.firstIsLeast(before);
      }
      /** Nothing announces it, but it is nothing else. */
      #areKnownRoles({ items }) {
        return items.every(([first]) => {
          if (first?.kind !== "paragraph") return false;
          const { roles: roles2, task } = itemRoles(first.passage, this.#catalogue);
          return task === void 0 && roles2.length > 0 && roles2.every(({ known: known3 }) => known3 !== void 0);
        });
      }
      #item(blocks, context, isAnnounced) {
        const [first, ...more] = blocks;
        if (first?.kind !== "paragraph" || this.#isTooLong(first.passage)) {
          this.read(blocks, context);
          return;
        }
        const [head = first.passage, ...rest] = this.#itemSentences(first.passage);
        const { roles: roles2, task } = itemRoles(head, this.#catalogue);
        const restTokens = rest.map((sentence) => tokensOf(sentence, this.#catalogue));
        const isLeast = restTokens.some(saysThisIsLeast);
        if (task !== void 0) this.#found.forms.add("per-task");
        for (const role2 of roles2) {
          this.#listed(role2, inTask(context, task?.text ?? context.task), { isLeast, isAnnounced });
        }
        const nested = this.#rest(first.passage, roles2.length > 0 ? rest : [head, ...rest], more[0], context);
        if (roles2.length === 0 && !nested.isUnderstood && more.length === 0)
          this.#found.unread(head, "This item of a list of roles names none");
        this.read(more, { ...nested.context, depth: context.depth + 1 });
      }
      /** A line without a blank line before it belongs to the item above it, though it may say something else. */
      #itemSentences(item) {
        const sentences = sentencesOf(item);
        const [head, ...rest] = sentences;
        const lineEnd = head?.text.indexOf("\n") ?? -1;
        if (head === void 0 || lineEnd === -1) return sentences;
        const line2 = sliceOf(head, 0, lineEnd);
        const { roles: roles2 } = itemRoles(line2, this.#catalogue);
        const whole = new Set(itemRoles(head, this.#catalogue).roles.map(({ known: known3 }) => known3));
        const isName = roles2.length > 0 && roles2.every(({ known: known3 }) => known3 !== void 0);
        if (!isName || roles2.every(({ known: known3 }) => whole.has(known3))) return sentences;
        return [line2, sliceOf(head, lineEnd + 1, head.text.length), ...rest];
      }
      /** The sentences of an item that are no names. */
      #rest(item, sentences, next, context) {
        const before = this.#found.count;
        const tokens2 = sentences.map((sentence) => tokensOf(sentence, this.#catalogue));
        const scope = this.#sentences(sentences, tokens2, context);
        const { introduction: outer } = context;
        const all2 = sentencesOf(item).map((sentence) => tokensOf(sentence, this.#catalogue));
        const own = introductionOf(all2, next !== void 0);
        const speaksOfRoles = all2.some((words2) => words2.some(({ kind }) => kind === "role"));
        const introduction = own ?? (speaksOfRoles && outer !== void 0 ? { ...outer, isLeastFirst: false, isLeast: false } : void 0);
        return {
          context: introduced({ ...context, scope }, introduction),
          isUnderstood: this.#found.count > before
        };
      }
      #listed(role2, context, said) {
        const { qualifier } = role2;
        const isLeast = said.isLeast || qualifier !== void 0 && isLeastQualifier(tokensOf(qualifier, this.#catalogue));
        this.#found.addListed(role2, context, { ...said, isLeast });
      }
      #table(table2, context) {
        if (context.introduction?.isDenied === true) return;
        for (const { cells, isLeast, isAnnounced } of roleColumns(table2, context.introduction, this.#catalogue)) {
          this.#found.forms.add("table");
          for (const { roles: roles2, condition: condition2 } of cells) {
            for (const role2 of roles2) {
              this.#listed(role2, inTask(context, condition2), { isLeast, isAnnounced });
            }
          }
        }
      }
      #isTooLong(passage) {
        if (passage.text.length <= maximumPassage) return false;
        this.#found.unread(passage, `This paragraph has more than ${maximumPassage} characters`);
        return true;
      }
    };
  }
});

// generator/read/documentation/cloud-table.ts
function cloudsIn(tables) {
  for (const { header, rows } of tables) {
    const columns = header.map((cell) => cloudNamed(textOf3(cell)));
    const [row] = rows;
    if (row === void 0 || columns.length < 2 || columns.includes(void 0)) continue;
    return clouds.filter((cloud) => isTicked(row[columns.indexOf(cloud)] ?? []));
  }
  return void 0;
}
function cloudNamed(title2) {
  if (/\bglobal\b/iu.test(title2)) return "global";
  if (/\bchina\b/iu.test(title2)) return "china";
  if (/\b(?:dod|l5)\b/iu.test(title2)) return "usGovDod";
  return /\bgov(?:ernment)?\b/iu.test(title2) ? "usGov" : void 0;
}
function isTicked(cell) {
  return /[✅✔✓☑]|^(?:yes|available|supported)$/iu.test(textOf3(cell));
}
function textOf3(cell) {
  return cell.map(({ text: text9 }) => text9).join(" ").trim();
}
var init_cloud_table = __esm({
  "generator/read/documentation/cloud-table.ts"() {
    "use strict";
    init_access();
  }
});

// generator/read/documentation/permission-table.ts
function permissionTables(tables) {
  const diagnostics = [];
  const value2 = tables.flatMap(({ header, rows }) => {
    const [first = "", ...others] = header.map((cell) => textOf4(cell).toLowerCase());
    if (!first.startsWith("permission type")) return [];
    const least = others.findIndex((title2) => title2.startsWith("least privileged"));
    const higher = others.findIndex((title2) => /^(?:higher|more) privileged/u.test(title2));
    return rows.flatMap((row) => {
      const scheme2 = schemeOf(textOf4(row[0] ?? []));
      if (scheme2 === void 0) return [];
      const cell = row[Math.max(0, least) + 1] ?? [];
      const read = permissionSets(cell);
      const more = higher === -1 ? { sets: [], unread: [] } : permissionSets(row[higher + 1] ?? []);
      diagnostics.push(...[...read.unread, ...more.unread].map(unreadPermission));
      const [lowest, ...rest] = read.sets;
      const isOrdered = least === -1;
      return [
        {
          scheme: scheme2,
          least: isOrdered ? lowest === void 0 ? [] : [lowest] : read.sets,
          higher: isOrdered ? rest.flat() : more.sets.flat(),
          origin: originOf(cell[0] ?? row[0]?.[0])
        }
      ];
    });
  });
  return { value: value2, diagnostics };
}
function schemeOf(text9) {
  if (/^application\b/iu.test(text9)) return "application";
  if (!/^delegated\b/iu.test(text9)) return void 0;
  return /\bpersonal\b/iu.test(text9) ? "delegatedPersonal" : "delegatedWork";
}
function permissionSets(cell) {
  const sets = [];
  const unread = [];
  for (const way of cell.flatMap((line2) => split(line2, /\s*[,;]\s*(?:or\s+)?|\s+or\s+/gu))) {
    if (nothing.test(way.text)) continue;
    const names = split(way, /\s+and\s+|\s*\+\s*/gu).map(({ text: text9 }) => text9.replace(/[.*]+$/u, ""));
    if (names.every((name2) => permissionName.test(name2))) sets.push(names);
    else unread.push(way);
  }
  return { sets, unread };
}
function split(passage, separator) {
  const parts = [];
  let start = 0;
  for (const match of passage.text.matchAll(separator)) {
    parts.push(trimmed(sliceOf(passage, start, match.index)));
    start = match.index + match[0].length;
  }
  parts.push(trimmed(sliceOf(passage, start, passage.text.length)));
  return parts.filter(({ text: text9 }) => text9 !== "");
}
function unreadPermission(passage) {
  const message = `"${passage.text.slice(0, 100)}" is no permission. It is left out of the comparison.`;
  return diagnostic("documentation-unread", message, originOf(passage));
}
function originOf(passage) {
  return passage === void 0 ? { source: { name: "", text: "" }, offset: 0 } : { source: passage.source, offset: offsetIn(passage, 0) };
}
function textOf4(cell) {
  return cell.map(({ text: text9 }) => text9).join(" ");
}
var nothing, permissionName;
var init_permission_table = __esm({
  "generator/read/documentation/permission-table.ts"() {
    "use strict";
    init_diagnostics();
    init_blocks();
    nothing = /^(?:not (?:supported|available|applicable)|none|n\/a|-|–|—)?\.?$/iu;
    permissionName = /^[a-z][\w-]*(?:\.[\w-]+)*$/iu;
  }
});

// generator/read/documentation/requests.ts
function requestsIn(code2) {
  const outcomes = code2.flatMap(requestLines);
  const requests = /* @__PURE__ */ new Map();
  for (const { value: value2 } of outcomes) {
    if (value2 === void 0) continue;
    const key = `${value2.method} ${normalizePath(value2.path)}`;
    if (!requests.has(key)) requests.set(key, value2);
  }
  return {
    value: [...requests.values()],
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics)
  };
}
function requestLines({
  text: text9,
  source,
  offset
}) {
  const outcomes = [];
  let next = offset;
  for (const line2 of text9.split("\n")) {
    const trimmed3 = line2.trim();
    if (trimmed3 === "") continue;
    const found2 = source.text.indexOf(trimmed3, next);
    const origin = { source, offset: found2 === -1 ? offset : found2 };
    if (found2 !== -1) next = found2 + trimmed3.length;
    outcomes.push(requestOf(trimmed3, origin));
  }
  return outcomes;
}
function requestOf(line2, origin) {
  const [word, rest] = splitAtBlank(line2);
  const method = methods.find((candidate) => candidate === word.toUpperCase());
  if (method === void 0 && (!/^[A-Z]+$/u.test(word) || !/[/{]/u.test(rest))) {
    return { value: void 0, diagnostics: [] };
  }
  const path2 = method === void 0 ? void 0 : pathOf(rest);
  if (method !== void 0 && path2 !== void 0) return { value: { method, path: path2, origin }, diagnostics: [] };
  const message = `"${line2.slice(0, 100)}" is no request: expected one of ${methods.join(", ")} and a path. It is left out.`;
  return { value: void 0, diagnostics: [diagnostic("documentation-request", message, origin)] };
}
function splitAtBlank(line2) {
  const index = line2.search(/\s/u);
  return index === -1 ? [line2, ""] : [line2.slice(0, index), line2.slice(index).trim()];
}
function pathOf(target) {
  const compact = target.replace(/\s+HTTP\/[\d.]+$/u, "").replace(/\{[^{}]*\}/gu, (key) => key.replace(/\s+/gu, "")).trim();
  const relative2 = /^https?:\/\/[^/]+\/[^/]+(\/.*)$/su.exec(compact)?.[1] ?? compact;
  const rooted = relative2.startsWith("/") ? relative2 : `/${relative2}`;
  const path2 = rooted.replace(/^\/(?:v\d+\.\d+|beta)(?=\/)/u, "").replace(/[?#].*$/su, "").replace(/\/+$/u, "");
  const steps = path2.split("/").slice(1);
  const isPath = path2 !== "" && !/\s|\*|…|\.\.\./u.test(path2) && !compact.includes("://", relative2 === compact ? 0 : compact.length) && steps.every((step) => !step.startsWith("{") || /^\{[^{}]+\}/u.test(step));
  return isPath ? path2 : void 0;
}
var methods;
var init_requests = __esm({
  "generator/read/documentation/requests.ts"() {
    "use strict";
    init_diagnostics();
    init_paths();
    methods = ["GET", "POST", "PATCH", "PUT", "DELETE"];
  }
});

// generator/read/documentation/sections.ts
function introductionOfPage(blocks) {
  const end = blocks.findIndex((block) => block.kind === "heading" && block.depth > 1);
  return end === -1 ? blocks : blocks.slice(0, end);
}
function sectionOf(blocks, titles) {
  const found2 = [];
  let depth;
  let isFound = false;
  for (const block of blocks) {
    if (block.kind === "heading") {
      if (depth !== void 0 && block.depth <= depth) depth = void 0;
      if (depth === void 0 && titles.includes(block.passage.text.trim().toLowerCase())) {
        depth = block.depth;
        isFound = true;
        continue;
      }
    }
    if (depth !== void 0) found2.push(block);
  }
  return isFound ? found2 : void 0;
}
function codeIn(blocks) {
  return within(blocks).filter((block) => block.kind === "code");
}
function tablesIn(blocks) {
  return within(blocks).filter((block) => block.kind === "table");
}
function within(blocks) {
  return blocks.flatMap((block) => {
    if (block.kind === "quote") return within(block.blocks);
    if (block.kind === "list") return block.items.flatMap(within);
    return [block];
  });
}
var init_sections = __esm({
  "generator/read/documentation/sections.ts"() {
    "use strict";
  }
});

// generator/read/documentation/read-page.ts
import { parse as parse2 } from "yaml";
function kindOf({ blocks, frontMatter }) {
  if (sectionOf(blocks, requestTitles) !== void 0) return "page";
  const isInclude = topicOf(frontMatter) === "include" || blocks.every(({ kind }) => kind !== "heading");
  return isInclude ? "note" : "other";
}
function readPage({ source, blocks, frontMatter, comments }, catalogue2, expand) {
  const introduction = expand(introductionOfPage(blocks));
  const section = expand(sectionOf(blocks, permissionTitles) ?? []);
  const requests = requestsIn(codeIn(sectionOf(blocks, requestTitles) ?? []));
  const tables = tablesIn(section);
  const permissions = permissionTables(tables);
  const note = readNote(section, catalogue2);
  const clouds2 = cloudsIn(tablesIn(introduction));
  const documentation = addressIn(frontMatter, comments);
  const diagnostics = [
    ...requests.diagnostics,
    ...permissions.diagnostics,
    ...note.diagnostics
  ];
  return {
    value: {
      source,
      ...documentation === void 0 ? {} : { documentation },
      requests: requests.value,
      ...clouds2 === void 0 || clouds2.length === 0 ? {} : { clouds: clouds2 },
      note: note.value,
      permissions: permissions.value
    },
    diagnostics
  };
}
function addressIn(frontMatter, comments) {
  const fields = fieldsOf(frontMatter);
  const named = ["canonicalUrl", "canonical_url", "canonical", "url", "source"].map((key) => fields[key]);
  const said = comments.flatMap((comment) => /^source:\s*(\S+)$/iu.exec(comment)?.[1] ?? []);
  return [...named, ...said].find(
    (value2) => typeof value2 === "string" && /^https:\/\/\S+$/iu.test(value2) && URL.canParse(value2)
  );
}
function topicOf(frontMatter) {
  return fieldsOf(frontMatter)["ms.topic"];
}
function fieldsOf(frontMatter) {
  if (frontMatter === void 0) return {};
  try {
    const value2 = parse2(frontMatter, { maxAliasCount: 0, logLevel: "silent" });
    if (typeof value2 !== "object" || value2 === null) return {};
    return Object.fromEntries(
      Object.entries(value2).filter((field) => typeof field[1] === "string")
    );
  } catch {
    return {};
  }
}
var permissionTitles, requestTitles;
var init_read_page = __esm({
  "generator/read/documentation/read-page.ts"() {
    "use strict";
    init_cloud_table();
    init_permission_table();
    init_read_note();
    init_requests();
    init_sections();
    permissionTitles = ["permissions", "permission", "prerequisites", "permissions and roles"];
    requestTitles = ["http request", "http requests", "request syntax"];
  }
});

// generator/read/documentation/read-documentation.ts
import { posix as posix2 } from "node:path";
function readDocumentation(documents, included, catalogue2) {
  const expansion = new IncludeExpansion(included);
  const diagnostics = [];
  const ofKind = (kind) => documents.filter((document) => kindOf(document) === kind);
  const pages = ofKind("page").map((document) => {
    const page = readPage(document, catalogue2, (blocks) => expansion.expand(blocks));
    diagnostics.push(...page.diagnostics);
    return page.value;
  });
  const notes = ofKind("note").filter(({ source }) => !expansion.used.has(posix2.normalize(source.name))).map(({ source, blocks }) => {
    const note = readNote(expansion.expand(blocks), catalogue2);
    diagnostics.push(...note.diagnostics);
    return { name: posix2.basename(source.name).replace(/\.[^.]*$/u, ""), source, note: note.value };
  });
  const statements2 = [...pages, ...notes].flatMap(({ note }) => note.roles);
  return {
    value: { pages, notes, others: ofKind("other").map(({ source }) => source.name) },
    diagnostics: distinct([...diagnostics, ...expansion.diagnostics, ...unknownRoles(statements2)])
  };
}
function distinct(diagnostics) {
  const seen = /* @__PURE__ */ new Map();
  for (const found2 of diagnostics) {
    const { origin, code: code2, message } = found2;
    const place = origin === void 0 || !("offset" in origin) ? "" : `${origin.source.name}:${origin.offset}`;
    seen.set(`${place} ${code2} ${message}`, seen.get(`${place} ${code2} ${message}`) ?? found2);
  }
  return [...seen.values()];
}
function unknownRoles(statements2) {
  const unknown6 = /* @__PURE__ */ new Map();
  for (const statement of statements2) {
    if (statement.role === void 0 && !unknown6.has(statement.name)) unknown6.set(statement.name, statement);
  }
  return [...unknown6.values()].map(({ name: name2, origin }) => {
    const message = `The role catalogue does not have "${name2}", which is kept by name. Add it there, with its template id if it has one.`;
    return diagnostic("documentation-role-unknown", message, origin);
  });
}
var init_read_documentation = __esm({
  "generator/read/documentation/read-documentation.ts"() {
    "use strict";
    init_diagnostics();
    init_includes();
    init_read_note();
    init_read_page();
  }
});

// generator/read/openapi/document/json.ts
function isJsonObject(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}
function isJsonArray(value2) {
  return Array.isArray(value2);
}
function pointerTo(parent, key) {
  if (typeof key === "number") return `${parent}/${key}`;
  const escaped3 = /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
  return `${parent}/${escaped3}`;
}
function keysOfPointer(pointer) {
  return pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function describeJson(value2) {
  if (value2 === null) return "null";
  if (Array.isArray(value2)) return "an array";
  switch (typeof value2) {
    case "object":
      return "an object";
    case "undefined":
      return "nothing";
    default:
      return `a ${typeof value2}`;
  }
}
var init_json2 = __esm({
  "generator/read/openapi/document/json.ts"() {
    "use strict";
  }
});

// generator/read/openapi/document/fields.ts
function asFields({ value: value2, pointer }, kind, report) {
  if (isJsonObject(value2)) return new Fields(value2, pointer, report);
  if (value2 === true && kind.canBeTrue === true) return new Fields({}, pointer, report);
  report.shape(kind.name, value2, pointer);
  return void 0;
}
function mapEntries(map, kind) {
  if (map === void 0) return [];
  return map.names().flatMap((name2) => {
    const fields = map.object(name2, kind);
    return fields === void 0 ? [] : [[name2, fields]];
  });
}
var Fields;
var init_fields = __esm({
  "generator/read/openapi/document/fields.ts"() {
    "use strict";
    init_json2();
    Fields = class {
      pointer;
      #object;
      #report;
      constructor(object4, pointer, report) {
        this.#object = object4;
        this.pointer = pointer;
        this.#report = report;
      }
      /** The object itself, to be read as another kind. */
      get location() {
        return { value: this.#object, pointer: this.pointer };
      }
      has(key) {
        return Object.hasOwn(this.#object, key);
      }
      /** The pointer to a member, whether it is there or not. */
      at(key) {
        return pointerTo(this.pointer, key);
      }
      value(key) {
        return Object.hasOwn(this.#object, key) ? this.#object[key] : void 0;
      }
      /** The `$ref` of a member, if it is a Reference Object. */
      reference(key) {
        const member2 = this.value(key);
        const reference2 = isJsonObject(member2) && Object.hasOwn(member2, "$ref") ? member2["$ref"] : void 0;
        return typeof reference2 === "string" ? reference2 : void 0;
      }
      string(key) {
        const value2 = this.value(key);
        if (value2 === void 0 || typeof value2 === "string") return value2;
        this.#report.shape("a string", value2, this.at(key));
        return void 0;
      }
      boolean(key) {
        const value2 = this.value(key);
        if (value2 === void 0 || typeof value2 === "boolean") return value2;
        this.#report.shape("true or false", value2, this.at(key));
        return void 0;
      }
      number(key) {
        const value2 = this.value(key);
        if (value2 === void 0 || typeof value2 === "number") return value2;
        this.#report.shape("a number", value2, this.at(key));
        return void 0;
      }
      object(key, kind) {
        const value2 = this.value(key);
        return value2 === void 0 ? void 0 : asFields({ value: value2, pointer: this.at(key) }, kind, this.#report);
      }
      /** The items of an array; empty where there is none. */
      items(key) {
        const value2 = this.value(key);
        if (value2 === void 0) return [];
        if (isJsonArray(value2)) {
          const array9 = this.at(key);
          return value2.map((item, index) => ({ value: item, pointer: pointerTo(array9, index) }));
        }
        this.#report.shape("an array", value2, this.at(key));
        return [];
      }
      /** The items of an array of objects. */
      objects(key, kind) {
        return this.items(key).flatMap((item) => asFields(item, kind, this.#report) ?? []);
      }
      /** The names of the members, in the order of the file. */
      names() {
        return Object.keys(this.#object);
      }
    };
  }
});

// generator/read/openapi/document/objects.ts
var schemaObject, discriminatorObject, documentObject, componentsObject, pathItemObject, operationObject, parameterObject, requestBodyObject, responseObject, mediaTypeObject, deprecationObject, enumerationExtension, enumerationValue, mapObject;
var init_objects = __esm({
  "generator/read/openapi/document/objects.ts"() {
    "use strict";
    schemaObject = { name: "a Schema Object", canBeTrue: true };
    discriminatorObject = { name: "a Discriminator Object" };
    documentObject = { name: "an OpenAPI Object" };
    componentsObject = { name: "a Components Object" };
    pathItemObject = { name: "a Path Item Object" };
    operationObject = { name: "an Operation Object" };
    parameterObject = { name: "a Parameter Object" };
    requestBodyObject = { name: "a Request Body Object" };
    responseObject = { name: "a Response Object" };
    mediaTypeObject = { name: "a Media Type Object" };
    deprecationObject = { name: "an x-ms-deprecation object" };
    enumerationExtension = { name: "an x-ms-enum object" };
    enumerationValue = { name: "an x-ms-enum value" };
    mapObject = { name: "an object" };
  }
});

// generator/read/openapi/document/references.ts
function schemaNameOf(reference2) {
  if (!reference2.startsWith(schemaPrefix)) return void 0;
  const key = reference2.slice(schemaPrefix.length);
  if (!/[%~/]/.test(key)) return key;
  const [name2, ...deeper2] = keysOfPointer(`/${decodeFragment(key) ?? ""}`);
  return deeper2.length === 0 ? name2 : void 0;
}
function decodeFragment(fragment) {
  if (!fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return void 0;
  }
}
function memberOf2(value2, key) {
  if (isJsonObject(value2)) return Object.hasOwn(value2, key) ? value2[key] : void 0;
  if (isJsonArray(value2)) return /^(0|[1-9][0-9]*)$/.test(key) ? value2[Number(key)] : void 0;
  return void 0;
}
var References, schemaPrefix;
var init_references = __esm({
  "generator/read/openapi/document/references.ts"() {
    "use strict";
    init_fields();
    init_json2();
    References = class {
      #root;
      #report;
      #targets = /* @__PURE__ */ new Map();
      constructor(root, report) {
        this.#root = root;
        this.#report = report;
      }
      /** The object itself, or what its `$ref` leads to in the end. */
      resolve(fields, kind) {
        if (!fields.has("$ref")) return fields;
        const visited = /* @__PURE__ */ new Set();
        let current = fields;
        for (; ; ) {
          const reference2 = current.string("$ref");
          if (reference2 === void 0) return current;
          if (visited.has(reference2)) {
            this.reportCircle(reference2, fields.at("$ref"));
            return void 0;
          }
          visited.add(reference2);
          const target = this.target(reference2, current.at("$ref"));
          const next = target === void 0 ? void 0 : asFields(target, kind, this.#report);
          if (next === void 0) return void 0;
          current = next;
        }
      }
      /** What a reference names. `pointer` is where the reference is. */
      target(reference2, pointer) {
        const known3 = this.#targets.get(reference2);
        if (known3 !== void 0) return known3;
        const target = this.#find(reference2, pointer);
        if (target !== void 0) this.#targets.set(reference2, target);
        return target;
      }
      #find(reference2, pointer) {
        if (!reference2.startsWith("#")) {
          this.#report.add(
            "openapi-reference",
            `The reference ${JSON.stringify(reference2)} leads to another document, which is not read. Bundle the documents into one first.`,
            pointer
          );
          return void 0;
        }
        const targetPointer = decodeFragment(reference2.slice(1));
        let value2 = targetPointer === void 0 ? void 0 : this.#root;
        for (const key of keysOfPointer(targetPointer ?? "")) {
          value2 = memberOf2(value2, key);
        }
        if (value2 === void 0 || targetPointer === void 0) {
          this.#report.add(
            "openapi-reference",
            `The reference ${JSON.stringify(reference2)} leads nowhere. Correct it, or add what it names.`,
            pointer
          );
          return void 0;
        }
        return { value: value2, pointer: targetPointer };
      }
      /** Reports a reference that leads back to itself, at a place on the way. */
      reportCircle(reference2, pointer) {
        this.#report.add(
          "openapi-reference",
          `The reference ${JSON.stringify(reference2)} leads back to itself.`,
          pointer
        );
      }
    };
    schemaPrefix = "#/components/schemas/";
  }
});

// generator/read/openapi/document/open-api-document.ts
function openDocument(value2, report) {
  const root = asFields({ value: value2, pointer: "" }, documentObject, report);
  if (root === void 0 || !isSupportedVersion(root, report)) return void 0;
  const references = new References(value2, report);
  const components = root.object("components", componentsObject);
  const schemas = new Map(mapEntries(components?.object("schemas", mapObject), schemaObject));
  const responses = mapEntries(components?.object("responses", mapObject), responseObject);
  const pathItems = /* @__PURE__ */ new Map();
  for (const [path2, item] of mapEntries(root.object("paths", mapObject), pathItemObject)) {
    if (path2.startsWith("x-")) continue;
    const resolved = references.resolve(item, pathItemObject);
    if (resolved !== void 0) pathItems.set(path2, resolved);
  }
  if (root.has("webhooks")) {
    report.unsupported("Webhooks have no counterpart in the model and are ignored.", root.at("webhooks"));
  }
  return {
    root,
    report,
    references,
    schemas,
    responses: responses.map(([, response]) => response),
    pathItems
  };
}
function isSupportedVersion(root, report) {
  const version = root.value("openapi");
  if (typeof version === "string" && /^3\.[01](\.\d+)?(-.*)?$/.test(version)) return true;
  const advice = "Convert it to OpenAPI 3.0 or 3.1.";
  if (version !== void 0) {
    const found2 = JSON.stringify(version);
    report.add("openapi-version", `OpenAPI ${found2} is not supported. ${advice}`, root.at("openapi"));
  } else if (root.has("swagger")) {
    report.add("openapi-version", `This is a Swagger 2 document. ${advice}`, root.at("swagger"));
  } else {
    report.add("openapi-version", `This is not an OpenAPI document: it has no member "openapi".`, "");
  }
  return false;
}
var init_open_api_document = __esm({
  "generator/read/openapi/document/open-api-document.ts"() {
    "use strict";
    init_fields();
    init_objects();
    init_references();
  }
});

// generator/read/openapi/document/report.ts
var Report;
var init_report = __esm({
  "generator/read/openapi/document/report.ts"() {
    "use strict";
    init_diagnostics();
    init_json2();
    Report = class {
      #source;
      #diagnostics = [];
      #seen = /* @__PURE__ */ new Set();
      #unsupported = /* @__PURE__ */ new Map();
      constructor(source) {
        this.#source = source;
      }
      origin(pointer) {
        return { source: this.#source, pointer };
      }
      /** One finding at one place is reported once, however often the place is visited. */
      add(code2, message, pointer) {
        const key = `${code2} ${pointer} ${message}`;
        if (this.#seen.has(key)) return;
        this.#seen.add(key);
        this.#diagnostics.push(diagnostic(code2, message, this.origin(pointer)));
      }
      /** A value is not what the specification says; `expected` reads like "an array". */
      shape(expected, found2, pointer) {
        this.add("openapi-shape", `Expected ${expected}, found ${describeJson(found2)}.`, pointer);
      }
      /** Something has no counterpart in the model. The same thing in many places is one finding, at the first of them. */
      unsupported(what, pointer) {
        const entry2 = this.#unsupported.get(what);
        if (entry2 === void 0) this.#unsupported.set(what, { pointer, count: 1 });
        else entry2.count++;
      }
      diagnostics() {
        const unsupported = [...this.#unsupported].map(([what, { pointer, count: count5 }]) => {
          const times = count5 === 1 ? "" : ` This is the first of ${count5} places.`;
          return diagnostic("openapi-unsupported", `${what}${times}`, this.origin(pointer));
        });
        return [...this.#diagnostics, ...unsupported];
      }
    };
  }
});

// generator/ir/vocabulary.ts
var core, permission, capabilities, validation, graphSlice, communityAlternateKeys, knownTerms;
var init_vocabulary = __esm({
  "generator/ir/vocabulary.ts"() {
    "use strict";
    core = {
      alternateKeys: "Org.OData.Core.V1.AlternateKeys",
      computed: "Org.OData.Core.V1.Computed",
      description: "Org.OData.Core.V1.Description",
      explicitOperationBindings: "Org.OData.Core.V1.ExplicitOperationBindings",
      immutable: "Org.OData.Core.V1.Immutable",
      optionalParameter: "Org.OData.Core.V1.OptionalParameter",
      permissions: "Org.OData.Core.V1.Permissions",
      requiresExplicitBinding: "Org.OData.Core.V1.RequiresExplicitBinding",
      revisions: "Org.OData.Core.V1.Revisions"
    };
    permission = {
      none: "Org.OData.Core.V1.Permission/None",
      read: "Org.OData.Core.V1.Permission/Read",
      write: "Org.OData.Core.V1.Permission/Write",
      readWrite: "Org.OData.Core.V1.Permission/ReadWrite",
      invoke: "Org.OData.Core.V1.Permission/Invoke"
    };
    capabilities = {
      countRestrictions: "Org.OData.Capabilities.V1.CountRestrictions",
      deleteRestrictions: "Org.OData.Capabilities.V1.DeleteRestrictions",
      expandRestrictions: "Org.OData.Capabilities.V1.ExpandRestrictions",
      filterRestrictions: "Org.OData.Capabilities.V1.FilterRestrictions",
      indexableByKey: "Org.OData.Capabilities.V1.IndexableByKey",
      insertRestrictions: "Org.OData.Capabilities.V1.InsertRestrictions",
      navigationRestrictions: "Org.OData.Capabilities.V1.NavigationRestrictions",
      operationRestrictions: "Org.OData.Capabilities.V1.OperationRestrictions",
      readRestrictions: "Org.OData.Capabilities.V1.ReadRestrictions",
      searchRestrictions: "Org.OData.Capabilities.V1.SearchRestrictions",
      selectSupport: "Org.OData.Capabilities.V1.SelectSupport",
      skipSupported: "Org.OData.Capabilities.V1.SkipSupported",
      sortRestrictions: "Org.OData.Capabilities.V1.SortRestrictions",
      topSupported: "Org.OData.Capabilities.V1.TopSupported",
      updateRestrictions: "Org.OData.Capabilities.V1.UpdateRestrictions"
    };
    validation = {
      constraint: "Org.OData.Validation.V1.Constraint",
      derivedTypeConstraint: "Org.OData.Validation.V1.DerivedTypeConstraint"
    };
    graphSlice = {
      pathAddressable: "graphSlice.V1.PathAddressable",
      readAs: "graphSlice.V1.ReadAs"
    };
    communityAlternateKeys = "OData.Community.Keys.V1.AlternateKeys";
    knownTerms = /* @__PURE__ */ new Set([
      ...[core, validation, graphSlice].flatMap((terms3) => Object.values(terms3)),
      communityAlternateKeys
    ]);
  }
});

// generator/read/openapi/annotations/expressions.ts
function annotate(target, term, value2, origin) {
  const annotation = value2 === void 0 ? { term, origin } : { term, value: value2, origin };
  return { target, annotation };
}
function text2(value2) {
  return { kind: "string", value: value2 };
}
function collection(items) {
  return { kind: "collection", items };
}
function record2(properties) {
  const present = Object.entries(properties).flatMap(
    ([name2, value2]) => value2 === void 0 ? [] : [[name2, value2]]
  );
  return { kind: "record", properties: new Map(present) };
}
var init_expressions = __esm({
  "generator/read/openapi/annotations/expressions.ts"() {
    "use strict";
  }
});

// generator/read/openapi/annotations/key-annotations.ts
function keyAnnotations(alternateKeys, originOf4) {
  return [...alternateKeys].map(([type, keys]) => {
    const value2 = collection(keys.map((key) => record2({ Key: collection(key.map(propertyReference)) })));
    return annotate(type, core.alternateKeys, value2, originOf4(type));
  });
}
function propertyReference({ path: path2 }) {
  return record2({ Name: { kind: "path", type: "PropertyPath", value: path2 }, Alias: text2(path2) });
}
var init_key_annotations = __esm({
  "generator/read/openapi/annotations/key-annotations.ts"() {
    "use strict";
    init_vocabulary();
    init_expressions();
  }
});

// generator/read/openapi/annotations/deprecation.ts
function deprecationOf(fields) {
  const details = fields.object("x-ms-deprecation", deprecationObject);
  if (details === void 0 && fields.boolean("deprecated") !== true) return void 0;
  const revision = record2({
    Kind: { kind: "enumerationMembers", members: ["Org.OData.Core.V1.RevisionKind/Deprecated"] },
    Version: optionalText(details?.string("version")),
    Description: optionalText(details?.string("description")),
    Date: optionalDate(details?.string("date")),
    RemovalDate: optionalDate(details?.string("removalDate"))
  });
  return collection([revision]);
}
function optionalText(value2) {
  return value2 === void 0 || value2 === "" ? void 0 : text2(value2);
}
function optionalDate(value2) {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(value2 ?? "")?.[0];
  return date === void 0 ? void 0 : { kind: "literal", type: "Date", value: date };
}
var init_deprecation = __esm({
  "generator/read/openapi/annotations/deprecation.ts"() {
    "use strict";
    init_objects();
    init_expressions();
  }
});

// generator/read/openapi/annotations/operation-annotations.ts
function operationAnnotations(operations4, { report }) {
  return operations4.flatMap(({ operation: operation2, calls }) => {
    const target = operationTarget(operation2);
    const requests = calls.flatMap(({ node }) => node.requests.map((request) => request.operation));
    const described2 = requests.find((request) => (request.string("description") ?? "") !== "");
    const deprecated = requests.find((request) => deprecationOf(request) !== void 0);
    const annotations = [];
    if (described2 !== void 0) {
      const origin = report.origin(described2.at("description"));
      const description2 = text2(described2.string("description") ?? "");
      annotations.push(annotate(target, core.description, description2, origin));
    }
    if (deprecated !== void 0) {
      const origin = report.origin(deprecated.pointer);
      annotations.push(annotate(target, core.revisions, deprecationOf(deprecated), origin));
    }
    return annotations;
  });
}
var init_operation_annotations = __esm({
  "generator/read/openapi/annotations/operation-annotations.ts"() {
    "use strict";
    init_operation_target();
    init_vocabulary();
    init_deprecation();
    init_expressions();
  }
});

// generator/read/openapi/paths/containment.ts
function memberKey(typeName, propertyName) {
  return `${typeName}/${propertyName}`;
}
function containedProperties(resources) {
  const contained = /* @__PURE__ */ new Set();
  for (const resource2 of resources) {
    const subject = resource2.step.kind === "operation" ? resource2.parent : resource2;
    const owner = subject?.step.kind === "key" ? subject.parent : subject;
    if (owner?.step.kind !== "property") continue;
    if (subject !== resource2 || resource2.node.requests.some(isWrite)) {
      contained.add(memberKey(owner.step.declaringType.name, owner.step.property.name));
    }
  }
  return contained;
}
function isWrite({ method }) {
  return method !== "GET";
}
var init_containment = __esm({
  "generator/read/openapi/paths/containment.ts"() {
    "use strict";
  }
});

// generator/read/openapi/paths/requests.ts
function requestsOf(item, contents, { report }) {
  for (const key of ["head", "options", "trace"]) {
    if (!item.has(key)) continue;
    const what = `The method ${key.toUpperCase()} has no counterpart in OData and is ignored.`;
    report.unsupported(what, item.at(key));
  }
  return methods2.flatMap(([key, method]) => {
    const operation2 = item.object(key, operationObject);
    if (operation2 === void 0) return [];
    const body = contents.read(operation2, "requestBody", requestBodyObject);
    return [{ method, item, operation: operation2, body, ...responsesOf(operation2, contents) }];
  });
}
function responsesOf(operation2, contents) {
  const responses = operation2.object("responses", mapObject);
  if (responses === void 0) return { result: { stream: false }, errors: [] };
  const codes = responses.names().filter((code2) => !code2.startsWith("x-"));
  const read = (code2) => contents.read(responses, code2, responseObject);
  const results = codes.filter((code2) => code2.startsWith("2")).map(read);
  const errors = codes.filter((code2) => !code2.startsWith("2")).map(read);
  const result = results.find(({ schema, stream }) => schema !== void 0 || stream);
  return { result: result ?? { stream: false }, errors };
}
function parametersOf({ item, operation: operation2 }, document) {
  const listed4 = [...operation2.items("parameters"), ...item.items("parameters")];
  return listed4.flatMap((each) => {
    const parameter = asFields(each, parameterObject, document.report);
    return (parameter && document.references.resolve(parameter, parameterObject)) ?? [];
  });
}
var methods2;
var init_requests2 = __esm({
  "generator/read/openapi/paths/requests.ts"() {
    "use strict";
    init_fields();
    init_objects();
    methods2 = [
      ["get", "GET"],
      ["put", "PUT"],
      ["post", "POST"],
      ["patch", "PATCH"],
      ["delete", "DELETE"]
    ];
  }
});

// generator/read/openapi/annotations/query-options.ts
function listedOptions(request, document) {
  const parameters = parametersOf(request, document).filter((each) => each.string("in") === "query");
  const system = /* @__PURE__ */ new Set();
  const own = [];
  for (const parameter of parameters) {
    const name2 = parameter.string("name") ?? "";
    if (name2.startsWith("$")) system.add(name2.slice(1).toLowerCase());
    if (name2 === "" || name2.startsWith("$")) continue;
    const description2 = parameter.string("description");
    own.push(
      record2({
        Name: text2(name2),
        Description: description2 === void 0 || description2 === "" ? void 0 : text2(description2),
        Required: { kind: "boolean", value: parameter.boolean("required") ?? false }
      })
    );
  }
  return { system, own };
}
function customOptions({ own }) {
  return own.length === 0 ? void 0 : collection(own);
}
function refusedOptions({ system }, isList2, hasRelations) {
  if (system.size === 0) return [];
  return terms.filter(([option2]) => !system.has(option2)).filter(([option2]) => isList2 || option2 === "expand" || option2 === "select").filter(([option2]) => hasRelations || option2 !== "expand").map(([, term, flag4]) => {
    const no = { kind: "boolean", value: false };
    return [term, flag4 === void 0 ? no : record2({ [flag4]: no })];
  });
}
var terms;
var init_query_options = __esm({
  "generator/read/openapi/annotations/query-options.ts"() {
    "use strict";
    init_vocabulary();
    init_requests2();
    init_expressions();
    terms = [
      ["count", capabilities.countRestrictions, "Countable"],
      ["expand", capabilities.expandRestrictions, "Expandable"],
      ["filter", capabilities.filterRestrictions, "Filterable"],
      ["orderby", capabilities.sortRestrictions, "Sortable"],
      ["search", capabilities.searchRestrictions, "Searchable"],
      ["select", capabilities.selectSupport, "Supported"],
      ["skip", capabilities.skipSupported],
      ["top", capabilities.topSupported]
    ];
  }
});

// generator/read/openapi/annotations/request-annotations.ts
function requestAnnotations(resources, containerName, entityTypes2, { document, hierarchy }) {
  const relates = (type) => hierarchy.lineage(type).some(
    ({ properties }) => [...properties.values()].some((property) => entityTypes2.has(property.type.name))
  );
  const descriptions = /* @__PURE__ */ new Map();
  const options = /* @__PURE__ */ new Map();
  const deprecations = /* @__PURE__ */ new Map();
  for (const resource2 of resources) {
    const target = targetOf(resource2, containerName, entityTypes2);
    if (target === void 0) continue;
    for (const request of resource2.node.requests) {
      const origin = document.report.origin(request.operation.pointer);
      const described3 = descriptions.get(target) ?? /* @__PURE__ */ new Map();
      descriptions.set(target, described3);
      const capability = capabilityOf(request, resource2);
      if (capability === "read" || capability === "readByKey") {
        const known3 = options.get(target);
        const listed4 = known3?.[capability] ?? { options: listedOptions(request, document), origin };
        const isList2 = known3?.isList === true || capability === "read" && resource2.type?.collection === true;
        const hasRelations = resource2.type !== void 0 && relates(resource2.type.name);
        options.set(target, { ...known3, isList: isList2, hasRelations, [capability]: listed4 });
      }
      const description2 = request.operation.string("description") ?? "";
      if (description2 !== "" && !described3.has(capability))
        described3.set(capability, { description: description2, origin });
      const deprecation = deprecations.has(target) ? void 0 : deprecationOf(request.operation);
      if (deprecation !== void 0) {
        deprecations.set(target, annotate(target, core.revisions, deprecation, origin));
      }
    }
  }
  const described2 = [...descriptions].flatMap(
    ([target, byCapability]) => restrictions(target, byCapability, options.get(target))
  );
  const refused = [...options].flatMap(([target, each]) => refusals(target, each));
  return [...described2, ...refused, ...deprecations.values()];
}
function refusals(target, { isList: isList2, hasRelations, read }) {
  if (read === void 0) return [];
  return refusedOptions(read.options, isList2, hasRelations).map(
    ([term, value2]) => annotate(target, term, value2, read.origin)
  );
}
function targetOf(resource2, containerName, entityTypes2) {
  const owner = resource2.step.kind === "key" ? resource2.parent : resource2;
  if (owner?.step.kind === "entryPoint") return `${containerName}/${owner.step.name}`;
  if (owner?.step.kind !== "property") return void 0;
  const { declaringType, property } = owner.step;
  return entityTypes2.has(property.type.name) ? memberKey(declaringType.name, property.name) : void 0;
}
function capabilityOf({ method }, { step }) {
  switch (method) {
    case "GET":
      return step.kind === "key" ? "readByKey" : "read";
    case "POST":
      return "insert";
    case "PATCH":
    case "PUT":
      return "update";
    case "DELETE":
      return "delete";
  }
}
function restrictions(target, described2, options) {
  const description2 = (capability) => {
    const found2 = described2.get(capability)?.description;
    return found2 === void 0 ? void 0 : text2(found2);
  };
  const origin = (...of) => of.map((capability) => described2.get(capability)?.origin).find((found2) => found2 !== void 0);
  const own = options?.read && customOptions(options.read.options);
  const ownByKey = options?.readByKey && customOptions(options.readByKey.options);
  const differs = own !== void 0 && ownByKey === void 0 && options?.readByKey !== void 0;
  const byKey = {
    Description: description2("readByKey"),
    CustomQueryOptions: differs ? collection([]) : ownByKey
  };
  const terms3 = [
    {
      term: capabilities.readRestrictions,
      value: record2({
        Description: description2("read"),
        CustomQueryOptions: own,
        ReadByKeyRestrictions: Object.values(byKey).some((value2) => value2 !== void 0) ? record2(byKey) : void 0
      }),
      origin: origin("read", "readByKey") ?? (own && options.read.origin) ?? (ownByKey && options.readByKey.origin)
    },
    {
      term: capabilities.insertRestrictions,
      value: record2({ Description: description2("insert") }),
      origin: origin("insert")
    },
    {
      term: capabilities.updateRestrictions,
      value: record2({ Description: description2("update") }),
      origin: origin("update")
    },
    {
      term: capabilities.deleteRestrictions,
      value: record2({ Description: description2("delete") }),
      origin: origin("delete")
    }
  ];
  return terms3.flatMap(
    ({ term, value: value2, origin: place }) => place === void 0 ? [] : [annotate(target, term, value2, place)]
  );
}
var init_request_annotations = __esm({
  "generator/read/openapi/annotations/request-annotations.ts"() {
    "use strict";
    init_vocabulary();
    init_containment();
    init_deprecation();
    init_query_options();
    init_expressions();
  }
});

// generator/read/openapi/annotations/type-annotations.ts
function typeAnnotations({ structured, others }, document) {
  const annotations = [];
  for (const type of structured.values()) {
    const described2 = type.schemas.find((schema) => schema.has("description")) ?? type.schemas[0];
    if (described2 !== void 0) annotations.push(...schemaAnnotations(type.name, described2, document));
    for (const { name: name2, schema } of type.properties.values()) {
      annotations.push(...schemaAnnotations(`${type.name}/${name2}`, schema, document));
    }
  }
  for (const { name: name2 } of others) {
    const schema = document.schemas.get(name2);
    if (schema === void 0) continue;
    annotations.push(...schemaAnnotations(name2, schema, document));
    annotations.push(...memberAnnotations(name2, schema, document));
  }
  return annotations;
}
function schemaAnnotations(target, schema, { report }) {
  const annotations = [];
  const description2 = schema.string("description");
  if (description2 !== void 0 && description2 !== "") {
    const origin = report.origin(schema.at("description"));
    annotations.push(annotate(target, core.description, text2(description2), origin));
  }
  if (schema.boolean("readOnly") === true) {
    annotations.push(annotate(target, core.computed, void 0, report.origin(schema.at("readOnly"))));
  }
  if (schema.boolean("writeOnly") === true) {
    const value2 = { kind: "enumerationMembers", members: [permission.write] };
    annotations.push(annotate(target, core.permissions, value2, report.origin(schema.at("writeOnly"))));
  }
  const deprecation = deprecationOf(schema);
  if (deprecation !== void 0) {
    annotations.push(annotate(target, core.revisions, deprecation, report.origin(schema.pointer)));
  }
  return annotations;
}
function memberAnnotations(name2, schema, { report }) {
  const values = schema.object("x-ms-enum", enumerationExtension)?.objects("values", enumerationValue) ?? [];
  return values.flatMap((value2) => {
    const member2 = value2.string("value") ?? value2.string("name");
    const description2 = value2.string("description");
    if (member2 === void 0 || description2 === void 0 || description2 === "") return [];
    if (description2 === member2) return [];
    const origin = report.origin(value2.pointer);
    return [annotate(`${name2}/${member2}`, core.description, text2(description2), origin)];
  });
}
var init_type_annotations = __esm({
  "generator/read/openapi/annotations/type-annotations.ts"() {
    "use strict";
    init_vocabulary();
    init_objects();
    init_deprecation();
    init_expressions();
  }
});

// generator/read/openapi/paths/container.ts
function containerOf(resources, { document, namespaces }) {
  const entitySets = [];
  const singletons = [];
  const operationImports = /* @__PURE__ */ new Map();
  for (const { node, parent, step, type } of resources) {
    if (parent !== void 0) continue;
    const origin = document.report.origin(node.pointer);
    if (step.kind === "operation") {
      const name2 = shortName(step.name);
      const kind = step.operation === "action" ? "actionImport" : "functionImport";
      operationImports.set(name2, { kind, name: name2, operation: step.name, origin });
    } else if (step.kind === "entryPoint" && type !== void 0) {
      const common = { name: step.name, bindings: [], origin };
      if (type.collection) {
        entitySets.push({
          kind: "entitySet",
          entityType: type.name,
          includeInServiceDocument: true,
          ...common
        });
      } else {
        singletons.push({ kind: "singleton", type: type.name, nullable: false, ...common });
      }
    }
  }
  if (entitySets.length + singletons.length + operationImports.size === 0) return void 0;
  return {
    name: `${namespaces.main}.Container`,
    entitySets,
    singletons,
    operationImports: [...operationImports.values()],
    origin: document.report.origin(document.root.at("paths"))
  };
}
var init_container = __esm({
  "generator/read/openapi/paths/container.ts"() {
    "use strict";
    init_names();
  }
});

// generator/read/openapi/paths/entity-types.ts
function entityTypes({ structured }, resources, hierarchy) {
  const roots = /* @__PURE__ */ new Set();
  for (const { step, type } of resources) {
    if (type !== void 0 && (step.kind === "entryPoint" || step.kind === "key")) {
      roots.add(hierarchy.root(type.name));
    }
  }
  for (const { properties } of structured.values()) {
    for (const { navigation, type } of properties.values()) {
      if (navigation) roots.add(hierarchy.root(type.name));
    }
  }
  return new Set([...structured.keys()].filter((name2) => roots.has(hierarchy.root(name2))));
}
var init_entity_types = __esm({
  "generator/read/openapi/paths/entity-types.ts"() {
    "use strict";
  }
});

// generator/read/openapi/paths/keys.ts
function keysOf(resources, hierarchy, document) {
  const primary = /* @__PURE__ */ new Map();
  const alternate = /* @__PURE__ */ new Map();
  const hasKey = (type) => hierarchy.lineage(type).some(({ name: name2 }) => primary.has(name2));
  const uses = resources.flatMap((resource2) => {
    const { step, type } = resource2;
    return step.kind === "key" && type !== void 0 ? [{ resource: resource2, parts: step.parts, type: type.name }] : [];
  });
  for (const { resource: resource2, parts, type } of uses.filter(({ parts: parts2 }) => !isNamed(parts2))) {
    if (hasKey(type)) continue;
    const name2 = singleKey(resource2, type, hierarchy, document);
    const declaring = name2 === void 0 ? void 0 : hierarchy.property(type, name2)?.declaringType;
    if (name2 === void 0 || declaring === void 0) {
      const placeholder = parts[0]?.placeholder ?? "";
      document.report.unsupported(
        `Nothing says which property of ${JSON.stringify(type)} the key ${JSON.stringify(placeholder)} is.`,
        resource2.node.pointer
      );
    } else {
      primary.set(declaring.name, [{ path: name2 }]);
    }
  }
  for (const { parts, type } of uses.filter(({ parts: parts2 }) => isNamed(parts2))) {
    const key = parts.map(({ property }) => ({ path: property ?? "" }));
    const first = key[0]?.path ?? "";
    const declaring = hierarchy.property(type, first)?.declaringType.name ?? type;
    if (!hasKey(type)) primary.set(declaring, key);
    else if (!isKnown(key, declaring, primary, alternate)) {
      alternate.set(declaring, [...alternate.get(declaring) ?? [], key]);
    }
  }
  return { primary, alternate };
}
function isNamed(parts) {
  return parts.some(({ property }) => property !== void 0);
}
function isKnown(key, type, primary, alternate) {
  const text9 = (properties) => properties.map(({ path: path2 }) => path2).join();
  const known3 = [primary.get(type) ?? [], ...alternate.get(type) ?? []];
  return known3.some((other) => text9(other) === text9(key));
}
function singleKey({ node, step }, type, hierarchy, document) {
  const placeholder = step.kind === "key" ? step.parts[0]?.placeholder ?? "" : "";
  const parameter = node.requests.flatMap((request) => parametersOf(request, document)).find((candidate) => candidate.string("name") === placeholder);
  const described2 = /^key: (\S+) of /.exec(parameter?.string("description") ?? "")?.[1];
  const keyType = parameter?.string("x-ms-docs-key-type") ?? shortName(type);
  const withoutType = placeholder.startsWith(`${keyType}-`) ? placeholder.slice(keyType.length + 1) : placeholder.slice(placeholder.lastIndexOf("-") + 1);
  const candidates = [described2, placeholder, withoutType, withoutType.replace(/\d+$/, "")];
  return candidates.find((name2) => name2 !== void 0 && hierarchy.property(type, name2) !== void 0);
}
var init_keys = __esm({
  "generator/read/openapi/paths/keys.ts"() {
    "use strict";
    init_names();
    init_requests2();
  }
});

// generator/read/openapi/paths/namespaces.ts
function namespacesOf2(typeNames2) {
  const counts = /* @__PURE__ */ new Map();
  for (const name2 of typeNames2) {
    const namespace = namespaceOf(name2);
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  const all2 = [...counts.keys()].sort(ordinal);
  const most = Math.max(0, ...counts.values());
  const main = all2.find((namespace) => counts.get(namespace) === most) ?? "Default";
  return { all: all2, main };
}
function qualify(name2, { all: all2, main }) {
  const namespace = namespaceOf(name2);
  if (namespace === "") return `${main}.${name2}`;
  if (all2.includes(namespace)) return name2;
  const full = [main, ...all2].find((candidate) => candidate.endsWith(`.${namespace}`));
  return full === void 0 ? name2 : `${full}${name2.slice(namespace.length)}`;
}
var init_namespaces = __esm({
  "generator/read/openapi/paths/namespaces.ts"() {
    "use strict";
    init_names();
    init_ordinal();
  }
});

// generator/read/openapi/types/object-parts.ts
function objectParts(schema, document, depth = 0) {
  const inline = [schema];
  const references = [];
  const own = schema.string("$ref");
  if (own !== void 0) references.push({ reference: own, pointer: schema.at("$ref") });
  if (depth >= maximalDepth) return { inline, references };
  for (const item of schema.items("allOf")) {
    const part = asFields(item, schemaObject, document.report);
    if (part === void 0) continue;
    const parts = objectParts(part, document, depth + 1);
    inline.push(...parts.inline);
    references.push(...parts.references);
  }
  return { inline, references };
}
function isControlInformation(name2) {
  return name2.includes("@");
}
function allProperties(schema, document) {
  const properties = /* @__PURE__ */ new Map();
  const pending = [schema];
  const visited = /* @__PURE__ */ new Set();
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    const { inline, references } = objectParts(next, document);
    for (const part of inline) {
      for (const [name2, property] of mapEntries(part.object("properties", mapObject), schemaObject)) {
        properties.set(name2, property);
      }
    }
    for (const { reference: reference2, pointer } of references) {
      if (visited.has(reference2)) continue;
      visited.add(reference2);
      const target = document.references.target(reference2, pointer);
      const fields = target && asFields(target, schemaObject, document.report);
      if (fields !== void 0) pending.push(fields);
    }
  }
  return properties;
}
var maximalDepth;
var init_object_parts = __esm({
  "generator/read/openapi/types/object-parts.ts"() {
    "use strict";
    init_fields();
    init_objects();
    maximalDepth = 8;
  }
});

// generator/read/openapi/types/primitive-types.ts
function primitiveType(type, schema, { report }) {
  const byFormat = primitiveTypes.get(type);
  const format = schema.string("format");
  const name2 = byFormat?.get(format);
  if (name2 !== void 0) return name2;
  const fallback = byFormat?.get(void 0) ?? "Edm.String";
  report.unsupported(
    `The format ${JSON.stringify(format)} of a ${type} has no counterpart; the value is read as ${fallback}.`,
    schema.at("format")
  );
  return fallback;
}
function isNumberFormat(format) {
  if (format === void 0) return false;
  return primitiveTypes.get("number")?.has(format) === true || primitiveTypes.get("integer")?.has(format) === true;
}
function facetsOf(schema) {
  const maxLength = schema.number("maxLength");
  return maxLength === void 0 ? void 0 : { maxLength };
}
var primitiveTypes;
var init_primitive_types = __esm({
  "generator/read/openapi/types/primitive-types.ts"() {
    "use strict";
    primitiveTypes = /* @__PURE__ */ new Map([
      ["boolean", /* @__PURE__ */ new Map([[void 0, "Edm.Boolean"]])],
      [
        "integer",
        /* @__PURE__ */ new Map([
          [void 0, "Edm.Int64"],
          ["int64", "Edm.Int64"],
          ["int32", "Edm.Int32"],
          ["int16", "Edm.Int16"],
          ["int8", "Edm.SByte"],
          ["uint8", "Edm.Byte"]
        ])
      ],
      [
        "number",
        /* @__PURE__ */ new Map([
          [void 0, "Edm.Double"],
          ["double", "Edm.Double"],
          ["float", "Edm.Single"],
          ["single", "Edm.Single"],
          ["decimal", "Edm.Decimal"],
          // Int64 and Int32 are also written as numbers without a fraction.
          ["int64", "Edm.Int64"],
          ["int32", "Edm.Int32"]
        ])
      ],
      [
        "string",
        /* @__PURE__ */ new Map([
          [void 0, "Edm.String"],
          ["uuid", "Edm.Guid"],
          ["date-time", "Edm.DateTimeOffset"],
          ["date", "Edm.Date"],
          ["time", "Edm.TimeOfDay"],
          ["duration", "Edm.Duration"],
          ["base64url", "Edm.Binary"],
          ["byte", "Edm.Binary"],
          ["binary", "Edm.Stream"]
        ])
      ]
    ]);
  }
});

// generator/read/openapi/types/value-shape.ts
function valueShape(schema, document, depth = 0) {
  const reference2 = schema.string("$ref");
  if (reference2 !== void 0) {
    return { kind: "reference", reference: reference2, pointer: schema.at("$ref"), nullable: false, schema };
  }
  const types2 = typesOf(schema, document);
  const nullable = schema.boolean("nullable") === true || types2.includes("null");
  if (schema.has("anyOf") || schema.has("oneOf")) {
    const alternatives2 = [...schema.objects("anyOf", schemaObject), ...schema.objects("oneOf", schemaObject)];
    return ofAlternatives(schema, alternatives2, nullable, document, depth);
  }
  const wrapped2 = schema.has("allOf") ? onlyPart(schema) : void 0;
  if (wrapped2 !== void 0 && depth < maximalDepth2) {
    const shape = valueShape(wrapped2, document, depth + 1);
    return { ...shape, nullable: shape.nullable || nullable };
  }
  return { ...kindOf2(schema, types2, document), nullable, schema };
}
function onlyPart(schema) {
  const [part, ...others] = schema.objects("allOf", schemaObject);
  return others.length === 0 && !schema.has("properties") ? part : void 0;
}
function kindOf2(schema, types2, document) {
  const [type, ...others] = types2.filter((name2) => name2 !== "null");
  if (others.length > 0) {
    return numberBesideString(types2, schema) ?? { kind: "union" };
  }
  switch (type) {
    case "array":
      return {
        kind: "array",
        items: schema.object("items", schemaObject)
      };
    case "string":
    case "number":
    case "integer":
    case "boolean":
      return { kind: "primitive", type };
    case "object":
      return { kind: "object" };
    case void 0:
      return kindWithoutType(schema);
    default:
      document.report.add(
        "openapi-shape",
        `The type ${JSON.stringify(type)} is not one of JSON Schema's.`,
        schema.at("type")
      );
      return { kind: "any" };
  }
}
function kindWithoutType(schema) {
  if (schema.has("properties") || schema.has("allOf")) return { kind: "object" };
  if (schema.has("items")) return { kind: "array", items: schema.object("items", schemaObject) };
  if (stringValues(schema) !== void 0) return { kind: "primitive", type: "string" };
  return { kind: "any" };
}
function stringValues(schema) {
  const listed4 = schema.value("enum");
  const values = isJsonArray(listed4) ? listed4 : schema.has("const") ? [schema.value("const")] : void 0;
  const texts2 = values?.filter((value2) => value2 !== null);
  if (texts2 === void 0) return void 0;
  const strings = texts2.filter((value2) => typeof value2 === "string");
  return strings.length === texts2.length ? strings : void 0;
}
function typesOf(schema, document) {
  const type = schema.value("type");
  if (type === void 0) return [];
  if (typeof type === "string") return [type];
  if (isJsonArray(type)) {
    const names = type.filter((name2) => typeof name2 === "string");
    if (names.length === type.length) return names;
  }
  document.report.shape("a type's name, or an array of them", type, schema.at("type"));
  return [];
}
function numberBesideString(types2, schema) {
  if (!isNumberFormat(formatOf(schema)) || schema.has("enum") || schema.has("const")) return void 0;
  const rest = types2.filter((type) => type !== "string" && type !== "null");
  if (rest.length !== 1) return void 0;
  if (rest[0] === "number" || rest[0] === "integer") return { kind: "primitive", type: rest[0] };
  return void 0;
}
function ofAlternatives(schema, alternatives2, nullable, document, depth) {
  if (depth >= maximalDepth2) return { kind: "union", nullable, schema };
  const shapes = alternatives2.map((item) => valueShape(item, document, depth + 1));
  const values = shapes.filter((shape) => !allowsOnlyNull(shape));
  const isNullable2 = nullable || values.length < shapes.length || shapes.some((shape) => shape.nullable);
  const [first, ...others] = values;
  if (first === void 0) return { kind: "any", nullable: isNullable2, schema };
  if (others.length === 0) return { ...first, nullable: isNullable2 };
  const numeric = numberAmong(values, document);
  if (numeric !== void 0) return { ...numeric, nullable: isNullable2 };
  return { kind: "union", nullable: isNullable2, schema };
}
function allowsOnlyNull({ kind, nullable, schema }) {
  if (schema.has("const")) return schema.value("const") === null;
  const listed4 = schema.value("enum");
  if (isJsonArray(listed4)) return listed4.length > 0 && listed4.every((value2) => value2 === null);
  if (kind === "any") return schema.value("type") === "null";
  return kind === "object" && nullable && !schema.has("properties") && !schema.has("allOf");
}
function numberAmong(shapes, document) {
  const [number4, ...otherNumbers] = shapes.filter(isNumber);
  if (number4 === void 0 || otherNumbers.length > 0) return void 0;
  const texts2 = shapes.filter((shape) => shape !== number4).map((shape) => textSchema(shape, document));
  const known3 = texts2.filter((text9) => text9 !== void 0);
  if (known3.length < texts2.length || !known3.every(canBeNumber)) return void 0;
  const formatted = [number4.schema, ...known3].find((schema) => isNumberFormat(formatOf(schema)));
  if (formatted === void 0) return known3.some(listsSpecialNumbers) ? number4 : void 0;
  return number4.schema.has("format") ? number4 : { ...number4, schema: formatted };
}
function isNumber(shape) {
  return shape.kind === "primitive" && (shape.type === "number" || shape.type === "integer");
}
function textSchema(shape, document) {
  if (shape.kind === "primitive") return shape.type === "string" ? shape.schema : void 0;
  if (shape.kind !== "reference") return void 0;
  const target = document.references.target(shape.reference, shape.pointer);
  const schema = target && asFields(target, schemaObject, document.report);
  if (schema === void 0) return void 0;
  return schema.value("type") === "string" || stringValues(schema) !== void 0 ? schema : void 0;
}
function canBeNumber(text9) {
  if (stringValues(text9) !== void 0) return listsSpecialNumbers(text9);
  return !text9.has("format") || isNumberFormat(formatOf(text9));
}
function listsSpecialNumbers(text9) {
  const values = stringValues(text9) ?? [];
  return values.length > 0 && values.every((value2) => specialNumbers.has(value2));
}
function formatOf(schema) {
  const format = schema.value("format");
  return typeof format === "string" ? format : void 0;
}
var maximalDepth2, specialNumbers;
var init_value_shape = __esm({
  "generator/read/openapi/types/value-shape.ts"() {
    "use strict";
    init_fields();
    init_json2();
    init_objects();
    init_primitive_types();
    maximalDepth2 = 8;
    specialNumbers = /* @__PURE__ */ new Set(["INF", "-INF", "NaN"]);
  }
});

// generator/read/openapi/types/constraints.ts
function reportConstraints(schema, { report }) {
  const formatted = schema.has("format");
  const lost = constraints.filter((keyword) => schema.has(keyword));
  const restated = ["pattern", "minimum", "maximum"];
  if (!formatted) lost.push(...restated.filter((keyword) => schema.has(keyword)));
  for (const keyword of lost) {
    report.unsupported(`The constraint "${keyword}" has no counterpart and is ignored.`, schema.at(keyword));
  }
}
function reportRequired(schema, { report }) {
  const required2 = schema.items("required").filter(({ value: value2 }) => !isControlInformation(String(value2)));
  if (required2.length === 0) return;
  report.unsupported(
    `"required" has no counterpart and is ignored. Say it with the annotation Capabilities.InsertRestrictions.`,
    schema.at("required")
  );
}
function reportAdditionalProperties(schema, document) {
  if (typeof schema.value("additionalProperties") === "boolean") return;
  const additional = schema.object("additionalProperties", schemaObject);
  if (additional === void 0 || valueShape(additional, document).kind === "any") return;
  document.report.unsupported(
    "A type of members that are not declared has no counterpart; they are untyped.",
    additional.pointer
  );
}
var constraints;
var init_constraints = __esm({
  "generator/read/openapi/types/constraints.ts"() {
    "use strict";
    init_objects();
    init_object_parts();
    init_value_shape();
    constraints = [
      "minLength",
      "multipleOf",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "minItems",
      "maxItems",
      "uniqueItems",
      "not"
    ];
  }
});

// generator/read/openapi/types/type-reference.ts
function typeReference(schema, context) {
  const shape = dereferenced(schema, context);
  if (shape === void 0) return void 0;
  if (shape.kind !== "array") return single(shape, false, context);
  reportConstraints(shape.schema, context.document);
  const items = shape.items && dereferenced(shape.items, context);
  if (items === void 0) return { name: "Edm.Untyped", collection: true };
  return single(items, true, context);
}
function single(shape, collection2, context) {
  const { document } = context;
  const nullable = shape.nullable ? {} : { nullable: false };
  switch (shape.kind) {
    case "reference": {
      const name2 = schemaNameOf(shape.reference) ?? shape.reference;
      return { name: name2, collection: collection2, ...nullable };
    }
    case "primitive": {
      const name2 = primitiveType(shape.type, shape.schema, document);
      const facets = facetsOf(shape.schema);
      reportConstraints(shape.schema, document);
      reportInlineEnumeration(shape, document);
      return { name: name2, collection: collection2, ...nullable, ...facets === void 0 ? {} : { facets } };
    }
    case "any":
      return { name: "Edm.Untyped", collection: collection2 };
    case "array":
      document.report.unsupported(
        "An array of arrays has no counterpart; its items are untyped.",
        shape.schema.pointer
      );
      return { name: "Edm.Untyped", collection: collection2 };
    case "object":
      if (shape.schema.has("properties")) {
        document.report.unsupported(
          "An object type without a name has no counterpart; the value is untyped. Move it to components/schemas under a qualified name.",
          shape.schema.pointer
        );
      } else {
        reportAdditionalProperties(shape.schema, document);
      }
      return { name: "Edm.Untyped", collection: collection2 };
    case "union":
      document.report.unsupported(
        "A choice between several types has no counterpart; the value is untyped.",
        shape.schema.pointer
      );
      return { name: "Edm.Untyped", collection: collection2 };
  }
}
function dereferenced(schema, { document, modelTypes: modelTypes2 }) {
  const visited = /* @__PURE__ */ new Set();
  let nullable = false;
  let shape = valueShape(schema, document);
  while (shape.kind === "reference") {
    nullable ||= shape.nullable;
    const { reference: reference2, pointer } = shape;
    const name2 = schemaNameOf(reference2);
    if (name2 !== void 0 && (modelTypes2.has(name2) || isBuiltInType(name2))) break;
    if (visited.has(reference2)) {
      document.references.reportCircle(reference2, pointer);
      return void 0;
    }
    visited.add(reference2);
    const target = document.references.target(reference2, pointer);
    const fields = target && asFields(target, schemaObject, document.report);
    if (fields === void 0) return void 0;
    shape = valueShape(fields, document);
  }
  return nullable && !shape.nullable ? { ...shape, nullable } : shape;
}
function reportInlineEnumeration({ schema }, { report }) {
  if (!schema.has("enum") && !schema.has("const")) return;
  report.unsupported(
    "An enumeration without a name has no counterpart; the value is read without it. Move it to components/schemas under a qualified name.",
    schema.pointer
  );
}
var init_type_reference = __esm({
  "generator/read/openapi/types/type-reference.ts"() {
    "use strict";
    init_names();
    init_fields();
    init_objects();
    init_references();
    init_constraints();
    init_primitive_types();
    init_value_shape();
  }
});

// generator/read/openapi/paths/content.ts
function contentOf2(owner) {
  const content = owner.object("content", mapObject);
  const names = content?.names() ?? [];
  if (content === void 0 || names.length === 0) return { stream: false };
  const json2 = names.find((name2) => jsonMediaType.test(name2));
  const chosen = json2 ?? names.find((name2) => schemaOf(content, name2) !== void 0);
  const schema = chosen === void 0 ? void 0 : schemaOf(content, chosen);
  const stream = json2 === void 0 && !names.some((name2) => textMediaType.test(name2));
  return schema === void 0 ? { stream } : { schema, stream };
}
function schemaOf(content, mediaType) {
  return content.object(mediaType, mediaTypeObject)?.object("schema", schemaObject);
}
var jsonMediaType, textMediaType, nothing2, ContentReader;
var init_content = __esm({
  "generator/read/openapi/paths/content.ts"() {
    "use strict";
    init_objects();
    jsonMediaType = /[/+]json\s*(?:;|$)/i;
    textMediaType = /^text\/plain\b/i;
    nothing2 = { stream: false };
    ContentReader = class {
      #references;
      #shared = /* @__PURE__ */ new Map();
      constructor(references) {
        this.#references = references;
      }
      /** The content of a member that is such an object, or a reference to one. */
      read(owner, key, kind) {
        const reference2 = owner.reference(key);
        const known3 = reference2 === void 0 ? void 0 : this.#shared.get(reference2);
        if (known3 !== void 0) return known3;
        const fields = owner.object(key, kind);
        const resolved = fields && this.#references.resolve(fields, kind);
        const content = resolved === void 0 ? nothing2 : contentOf2(resolved);
        if (reference2 !== void 0) this.#shared.set(reference2, content);
        return content;
      }
    };
  }
});

// generator/read/openapi/paths/function-parameters.ts
function functionParameters(node, context) {
  const { segment: segment3 } = node;
  if (segment3.kind !== "name") return [];
  if (segment3.arguments.length === 0) return [];
  const declared = node.requests.flatMap((request) => parametersOf(request, context.document));
  return segment3.arguments.flatMap(({ name: name2, value: value2 }) => {
    const placeholder = placeholderOf(value2);
    const parameter = declared.find((candidate) => isNamed2(candidate, placeholder, name2));
    const schema = parameter && schemaOf2(parameter);
    if (schema === void 0) {
      context.document.report.unsupported(
        `Nothing says what type the parameter ${JSON.stringify(name2)} has; it is read as Edm.String.`,
        node.pointer
      );
    }
    const type = (schema && typeReference(schema, context)) ?? { name: "Edm.String", collection: false };
    return [{ name: name2, type, origin: context.document.report.origin(parameter?.pointer ?? node.pointer) }];
  });
}
function placeholderOf(value2) {
  return value2.replace(/^'(.*)'$/, "$1").replace(/^\{(.*)\}$/, "$1");
}
function isNamed2(parameter, placeholder, name2) {
  const own = parameter.string("name");
  return own !== void 0 && (own === placeholder || `@${own}` === placeholder || own === name2);
}
function schemaOf2(parameter) {
  return parameter.object("schema", schemaObject) ?? contentOf2(parameter).schema;
}
var init_function_parameters = __esm({
  "generator/read/openapi/paths/function-parameters.ts"() {
    "use strict";
    init_objects();
    init_type_reference();
    init_content();
    init_requests2();
  }
});

// generator/read/openapi/paths/operations.ts
function operationsOf(resources, context) {
  const composable = composableFunctions(resources);
  const bySignature = /* @__PURE__ */ new Map();
  for (const resource2 of resources) {
    const operation2 = operationOf(resource2, composable, context);
    if (operation2 === void 0) continue;
    const signature2 = signatureOf(operation2);
    const calls = bySignature.get(signature2) ?? [];
    calls.push({ operation: operation2, calls: [resource2] });
    bySignature.set(signature2, calls);
  }
  return [...bySignature.values()].flatMap((calls) => mostGeneral(calls, context.hierarchy));
}
function operationOf(resource2, composable, context) {
  const { node, parent, step, type } = resource2;
  if (step.kind !== "operation") return void 0;
  const binding2 = step.unbound ? void 0 : parent?.type;
  const origin = context.document.report.origin(node.pointer);
  const parameters = [
    ...binding2 === void 0 ? [] : [bindingParameter2(binding2, origin)],
    ...step.operation === "action" ? actionParameters(resource2, context) : functionParameters(node, context)
  ];
  const operation2 = {
    kind: step.operation,
    name: step.name,
    bound: binding2 !== void 0,
    composable: step.operation === "function" && composable.has(step.name),
    parameters,
    origin
  };
  return type === void 0 ? operation2 : { ...operation2, returnType: type };
}
function bindingParameter2({ name: name2, collection: collection2 }, origin) {
  return { name: "bindingParameter", type: { name: name2, collection: collection2 }, origin };
}
function actionParameters({ node }, context) {
  const { document } = context;
  const body = node.requests.find(({ method }) => method === "POST")?.body;
  const schema = body?.schema && document.references.resolve(body.schema, schemaObject);
  if (schema === void 0) return [];
  const properties = mapEntries(schema.object("properties", mapObject), schemaObject);
  if (properties.length === 0 || body?.stream === true) {
    if (body?.stream === true || schema.has("allOf")) {
      document.report.unsupported(
        "The body of an action that is not an object of parameters has no counterpart and is ignored.",
        schema.pointer
      );
    }
    return [];
  }
  return properties.flatMap(([name2, property]) => {
    const type = typeReference(property, context);
    return type === void 0 ? [] : [{ name: name2, type, origin: document.report.origin(property.pointer) }];
  });
}
function composableFunctions(resources) {
  const names = /* @__PURE__ */ new Set();
  for (const { parent, step } of resources) {
    if (parent?.step.kind === "operation" && step.kind !== "protocol" && step.kind !== "unknown") {
      names.add(parent.step.name);
    }
  }
  return names;
}
function signatureOf({ kind, name: name2, bound, parameters, returnType }) {
  const [binding2] = bound ? parameters : [];
  const rest = parameters.slice(bound ? 1 : 0).map((parameter) => `${parameter.name}:${typeText2(parameter.type)}`).sort();
  return [kind, name2, bound, binding2?.type.collection, ...rest, returnType && typeText2(returnType)].join(" ");
}
function typeText2({ name: name2, collection: collection2 }) {
  return collection2 ? `Collection(${name2})` : name2;
}
function mostGeneral(called, hierarchy) {
  const byBinding = groupBy(called, ({ operation: operation2 }) => bindingType(operation2));
  return [...byBinding].flatMap(([type, same2]) => {
    const [, ...bases] = type === void 0 ? [] : hierarchy.lineage(type);
    const [first] = same2;
    if (first === void 0 || bases.some(({ name: name2 }) => byBinding.has(name2))) return [];
    return [{ operation: first.operation, calls: same2.flatMap(({ calls }) => calls) }];
  });
}
function bindingType({ bound, parameters }) {
  return bound ? parameters[0]?.type.name : void 0;
}
var init_operations = __esm({
  "generator/read/openapi/paths/operations.ts"() {
    "use strict";
    init_group_by();
    init_fields();
    init_objects();
    init_type_reference();
    init_function_parameters();
  }
});

// generator/read/openapi/paths/path-tree.ts
function pathTree(document) {
  const roots = {
    segment: { kind: "name", name: "", arguments: [] },
    path: "",
    pointer: "",
    requests: [],
    children: [],
    childByKey: /* @__PURE__ */ new Map()
  };
  const contents = new ContentReader(document.references);
  const items = [...document.pathItems].sort(([left], [right]) => ordinal(left, right));
  for (const [path2, item] of items) {
    let node = roots;
    for (const segment3 of parsePath(path2)) {
      const key = keyOf3(segment3);
      let child = node.childByKey.get(key);
      if (child === void 0) {
        child = {
          segment: segment3,
          path: path2,
          pointer: item.pointer,
          requests: [],
          children: [],
          childByKey: /* @__PURE__ */ new Map()
        };
        node.childByKey.set(key, child);
        node.children.push(child);
      }
      node = child;
    }
    if (node === roots) continue;
    if (node.requests.length === 0) {
      node.path = path2;
      node.pointer = item.pointer;
    }
    node.requests.push(...requestsOf(item, contents, document));
  }
  return roots.children;
}
function allNodes(roots) {
  const nodes = [];
  const pending = [...roots].reverse();
  for (let node = pending.pop(); node !== void 0; node = pending.pop()) {
    nodes.push(node);
    pending.push(...[...node.children].reverse());
  }
  return nodes;
}
function keyOf3(segment3) {
  switch (segment3.kind) {
    case "name": {
      const given = segment3.arguments.map(({ name: name2 }) => name2);
      return given.length === 0 ? segment3.name : `${segment3.name}(${given.join(",")})`;
    }
    case "placeholder":
      return "{}";
    case "relativePath":
      return ":";
  }
}
var init_path_tree = __esm({
  "generator/read/openapi/paths/path-tree.ts"() {
    "use strict";
    init_paths();
    init_ordinal();
    init_content();
    init_requests2();
  }
});

// generator/read/openapi/paths/operation-kind.ts
function operationKind({ requests }) {
  for (const { operation: operation2 } of requests) {
    const kind = markedKinds.get(operation2.string("x-ms-docs-operation-type"));
    if (kind !== void 0) return kind;
  }
  return void 0;
}
function operationKindByMethod({ requests }) {
  const methods5 = new Set(requests.map(({ method }) => method));
  if (methods5.size !== 1) return void 0;
  if (methods5.has("POST")) return "action";
  return methods5.has("GET") ? "function" : void 0;
}
var markedKinds;
var init_operation_kind = __esm({
  "generator/read/openapi/paths/operation-kind.ts"() {
    "use strict";
    markedKinds = /* @__PURE__ */ new Map([
      ["action", "action"],
      ["actionImport", "action"],
      ["function", "function"],
      ["functionImport", "function"]
    ]);
  }
});

// generator/read/openapi/types/envelope.ts
function valueInEnvelope(schema, document) {
  const properties = allProperties(schema, document);
  const value2 = properties.get("value");
  if (value2 === void 0 || properties.has("@odata.type")) return void 0;
  for (const name2 of properties.keys()) {
    if (name2 !== "value" && !isControlInformation(name2)) return void 0;
  }
  return value2;
}
var init_envelope2 = __esm({
  "generator/read/openapi/types/envelope.ts"() {
    "use strict";
    init_object_parts();
  }
});

// generator/read/openapi/paths/result-type.ts
function contentType(content, context) {
  if (content.stream) return { name: "Edm.Stream", collection: false };
  if (content.schema === void 0) return void 0;
  return typeReference(unwrapped(content.schema, context), context);
}
function unwrapped(schema, { document, modelTypes: modelTypes2 }) {
  const shape = valueShape(schema, document);
  if (shape.kind !== "reference" && shape.kind !== "object") return schema;
  if (shape.kind === "reference" && modelTypes2.has(schemaNameOf(shape.reference) ?? "")) return schema;
  const resolved = document.references.resolve(shape.schema, schemaObject);
  return (resolved && valueInEnvelope(resolved, document)) ?? schema;
}
var init_result_type = __esm({
  "generator/read/openapi/paths/result-type.ts"() {
    "use strict";
    init_objects();
    init_references();
    init_envelope2();
    init_type_reference();
    init_value_shape();
  }
});

// generator/read/openapi/paths/entry-point.ts
function entryPoint(node, context) {
  const { segment: segment3 } = node;
  const unknown6 = { node, step: { kind: "unknown" } };
  if (segment3.kind !== "name" || segment3.name.startsWith("$")) return [unknown6];
  const operation2 = operationKind(node);
  if (operation2 !== void 0) {
    const name2 = qualify(segment3.name, context.namespaces);
    const type2 = resultOf(node, context);
    const step2 = { kind: "operation", operation: operation2, name: name2, unbound: true };
    return [type2 === void 0 ? { node, step: step2 } : { node, step: step2, type: type2 }];
  }
  const type = entryType(node, context);
  const step = { kind: "entryPoint", name: segment3.name };
  if (type === void 0) {
    context.document.report.unsupported(
      "Nothing says what type is at the beginning of this path; it is ignored with all that follows it.",
      node.pointer
    );
    return [unknown6];
  }
  if (segment3.arguments.length === 0) return [{ node, step, type }];
  const parts = segment3.arguments.map(({ name: name2, value: value2 }) => ({ property: name2, placeholder: value2 }));
  return [
    { node: { ...node, requests: [] }, step, type: { ...type, collection: true } },
    { node, step: { kind: "key", parts }, type: { ...type, collection: false } }
  ];
}
function entryType(node, context) {
  const keys = node.children.filter(({ segment: segment3 }) => segment3.kind === "placeholder");
  const type = valueType(node.requests, context) ?? valueType(
    keys.flatMap(({ requests }) => requests),
    context
  );
  if (type === void 0 || context.hierarchy.type(type.name) === void 0) return void 0;
  return keys.length > 0 ? { name: type.name, collection: true } : type;
}
function valueType(requests, context) {
  for (const { result } of requests.filter(({ method }) => method === "GET")) {
    const type = contentType(result, context);
    if (type !== void 0) return type;
  }
  for (const { method, body } of requests) {
    const type = contentType(body, context);
    if (type !== void 0) return method === "POST" ? { ...type, collection: true } : type;
  }
  return void 0;
}
function resultOf(node, context) {
  for (const { result } of node.requests) {
    const type = contentType(result, context);
    if (type !== void 0) return type;
  }
  return void 0;
}
var init_entry_point = __esm({
  "generator/read/openapi/paths/entry-point.ts"() {
    "use strict";
    init_operation_kind();
    init_namespaces();
    init_result_type();
  }
});

// generator/read/openapi/paths/steps.ts
function nextStep(node, parent, context) {
  const { segment: segment3 } = node;
  switch (segment3.kind) {
    case "relativePath":
      return [resource(node, { kind: "relativePath" }, parent.type)];
    case "placeholder":
      return [keyStep(node, [{ placeholder: segment3.name }], parent, context)];
    case "name":
      if (segment3.name.startsWith("$")) return [{ node, step: { kind: "protocol", name: segment3.name } }];
      return namedStep(node, segment3, parent, context);
  }
}
function namedStep(node, segment3, parent, context) {
  if (parent.type === void 0) return [unknown3(node, parent, context)];
  const marked = operationKind(node);
  if (marked !== void 0) return [operationStep(node, segment3, marked, context)];
  const property = propertyStep(node, segment3, parent.type, context);
  if (property !== void 0) return property;
  const parts = unnamedCompositeKey(segment3.name);
  if (parts !== void 0 && parent.type.collection) return [keyStep(node, parts, parent, context)];
  const name2 = qualify(segment3.name, context.namespaces);
  if (isQualified(segment3.name) && context.hierarchy.type(name2) !== void 0) {
    return [resource(node, { kind: "cast" }, { ...parent.type, name: name2 })];
  }
  const guessed = operationKindByMethod(node);
  if (guessed !== void 0 && (isQualified(segment3.name) || guessed === "action")) {
    return [operationStep(node, segment3, guessed, context)];
  }
  return [unknown3(node, parent, context)];
}
function propertyStep(node, segment3, type, { hierarchy }) {
  if (type.collection) return void 0;
  const found2 = hierarchy.property(type.name, segment3.name);
  if (found2 === void 0) return void 0;
  const step = { kind: "property", ...found2 };
  if (segment3.arguments.length === 0) return [resource(node, step, found2.property.type)];
  const parts = segment3.arguments.map(({ name: name2, value: value2 }) => ({ property: name2, placeholder: value2 }));
  return [
    resource({ ...node, requests: [] }, step, found2.property.type),
    resource(node, { kind: "key", parts }, { ...found2.property.type, collection: false })
  ];
}
function operationStep(node, segment3, operation2, context) {
  const name2 = qualify(segment3.name, context.namespaces);
  return resource(node, { kind: "operation", operation: operation2, name: name2, unbound: false }, resultOf(node, context));
}
function keyStep(node, parts, parent, context) {
  if (parent.type?.collection !== true) return unknown3(node, parent, context);
  return resource(node, { kind: "key", parts }, { name: parent.type.name, collection: false });
}
function unnamedCompositeKey(text9) {
  const parts = text9.split(",").map((part) => /^([^=]+)=(.+)$/.exec(part));
  const named = parts.flatMap((match) => {
    const [, property, placeholder] = match ?? [];
    return property === void 0 || placeholder === void 0 ? [] : [{ property, placeholder }];
  });
  return named.length === parts.length ? named : void 0;
}
function unknown3(node, parent, { document }) {
  if (parent.step.kind !== "unknown") {
    document.report.unsupported(
      "A segment of a path is neither a property, a key, a type, an action nor a function of what comes before it; it is ignored with all that follows it.",
      node.pointer
    );
  }
  return { node, step: { kind: "unknown" } };
}
function resource(node, step, type) {
  return type === void 0 ? { node, step } : { node, step, type };
}
var init_steps = __esm({
  "generator/read/openapi/paths/steps.ts"() {
    "use strict";
    init_paths();
    init_entry_point();
    init_namespaces();
    init_operation_kind();
  }
});

// generator/read/openapi/paths/resources.ts
function resourcesOf(roots, context) {
  const resources = [];
  const byNode = /* @__PURE__ */ new Map();
  const parents = /* @__PURE__ */ new Map();
  for (const node of allNodes(roots)) {
    for (const child of node.children) parents.set(child, node);
    const parentNode = parents.get(node);
    const parent = parentNode && byNode.get(parentNode);
    const steps = parent === void 0 ? entryPoint(node, context) : nextStep(node, parent, context);
    let last = parent;
    for (const step of steps) {
      last = last === void 0 ? step : { ...step, parent: last };
      resources.push(last);
    }
    if (last !== void 0) byNode.set(node, last);
  }
  return resources;
}
var init_resources = __esm({
  "generator/read/openapi/paths/resources.ts"() {
    "use strict";
    init_entry_point();
    init_path_tree();
    init_steps();
  }
});

// generator/read/openapi/paths/streams.ts
function streamsOf(resources) {
  const properties = /* @__PURE__ */ new Set();
  const mediaEntities = /* @__PURE__ */ new Set();
  for (const { node, parent, step } of resources) {
    if (!node.requests.some(isStream)) continue;
    if (step.kind === "property") {
      properties.add(memberKey(step.declaringType.name, step.property.name));
    } else if (step.kind === "protocol" && step.name === "$value" && isEntity(parent)) {
      mediaEntities.add(parent.type.name);
    }
  }
  return { properties, mediaEntities };
}
function isStream({ body, result }) {
  return body.stream || result.stream;
}
function isEntity(resource2) {
  return resource2?.type !== void 0 && !resource2.type.name.startsWith("Edm.");
}
var init_streams = __esm({
  "generator/read/openapi/paths/streams.ts"() {
    "use strict";
    init_containment();
  }
});

// generator/read/openapi/types/abstract-types.ts
function abstractTypes({ structured }, hierarchy, keys) {
  const abstract = /* @__PURE__ */ new Set();
  const writesDefaults = [...structured.values()].some(hasDefault);
  for (const type of structured.values()) {
    if (type.discriminator === void 0 || type.discriminator.size === 0) continue;
    const isListed = [...type.discriminator.values()].includes(type.name);
    if (isListed || hasOwnValue(type) || !isEmpty(type, keys.get(type.name))) continue;
    const isRoot = type.baseType === void 0 && keys.has(type.name);
    const impliesDefaults = writesDefaults && !isRoot;
    const lacksDefaults = !hierarchy.directlyDerived(type.name).every(hasDefault);
    if (!(impliesDefaults && lacksDefaults)) abstract.add(type.name);
  }
  return abstract;
}
function isEmpty({ properties }, key = []) {
  const keyNames = new Set(key.map(({ path: path2 }) => path2));
  return [...properties.keys()].every((name2) => keyNames.has(name2));
}
function hasOwnValue({ schemas }) {
  return schemas.some((schema) => schema.has("x-ms-discriminator-value"));
}
function hasDefault({ schemas }) {
  return schemas.some((schema) => {
    const properties = schema.object("properties", mapObject);
    return properties?.object("@odata.type", schemaObject)?.has("default") === true;
  });
}
function checkDiscriminators({ structured }, usedTypes2, abstract, hierarchy, report) {
  for (const type of structured.values()) {
    if (!usedTypes2.has(type.name)) continue;
    const mapped = new Set(type.discriminator?.values());
    const missing2 = hierarchy.derived(type.name).map(({ name: name2 }) => name2).filter((name2) => !mapped.has(name2) && !abstract.has(name2)).sort();
    const [first] = missing2;
    if (first === void 0) continue;
    const others = missing2.length > 1 ? ` and ${missing2.length - 1} more` : "";
    report.add(
      "openapi-discriminator-missing",
      `No discriminator mapping of ${type.name} tells ${first}${others} apart from it. Add "discriminator": {"propertyName": "@odata.type", "mapping": {"#${first}": "#/components/schemas/${first}", \u2026}}.`,
      type.pointer
    );
  }
}
var init_abstract_types = __esm({
  "generator/read/openapi/types/abstract-types.ts"() {
    "use strict";
    init_objects();
  }
});

// generator/read/openapi/types/enumeration-type.ts
function enumerationType(name2, schema, values, { report }) {
  const flags = schema.object("x-ms-enum-flags", enumerationExtension)?.boolean("isFlags") === true;
  const members2 = [...new Set(values)].map((value2) => ({ name: value2 }));
  return {
    kind: "enumerationType",
    name: name2,
    underlyingType: "Edm.Int32",
    flags,
    members: members2,
    origin: report.origin(schema.pointer)
  };
}
var init_enumeration_type = __esm({
  "generator/read/openapi/types/enumeration-type.ts"() {
    "use strict";
    init_objects();
  }
});

// generator/read/openapi/types/draft-types.ts
function draftTypes(context) {
  const { document, modelTypes: modelTypes2 } = context;
  const structured = /* @__PURE__ */ new Map();
  const others = [];
  for (const [name2, schema] of document.schemas) {
    if (!modelTypes2.has(name2)) continue;
    const shape = valueShape(schema, document);
    const values = stringValues(schema);
    if (shape.kind === "primitive" && values !== void 0) {
      others.push(enumerationType(name2, schema, values, document));
    } else if (shape.kind === "primitive") {
      others.push(typeDefinition(name2, schema, primitiveType(shape.type, schema, document), document));
    } else if (isObject3(schema, shape.kind)) {
      structured.set(name2, structuredDraft(name2, schema, context));
    } else {
      document.report.unsupported(
        "A named schema that is neither an object, an enumeration nor a primitive value has no counterpart and is ignored.",
        schema.pointer
      );
    }
  }
  return { structured, others };
}
function isObject3(schema, kind) {
  return kind === "object" || schema.has("allOf");
}
function typeDefinition(name2, schema, underlyingType2, { report }) {
  const facets = facetsOf(schema);
  const origin = report.origin(schema.pointer);
  const definition = { kind: "typeDefinition", name: name2, underlyingType: underlyingType2, origin };
  return facets === void 0 ? definition : { ...definition, facets };
}
function structuredDraft(name2, schema, context) {
  const { document } = context;
  const { inline, references } = objectParts(schema, document);
  const [base, ...otherBases] = references;
  for (const { pointer } of otherBases) {
    document.report.unsupported("A second base type has no counterpart and is ignored.", pointer);
  }
  const baseType = base && baseTypeOf(base, context);
  const properties = /* @__PURE__ */ new Map();
  for (const part of inline) {
    reportRequired(part, document);
    reportAdditionalProperties(part, document);
    for (const [property, propertySchema] of mapEntries(part.object("properties", mapObject), schemaObject)) {
      if (isControlInformation(property)) continue;
      const draft = propertyDraft(property, propertySchema, context);
      if (draft !== void 0) properties.set(property, draft);
    }
  }
  const discriminator = discriminatorOf(inline, document);
  return {
    name: name2,
    ...baseType === void 0 ? {} : { baseType },
    open: inline.some((part) => allowsMore(part)),
    properties,
    schemas: inline,
    ...discriminator === void 0 ? {} : { discriminator },
    pointer: schema.pointer
  };
}
function baseTypeOf({ reference: reference2, pointer }, { document, modelTypes: modelTypes2 }) {
  if (document.references.target(reference2, pointer) === void 0) return void 0;
  const name2 = schemaNameOf(reference2);
  if (name2 !== void 0 && modelTypes2.has(name2)) return name2;
  document.report.unsupported(
    `The base type ${JSON.stringify(reference2)} is no type of the model and is ignored.`,
    pointer
  );
  return void 0;
}
function propertyDraft(name2, schema, context) {
  const type = typeReference(schema, context);
  if (type === void 0) return void 0;
  return { name: name2, type, navigation: schema.boolean("x-ms-navigationProperty") === true, schema };
}
function allowsMore(schema) {
  const additional = schema.value("additionalProperties");
  return additional !== void 0 && additional !== false;
}
function discriminatorOf(schemas, document) {
  for (const schema of schemas) {
    const discriminator = schema.object("discriminator", discriminatorObject);
    if (discriminator === void 0) continue;
    const property = discriminator.string("propertyName");
    if (property !== void 0 && property !== "@odata.type") {
      document.report.unsupported(
        `A discriminator named ${JSON.stringify(property)} has no counterpart: OData's is "@odata.type".`,
        discriminator.pointer
      );
    }
    const mapping = discriminator.object("mapping", mapObject);
    const names = /* @__PURE__ */ new Map();
    for (const value2 of mapping?.names() ?? []) {
      const reference2 = mapping?.string(value2);
      if (reference2 === void 0) continue;
      const name2 = mappedSchema(reference2, mapping?.at(value2) ?? discriminator.pointer, document);
      if (name2 !== void 0) names.set(value2, name2);
    }
    return names;
  }
  return void 0;
}
function mappedSchema(reference2, pointer, document) {
  if (document.schemas.has(reference2)) return reference2;
  return document.references.target(reference2, pointer) && schemaNameOf(reference2);
}
var init_draft_types = __esm({
  "generator/read/openapi/types/draft-types.ts"() {
    "use strict";
    init_fields();
    init_objects();
    init_references();
    init_constraints();
    init_enumeration_type();
    init_object_parts();
    init_primitive_types();
    init_type_reference();
    init_value_shape();
  }
});

// generator/read/openapi/types/hierarchy.ts
function withoutCircles(types2, report) {
  const result = new Map(types2);
  const sound = /* @__PURE__ */ new Set();
  for (const start of types2.keys()) {
    const path2 = /* @__PURE__ */ new Set();
    for (let type = result.get(start); type !== void 0 && !sound.has(type.name); ) {
      path2.add(type.name);
      const { baseType, ...withoutBase } = type;
      if (baseType !== void 0 && path2.has(baseType)) {
        report.add(
          "openapi-reference",
          `${JSON.stringify(type.name)} is, by way of its base types, its own base type.`,
          type.pointer
        );
        result.set(type.name, withoutBase);
        break;
      }
      type = baseType === void 0 ? void 0 : result.get(baseType);
    }
    for (const name2 of path2) sound.add(name2);
  }
  return result;
}
var Hierarchy;
var init_hierarchy = __esm({
  "generator/read/openapi/types/hierarchy.ts"() {
    "use strict";
    Hierarchy = class {
      #types;
      #derived = /* @__PURE__ */ new Map();
      constructor(types2) {
        this.#types = types2;
        for (const type of types2.values()) {
          if (type.baseType === void 0) continue;
          const siblings = this.#derived.get(type.baseType);
          if (siblings === void 0) this.#derived.set(type.baseType, [type]);
          else siblings.push(type);
        }
      }
      type(name2) {
        return this.#types.get(name2);
      }
      /** A type and its base types, from derived to base. */
      lineage(name2) {
        const lineage2 = [];
        for (let type = this.#types.get(name2); type !== void 0; type = this.#baseOf(type)) lineage2.push(type);
        return lineage2;
      }
      /** The last of the base types; a type without a base type is its own root. */
      root(name2) {
        return this.lineage(name2).at(-1)?.name ?? name2;
      }
      directlyDerived(name2) {
        return this.#derived.get(name2) ?? [];
      }
      /** The types that derive from a type, however deep. */
      derived(name2) {
        const all2 = [];
        const pending = [...this.directlyDerived(name2)];
        for (let type = pending.pop(); type !== void 0; type = pending.pop()) {
          all2.push(type);
          pending.push(...this.directlyDerived(type.name));
        }
        return all2;
      }
      /** A property that is declared or inherited, and the type that declares it. */
      property(typeName, name2) {
        let declaringType = this.#types.get(typeName);
        for (; declaringType !== void 0; declaringType = this.#baseOf(declaringType)) {
          const property = declaringType.properties.get(name2);
          if (property !== void 0) return { declaringType, property };
        }
        return void 0;
      }
      #baseOf({ baseType }) {
        return baseType === void 0 ? void 0 : this.#types.get(baseType);
      }
    };
  }
});

// generator/read/openapi/types/lower-types.ts
function lowerType(draft, evidence, report) {
  const drafts = [...draft.properties.values()];
  const isNavigation = ({ navigation, type }) => navigation || evidence.entityTypes.has(type.name);
  const common = {
    name: draft.name,
    ...draft.baseType === void 0 ? {} : { baseType: draft.baseType },
    abstract: evidence.abstractTypes.has(draft.name),
    open: draft.open,
    properties: drafts.filter((property) => !isNavigation(property)).map((property) => structuralProperty(property, draft, evidence, report)),
    navigationProperties: drafts.filter(isNavigation).map((property) => navigationProperty(property, draft, evidence, report)),
    origin: report.origin(draft.pointer)
  };
  if (!evidence.entityTypes.has(draft.name)) return { kind: "complexType", ...common };
  const key = evidence.keys.get(draft.name);
  const hasStream2 = evidence.mediaEntities.has(draft.name);
  return { kind: "entityType", hasStream: hasStream2, ...common, ...key === void 0 ? {} : { key } };
}
function structuralProperty({ name: name2, type, schema }, draft, { streams }, report) {
  const isStream3 = type.name === "Edm.Binary" && streams.has(memberKey(draft.name, name2));
  const defaultValue = defaultText(schema.value("default"));
  return {
    name: name2,
    type: isStream3 ? { ...type, name: "Edm.Stream" } : type,
    ...defaultValue === void 0 ? {} : { defaultValue },
    origin: report.origin(schema.pointer)
  };
}
function defaultText(value2) {
  if (typeof value2 === "string") return value2;
  return typeof value2 === "number" || typeof value2 === "boolean" ? String(value2) : void 0;
}
function navigationProperty({ name: name2, type, schema }, draft, { contained }, report) {
  return {
    name: name2,
    type: navigationType(type),
    containsTarget: contained.has(memberKey(draft.name, name2)),
    referentialConstraints: [],
    origin: report.origin(schema.pointer)
  };
}
function navigationType({ name: name2, collection: collection2, nullable }) {
  return collection2 || nullable === void 0 ? { name: name2, collection: collection2 } : { name: name2, collection: collection2, nullable };
}
var init_lower_types = __esm({
  "generator/read/openapi/types/lower-types.ts"() {
    "use strict";
    init_containment();
  }
});

// generator/read/openapi/types/model-types.ts
function modelTypes(document, requests) {
  const graph = new ReferenceGraph(document);
  const results = referencedBy(schemasOf(requests.map(({ result }) => result)));
  const sharedResponses = document.responses.map((response) => response.location);
  const wrappers = /* @__PURE__ */ new Set([...results, ...referencedBy(sharedResponses)]);
  const bodies = referencedBy(schemasOf(requests.map(({ body }) => body)));
  const failures = graph.closure(referencedBy(schemasOf(requests.flatMap(({ errors }) => errors))));
  const others = [...document.schemas.keys()].filter((name2) => !failures.has(name2));
  const elsewhere = graph.closure([...results, ...bodies, ...others]);
  const names = /* @__PURE__ */ new Set();
  for (const [name2, schema] of document.schemas) {
    if (name2.startsWith("Edm.") || schema.has("$ref")) continue;
    if (!isQualified2(name2)) {
      reportUnqualified(name2, schema, document);
      continue;
    }
    if (failures.has(name2) && !elsewhere.has(name2)) continue;
    const standsElsewhere = graph.isReferenced(name2) || bodies.has(name2);
    if (!standsElsewhere && wrappers.has(name2) && valueInEnvelope(schema, document) !== void 0) continue;
    names.add(name2);
  }
  return names;
}
function schemasOf(contents) {
  return [...new Set(contents)].flatMap(({ schema }) => schema?.location ?? []);
}
function isQualified2(name2) {
  return /^[^.]+(?:\.[^.]+)+$/.test(name2);
}
function reportUnqualified(name2, schema, document) {
  const members2 = [...allProperties(schema, document).keys()].filter(
    (member2) => !isControlInformation(member2)
  );
  if (members2.length === 0 || valueInEnvelope(schema, document) !== void 0) return;
  document.report.unsupported(
    `The schema ${JSON.stringify(name2)} is ignored: its name has no namespace, such as "contoso.hr.${name2}".`,
    schema.pointer
  );
}
function referencedBy(locations) {
  const names = /* @__PURE__ */ new Set();
  const pending = locations.map(({ value: value2 }) => value2);
  while (pending.length > 0) {
    const value2 = pending.pop();
    if (isJsonObject(value2)) {
      const name2 = typeof value2["$ref"] === "string" ? schemaNameOf(value2["$ref"]) : void 0;
      if (name2 !== void 0) names.add(name2);
    }
    if (typeof value2 !== "object" || value2 === null) continue;
    for (const member2 of Object.values(value2)) {
      if (typeof member2 === "object" && member2 !== null) pending.push(member2);
    }
  }
  return names;
}
var ReferenceGraph;
var init_model_types = __esm({
  "generator/read/openapi/types/model-types.ts"() {
    "use strict";
    init_json2();
    init_references();
    init_envelope2();
    init_object_parts();
    ReferenceGraph = class {
      #references = /* @__PURE__ */ new Map();
      #referenced = /* @__PURE__ */ new Set();
      constructor(document) {
        for (const [name2, schema] of document.schemas) {
          const references = referencedBy([schema.location]);
          this.#references.set(name2, references);
          for (const reference2 of references) this.#referenced.add(reference2);
        }
      }
      /** Whether a schema names it. */
      isReferenced(name2) {
        return this.#referenced.has(name2);
      }
      closure(names) {
        const reached = /* @__PURE__ */ new Set();
        const pending = [...names];
        for (let name2 = pending.pop(); name2 !== void 0; name2 = pending.pop()) {
          if (reached.has(name2)) continue;
          reached.add(name2);
          pending.push(...this.#references.get(name2) ?? []);
        }
        return reached;
      }
    };
  }
});

// generator/read/openapi/types/used-types.ts
function usedTypes({ structured }, resources, operations4) {
  const used = /* @__PURE__ */ new Set();
  for (const { properties } of structured.values()) {
    for (const { type } of properties.values()) used.add(type.name);
  }
  for (const { type } of resources) {
    if (type !== void 0) used.add(type.name);
  }
  for (const { parameters, returnType } of operations4) {
    for (const { type } of parameters) used.add(type.name);
    if (returnType !== void 0) used.add(returnType.name);
  }
  return used;
}
var init_used_types = __esm({
  "generator/read/openapi/types/used-types.ts"() {
    "use strict";
  }
});

// generator/read/openapi/lower-document.ts
function lowerDocument(document) {
  const { report } = document;
  const tree = pathTree(document);
  const requests = allNodes(tree).flatMap((node) => node.requests);
  const typeContext = { document, modelTypes: modelTypes(document, requests) };
  const read = draftTypes(typeContext);
  const drafts = { ...read, structured: withoutCircles(read.structured, report) };
  const hierarchy = new Hierarchy(drafts.structured);
  const namespaces = namespacesOf2(typeContext.modelTypes);
  const context = { ...typeContext, hierarchy, namespaces };
  const resources = resourcesOf(tree, context);
  const called = operationsOf(resources, context);
  const operations4 = called.map(({ operation: operation2 }) => operation2);
  const container = containerOf(resources, context);
  const { primary, alternate } = keysOf(resources, hierarchy, document);
  const streams = streamsOf(resources);
  const abstract = abstractTypes(drafts, hierarchy, primary);
  const evidence = {
    entityTypes: entityTypes(drafts, resources, hierarchy),
    keys: primary,
    contained: containedProperties(resources),
    streams: streams.properties,
    mediaEntities: streams.mediaEntities,
    abstractTypes: abstract
  };
  checkDiscriminators(drafts, usedTypes(drafts, resources, operations4), abstract, hierarchy, report);
  const structured = [...drafts.structured.values()].map((draft) => lowerType(draft, evidence, report));
  const origin = report.origin(document.root.pointer);
  const annotations = [
    ...typeAnnotations(drafts, document),
    ...keyAnnotations(alternate, (type) => report.origin(hierarchy.type(type)?.pointer ?? "")),
    ...operationAnnotations(called, document),
    ...container === void 0 ? [] : requestAnnotations(resources, container.name, evidence.entityTypes, context)
  ];
  return {
    schemas: namespaces.all.map((namespace) => ({ namespace, origin })),
    types: [...structured, ...drafts.others],
    operations: operations4,
    terms: [],
    containers: container === void 0 ? [] : [container],
    annotations,
    requests: requestKeys(tree)
  };
}
function requestKeys(tree) {
  const keys = /* @__PURE__ */ new Set();
  for (const { path: path2, requests } of allNodes(tree)) {
    if (requests.length === 0) continue;
    const key = path2.replace(/\{[^{}]*\}/g, "{}");
    for (const { method } of requests) keys.add(`${method} ${key}`);
  }
  return keys;
}
var init_lower_document = __esm({
  "generator/read/openapi/lower-document.ts"() {
    "use strict";
    init_key_annotations();
    init_operation_annotations();
    init_request_annotations();
    init_type_annotations();
    init_containment();
    init_container();
    init_entity_types();
    init_keys();
    init_namespaces();
    init_operations();
    init_path_tree();
    init_resources();
    init_streams();
    init_abstract_types();
    init_draft_types();
    init_hierarchy();
    init_lower_types();
    init_model_types();
    init_used_types();
  }
});

// generator/read/openapi/text/yaml-text.ts
import { parseDocument } from "yaml";
function parseYamlText(source) {
  try {
    const document = parseDocument(source.text, { prettyErrors: false, logLevel: "silent" });
    if (document.errors.length > 0) {
      const findings2 = document.errors.map((error) => malformed(source, error.message, error.pos[0]));
      return { value: void 0, diagnostics: findings2 };
    }
    const value2 = document.toJS({ maxAliasCount: maximalAliasCount });
    return { value: value2, diagnostics: [] };
  } catch (error) {
    const reason2 = error instanceof Error ? error.message : String(error);
    return { value: void 0, diagnostics: [malformed(source, reason2, 0)] };
  }
}
function malformed(source, reason2, offset) {
  return diagnostic("openapi-malformed", `This is not valid YAML: ${reason2}`, { source, offset });
}
var maximalAliasCount;
var init_yaml_text = __esm({
  "generator/read/openapi/text/yaml-text.ts"() {
    "use strict";
    init_diagnostics();
    maximalAliasCount = 1e3;
  }
});

// generator/read/openapi/text/parse-text.ts
import * as v8 from "valibot";
function parseText(source) {
  const isJson = /^\s*[{[]/.test(source.text) && !/\.ya?ml$/i.test(source.name);
  return isJson ? readJson(source, v8.unknown(), "openapi-malformed") : parseYamlText(source);
}
var init_parse_text = __esm({
  "generator/read/openapi/text/parse-text.ts"() {
    "use strict";
    init_json();
    init_yaml_text();
  }
});

// generator/read/openapi/read-openapi.ts
var read_openapi_exports = {};
__export(read_openapi_exports, {
  readOpenApi: () => readOpenApi
});
function readOpenApi(source) {
  const parsed = parseText(source);
  if (hasErrors(parsed.diagnostics)) return { value: emptyDocument, diagnostics: parsed.diagnostics };
  const report = new Report(source);
  const document = openDocument(parsed.value, report);
  const value2 = document === void 0 ? emptyDocument : lowerDocument(document);
  return { value: value2, diagnostics: report.diagnostics() };
}
var init_read_openapi = __esm({
  "generator/read/openapi/read-openapi.ts"() {
    "use strict";
    init_diagnostics();
    init_document();
    init_open_api_document();
    init_report();
    init_lower_document();
    init_parse_text();
  }
});

// generator/read/permissions/deployments.ts
function deploymentsOf({ listed: listed4, deployed }) {
  const known3 = idsOf(deployed);
  const others = listed4.filter(
    ({ id }, index) => id !== void 0 && !known3.has(id) && listed4.findIndex((scope) => scope.id === id) === index
  );
  const [only, another] = others;
  if (deployed.length > 0 && known3.size === 0 && only?.id !== void 0 && another === void 0) {
    const { id } = only;
    return deployed.map((deployment2) => ({ ...deployment2, id }));
  }
  return [
    ...deployed,
    ...others.map(({ id, isHidden, isEnabled }) => ({
      ...id === void 0 ? {} : { id },
      isHidden,
      isEnabled
    }))
  ];
}
function idsOf(deployments) {
  return new Set(deployments.flatMap(({ id }) => id ?? []));
}
var init_deployments = __esm({
  "generator/read/permissions/deployments.ts"() {
    "use strict";
  }
});

// generator/first-of.ts
function firstOf(items, textOf5) {
  const shown = items.slice(0, shownItems).map(textOf5).join(", ");
  const more = items.length - shownItems;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
var shownItems;
var init_first_of = __esm({
  "generator/first-of.ts"() {
    "use strict";
    shownItems = 3;
  }
});

// generator/read/permissions/tally.ts
var Tally;
var init_tally = __esm({
  "generator/read/permissions/tally.ts"() {
    "use strict";
    init_diagnostics();
    init_first_of();
    Tally = class {
      #code;
      #kinds = /* @__PURE__ */ new Map();
      constructor(code2) {
        this.#code = code2;
      }
      /**
       * @param kind a sentence without its full stop, for which `example` stands
       * @param origin of the example; called for the first one of a kind
       */
      add(kind, example, origin) {
        const known3 = this.#kinds.get(kind);
        if (known3 === void 0) this.#kinds.set(kind, { origin: origin(), examples: [example] });
        else known3.examples.push(example);
      }
      diagnostics() {
        return [...this.#kinds].map(
          ([kind, { origin, examples }]) => diagnostic(this.#code, `${kind}: ${firstOf([...new Set(examples)], (example) => example)}.`, origin)
        );
      }
    };
  }
});

// generator/read/permissions/differences.ts
function differences(permissions) {
  const tally = new Tally("permissions-files-differ");
  const all2 = [...permissions.values()].flatMap(({ schemes: schemes2 }) => [...schemes2.values()]);
  const present = {
    listed: all2.some(({ listed: listed4 }) => listed4.length > 0),
    deployed: all2.some(({ deployed }) => deployed.length > 0)
  };
  for (const { name: name2, origin, schemes: schemes2 } of permissions.values()) {
    for (const [scheme2, statements2] of schemes2) {
      for (const kind of differencesOf(statements2, present)) {
        tally.add(kind, `"${name2}" (${scheme2})`, () => origin);
      }
    }
  }
  return tally.diagnostics();
}
function differencesOf(statements2, present) {
  const { declared, listed: listed4, deployed } = statements2;
  const kinds = [];
  const ids = idsOf(deployed);
  const [scope] = listed4;
  if (listed4.some(({ id }) => id !== void 0 && ids.size > 0 && !ids.has(id)) || idsOf(listed4).size > 1) {
    kinds.push("The id of a permission is not the same in all files, and all are kept");
  }
  if (disagree([...declared, ...listed4].map(({ requiresAdminConsent }) => requiresAdminConsent))) {
    kinds.push(
      "Whether a permission needs the consent of an administrator is not the same in all files, and what its path sets' file says is kept"
    );
  }
  if (disagree(declared.map(({ privilegeLevel }) => privilegeLevel))) {
    kinds.push("The privilege level of a permission is not the same in all files, and the first one is kept");
  }
  if (declared.length > 0) {
    if (present.listed && present.deployed && scope === void 0 && deployed.length === 0) {
      kinds.push("A permission has path sets, but is neither listed nor deployed");
    }
  } else if (scope !== void 0) {
    kinds.push("A permission is listed for those who choose permissions, but has no path sets");
  } else {
    kinds.push("A permission is deployed, but has no path sets, and is not listed either");
  }
  return kinds;
}
function disagree(values) {
  return new Set(values.filter((value2) => value2 !== void 0)).size > 1;
}
var init_differences = __esm({
  "generator/read/permissions/differences.ts"() {
    "use strict";
    init_deployments();
    init_tally();
  }
});

// generator/read/permissions/environments.ts
function parseEnvironments(text9) {
  const names = text9.split(";").map((name2) => name2.trim()).filter((name2) => name2 !== "");
  const unknown6 = names.filter((name2) => !cloudsByEnvironment.has(name2.toLowerCase()));
  if (unknown6.length === names.length) return { unknown: unknown6 };
  const clouds2 = names.flatMap((name2) => cloudsByEnvironment.get(name2.toLowerCase()) ?? []);
  return { clouds: [...new Set(clouds2)], unknown: unknown6 };
}
var cloudsByEnvironment;
var init_environments = __esm({
  "generator/read/permissions/environments.ts"() {
    "use strict";
    cloudsByEnvironment = /* @__PURE__ */ new Map([
      ["public", ["global"]],
      ["global", ["global"]],
      ["fairfax", ["usGov", "usGovDod"]],
      ["mooncake", ["china"]],
      ["gallatin", ["china"]],
      ["ppe", []],
      ["usnat", []],
      ["ussec", []]
    ]);
  }
});

// generator/ir/sufficient-permissions.ts
function setsOf(permission3, { alsoRequires }) {
  return setsWith(permission3, alsoRequires.get(permission3) ?? []);
}
function inWords2(permission3, { alsoRequires }) {
  const [only, ...others] = (alsoRequires.get(permission3) ?? []).map((set2) => set2.join(" and "));
  if (only === void 0) return permission3;
  return `${permission3} and ${others.length === 0 ? only : `(${[only, ...others].join(" or ")})`}`;
}
function setsWith(permission3, alsoRequires) {
  return alsoRequires.length === 0 ? [[permission3]] : alsoRequires.map((set2) => permissionSet([permission3, ...set2]));
}
function permissionSet(permissions) {
  return [...new Set(permissions)].sort(ordinal);
}
var init_sufficient_permissions = __esm({
  "generator/ir/sufficient-permissions.ts"() {
    "use strict";
    init_ordinal();
  }
});

// generator/read/permissions/also-requires.ts
function parseAlsoRequires(text9) {
  const tokens2 = text9.match(/[|,&()]|[^\s|,&()]+/g) ?? [];
  const reader = new Reader(tokens2);
  const alternatives2 = reader.expression(0);
  return reader.isAtEnd ? alternatives2 : void 0;
}
function bothOf(one, other) {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  return one.flatMap((set2) => other.map((more) => permissionSet([...set2, ...more])));
}
function limited(alternatives2) {
  return alternatives2.length > mostAlternatives ? void 0 : alternatives2;
}
function distinct2(sets) {
  return [...new Map(sets.map((set2) => [set2.join(" "), set2])).values()];
}
var mostAlternatives, deepestNesting, Reader;
var init_also_requires = __esm({
  "generator/read/permissions/also-requires.ts"() {
    "use strict";
    init_sufficient_permissions();
    mostAlternatives = 100;
    deepestNesting = 20;
    Reader = class {
      #tokens;
      #next = 0;
      constructor(tokens2) {
        this.#tokens = tokens2;
      }
      get isAtEnd() {
        return this.#next === this.#tokens.length;
      }
      expression(depth) {
        let alternatives2 = this.#term(depth);
        while (alternatives2 !== void 0 && (this.#take("|") || this.#take(","))) {
          const more = this.#term(depth);
          alternatives2 = more && limited(distinct2([...alternatives2, ...more]));
        }
        return alternatives2;
      }
      #term(depth) {
        let alternatives2 = this.#factor(depth);
        while (alternatives2 !== void 0 && this.#take("&")) {
          const more = this.#factor(depth);
          alternatives2 = more && limited(distinct2(bothOf(alternatives2, more)));
        }
        return alternatives2;
      }
      #factor(depth) {
        if (this.#take("(")) {
          const inner = depth < deepestNesting ? this.expression(depth + 1) : void 0;
          return this.#take(")") ? inner : void 0;
        }
        const token = this.#tokens[this.#next];
        if (token === void 0 || /^[|,&()]$/.test(token)) return void 0;
        this.#next++;
        return [[token]];
      }
      #take(token) {
        if (this.#tokens[this.#next] !== token) return false;
        this.#next++;
        return true;
      }
    };
  }
});

// generator/read/permissions/path-value.ts
function parsePathValue(text9) {
  if (text9 === "") return nothingSaid;
  const problems = [];
  const unknownKeys = [];
  const found2 = /* @__PURE__ */ new Map();
  for (const pair of text9.split(";").map((part) => part.trim())) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name2 = pair.slice(0, Math.max(0, equals)).trim();
    const value2 = pair.slice(equals + 1).trim();
    const key = name2.toLowerCase();
    if (name2 === "" || value2 === "") problems.push({ expected: aPair, found: pair });
    else if (key !== "least" && key !== "alsorequires") unknownKeys.push(name2);
    else if (found2.has(key)) problems.push({ expected: `the key "${name2}" once`, found: pair });
    else found2.set(key, value2);
  }
  const least = parseLeast(found2.get("least"));
  const required2 = found2.get("alsorequires");
  const alsoRequires = required2 === void 0 ? [] : parseAlsoRequires(required2);
  if (alsoRequires === void 0) problems.push({ expected: anExpression, found: required2 ?? "" });
  return {
    least: least.schemes,
    alsoRequires: alsoRequires ?? [],
    unknownKeys,
    problems: [...problems, ...least.problems]
  };
}
function parseLeast(text9) {
  const names = text9?.split(",").map((name2) => name2.trim()) ?? [];
  return {
    schemes: [...new Set(names.flatMap((name2) => schemesByName.get(name2) ?? []))],
    problems: names.filter((name2) => !schemesByName.has(name2)).map((name2) => ({ expected: `one of ${Object.keys(schemeNames).join(", ")}`, found: name2 }))
  };
}
var schemeNames, aPair, anExpression, nothingSaid, schemesByName;
var init_path_value = __esm({
  "generator/read/permissions/path-value.ts"() {
    "use strict";
    init_also_requires();
    schemeNames = {
      DelegatedWork: "delegatedWork",
      DelegatedPersonal: "delegatedPersonal",
      Application: "application"
    };
    aPair = 'a key and its value, as in "least=DelegatedWork,Application"';
    anExpression = 'permissions with "," or "|" between alternatives and "&" between those needed together';
    nothingSaid = { least: [], alsoRequires: [], unknownKeys: [], problems: [] };
    schemesByName = new Map(Object.entries(schemeNames));
  }
});

// generator/read/permissions/statements.ts
function statementsOf(documents) {
  const collector = new Collector();
  for (const { source, value: value2 } of documents) {
    const {
      permissions = {},
      delegatedScopesList = [],
      applicationScopesList = [],
      permissionDeployments = {}
    } = value2;
    collector.declare(source, permissions);
    collector.list(source, "delegatedScopesList", delegatedScopesList);
    collector.list(source, "applicationScopesList", applicationScopesList);
    collector.deploy(source, permissionDeployments);
  }
  collector.shareDelegatedScopes();
  return { value: collector.permissions, diagnostics: collector.unread.diagnostics() };
}
function statementsIn({ schemes: schemes2 }, scheme2) {
  const known3 = schemes2.get(scheme2);
  if (known3 !== void 0) return known3;
  const made = { declared: [], listed: [], deployed: [] };
  schemes2.set(scheme2, made);
  return made;
}
function originAt(source, keys) {
  return () => ({ source, pointer: jsonPointer(keys) });
}
function declaration(scheme2) {
  const { adminDisplayName, adminDescription, userDisplayName, userDescription, privilegeLevel } = scheme2;
  return {
    ...adminDisplayName === void 0 ? {} : { adminDisplayName },
    ...adminDescription === void 0 ? {} : { adminDescription },
    ...userDisplayName === void 0 ? {} : { userDisplayName },
    ...userDescription === void 0 ? {} : { userDescription },
    requiresAdminConsent: scheme2.requiresAdminConsent,
    ...privilegeLevel === void 0 ? {} : { privilegeLevel }
  };
}
var Collector, guid2, schemeKeys;
var init_statements = __esm({
  "generator/read/permissions/statements.ts"() {
    "use strict";
    init_access();
    init_json();
    init_deployments();
    init_environments();
    init_path_value();
    init_tally();
    Collector = class {
      permissions = /* @__PURE__ */ new Map();
      unread = new Tally("permissions-ignored");
      declare(source, permissions) {
        for (const [name2, { schemes: schemes2 }] of Object.entries(permissions)) {
          const permission3 = this.#permission(name2, source, ["permissions", name2]);
          for (const scheme2 of schemes) {
            const declared = schemes2[schemeKeys[scheme2]];
            if (declared !== void 0) statementsIn(permission3, scheme2).declared.push(declaration(declared));
          }
        }
      }
      list(source, member2, scopes) {
        for (const [index, scope] of scopes.entries()) {
          const keys = [member2, index];
          const permission3 = this.#permission(scope.value, source, keys);
          const id = this.#id(scope.id, scope.value, source, keys);
          const { isAdmin, isEnabled, isHidden } = scope;
          const statement = {
            ...id === void 0 ? {} : { id },
            ...typeof isAdmin === "boolean" ? { requiresAdminConsent: isAdmin } : {},
            isEnabled: isEnabled ?? true,
            isHidden: isHidden ?? false
          };
          const scheme2 = member2 === "applicationScopesList" ? "application" : "delegatedWork";
          statementsIn(permission3, scheme2).listed.push(statement);
        }
      }
      /** A delegated scope is one for accounts of both kinds, unless personal accounts are said to have another one. */
      shareDelegatedScopes() {
        for (const { schemes: schemes2 } of this.permissions.values()) {
          const personal = schemes2.get("delegatedPersonal");
          const work = schemes2.get("delegatedWork");
          if (personal === void 0 || work === void 0 || idsOf(personal.deployed).size > 0) continue;
          for (const { id, isEnabled, isHidden } of work.listed) {
            personal.listed.push({ ...id === void 0 ? {} : { id }, isEnabled, isHidden });
          }
        }
      }
      /** An environment in which a permission is not said to be enabled does not have it yet. */
      deploy(source, deployments) {
        for (const [name2, ofPermission] of Object.entries(deployments)) {
          const permission3 = this.#permission(name2, source, ["permissionDeployments", name2]);
          for (const [index, { scheme: scheme2, environment, isHidden, isEnabled, ...rest }] of ofPermission.entries()) {
            const keys = ["permissionDeployments", name2, index];
            const { clouds: clouds2, unknown: unknown6 } = parseEnvironments(environment);
            for (const text9 of unknown6) {
              this.unread.add("An environment is not known", `"${text9}"`, originAt(source, keys));
            }
            const id = this.#id(rest.id, name2, source, keys);
            statementsIn(permission3, schemeNames[scheme2]).deployed.push({
              ...id === void 0 ? {} : { id },
              ...clouds2 === void 0 ? {} : { clouds: clouds2 },
              isHidden: isHidden ?? false,
              isEnabled: isEnabled ?? false
            });
          }
        }
      }
      #permission(name2, source, keys) {
        const known3 = this.permissions.get(name2);
        if (known3 !== void 0) return known3;
        const made = { name: name2, origin: originAt(source, keys)(), schemes: /* @__PURE__ */ new Map() };
        this.permissions.set(name2, made);
        return made;
      }
      #id(text9, permission3, source, keys) {
        const id = text9?.trim().toLowerCase() ?? "";
        if (guid2.test(id)) return id;
        if (id !== "")
          this.unread.add("The id of a permission is no GUID", `"${permission3}"`, originAt(source, keys));
        return void 0;
      }
    };
    guid2 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    schemeKeys = {
      delegatedWork: "DelegatedWork",
      delegatedPersonal: "DelegatedPersonal",
      application: "Application"
    };
  }
});

// generator/read/permissions/declarations.ts
function declarationsOf2(documents) {
  const { value: permissions, diagnostics } = statementsOf(documents);
  return {
    value: new Map(
      [...permissions.values()].map((permission3) => [permission3.name, declarationOf(permission3)])
    ),
    diagnostics: [...diagnostics, ...differences(permissions)]
  };
}
function declarationOf({ name: name2, origin, schemes: schemes2 }) {
  const declarations2 = schemes.flatMap((scheme2) => {
    const statements2 = schemes2.get(scheme2);
    return statements2 === void 0 ? [] : [[scheme2, schemeDeclaration(statements2)]];
  });
  return { name: name2, origin, schemes: new Map(declarations2) };
}
function schemeDeclaration(statements2) {
  const [declared] = statements2.declared;
  const deployments = deploymentsOf(statements2);
  const requiresAdminConsent = declared?.requiresAdminConsent ?? statements2.listed.find((scope) => scope.requiresAdminConsent !== void 0)?.requiresAdminConsent;
  return {
    ...declared,
    ...requiresAdminConsent === void 0 ? {} : { requiresAdminConsent },
    ...deployments.length === 0 ? {} : { deployments }
  };
}
var init_declarations = __esm({
  "generator/read/permissions/declarations.ts"() {
    "use strict";
    init_access();
    init_deployments();
    init_differences();
    init_statements();
  }
});

// generator/ir/grant-map.ts
function grantsWithPrefix(grants, prefix) {
  const root = rootSegment(prefix);
  return root === "" || !(grants instanceof GrantMap) ? grants : grants.below(root);
}
function permissionsIn(grants) {
  if (grants instanceof GrantMap) return grants.permissions;
  return new Set(
    [...grants.values()].flat().flatMap(({ permission: permission3, alsoRequires }) => [permission3, ...alsoRequires.flat()])
  );
}
function rootSegment(normalPath) {
  return /^\/([^/(:]*)/.exec(normalPath)?.[1] ?? "";
}
var GrantMap;
var init_grant_map = __esm({
  "generator/ir/grant-map.ts"() {
    "use strict";
    GrantMap = class {
      #parts;
      #made = /* @__PURE__ */ new Map();
      #whole;
      /** The names of all permissions in it, also of those that are required besides. */
      permissions;
      /** @param parts by the first segment of their paths, in normal form */
      constructor(parts, permissions) {
        this.#parts = parts;
        this.permissions = permissions;
      }
      /** What is below one name at the service root. */
      below(root) {
        const made = this.#made.get(root) ?? this.#parts.get(root)?.() ?? /* @__PURE__ */ new Map();
        this.#made.set(root, made);
        return made;
      }
      get(key) {
        return this.below(rootSegment(key.slice(key.indexOf(" ") + 1))).get(key);
      }
      has(key) {
        return this.get(key) !== void 0;
      }
      get size() {
        return this.#all().size;
      }
      keys() {
        return this.#all().keys();
      }
      values() {
        return this.#all().values();
      }
      entries() {
        return this.#all().entries();
      }
      [Symbol.iterator]() {
        return this.entries();
      }
      forEach(callback) {
        for (const [key, value2] of this.#all()) callback(value2, key, this);
      }
      #all() {
        this.#whole ??= new Map([...this.#parts.keys()].flatMap((root) => [...this.below(root)]));
        return this.#whole;
      }
    };
  }
});

// generator/read/permissions/permissions-file.ts
import * as v9 from "valibot";
var methodNames, text3, schemeName, scheme, paths, condition, pathSet, permission2, permissionsMember;
var init_permissions_file = __esm({
  "generator/read/permissions/permissions-file.ts"() {
    "use strict";
    init_json();
    init_also_requires();
    init_path_value();
    methodNames = {
      GET: ["GET"],
      POST: ["POST"],
      PATCH: ["PATCH"],
      PUT: ["PUT"],
      DELETE: ["DELETE"],
      HEAD: [],
      OPTIONS: [],
      "<ReadMethods>": ["GET"],
      "<WriteMethods>": ["POST", "PATCH", "PUT", "DELETE"]
    };
    text3 = v9.string("a string");
    schemeName = keyOf2(schemeNames);
    scheme = openObject({
      adminDisplayName: v9.optional(text3),
      adminDescription: v9.optional(text3),
      userDisplayName: v9.optional(text3),
      userDescription: v9.optional(text3),
      requiresAdminConsent: v9.optional(v9.boolean("true or false"), false),
      privilegeLevel: v9.optional(v9.picklist([1, 2, 3, 4, 5], "a level from 1 to 5"))
    });
    paths = v9.pipe(
      anyObject,
      v9.rawTransform(({ dataset, addIssue }) => {
        const parsed = /* @__PURE__ */ new Map();
        return Object.entries(dataset.value).map(([path2, input]) => {
          const report = (message, found2) => {
            const place = {
              type: "object",
              origin: "value",
              input: dataset.value,
              key: path2,
              value: input
            };
            addIssue({ message, input: found2, path: [place] });
          };
          if (!path2.startsWith("/")) report('a path that starts with "/"', path2);
          if (typeof input !== "string") report("a string", input);
          const written = typeof input === "string" ? input : "";
          const value2 = parsed.get(written) ?? parsePathValue(written);
          parsed.set(written, value2);
          for (const { expected, found: found2 } of value2.problems) report(expected, found2);
          return { path: path2, value: value2 };
        });
      })
    );
    condition = v9.pipe(
      text3,
      v9.rawTransform(({ dataset, addIssue, NEVER }) => {
        if (dataset.value.trim() === "") return [];
        const sets = parseAlsoRequires(dataset.value);
        if (sets === void 0) addIssue({ message: anExpression, input: dataset.value });
        return sets ?? NEVER;
      })
    );
    pathSet = openObject({
      schemeKeys: v9.array(schemeName, "an array of schemes"),
      methods: v9.array(keyOf2(methodNames), "an array of methods"),
      alsoRequires: v9.optional(condition, ""),
      paths
    });
    permission2 = openObject({
      authorizationType: v9.optional(text3),
      schemes: dictionary(scheme, schemeName),
      pathSets: v9.array(pathSet, "an array of path sets")
    });
    permissionsMember = dictionary(permission2, text3);
  }
});

// generator/read/permissions/path-sets.ts
function pathSetsOf(files) {
  return files.flatMap(
    ({ source, permissions }) => Object.entries(permissions).flatMap(
      ([permission3, { pathSets }]) => pathSets.map(({ schemeKeys: schemeKeys2, methods: methods5, alsoRequires, paths: paths2 }, index) => ({
        source,
        permission: permission3,
        schemeKeys: schemeKeys2,
        schemes: [...new Set(schemeKeys2.map((name2) => schemeNames[name2]))],
        methods: [...new Set(methods5.flatMap((name2) => methodNames[name2]))],
        alsoRequires,
        paths: paths2,
        pointer: jsonPointer(["permissions", permission3, "pathSets", index])
      }))
    )
  );
}
function originOfPath({ source, pointer }, path2) {
  return { source, pointer: pointer + jsonPointer(["paths", path2]) };
}
function hasQuery(path2) {
  return path2.includes("?");
}
var init_path_sets = __esm({
  "generator/read/permissions/path-sets.ts"() {
    "use strict";
    init_json();
    init_path_value();
    init_permissions_file();
  }
});

// generator/read/permissions/grants.ts
function grantsOf(pathSets) {
  const parts = /* @__PURE__ */ new Map();
  const permissions = /* @__PURE__ */ new Set();
  for (const pathSet2 of pathSets) {
    for (const name2 of pathSet2.alsoRequires.flat()) permissions.add(name2);
    for (const listed4 of pathSet2.paths) {
      if (hasQuery(listed4.path)) continue;
      permissions.add(pathSet2.permission);
      for (const name2 of listed4.value.alsoRequires.flat()) permissions.add(name2);
      const root = rootOf(listed4.path);
      const part = parts.get(root);
      if (part === void 0) parts.set(root, [{ pathSet: pathSet2, listed: listed4 }]);
      else part.push({ pathSet: pathSet2, listed: listed4 });
    }
  }
  return new GrantMap(
    new Map([...parts].map(([root, listings]) => [root, () => grantsOfPart(listings)])),
    permissions
  );
}
function rootOf(path2) {
  return /^\/([\w$-]+)(?:\/|$)/.exec(path2)?.[1]?.toLowerCase() ?? rootSegment(normalizePath(path2));
}
function grantsOfPart(listings) {
  const grants = /* @__PURE__ */ new Map();
  const normalized = /* @__PURE__ */ new Map();
  for (const { pathSet: pathSet2, listed: listed4 } of listings) {
    const path2 = normalized.get(listed4.path) ?? normalizePath(listed4.path);
    normalized.set(listed4.path, path2);
    const grant = grantOf(pathSet2, listed4);
    for (const method of pathSet2.methods) {
      const key = `${method} ${path2}`;
      const others = grants.get(key);
      if (others === void 0) grants.set(key, [grant]);
      else others.push(grant);
    }
  }
  return grants;
}
function grantOf(pathSet2, { path: path2, value: value2 }) {
  const { permission: permission3, schemes: schemes2, alsoRequires } = pathSet2;
  return {
    permission: permission3,
    schemes: schemes2,
    least: value2.least.filter((scheme2) => schemes2.includes(scheme2)),
    alsoRequires: bothOf(alsoRequires, value2.alsoRequires),
    origin: originOfPath(pathSet2, path2)
  };
}
var init_grants = __esm({
  "generator/read/permissions/grants.ts"() {
    "use strict";
    init_grant_map();
    init_paths();
    init_also_requires();
    init_path_sets();
  }
});

// generator/read/permissions/ignored-parts.ts
function ignoredParts(documents, pathSets) {
  const tally = new Tally("permissions-ignored");
  for (const { source, value: value2 } of documents) unknownMembers(tally, source, value2);
  for (const pathSet2 of pathSets) unusedPaths(tally, pathSet2);
  return tally.diagnostics();
}
function unusedPaths(tally, pathSet2) {
  for (const { path: path2, value: value2 } of pathSet2.paths) {
    const origin = () => originOfPath(pathSet2, path2);
    for (const key of value2.unknownKeys) tally.add("A key of a path is not used", `"${key}"`, origin);
    if (hasQuery(path2)) tally.add("A path with a query is not used", path2, origin);
  }
}
function unknownMembers(tally, source, document) {
  const check5 = (what, object4, keys) => {
    for (const member2 of Object.keys(object4)) {
      if (known2[what].includes(member2)) continue;
      const pointer = jsonPointer([...keys, member2]);
      tally.add(`A member of ${what} is not used`, `"${member2}"`, () => ({ source, pointer }));
    }
  };
  check5("the file", document, []);
  for (const [name2, permission3] of Object.entries(document.permissions ?? {})) {
    check5("a permission", permission3, ["permissions", name2]);
    for (const [scheme2, declaration2] of Object.entries(permission3.schemes)) {
      check5("a scheme", declaration2, ["permissions", name2, "schemes", scheme2]);
    }
    for (const [index, pathSet2] of permission3.pathSets.entries()) {
      check5("a path set", pathSet2, ["permissions", name2, "pathSets", index]);
    }
  }
  for (const list3 of ["delegatedScopesList", "applicationScopesList"]) {
    for (const [index, scope] of (document[list3] ?? []).entries()) check5("a scope", scope, [list3, index]);
  }
  for (const [name2, deployments] of Object.entries(document.permissionDeployments ?? {})) {
    for (const [index, deployment2] of deployments.entries()) {
      check5("a deployment", deployment2, ["permissionDeployments", name2, index]);
    }
  }
}
var known2;
var init_ignored_parts = __esm({
  "generator/read/permissions/ignored-parts.ts"() {
    "use strict";
    init_json();
    init_path_sets();
    init_tally();
    known2 = {
      "the file": [
        ...["permissions", "delegatedScopesList", "applicationScopesList", "permissionDeployments", "$schema"]
      ],
      "a permission": ["schemes", "pathSets", "authorizationType", "ownerInfo", "note", "provisioningInfo"],
      "a scheme": [
        ...["adminDisplayName", "adminDescription", "userDisplayName", "userDescription"],
        ...["requiresAdminConsent", "privilegeLevel"]
      ],
      "a path set": ["schemeKeys", "methods", "alsoRequires", "paths"],
      "a scope": [
        ...["id", "value", "isAdmin", "isEnabled", "isHidden", "allowedMemberTypes"],
        ...["adminConsentDescription", "adminConsentDisplayName", "consentDescription", "consentDisplayName"]
      ],
      "a deployment": ["id", "scheme", "environment", "isHidden", "isEnabled", "resourceAppId"]
    };
  }
});

// generator/read/permissions/inconsistencies.ts
function inconsistencies(files, pathSets) {
  const tally = new Tally("permissions-inconsistent");
  const declared = new Set(files.flatMap(({ permissions }) => Object.keys(permissions)));
  for (const file of files) undeclaredSchemes(tally, file);
  for (const pathSet2 of pathSets) {
    for (const [value2, path2] of distinctValues(pathSet2)) {
      const origin = () => originOfPath(pathSet2, path2);
      for (const scheme2 of value2.least.filter((each) => !pathSet2.schemes.includes(each))) {
        const kind = "A permission is said to be the least privileged for a scheme that its path set is not for";
        tally.add(`${kind}, which is not used`, `"${pathSet2.permission}" for ${scheme2}`, origin);
      }
      for (const name2 of [...pathSet2.alsoRequires, ...value2.alsoRequires].flat()) {
        if (declared.has(name2)) continue;
        const kind = "A permission requires another one besides that no file declares";
        tally.add(kind, `"${pathSet2.permission}" requires "${name2}"`, origin);
      }
    }
  }
  return tally.diagnostics();
}
function undeclaredSchemes(tally, { source, permissions }) {
  for (const [permission3, { schemes: schemes2, pathSets }] of Object.entries(permissions)) {
    for (const [index, { schemeKeys: schemeKeys2 }] of pathSets.entries()) {
      for (const name2 of schemeKeys2.filter((each) => schemes2[each] === void 0)) {
        const pointer = jsonPointer(["permissions", permission3, "pathSets", index, "schemeKeys"]);
        const kind = "A path set is for a scheme that its permission does not declare, and is used all the same";
        tally.add(kind, `"${permission3}" for ${name2}`, () => ({ source, pointer }));
      }
    }
  }
}
function distinctValues({ paths: paths2 }) {
  const values = /* @__PURE__ */ new Map();
  for (const { path: path2, value: value2 } of paths2) {
    if (!values.has(value2)) values.set(value2, path2);
  }
  return values;
}
var init_inconsistencies = __esm({
  "generator/read/permissions/inconsistencies.ts"() {
    "use strict";
    init_json();
    init_path_sets();
    init_tally();
  }
});

// generator/read/permissions/permission-document.ts
import * as v10 from "valibot";
var text4, flag, listedScope, deployment, members, permissionDocument;
var init_permission_document = __esm({
  "generator/read/permissions/permission-document.ts"() {
    "use strict";
    init_json();
    init_path_value();
    init_permissions_file();
    text4 = v10.string("a text");
    flag = v10.boolean("true or false");
    listedScope = openObject({
      id: v10.nullish(text4),
      value: text4,
      isAdmin: v10.nullish(flag),
      isEnabled: v10.nullish(flag),
      isHidden: v10.nullish(flag)
    });
    deployment = openObject({
      id: v10.nullish(text4),
      scheme: keyOf2(schemeNames),
      environment: v10.optional(text4, ""),
      isHidden: v10.nullish(flag),
      isEnabled: v10.nullish(flag)
    });
    members = {
      permissions: v10.optional(permissionsMember),
      delegatedScopesList: v10.optional(v10.array(listedScope, "an array of scopes")),
      applicationScopesList: v10.optional(v10.array(listedScope, "an array of scopes")),
      permissionDeployments: v10.optional(dictionary(v10.array(deployment, "an array of deployments"), text4))
    };
    permissionDocument = v10.pipe(
      anyObject,
      v10.check(
        (document) => Object.keys(members).some((member2) => Object.hasOwn(document, member2)),
        `an object with one of ${Object.keys(members).map((member2) => `"${member2}"`).join(", ")}`
      ),
      openObject(members)
    );
  }
});

// generator/read/permissions/read-permissions.ts
function readPermissions(...sources) {
  const outcomes = sources.map((source) => ({
    source,
    ...readJson(source, permissionDocument, "permissions-shape")
  }));
  const documents = outcomes.flatMap(({ source, value: value2 }) => value2 === void 0 ? [] : [{ source, value: value2 }]);
  const files = documents.flatMap(
    ({ source, value: { permissions } }) => permissions === void 0 ? [] : [{ source, permissions }]
  );
  const [first] = documents;
  if (documents.length < sources.length || files.length === 0) {
    const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
    if (first === void 0 || diagnostics.length > 0) return { value: nothing3, diagnostics };
    const origin = { source: first.source, pointer: "" };
    return { value: nothing3, diagnostics: [diagnostic("permissions-shape", withoutPathSets, origin)] };
  }
  const pathSets = pathSetsOf(files);
  const declarations2 = declarationsOf2(documents);
  return {
    value: { declarations: declarations2.value, grants: grantsOf(pathSets) },
    diagnostics: [
      ...inconsistencies(files, pathSets),
      ...ignoredParts(documents, pathSets),
      ...declarations2.diagnostics
    ]
  };
}
var nothing3, withoutPathSets;
var init_read_permissions = __esm({
  "generator/read/permissions/read-permissions.ts"() {
    "use strict";
    init_diagnostics();
    init_json();
    init_declarations();
    init_grants();
    init_ignored_parts();
    init_inconsistencies();
    init_path_sets();
    init_permission_document();
    nothing3 = { declarations: /* @__PURE__ */ new Map(), grants: /* @__PURE__ */ new Map() };
    withoutPathSets = 'No permission file says which requests a permission is for. Add the one that has "permissions" with path sets.';
  }
});

// generator/read/resource/read-resource.ts
import * as v11 from "valibot";
function readResource(source) {
  const { value: file, diagnostics } = readJson(source, resourceFile, "resource-shape");
  if (file === void 0) return { value: void 0, diagnostics };
  return { value: { ...file, singletons: new Map(Object.entries(file.singletons)) }, diagnostics };
}
var text5, segment2, resourceFile;
var init_read_resource = __esm({
  "generator/read/resource/read-resource.ts"() {
    "use strict";
    init_metadata_folder();
    init_json();
    text5 = (what) => v11.pipe(v11.string(what), v11.nonEmpty(what));
    segment2 = v11.pipe(text5("a path segment"), v11.excludes("/", "a path segment"));
    resourceFile = exactObject({
      appId: v11.pipe(
        v11.string("a GUID"),
        v11.uuid("a GUID, as in 01234567-89ab-cdef-0123-456789abcdef"),
        v11.toLowerCase()
      ),
      identifiers: v11.array(
        v11.pipe(text5("a URI"), v11.regex(/[^/]$/u, "a URI without a slash at the end")),
        "an array of URIs"
      ),
      defaultScope: text5("a scope"),
      signInScopes: v11.array(text5("a scope"), "an array of scopes"),
      singletons: dictionary(segment2, v11.pipe(segment2, v11.toLowerCase()))
    });
  }
});

// generator/read/roles/roles-file.ts
import * as v12 from "valibot";
function setOf(options) {
  return v12.pipe(
    v12.array(oneOf(options), `an array of some of ${options.join(", ")}`),
    v12.nonEmpty(`at least one of ${options.join(", ")}`),
    v12.checkItems((item, index, items) => items.indexOf(item) === index, "each of them once")
  );
}
var text6, count2, role, roles, entry, rolesFile;
var init_roles_file = __esm({
  "generator/read/roles/roles-file.ts"() {
    "use strict";
    init_access();
    init_json();
    text6 = v12.pipe(v12.string("a text"), v12.nonEmpty("a text"));
    count2 = v12.pipe(
      v12.number("a number from 1"),
      v12.integer("a whole number"),
      v12.minValue(1, "a number from 1")
    );
    role = exactObject({
      name: v12.pipe(v12.string("the name of a role"), v12.trim(), v12.nonEmpty("the name of a role")),
      templateId: v12.optional(
        v12.pipe(v12.string("a GUID"), v12.uuid("a GUID, as in 01234567-89ab-cdef-0123-456789abcdef"), v12.toLowerCase())
      ),
      leastPrivileged: v12.optional(v12.boolean("true or false"), false),
      appliesTo: setOf(schemes),
      currentName: v12.optional(text6),
      condition: v12.optional(text6),
      confidence: v12.optional(oneOf(["stated", "listed", "inferred"])),
      source: v12.optional(exactObject({ file: text6, line: count2, column: count2 }))
    });
    roles = v12.pipe(
      v12.array(role, "an array of roles"),
      v12.checkItems(
        ({ name: name2 }, index, all2) => all2.findIndex((other) => other.name === name2) === index,
        "each role once"
      )
    );
    entry = v12.pipe(
      exactObject({
        pattern: v12.pipe(
          v12.string("an include pattern"),
          v12.includes("/", "an include pattern, as in GET /teams/{id}")
        ),
        documentation: v12.optional(
          v12.pipe(v12.string("an https URL"), v12.url("an https URL"), v12.regex(/^https:\/\/\S+$/iu, "an https URL"))
        ),
        clouds: v12.optional(setOf(clouds)),
        roles: v12.optional(roles, [])
      }),
      v12.check(
        ({ documentation, clouds: named, roles: roles2 }) => documentation !== void 0 || named !== void 0 || roles2.length > 0,
        "at least one of documentation, clouds and roles"
      )
    );
    rolesFile = exactObject({
      $schema: v12.optional(v12.string("a string")),
      operations: v12.array(entry, "an array of entries"),
      notes: v12.optional(
        v12.array(
          exactObject({
            name: text6,
            form: text6,
            order: v12.optional(oneOf(["least-first"])),
            file: text6,
            roles
          }),
          "an array of notes"
        )
      )
    });
  }
});

// generator/read/roles/read-roles.ts
function readRoles(source) {
  const { value: file, diagnostics } = readJson(source, rolesFile, "roles-shape");
  if (file === void 0) return { value: [], diagnostics };
  const entries = file.operations.map(({ pattern, documentation, clouds: clouds2, roles: roles2 }, index) => ({
    pattern,
    ...documentation === void 0 ? {} : { documentation },
    ...clouds2 === void 0 ? {} : { clouds: clouds2 },
    roles: roles2.map(({ name: name2, templateId, leastPrivileged, appliesTo }) => ({
      name: name2,
      ...templateId === void 0 ? {} : { templateId },
      leastPrivileged,
      appliesTo
    })),
    origin: { source, pointer: jsonPointer(["operations", index]) }
  }));
  return { value: entries, diagnostics: [] };
}
var init_read_roles = __esm({
  "generator/read/roles/read-roles.ts"() {
    "use strict";
    init_json();
    init_roles_file();
  }
});

// generator/hidden-characters.ts
function escapeUnits(text9) {
  const units = Array.from({ length: text9.length }, (_, index) => text9.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
var hiddenCharacters, hidden;
var init_hidden_characters = __esm({
  "generator/hidden-characters.ts"() {
    "use strict";
    hiddenCharacters = String.raw`\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800`;
    hidden = new RegExp(`(?![\\n\\t])[${hiddenCharacters}]`, "gu");
  }
});

// generator/write/manifest.ts
import * as v13 from "valibot";
function parseManifest(text9) {
  try {
    const document = JSON.parse(text9);
    const version = v13.safeParse(v13.object({ lockVersion: v13.number() }), document);
    if (version.success && version.output.lockVersion > currentLockVersion) return "newer";
    const { generator, configuration, inputs, files } = v13.parse(manifestSchema, document);
    return {
      generator,
      configuration,
      inputs: new Map(Object.entries(inputs)),
      files: new Map(Object.entries(files))
    };
  } catch {
    return void 0;
  }
}
var currentLockVersion, hashes, manifestSchema;
var init_manifest2 = __esm({
  "generator/write/manifest.ts"() {
    "use strict";
    init_hidden_characters();
    currentLockVersion = 1;
    hashes = v13.optional(v13.record(v13.string(), v13.string()), {});
    manifestSchema = v13.object({
      lockVersion: v13.optional(v13.number(), currentLockVersion),
      generator: v13.string(),
      configuration: v13.optional(v13.record(v13.string(), v13.unknown()), {}),
      inputs: hashes,
      files: v13.record(v13.string(), v13.string())
    });
  }
});

// test/fuzz/mutate/dictionary.ts
var dictionary2;
var init_dictionary = __esm({
  "test/fuzz/mutate/dictionary.ts"() {
    "use strict";
    dictionary2 = [
      ..."\"'`\\<>&[]{}()/*#@|:;,.=-+~!?$%^ \n	\r".split(""),
      ..."\0 \x07 \x1B \x85 \xAD \u200B \u200D \u2028 \u2029 \u202E \u2066 \uFEFF \uFFFE \uD800 \uDC00 \u{1F600}".split(
        " "
      ),
      "*/",
      "/*",
      "//",
      "-->",
      "<!--",
      "]]>",
      "<![CDATA[",
      "<!DOCTYPE x [<!ENTITY a 'b'>]>",
      "&a;",
      "&#0;",
      "&#x110000;",
      "&amp;",
      "<?xml version='1.0'?>",
      "${",
      "{{x}}",
      "</script>",
      "../",
      "..",
      "/",
      "%2e%2e",
      "%",
      "C:\\x",
      "\\\\host\\x",
      "CON",
      "a.",
      "__proto__",
      "constructor",
      "prototype",
      "toString",
      "hasOwnProperty",
      "then",
      "length",
      "#",
      "$ref",
      "#/components/schemas/a",
      "*",
      "**",
      "{id}",
      "{",
      "}",
      "&x",
      "*x",
      "<<: *x",
      "!!js/function x",
      "---\n",
      "...\n",
      "|\n",
      "? ",
      "null",
      "true",
      "false",
      "NaN",
      "-0",
      "0",
      "1",
      "1e999",
      "-1e999",
      "9007199254740993",
      "0x10",
      "Edm.String",
      "Edm.Int64",
      "Collection(Edm.String)",
      "Collection(",
      "Edm.",
      "self.a",
      "https://contoso.com/x",
      "javascript:1",
      "least=Application",
      ";AlsoRequires=A.B",
      "GET ",
      "import x from 'x';",
      "x".repeat(5e3),
      "(".repeat(500),
      "[".repeat(500),
      "\xE9",
      "e\u0301",
      "\u0130"
    ];
  }
});

// test/fuzz/mutate/mutate-text.ts
function at(start) {
  return { start, end: start };
}
function range(text9, random, longest2 = 200) {
  const start = random.below(text9.length + 1);
  return { start, end: Math.min(text9.length, start + random.below(longest2)) };
}
function wordIn(text9, random) {
  const words2 = /[\w.@$-]+/gu;
  words2.lastIndex = random.below(text9.length + 1);
  const word = words2.exec(text9);
  return word === null ? at(0) : { start: word.index, end: word.index + word[0].length };
}
function splice(text9, { start, end }, replace) {
  return text9.slice(0, start) + replace(text9.slice(start, end)) + text9.slice(end);
}
function onLines(text9, change) {
  const lines = text9.split("\n");
  change(lines);
  return lines.join("\n");
}
var operations, mutateText;
var init_mutate_text = __esm({
  "test/fuzz/mutate/mutate-text.ts"() {
    "use strict";
    init_dictionary();
    operations = [
      // Without a range, or with it more than once.
      (text9, _others, random) => splice(text9, range(text9, random), () => ""),
      (text9, _others, random) => splice(text9, range(text9, random), (part) => part + part),
      (text9, _others, random) => splice(text9, range(text9, random, 30), (part) => part.repeat(random.pick([3, 10, 100, 1e3]))),
      // With something in it or in place of a range.
      (text9, _others, random) => splice(text9, at(random.below(text9.length + 1)), () => random.pick(dictionary2)),
      (text9, _others, random) => splice(text9, range(text9, random, 12), () => random.pick(dictionary2)),
      (text9, _others, random) => splice(text9, wordIn(text9, random), () => random.pick(dictionary2)),
      (text9, _others, random) => {
        const other = wordIn(text9, random);
        return splice(text9, wordIn(text9, random), () => text9.slice(other.start, other.end));
      },
      (text9, _others, random) => splice(text9, at(random.below(text9.length + 1)), () => String.fromCharCode(random.below(65536))),
      (text9, _others, random) => splice(text9, { start: random.below(text9.length + 1), end: text9.length }, () => ""),
      // With a part of another.
      (text9, others, random) => {
        const other = random.pick(others);
        return text9.slice(0, random.below(text9.length + 1)) + other.slice(random.below(other.length + 1));
      },
      // In lines.
      (text9, _others, random) => onLines(text9, (lines) => lines.splice(random.below(lines.length), 1)),
      (text9, _others, random) => onLines(text9, (lines) => lines.splice(random.below(lines.length), 0, random.pick(lines))),
      (text9, others, random) => onLines(
        text9,
        (lines) => lines.splice(random.below(lines.length), 0, random.pick(random.pick(others).split("\n")))
      ),
      (text9, _others, random) => onLines(text9, (lines) => lines.push(...lines.splice(random.below(lines.length), random.below(4)))),
      (text9, _others, random) => onLines(text9, (lines) => {
        const index = random.below(lines.length);
        lines[index] = " ".repeat(random.below(5)) + (lines[index] ?? "").trimStart();
      })
    ];
    mutateText = (text9, others, random) => {
      let changed3 = text9;
      for (let count5 = 1 + random.below(4); count5 > 0; count5--) {
        changed3 = random.pick(operations)(changed3, others, random).slice(0, 2e5);
      }
      return changed3;
    };
  }
});

// test/fuzz/mutate/mutate-json.ts
import { parse as parse4, stringify } from "yaml";
function toYaml(value2) {
  return stringify(value2, { aliasDuplicateObjects: false });
}
function mutated(text9, others, random, read, write) {
  try {
    const root = [read(text9)];
    for (let count5 = 1 + random.below(4); count5 > 0; count5--) {
      const places = placesIn(root).slice(1);
      if (places.length === 0) break;
      const values = places.map(({ container, key }) => Reflect.get(container, key));
      random.pick(operations2)(random.pick(places), random, [...values, ...keysIn(places)]);
    }
    return write(root[0]).slice(0, 2e5);
  } catch {
    return mutateText(text9, others, random);
  }
}
function placesIn(root, depth = 0) {
  if (depth > 50) return [];
  return Object.keys(root).flatMap((key) => {
    const value2 = Reflect.get(root, key);
    const below = typeof value2 === "object" && value2 !== null ? placesIn(value2, depth + 1) : [];
    return [{ container: root, key }, ...below];
  });
}
function keysIn(places) {
  return places.flatMap(({ container, key }) => Array.isArray(container) ? [] : [key]);
}
function set(container, key, value2) {
  Object.defineProperty(container, key, { value: value2, enumerable: true, writable: true, configurable: true });
}
var odd, operations2, mutateJson, mutateYaml;
var init_mutate_json = __esm({
  "test/fuzz/mutate/mutate-json.ts"() {
    "use strict";
    init_dictionary();
    init_mutate_text();
    odd = [
      null,
      true,
      false,
      0,
      -1,
      1.5,
      1e308,
      "",
      " ",
      [],
      {},
      [[]],
      [null],
      { a: 1 }
    ];
    operations2 = [
      ({ container, key }, random) => {
        set(container, key, random.pick(odd));
      },
      ({ container, key }, random) => {
        set(container, key, random.pick(dictionary2));
      },
      ({ container, key }, random, values) => {
        set(container, key, structuredClone(random.pick(values)));
      },
      ({ container, key }) => {
        if (Array.isArray(container)) container.splice(Number(key), 1);
        else Reflect.deleteProperty(container, key);
      },
      ({ container, key }, random) => {
        const value2 = Reflect.get(container, key);
        if (Array.isArray(container)) container.splice(random.below(container.length), 0, structuredClone(value2));
        else set(container, random.pick(dictionary2), structuredClone(value2));
      },
      ({ container, key }, random, values) => {
        const value2 = Reflect.get(container, key);
        if (Array.isArray(container)) return;
        const names = values.filter((other) => typeof other === "string");
        Reflect.deleteProperty(container, key);
        set(container, random.pick([...names, ...dictionary2]), value2);
      },
      ({ container, key }) => {
        set(container, key, [Reflect.get(container, key)]);
      },
      ({ container, key }) => {
        const value2 = Reflect.get(container, key);
        set(container, key, typeof value2 === "string" ? Number(value2) : String(value2));
      },
      ({ container, key }, random) => {
        let value2 = Reflect.get(container, key);
        for (let depth = random.pick([1, 20, 200, 600]); depth > 0; depth--)
          value2 = random.chance(0.5) ? [value2] : { a: value2 };
        set(container, key, value2);
      }
    ];
    mutateJson = (text9, others, random) => mutated(text9, others, random, (source) => JSON.parse(source), JSON.stringify);
    mutateYaml = (text9, others, random) => mutated(
      text9,
      others,
      random,
      (source) => parse4(source, { maxAliasCount: 100, logLevel: "silent" }),
      random.chance(0.5) ? toYaml : JSON.stringify
    );
  }
});

// test/fuzz/mutate/mutate-xml.ts
function split2(text9) {
  return text9.match(/<[^>]*>|[^<]+|</gu) ?? [];
}
function tagIn(pieces, random) {
  const first = random.below(pieces.length);
  const found2 = pieces.findIndex((piece, index) => index >= first && piece.startsWith("<"));
  return found2 === -1 ? 0 : found2;
}
function elementIn(pieces, random) {
  const first = random.below(pieces.length);
  const found2 = pieces.findIndex((piece, index) => index >= first && /^<[^/!?]/u.test(piece));
  const start = found2 === -1 ? 0 : found2;
  let depth = 0;
  for (let index = start; index < pieces.length; index++) {
    const piece = pieces[index] ?? "";
    if (/^<[^/!?]/u.test(piece) && !piece.endsWith("/>")) depth++;
    else if (piece.startsWith("</")) depth--;
    if (depth <= 0) return { start, end: index + 1 };
  }
  return { start, end: pieces.length };
}
function attributesOf(tag) {
  return tag.match(attribute) ?? [];
}
function changeTag(pieces, random, change) {
  const index = tagIn(pieces, random);
  const tag = pieces[index] ?? "";
  const attributes = attributesOf(tag);
  if (attributes.length === 0) return;
  change(attributes);
  pieces[index] = tag.replace(attribute, "").replace(/(?<=^<[^\s/>]+)/u, () => attributes.join(""));
}
function escaped(text9) {
  return text9.replace(/[<>&"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
var operations3, mutateXml, attribute;
var init_mutate_xml = __esm({
  "test/fuzz/mutate/mutate-xml.ts"() {
    "use strict";
    init_dictionary();
    operations3 = [
      // An element twice, elsewhere, within another one, in place of another one, or not at all.
      (pieces, _others, random) => {
        const element = elementIn(pieces, random);
        pieces.splice(random.below(pieces.length + 1), 0, ...pieces.slice(element.start, element.end));
      },
      (pieces, _others, random) => {
        const { start, end } = elementIn(pieces, random);
        pieces.splice(start, end - start);
      },
      (pieces, _others, random) => {
        const { start, end } = elementIn(pieces, random);
        const moved = pieces.splice(start, end - start);
        pieces.splice(random.below(pieces.length + 1), 0, ...moved);
      },
      (pieces, _others, random) => {
        const { start, end } = elementIn(pieces, random);
        const times = random.pick([1, 2, 10, 120]);
        const name2 = /^<([^\s/>]+)/u.exec(pieces[start] ?? "")?.[1] ?? "a";
        pieces.splice(end, 0, ...Array(times).fill(`</${name2}>`));
        pieces.splice(start, 0, ...Array(times).fill(`<${name2}>`));
      },
      (pieces, others, random) => {
        const other = split2(random.pick(others));
        const taken = elementIn(other, random);
        const { start, end } = elementIn(pieces, random);
        pieces.splice(start, random.chance(0.5) ? end - start : 0, ...other.slice(taken.start, taken.end));
      },
      // A tag alone.
      (pieces, _others, random) => pieces.splice(random.below(pieces.length), 1),
      (pieces, _others, random) => {
        const [one, other] = [random.below(pieces.length), random.below(pieces.length)];
        [pieces[one], pieces[other]] = [pieces[other] ?? "", pieces[one] ?? ""];
      },
      // Another name.
      (pieces, _others, random) => {
        const [index, name2] = [
          tagIn(pieces, random),
          /^<\/?([\w:.-]+)/u.exec(pieces[tagIn(pieces, random)] ?? "")?.[1]
        ];
        pieces[index] = (pieces[index] ?? "").replace(
          /(?<=^<\/?)[\w:.-]+/u,
          () => name2 ?? random.pick(dictionary2)
        );
      },
      // Attributes: without one, one twice, one of another tag, another value or name.
      (pieces, _others, random) => {
        changeTag(pieces, random, (attributes) => attributes.splice(random.below(attributes.length), 1));
      },
      (pieces, _others, random) => {
        changeTag(pieces, random, (attributes) => attributes.push(random.pick([...attributes, ' a="b"'])));
      },
      (pieces, _others, random) => {
        changeTag(pieces, random, (attributes) => {
          const others = attributesOf(pieces[tagIn(pieces, random)] ?? "");
          if (others.length > 0) attributes.push(random.pick(others));
        });
      },
      ...Array.from({ length: 4 }, () => (pieces, _others, random) => {
        changeTag(pieces, random, (attributes) => {
          const index = random.below(attributes.length);
          const values = attributesOf(pieces.join("")).map((attribute2) => attribute2.replace(/^[^"]*"|"$/gu, ""));
          const value2 = random.chance(0.5) ? random.pick(values) : escaped(random.pick(dictionary2));
          attributes[index] = (attributes[index] ?? "").replace(/"[^"]*"/u, () => `"${value2}"`);
        });
      }),
      (pieces, _others, random) => pieces.splice(random.below(pieces.length), 0, escaped(random.pick(dictionary2)))
    ];
    mutateXml = (text9, others, random) => {
      const pieces = split2(text9);
      for (let count5 = 1 + random.below(4); count5 > 0 && pieces.length > 0; count5--) {
        random.pick(operations3)(pieces, others, random);
      }
      return pieces.join("").slice(0, 2e5);
    };
    attribute = /\s[\w:.-]+="[^"]*"/gu;
  }
});

// test/fuzz/repository.ts
var repository;
var init_repository = __esm({
  "test/fuzz/repository.ts"() {
    "use strict";
    repository = process.cwd();
  }
});

// test/fuzz/readers.ts
var readers_exports = {};
__export(readers_exports, {
  readers: () => readers
});
import { readFileSync } from "node:fs";
import { join } from "node:path";
function assembled(read) {
  const { model, checkUsed } = assembleDocuments([read.value]).value;
  const { schemas, types: types2, operations: operations4, terms: terms3, container, annotations, requests } = model;
  const value2 = [schemas, [...types2], [...operations4], [...terms3], container, [...annotations], requests];
  return { value: value2, diagnostics: [...read.diagnostics, ...checkUsed()] };
}
function readConfiguration(source) {
  const { value: value2, originOf: originOf4, diagnostics } = readJsonDocument(source);
  if (diagnostics.length > 0) return { value: void 0, diagnostics };
  return slicesOf(value2, { folder: "/project", cwd: "/project", originOf: originOf4, nameOf: (path2) => path2.join(".") });
}
function readPages(source) {
  const { value: document, diagnostics } = parseMarkdown(source);
  const read = readDocumentation([document], /* @__PURE__ */ new Map(), catalogue);
  return {
    value: [document.frontMatter, document.comments, read.value],
    diagnostics: [...diagnostics, ...read.diagnostics]
  };
}
function readPath(source) {
  const { value: pattern, diagnostics } = parsePattern(source.text, { source, offset: 0 });
  const segments = parsePath(source.text);
  return {
    value: [pattern, segments, formatPath(segments), normalizePath(source.text), detectFormat(source)],
    diagnostics
  };
}
var slice, xml, json, catalogue, readers;
var init_readers = __esm({
  "test/fuzz/readers.ts"() {
    "use strict";
    init_configuration_document();
    init_slices();
    init_assemble_documents();
    init_paths();
    init_read_asked();
    init_read_clients();
    init_read_csdl();
    init_detect_format();
    init_parse_markdown();
    init_read_documentation();
    init_role_catalogue();
    init_read_openapi();
    init_read_permissions();
    init_read_resource();
    init_read_roles();
    init_xml();
    init_patterns();
    init_manifest2();
    init_mutate_json();
    init_mutate_text();
    init_mutate_xml();
    init_repository();
    slice = "metadata/identity-api-connectors";
    xml = [mutateXml, mutateXml, mutateText];
    json = [mutateJson, mutateJson, mutateText];
    catalogue = readRoleCatalogue({
      name: "role-catalogue.json",
      text: readFileSync(join(repository, "metadata/role-catalogue.json"), "utf8")
    }).value;
    readers = [
      { name: "xml", seeds: [], mutations: xml, read: readXml },
      {
        name: "csdl",
        seeds: [`${slice}.csdl.xml`, `${slice}.annotations.xml`, "metadata/path-addressing.annotations.xml"],
        mutations: xml,
        read: (source) => assembled(readCsdl(source))
      },
      {
        name: "csdl-in-parts",
        seeds: [`${slice}.csdl.xml`],
        mutations: xml,
        // Read on demand from the first character on.
        read: (source) => assembled(readCsdlInParts(source, 0))
      },
      {
        name: "openapi",
        seeds: [`${slice}.openapi.yaml`],
        mutations: [mutateYaml, mutateYaml, mutateText],
        read: (source) => assembled(readOpenApi(source))
      },
      {
        name: "permissions",
        seeds: ["metadata/permissions.json", "metadata/permission-deployments.json"],
        mutations: json,
        read: (source) => readPermissions(source)
      },
      { name: "roles", seeds: ["metadata/roles.json"], mutations: json, read: readRoles },
      {
        name: "role-catalogue",
        seeds: [],
        mutations: json,
        read: readRoleCatalogue
      },
      { name: "clients", seeds: ["metadata/clients.json"], mutations: json, read: readClients },
      { name: "resource", seeds: ["metadata/resource.json"], mutations: json, read: readResource },
      { name: "asked", seeds: [], mutations: json, read: readAsked },
      { name: "configuration", seeds: ["graph-slice.config.json"], mutations: json, read: readConfiguration },
      { name: "documentation", seeds: [], mutations: [mutateText], read: readPages },
      {
        name: "lock",
        seeds: ["generated/identity-api-connectors/graph-slice.lock.json"],
        mutations: json,
        read: ({ text: text9 }) => ({ value: parseManifest(text9), diagnostics: [] })
      },
      { name: "path", seeds: [], mutations: [mutateText], read: readPath }
    ];
  }
});

// generator/check/typescript.ts
import { createRequire } from "node:module";
function isMorph(module) {
  return typeof module === "object" && module !== null && "ts" in module;
}
var morph, typescript;
var init_typescript = __esm({
  "generator/check/typescript.ts"() {
    "use strict";
    morph = createRequire(import.meta.url)("ts-morph");
    if (!isMorph(morph)) throw new TypeError("ts-morph has no TypeScript.");
    typescript = morph.ts;
  }
});

// generator/read/program/compiler-diagnostics.ts
import { ts } from "ts-morph";
function syntaxDiagnostic(errors) {
  const [first] = errors;
  if (first === void 0) return [];
  const others = errors.length === 1 ? "" : ` There are ${errors.length - 1} more errors in this file.`;
  return [fromCompiler("program-syntax", first, "", `${others} What could be read of it was scanned.`)];
}
function fromCompiler(code2, found2, before, after = "") {
  const text9 = ts.flattenDiagnosticMessageText(found2.messageText, " ");
  return diagnostic(code2, `${before}${text9}${after}`, originOf2(found2));
}
function originOf2({ file, start }) {
  if (file === void 0) return void 0;
  return { source: { name: file.fileName, text: file.text }, offset: start ?? 0 };
}
var init_compiler_diagnostics = __esm({
  "generator/read/program/compiler-diagnostics.ts"() {
    "use strict";
    init_diagnostics();
  }
});

// generator/scan/api-versions.ts
import path from "node:path";
import * as v14 from "valibot";
function versionIn(text9) {
  try {
    const result = v14.safeParse(packageFile, JSON.parse(text9));
    return result.success ? result.output.graphSlice.apiVersion : void 0;
  } catch {
    return void 0;
  }
}
var packageFile, ApiVersions;
var init_api_versions = __esm({
  "generator/scan/api-versions.ts"() {
    "use strict";
    packageFile = v14.object({ graphSlice: v14.object({ apiVersion: v14.string() }) });
    ApiVersions = class {
      #readFile;
      #default;
      #byFolder = /* @__PURE__ */ new Map();
      constructor(readFile2, byDefault) {
        this.#readFile = readFile2;
        this.#default = byDefault;
      }
      /** Of the package that declares a symbol. */
      of(symbol) {
        const file = symbol.declarations?.[0]?.getSourceFile().fileName;
        return file === void 0 ? this.#default : this.#inFolder(path.dirname(file));
      }
      #inFolder(folder) {
        const known3 = this.#byFolder.get(folder);
        if (known3 !== void 0) return known3;
        const text9 = this.#readFile(path.join(folder, "package.json"));
        const parent = path.dirname(folder);
        const version = text9 === void 0 ? parent === folder ? this.#default : this.#inFolder(parent) : versionIn(text9) ?? this.#default;
        this.#byFolder.set(folder, version);
        return version;
      }
    };
  }
});

// generator/scan/flow/text.ts
function constant(text9) {
  if (text9.length === 0) return "";
  const [only] = text9;
  return text9.length === 1 && typeof only === "string" ? only : void 0;
}
function onlyHole(text9) {
  const [only] = text9;
  return text9.length === 1 && typeof only === "object" ? only : void 0;
}
function joinTexts(one, other) {
  if (constant(one) === "") return other;
  if (constant(other) === "") return one;
  const last = one.at(-1);
  const [first, ...rest] = other;
  if (typeof last === "string" && typeof first === "string")
    return [...one.slice(0, -1), last + first, ...rest];
  return [...one, ...other];
}
function concatenate(one, others) {
  return distinctTexts(one.flatMap((first) => others.map((second) => joinTexts(first, second))));
}
function distinctTexts(texts2) {
  if (texts2.length < 2) return texts2;
  const byKey = new Map(texts2.map((text9) => [keyOf4(text9), text9]));
  return [...byKey.values()].slice(0, maximumTexts);
}
function keyOf4(text9) {
  return text9.map((part) => typeof part === "string" ? part : `\0${part.name}\0`).join("");
}
var maximumTexts;
var init_text = __esm({
  "generator/scan/flow/text.ts"() {
    "use strict";
    maximumTexts = 256;
  }
});

// generator/scan/program-syntax.ts
import { ts as ts2 } from "ts-morph";
function isFunctionNode(node) {
  return ts2.isFunctionDeclaration(node) || ts2.isFunctionExpression(node) || ts2.isArrowFunction(node) || ts2.isMethodDeclaration(node) || ts2.isConstructorDeclaration(node) || ts2.isGetAccessorDeclaration(node) || ts2.isSetAccessorDeclaration(node);
}
function bare(expression) {
  let node = expression;
  for (; ; ) {
    if (ts2.isParenthesizedExpression(node) || ts2.isAsExpression(node) || ts2.isSatisfiesExpression(node) || ts2.isTypeAssertionExpression(node) || ts2.isNonNullExpression(node) || ts2.isAwaitExpression(node)) {
      node = node.expression;
    } else {
      return node;
    }
  }
}
function wrapped(expression) {
  let node = expression;
  while (ts2.isExpression(node.parent) && node.parent !== node && bare(node.parent) === bare(node)) {
    node = node.parent;
  }
  return node;
}
function nameText(name2) {
  if (ts2.isComputedPropertyName(name2)) {
    return ts2.isStringLiteralLike(name2.expression) ? name2.expression.text : void 0;
  }
  if (ts2.isIdentifier(name2) || ts2.isPrivateIdentifier(name2)) return name2.text;
  if (ts2.isStringLiteralLike(name2) || ts2.isNumericLiteral(name2)) return name2.text;
  return void 0;
}
function isAccess(node) {
  return ts2.isPropertyAccessExpression(node) || ts2.isElementAccessExpression(node);
}
function accessedName(node) {
  if (ts2.isPropertyAccessExpression(node)) return node.name.text;
  const { argumentExpression } = node;
  return ts2.isStringLiteralLike(argumentExpression) ? argumentExpression.text : void 0;
}
function callOrMethod(use) {
  const whole = ts2.isExpression(use) ? wrapped(use) : use;
  return ts2.isCallExpression(whole.parent) && whole.parent.expression === whole ? whole.parent : use;
}
function enclosingFunction(node) {
  let parent = ts2.isSourceFile(node) ? void 0 : node.parent;
  while (parent !== void 0 && !ts2.isSourceFile(parent)) {
    if (isFunctionNode(parent)) return parent;
    parent = parent.parent;
  }
  return void 0;
}
function placeOf(node) {
  const file = node.getSourceFile();
  const start = file.getLineAndCharacterOfPosition(node.getStart(file));
  const end = file.getLineAndCharacterOfPosition(node.getEnd());
  return {
    file: file.fileName,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1
  };
}
function shortText(node, length = 80) {
  const text9 = node.getText().replace(/\s+/g, " ");
  return text9.length <= length ? text9 : `${text9.slice(0, length - 1)}\u2026`;
}
var init_program_syntax = __esm({
  "generator/scan/program-syntax.ts"() {
    "use strict";
  }
});

// generator/scan/flow/symbols.ts
import { ts as ts3 } from "ts-morph";
function symbolOf(checker, node) {
  const symbol = checker.getSymbolAtLocation(node);
  return symbol && throughAliases(checker, symbol);
}
function throughAliases(checker, symbol) {
  if ((symbol.flags & ts3.SymbolFlags.Alias) === 0) return symbol;
  const target = checker.getAliasedSymbol(symbol);
  return target.declarations === void 0 ? symbol : target;
}
function declarationOf2(symbol) {
  return symbol.valueDeclaration ?? symbol.declarations?.[0];
}
function hasSource(declaration2) {
  return !declaration2.getSourceFile().isDeclarationFile;
}
var init_symbols = __esm({
  "generator/scan/flow/symbols.ts"() {
    "use strict";
  }
});

// generator/scan/flow/assignments.ts
import { ts as ts4 } from "ts-morph";
function assignedValues(view, symbol) {
  const known3 = view.known.assigned.get(symbol);
  if (known3 !== void 0) return known3;
  const found2 = [];
  for (const identifier3 of view.index.identifiers.get(symbol.name) ?? []) {
    const assignment = assignmentTo(identifier3);
    if (assignment === void 0) continue;
    const assigned = symbolOf(view.checker, identifier3);
    if (assigned && declarationOf2(assigned) === declarationOf2(symbol)) found2.push(assignment);
  }
  view.known.assigned.set(symbol, found2);
  return found2;
}
function assignmentTo(name2) {
  const { parent } = name2;
  const target = ts4.isPropertyAccessExpression(parent) && parent.name === name2 ? parent : name2;
  const assignment = target.parent;
  if (!ts4.isBinaryExpression(assignment) || assignment.left !== target) return void 0;
  const operator = assignment.operatorToken.kind;
  const appends = operator === ts4.SyntaxKind.PlusEqualsToken;
  const assigns = operator === ts4.SyntaxKind.EqualsToken || operator === ts4.SyntaxKind.QuestionQuestionEqualsToken || operator === ts4.SyntaxKind.BarBarEqualsToken || operator === ts4.SyntaxKind.AmpersandAmpersandEqualsToken;
  if (!appends && !assigns) return void 0;
  return {
    value: assignment.right,
    appends,
    mayBeSkipped: operator !== ts4.SyntaxKind.EqualsToken,
    node: assignment
  };
}
function valuesAt(view, symbol, declaration2, use) {
  const { initializer } = declaration2;
  const first = initializer === void 0 ? [] : [{ value: initializer, appends: false, mayBeSkipped: false, node: declaration2 }];
  if (isConstant(declaration2)) return first;
  const assigned = assignedValues(view, symbol);
  if (use === void 0) return [...first, ...assigned];
  const home = enclosingFunction(use);
  if ([declaration2, ...assigned.map(({ node }) => node)].some((node) => enclosingFunction(node) !== home)) {
    return [...first, ...assigned];
  }
  return assigned.filter(({ node }) => node.pos < use.pos && !contains2(node, use) || sharesLoop(node, use, declaration2)).reduce((values, assignment) => {
    const { appends, mayBeSkipped, node } = assignment;
    const replaces = !appends && !mayBeSkipped && alwaysComesBefore(node, use);
    if (replaces) return [assignment];
    return [
      ...values,
      { ...assignment, mayBeSkipped: mayBeSkipped && !(appends && alwaysComesBefore(node, use)) }
    ];
  }, first);
}
function isConstant({ parent }) {
  return ts4.isVariableDeclarationList(parent) && (parent.flags & ts4.NodeFlags.Const) !== 0;
}
function contains2(outer, inner) {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}
function alwaysComesBefore(assignment, use) {
  const statement = assignment.parent;
  return ts4.isExpressionStatement(statement) && (ts4.isBlock(statement.parent) || ts4.isSourceFile(statement.parent)) && contains2(statement.parent, use) && statement.end <= use.pos;
}
function sharesLoop(assignment, use, declaration2) {
  let node = use.parent;
  while (!ts4.isSourceFile(node)) {
    if (ts4.isIterationStatement(node, false) && contains2(node, assignment) && !contains2(node, declaration2))
      return true;
    node = node.parent;
  }
  return false;
}
function isRepeated(assignment, declaration2) {
  return sharesLoop(assignment, assignment, declaration2);
}
var init_assignments = __esm({
  "generator/scan/flow/assignments.ts"() {
    "use strict";
    init_program_syntax();
    init_symbols();
  }
});

// generator/scan/flow/context.ts
function startEvaluation(assumed) {
  return {
    frame: void 0,
    run: { assumed, unbound: /* @__PURE__ */ new Set(), following: [], steps: maximumSteps },
    depth: 0
  };
}
function deeper(context) {
  context.run.steps--;
  if (context.depth >= maximumDepth4 || context.run.steps <= 0) return void 0;
  return { ...context, depth: context.depth + 1 };
}
function entered(from, callee, caller) {
  return {
    ...from,
    frame: { callee: callee.node, caller, from, outer: callee.context.frame },
    depth: from.depth + 1
  };
}
function callerOf(callee, context) {
  for (let frame = context.frame; frame !== void 0; frame = frame.outer) {
    if (frame.callee === callee)
      return { caller: frame.caller, from: { ...frame.from, depth: context.depth } };
  }
  const assumed = context.run.assumed.get(callee);
  if (assumed !== void 0) return { caller: assumed, from: { ...context, frame: void 0 } };
  if (!context.run.assumed.has(callee)) context.run.unbound.add(callee);
  return "unknown";
}
var maximumDepth4, maximumSteps;
var init_context = __esm({
  "generator/scan/flow/context.ts"() {
    "use strict";
    maximumDepth4 = 60;
    maximumSteps = 5e4;
  }
});

// generator/scan/flow/functions.ts
import { ts as ts5 } from "ts-morph";
function returned({ body }) {
  if (body === void 0) return [];
  if (!ts5.isBlock(body)) return [body];
  const found2 = [];
  const visit = (node) => {
    if (isFunctionNode(node) || ts5.isClassLike(node)) return;
    if (ts5.isReturnStatement(node) && node.expression !== void 0) found2.push(node.expression);
    ts5.forEachChild(node, visit);
  };
  ts5.forEachChild(body, visit);
  return found2;
}
function argumentAt(caller, index) {
  if (ts5.isJsxSelfClosingElement(caller) || ts5.isJsxOpeningElement(caller)) {
    return index === 0 ? caller.attributes : void 0;
  }
  const given = caller.arguments ?? [];
  if (given.slice(0, index + 1).some((each) => ts5.isSpreadElement(each))) return "unknown";
  return given[index];
}
function iterated(callee) {
  const call = callee.parent;
  if (!ts5.isCallExpression(call) || call.arguments[0] !== callee) return void 0;
  const method = bare(call.expression);
  const name2 = isAccess(method) ? accessedName(method) : void 0;
  return isAccess(method) && name2 !== void 0 && iterators.has(name2) ? method.expression : void 0;
}
var iterators;
var init_functions = __esm({
  "generator/scan/flow/functions.ts"() {
    "use strict";
    init_program_syntax();
    iterators = /* @__PURE__ */ new Set([
      "map",
      "forEach",
      "flatMap",
      "filter",
      "find",
      "some",
      "every"
    ]);
  }
});

// generator/scan/flow/types.ts
import { ts as ts6 } from "ts-morph";
function textsOfType(type, hole) {
  if (type.isUnion()) {
    if (type.types.length > maximumTexts) return void 0;
    const members2 = type.types.filter(({ flags }) => (flags & nothing4) === 0);
    const texts2 = members2.map((member2) => textsOfType(member2, hole));
    return texts2.every((each) => each !== void 0) && texts2.length > 0 ? texts2.flat() : void 0;
  }
  if (type.isStringLiteral()) return [[type.value]];
  if (type.isNumberLiteral()) return [[String(type.value)]];
  if (isTemplate(type)) {
    return type.texts.reduce(
      (texts2, part, index) => {
        const inner = index === 0 ? void 0 : type.types[index - 1];
        const values = inner === void 0 ? [[""]] : textsOfType(inner, hole) ?? [[hole]];
        return concatenate(concatenate(texts2, values), [[part]]);
      },
      [[""]]
    );
  }
  return void 0;
}
function isTemplate(type) {
  return (type.flags & ts6.TypeFlags.TemplateLiteral) !== 0;
}
var nothing4;
var init_types = __esm({
  "generator/scan/flow/types.ts"() {
    "use strict";
    init_text();
    nothing4 = ts6.TypeFlags.Undefined | ts6.TypeFlags.Null | ts6.TypeFlags.Void;
  }
});

// generator/scan/flow/overrides.ts
import { ts as ts7 } from "ts-morph";
function overridesOf({ checker, index }, symbol, declaration2) {
  if (ts7.isPrivateIdentifier(declaration2.name)) return [];
  return (index.identifiers.get(symbol.name) ?? []).flatMap((name2) => {
    const member2 = name2.parent;
    if (!ts7.isPropertyDeclaration(member2) && !ts7.isGetAccessor(member2)) return [];
    if (member2.name !== name2 || !ts7.isClassLike(member2.parent)) return [];
    const [base] = (member2.parent.heritageClauses ?? []).flatMap(
      ({ token, types: types2 }) => token === ts7.SyntaxKind.ExtendsKeyword ? types2 : []
    );
    const overridden = base && checker.getTypeAtLocation(base).getProperty(symbol.name);
    const isIt = overridden?.valueDeclaration === declaration2;
    return isIt ? checker.getSymbolAtLocation(name2) ?? [] : [];
  });
}
var init_overrides = __esm({
  "generator/scan/flow/overrides.ts"() {
    "use strict";
  }
});

// generator/scan/flow/origins.ts
import { ts as ts8 } from "ts-morph";
function originsOf(view, expression, from) {
  const node = bare(expression);
  const context = deeper(from);
  if (context === void 0) return [{ node, context: from }];
  const further = follow(view, node, context);
  return further ?? [{ node, context: from }];
}
function follow(view, node, context) {
  const all2 = (...nodes) => nodes.flatMap((each) => originsOf(view, each, context));
  if (ts8.isIdentifier(node)) {
    const symbol = symbolOf(view.checker, node);
    return symbol && originsOfSymbol(view, symbol, context, node);
  }
  if (isAccess(node)) return originsOfMember(view, node, context);
  if (ts8.isConditionalExpression(node)) {
    if (node.condition.kind === ts8.SyntaxKind.TrueKeyword) return all2(node.whenTrue);
    if (node.condition.kind === ts8.SyntaxKind.FalseKeyword) return all2(node.whenFalse);
    return all2(node.whenTrue, node.whenFalse);
  }
  if (ts8.isBinaryExpression(node)) {
    switch (node.operatorToken.kind) {
      case ts8.SyntaxKind.QuestionQuestionToken:
      case ts8.SyntaxKind.QuestionQuestionEqualsToken:
      case ts8.SyntaxKind.BarBarToken:
      case ts8.SyntaxKind.BarBarEqualsToken:
        return all2(node.left, node.right);
      case ts8.SyntaxKind.AmpersandAmpersandToken:
      case ts8.SyntaxKind.CommaToken:
      case ts8.SyntaxKind.EqualsToken:
        return all2(node.right);
      default:
        return void 0;
    }
  }
  if (ts8.isCallExpression(node)) return originsOfCall(view, node, context);
  return void 0;
}
function originsOfCall(view, call, context) {
  const callee = bare(call.expression);
  const [first] = call.arguments;
  if (isAccess(callee) && ts8.isIdentifier(callee.expression) && callee.expression.text === "Object") {
    const name2 = accessedName(callee);
    if ((name2 === "freeze" || name2 === "seal") && first !== void 0) return originsOf(view, first, context);
  }
  const functions = originsOf(view, callee, context).flatMap((origin) => {
    const { node } = origin;
    return isFunctionNode(node) ? [{ node, context: origin.context }] : [];
  });
  if (functions.length === 0) return void 0;
  return functions.flatMap((callee2) => resultsOf(view, callee2, entered(context, callee2, call)));
}
function resultsOf(view, callee, inside) {
  const results = returned(callee.node);
  if (results.length === 0) return [{ node: callee.node, context: inside }];
  return results.flatMap((result) => originsOf(view, result, inside));
}
function originsOfSymbol(view, named, context, use) {
  const symbol = throughAliases(view.checker, named);
  const declaration2 = declarationOf2(symbol);
  if (declaration2 === void 0 || !hasSource(declaration2)) return void 0;
  if (ts8.isVariableDeclaration(declaration2))
    return originsOfVariable(view, symbol, declaration2, context, use);
  if (ts8.isParameter(declaration2)) return originsOfParameter(view, declaration2, context);
  if (ts8.isBindingElement(declaration2)) {
    const bound = originsOfBinding(view, declaration2, context);
    const assigned = assignedOrigins(view, symbol, context);
    return bound === void 0 && assigned.length === 0 ? void 0 : [...bound ?? [], ...assigned];
  }
  if (ts8.isPropertyAssignment(declaration2)) {
    return [...originsOf(view, declaration2.initializer, context), ...assignedOrigins(view, symbol, context)];
  }
  if (ts8.isShorthandPropertyAssignment(declaration2)) {
    const value2 = view.checker.getShorthandAssignmentValueSymbol(declaration2);
    return value2 && originsOfSymbol(view, value2, context);
  }
  if (ts8.isPropertyDeclaration(declaration2)) {
    const { initializer } = declaration2;
    const first = initializer === void 0 ? [] : originsOf(view, initializer, context);
    const overriding = overridesOf(view, symbol, declaration2).flatMap(
      (each) => originsOfSymbol(view, each, context) ?? []
    );
    return nonEmpty6([...first, ...assignedOrigins(view, symbol, context), ...overriding]);
  }
  if (ts8.isExportAssignment(declaration2)) return originsOf(view, declaration2.expression, context);
  if (ts8.isGetAccessor(declaration2)) {
    const results = returned(declaration2);
    return results.length === 0 ? void 0 : results.flatMap((each) => originsOf(view, each, context));
  }
  if (ts8.isBinaryExpression(declaration2)) return originsOf(view, declaration2.right, context);
  if (isFunctionNode(declaration2)) {
    const written = declarationWithBody(symbol) ?? declaration2;
    return [{ node: written, context }];
  }
  if (ts8.isClassLike(declaration2) || ts8.isEnumDeclaration(declaration2))
    return [{ node: declaration2, context }];
  return void 0;
}
function declarationWithBody(symbol) {
  return symbol.declarations?.find(
    (each) => isFunctionNode(each) && each.body !== void 0
  );
}
function originsOfVariable(view, symbol, declaration2, context, use) {
  const { parent } = declaration2;
  if (ts8.isVariableDeclarationList(parent) && ts8.isForOfStatement(parent.parent)) {
    const elements = elementsOf(view, parent.parent.expression, context);
    return elements.length === 0 ? void 0 : elements;
  }
  const { following: following3 } = context.run;
  if (following3.some((each) => each.symbol === symbol && each.frame === context.frame)) return [];
  following3.push({ symbol, frame: context.frame });
  const found2 = valuesAt(view, symbol, declaration2, use).filter(({ appends }) => !appends).flatMap(({ value: value2 }) => originsOf(view, value2, context));
  following3.pop();
  return nonEmpty6(found2);
}
function assignedOrigins(view, symbol, context) {
  return assignedValues(view, symbol).filter(({ appends }) => !appends).flatMap(({ value: value2 }) => originsOf(view, value2, context));
}
function originsOfParameter(view, declaration2, context) {
  const callee = declaration2.parent;
  if (!isFunctionNode(callee)) return void 0;
  const index = callee.parameters.indexOf(declaration2);
  const items = index === 0 ? iterated(callee) : void 0;
  if (items !== void 0) {
    const elements = elementsOf(view, items, context);
    if (elements.length > 0) return elements;
  }
  const { initializer } = declaration2;
  const known3 = callerOf(callee, context);
  if (known3 === "unknown")
    return initializer && [...originsOf(view, initializer, context), { node: declaration2.name, context }];
  const argument = declaration2.dotDotDotToken === void 0 ? argumentAt(known3.caller, index) : "unknown";
  if (argument === "unknown") return void 0;
  if (argument === void 0) return initializer === void 0 ? [] : originsOf(view, initializer, context);
  return originsOf(view, argument, known3.from);
}
function originsOfBinding(view, element, context) {
  if (element.dotDotDotToken !== void 0) return void 0;
  const pattern = element.parent;
  const owner = pattern.parent;
  const owners = ts8.isBindingElement(owner) ? originsOfBinding(view, owner, context) : ts8.isParameter(owner) ? originsOfParameter(view, owner, context) : owner.initializer === void 0 ? iteratedItems(view, owner, context) : originsOf(view, owner.initializer, context);
  const key = ts8.isArrayBindingPattern(pattern) ? String(pattern.elements.indexOf(element)) : nameText(element.propertyName ?? element.name);
  const found2 = owners === void 0 || key === void 0 ? [] : owners.flatMap((each) => memberOf3(view, each, key) ?? []);
  const { initializer } = element;
  const needsDefault = found2.length === 0 || found2.some(({ node }) => mayBeUndefined(view, node));
  const byDefault = initializer === void 0 || !needsDefault ? [] : originsOf(view, initializer, context);
  return nonEmpty6([...found2, ...byDefault]);
}
function mayBeUndefined({ checker }, node) {
  const type = checker.getTypeAtLocation(node);
  const types2 = type.isUnion() ? type.types : [type];
  return types2.some(
    ({ flags }) => (flags & (ts8.TypeFlags.Undefined | ts8.TypeFlags.Any | ts8.TypeFlags.Unknown)) !== 0
  );
}
function iteratedItems(view, { parent }, context) {
  return ts8.isVariableDeclarationList(parent) && ts8.isForOfStatement(parent.parent) ? elementsOf(view, parent.parent.expression, context) : void 0;
}
function originsOfMember(view, node, context) {
  const owners = originsOf(view, node.expression, context);
  const keys = keysOf2(view, node, context);
  const found2 = keys === void 0 ? owners.flatMap((owner) => allMembersOf(view, owner) ?? []) : owners.flatMap((owner) => keys.flatMap((key) => memberOf3(view, owner, key) ?? []));
  const symbol = view.checker.getSymbolAtLocation(ts8.isPropertyAccessExpression(node) ? node.name : node);
  if (symbol === void 0) return found2.length === 0 ? void 0 : found2;
  if (found2.length > 0) return [...found2, ...assignedOrigins(view, symbol, context)];
  return originsOfSymbol(view, symbol, context) ?? nonEmpty6(assignedOrigins(view, symbol, context));
}
function keysOf2(view, node, context) {
  const name2 = accessedName(node);
  if (name2 !== void 0) return [name2];
  if (ts8.isPropertyAccessExpression(node)) return void 0;
  const keys = originsOf(view, node.argumentExpression, context).map(
    ({ node: key }) => ts8.isStringLiteralLike(key) || ts8.isNumericLiteral(key) ? key.text : void 0
  );
  if (keys.every((key) => key !== void 0)) return keys;
  const { argumentExpression } = node;
  const texts2 = textsOfType(view.checker.getTypeAtLocation(argumentExpression), {
    name: "key",
    node: argumentExpression
  });
  return texts2?.flatMap((text9) => constant(text9) ?? []);
}
function nonEmpty6(origins) {
  return origins.length === 0 ? void 0 : origins;
}
var init_origins = __esm({
  "generator/scan/flow/origins.ts"() {
    "use strict";
    init_program_syntax();
    init_assignments();
    init_context();
    init_functions();
    init_text();
    init_types();
    init_overrides();
    init_members();
    init_symbols();
  }
});

// generator/scan/flow/members.ts
import { ts as ts9 } from "ts-morph";
function memberOf3(view, { node, context }, key) {
  if (ts9.isObjectLiteralExpression(node)) return memberOfObject(view, node, key, context);
  if (ts9.isJsxAttributes(node)) return memberOfAttributes(view, node, key, context);
  if (ts9.isArrayLiteralExpression(node)) {
    const element = node.elements[Number(key)];
    return element === void 0 || node.elements.some((each) => ts9.isSpreadElement(each)) ? void 0 : originsOf(view, element, context);
  }
  if (ts9.isNewExpression(node)) return memberOfInstance(view, node, key, context);
  if (ts9.isClassLike(node)) return memberOfClass(view, node, key, true, context);
  return void 0;
}
function allMembersOf(view, { node, context }) {
  if (ts9.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => valueOf(view, property, context) ?? []);
  }
  return ts9.isArrayLiteralExpression(node) ? elementsOfArray(view, node, context) : void 0;
}
function elementsOf(view, expression, context) {
  return originsOf(view, expression, context).flatMap(({ node, context: at2 }) => {
    if (ts9.isArrayLiteralExpression(node)) return elementsOfArray(view, node, at2);
    if (ts9.isNewExpression(node) && ts9.isIdentifier(node.expression) && node.expression.text === "Set") {
      const [items] = node.arguments ?? [];
      return items === void 0 ? [] : elementsOf(view, items, at2);
    }
    return elementsOfCall(view, node, at2);
  });
}
function elementsOfCall(view, node, context) {
  if (!ts9.isCallExpression(node)) return [];
  const callee = bare(node.expression);
  const [first] = node.arguments;
  if (first === void 0 || !ts9.isPropertyAccessExpression(callee) || callee.getText() !== "Object.values")
    return [];
  return originsOf(view, first, context).flatMap((origin) => allMembersOf(view, origin) ?? []);
}
function elementsOfArray(view, array9, context) {
  return array9.elements.flatMap(
    (element) => ts9.isSpreadElement(element) ? elementsOf(view, element.expression, context) : originsOf(view, element, context)
  );
}
function memberOfObject(view, object4, key, context) {
  const found2 = assignedMembers(view, object4, key).flatMap(
    (value2) => originsOf(view, value2, context)
  );
  for (const property of object4.properties.toReversed()) {
    if (ts9.isSpreadAssignment(property)) {
      for (const origin of originsOf(view, property.expression, context)) {
        found2.push(...memberOf3(view, origin, key) ?? []);
      }
    } else if (nameText(property.name) === key) {
      found2.push(...valueOf(view, property, context) ?? []);
      return found2;
    }
  }
  return found2.length === 0 ? void 0 : found2;
}
function assignedMembers({ checker, index }, object4, key) {
  const { parent } = wrapped(object4);
  if (!ts9.isVariableDeclaration(parent) || !ts9.isIdentifier(parent.name)) return [];
  const holder = checker.getSymbolAtLocation(parent.name);
  return (index.identifiers.get(key) ?? []).flatMap((name2) => {
    const target = name2.parent;
    if (!ts9.isPropertyAccessExpression(target) || target.name !== name2) return [];
    const assignment = target.parent;
    if (!ts9.isBinaryExpression(assignment) || assignment.left !== target) return [];
    if (assignment.operatorToken.kind !== ts9.SyntaxKind.EqualsToken) return [];
    return checker.getSymbolAtLocation(target.expression) === holder ? [assignment.right] : [];
  });
}
function valueOf(view, property, context) {
  if (ts9.isPropertyAssignment(property)) return originsOf(view, property.initializer, context);
  if (ts9.isShorthandPropertyAssignment(property)) {
    const symbol = view.checker.getShorthandAssignmentValueSymbol(property);
    const found2 = symbol && originsOfSymbol(view, symbol, context, property.name);
    return found2 ?? [{ node: property.name, context }];
  }
  if (ts9.isMethodDeclaration(property)) return [{ node: property, context }];
  if (ts9.isGetAccessor(property)) return resultsOf2(view, property, context);
  return void 0;
}
function memberOfAttributes(view, { properties }, key, context) {
  for (const property of properties) {
    if (!ts9.isJsxAttribute(property) || property.name.getText() !== key) continue;
    const { initializer } = property;
    if (initializer === void 0) return void 0;
    const value2 = ts9.isJsxExpression(initializer) ? initializer.expression : initializer;
    return value2 && originsOf(view, value2, context);
  }
  return void 0;
}
function memberOfInstance(view, call, key, context) {
  const [made] = originsOf(view, call.expression, context);
  if (made === void 0 || !ts9.isClassLike(made.node)) return void 0;
  const constructor = made.node.members.find((each) => ts9.isConstructorDeclaration(each));
  const inside = constructor === void 0 ? context : entered(context, { node: constructor, context: made.context }, call);
  return memberOfClass(view, made.node, key, false, inside);
}
function memberOfClass(view, node, key, isStatic, context) {
  for (const member2 of node.members) {
    if (ts9.isConstructorDeclaration(member2) && !isStatic) {
      const parameter = member2.parameters.find(
        (each) => ts9.isParameterPropertyDeclaration(each, member2) && nameText(each.name) === key
      );
      const symbol2 = parameter && view.checker.getSymbolAtLocation(parameter.name);
      if (symbol2 !== void 0) return originsOfSymbol(view, symbol2, context);
    }
    if (member2.name === void 0 || nameText(member2.name) !== key) continue;
    if (isFunctionNode(member2) && !ts9.isGetAccessor(member2)) return [{ node: member2, context }];
    if (ts9.isGetAccessor(member2)) return resultsOf2(view, member2, context);
    const symbol = view.checker.getSymbolAtLocation(member2.name);
    if (symbol !== void 0) return originsOfSymbol(view, symbol, context);
  }
  return void 0;
}
function resultsOf2(view, accessor, context) {
  return returned(accessor).flatMap((each) => originsOf(view, each, context));
}
var init_members = __esm({
  "generator/scan/flow/members.ts"() {
    "use strict";
    init_program_syntax();
    init_context();
    init_functions();
    init_origins();
  }
});

// generator/scan/flow/urls.ts
import { ts as ts10 } from "ts-morph";
function textsOfUrl(view, node, context) {
  if (isAccess(node) && accessedName(node) === "href") {
    const urls = originsOf(view, node.expression, context).flatMap(
      (origin) => ts10.isExpression(origin.node) ? textsOfUrl(view, origin.node, origin.context) ?? [] : []
    );
    return urls.length === 0 ? void 0 : urls;
  }
  if (!ts10.isNewExpression(node) || !isNamed3(node.expression, "URL")) return void 0;
  const [path2, base] = node.arguments ?? [];
  if (path2 === void 0) return void 0;
  const paths2 = textsOf(view, path2, context);
  if (base === void 0) return paths2;
  return textsOf(view, base, context).flatMap((from) => paths2.flatMap((to) => resolve2(from, to, node)));
}
function isNamed3(expression, name2) {
  const node = bare(expression);
  return ts10.isIdentifier(node) ? node.text === name2 : isAccess(node) && accessedName(node) === name2;
}
function resolve2(base, reference2, node) {
  const [first] = reference2;
  const start = typeof first === "string" ? first : "";
  if (/^[a-z][a-z0-9+.-]*:/i.test(start)) return [reference2];
  const from = constant(base);
  if (from === void 0) {
    return typeof base[0] === "string" && start !== "" ? originOf3(base[0], reference2, node) : [[holeOf(node)]];
  }
  if (!URL.canParse(from)) return [[holeOf(node)]];
  if (start.startsWith("/")) return concatenate([[new URL(from).origin]], [reference2]);
  const folder = new URL(".", from).href;
  return concatenate([[folder]], [reference2]);
}
function originOf3(base, reference2, node) {
  const [first] = reference2;
  const isAbsolute = typeof first === "string" && first.startsWith("/");
  return isAbsolute && URL.canParse(base) && /^[a-z]+:\/\/[^/]+\//i.test(base) ? concatenate([[new URL(base).origin]], [reference2]) : [[holeOf(node)]];
}
var init_urls = __esm({
  "generator/scan/flow/urls.ts"() {
    "use strict";
    init_program_syntax();
    init_context();
    init_origins();
    init_text();
    init_texts();
  }
});

// generator/scan/flow/texts.ts
import { ts as ts11 } from "ts-morph";
function textsOf(view, expression, from) {
  const node = bare(expression);
  const context = deeper(from);
  if (context === void 0) return [[holeOf(node)]];
  return distinctTexts(ownTexts(view, node, context) ?? textsOfOrigins(view, node, context));
}
function ownTexts(view, node, context) {
  if (ts11.isStringLiteralLike(node) || ts11.isNumericLiteral(node)) return [[node.text]];
  if (ts11.isTemplateExpression(node)) return textsOfTemplate(view, node, context);
  if (ts11.isBinaryExpression(node) && node.operatorToken.kind === ts11.SyntaxKind.PlusToken) {
    return concatenate(textsOf(view, node.left, context), textsOf(view, node.right, context));
  }
  if (ts11.isBinaryExpression(node) && node.operatorToken.kind === ts11.SyntaxKind.AmpersandAmpersandToken) {
    return [[""], ...textsOf(view, node.right, context)];
  }
  if (isNothing(node)) return [];
  if (ts11.isIdentifier(node)) return textsOfAppended(view, node, context);
  return textsOfCall(view, node, context) ?? textsOfUrl(view, node, context);
}
function textsOfTemplate(view, node, context) {
  let texts2 = [[node.head.text]];
  for (const { expression, literal: literal2 } of node.templateSpans) {
    const values = textsOf(view, expression, context);
    texts2 = concatenate(texts2, values.length === 0 ? [[holeOf(expression)]] : values);
    texts2 = concatenate(texts2, [[literal2.text]]);
  }
  return texts2;
}
function textsOfOrigins(view, node, context) {
  return originsOf(view, node, context).flatMap(
    (origin) => origin.node === node ? unknownTexts(view, node) : textsOfOrigin(view, origin)
  );
}
function textsOfOrigin(view, { node, context }) {
  if (ts11.isExpression(node)) {
    const inner = deeper(context);
    return (inner && ownTexts(view, node, inner)) ?? unknownTexts(view, node);
  }
  return [[holeOf(node)]];
}
function unknownTexts(view, node) {
  return textsOfType(view.checker.getTypeAtLocation(node), holeOf(node)) ?? [[holeOf(node)]];
}
function textsOfAppended(view, node, context) {
  const symbol = symbolOf(view.checker, node);
  const declaration2 = symbol && declarationOf2(symbol);
  if (symbol === void 0 || declaration2 === void 0 || !ts11.isVariableDeclaration(declaration2))
    return void 0;
  if (declaration2.getSourceFile().isDeclarationFile) return void 0;
  const values = valuesAt(view, symbol, declaration2, node);
  if (!values.some(({ appends }) => appends)) return void 0;
  return values.reduce((texts2, { value: value2, appends, mayBeSkipped, node: assignment }) => {
    if (!appends) return distinctTexts([...texts2, ...textsOf(view, value2, context)]);
    const appended = isRepeated(assignment, declaration2) ? [[holeOf(value2)]] : textsOf(view, value2, context);
    const longer = concatenate(texts2, appended);
    return mayBeSkipped ? distinctTexts([...texts2, ...longer]) : longer;
  }, []);
}
function textsOfCall(view, node, context) {
  if (!ts11.isCallExpression(node)) return void 0;
  const callee = bare(node.expression);
  const [first, second] = node.arguments;
  if (ts11.isIdentifier(callee)) {
    const keepsText = [
      "encodeURIComponent",
      "encodeURI",
      "decodeURIComponent",
      "decodeURI",
      "String"
    ].includes(callee.text);
    if (!keepsText || first === void 0 || isDeclaredHere(view, callee)) return void 0;
    return textsOf(view, first, context);
  }
  const name2 = isAccess(callee) ? accessedName(callee) : void 0;
  if (!isAccess(callee) || name2 === void 0) return void 0;
  const own = () => textsOf(view, callee.expression, context);
  switch (name2) {
    case "toString":
    case "trim":
    case "valueOf":
    case "toJSON":
      return own();
    case "concat":
      return node.arguments.reduce((texts2, each) => concatenate(texts2, textsOf(view, each, context)), own());
    case "join":
      return textsOfJoin(view, callee.expression, first, context);
    case "toLowerCase":
      return changed(own(), node, (text9) => text9.toLowerCase());
    case "toUpperCase":
      return changed(own(), node, (text9) => text9.toUpperCase());
    case "replace":
    case "replaceAll":
      return first === void 0 || second === void 0 ? void 0 : textsOfReplace(view, own(), first, second, context);
    default:
      return void 0;
  }
}
function changed(texts2, node, change) {
  return texts2.map((text9) => {
    const known3 = constant(text9);
    return known3 === void 0 ? [holeOf(node)] : [change(known3)];
  });
}
function textsOfJoin(view, list3, separator, context) {
  const separators = separator === void 0 ? [[","]] : textsOf(view, separator, context);
  const [only] = separators;
  const [array9] = originsOf(view, list3, context);
  if (only === void 0 || array9 === void 0 || !ts11.isArrayLiteralExpression(array9.node)) return void 0;
  return array9.node.elements.reduce(
    (texts2, element, index) => {
      const parts = ts11.isSpreadElement(element) ? elementsOf(view, element.expression, array9.context).flatMap((each) => textsOfOrigin(view, each)) : textsOf(view, element, array9.context);
      return concatenate(index === 0 ? texts2 : concatenate(texts2, [only]), parts);
    },
    [[""]]
  );
}
function textsOfReplace(view, texts2, search, replacement, context) {
  const replacements = textsOf(view, replacement, context);
  const wanted = bare(search);
  const hole = holeOf(search);
  return texts2.flatMap((text9) => {
    const known3 = constant(text9);
    if (ts11.isRegularExpressionLiteral(wanted)) {
      const pattern = regularExpression(wanted.text);
      return replacements.map((each) => {
        const by = constant(each);
        if (known3 !== void 0 && pattern && by !== void 0) return [known3.replace(pattern, by)];
        return known3 === void 0 && by === "" ? text9 : [hole];
      });
    }
    const [searched] = textsOf(view, search, context);
    const sought = searched && constant(searched);
    if (sought === void 0 || known3 === void 0) return [[hole]];
    const at2 = known3.indexOf(sought);
    if (at2 === -1) return [text9];
    return replacements.map((each) => [known3.slice(0, at2), ...each, known3.slice(at2 + sought.length)]);
  });
}
function regularExpression(literal2) {
  const end = literal2.lastIndexOf("/");
  try {
    return new RegExp(literal2.slice(1, end), literal2.slice(end + 1));
  } catch {
    return void 0;
  }
}
function isDeclaredHere(view, name2) {
  const symbol = view.checker.getSymbolAtLocation(name2);
  return symbol?.declarations?.some((each) => !each.getSourceFile().isDeclarationFile) === true;
}
function isNothing(node) {
  return node.kind === ts11.SyntaxKind.NullKeyword || node.kind === ts11.SyntaxKind.FalseKeyword || ts11.isVoidExpression(node) || ts11.isIdentifier(node) && node.text === "undefined";
}
function holeOf(node) {
  return { name: holeName(node), node };
}
function holeName(node) {
  const inner = ts11.isExpression(node) ? bare(node) : node;
  if (ts11.isIdentifier(inner) || ts11.isPrivateIdentifier(inner)) return inner.text.replace(/^#/, "");
  if (isAccess(inner)) return accessedName(inner) ?? "value";
  if (ts11.isCallExpression(inner)) {
    const [first] = inner.arguments;
    if (first !== void 0) return holeName(first);
    const callee = bare(inner.expression);
    return isAccess(callee) ? holeName(callee.expression) : "value";
  }
  return "value";
}
function holeText({ node }) {
  return shortText(node, 40);
}
var init_texts = __esm({
  "generator/scan/flow/texts.ts"() {
    "use strict";
    init_program_syntax();
    init_assignments();
    init_context();
    init_members();
    init_origins();
    init_symbols();
    init_text();
    init_types();
    init_urls();
  }
});

// generator/scan/findings.ts
function findingsOf(target, verbs) {
  switch (target.kind) {
    case "elsewhere":
      return [];
    case "unknown-host":
      return [{ kind: "possible", reason: target.reason }];
    case "unknown-path":
      return [{ kind: "unresolved", reason: target.reason }];
    case "continuation":
      return [
        {
          kind: "possible",
          reason: "It follows a link of an earlier answer, which takes what that call takes."
        }
      ];
    case "request":
      return verbs.map((verb) => {
        const text9 = constant(verb);
        const method = text9 === void 0 ? void 0 : methods3.get(text9.toUpperCase());
        if (method !== void 0) {
          const { version, path: path2, cloud } = target;
          return { kind: "request", method, version, path: path2, ...cloud === void 0 ? {} : { cloud } };
        }
        const hole = onlyHole(verb);
        const reason2 = text9 === void 0 ? `The method of the request to ${target.path}${hole === void 0 ? "" : `, \`${holeText(hole)}\`,`} is not known.` : `The service has no requests with the method ${text9}.`;
        return { kind: "unresolved", reason: reason2 };
      });
  }
}
var methods3;
var init_findings = __esm({
  "generator/scan/findings.ts"() {
    "use strict";
    init_text();
    init_texts();
    methods3 = /* @__PURE__ */ new Map([
      ["GET", "GET"],
      ["POST", "POST"],
      ["PATCH", "PATCH"],
      ["PUT", "PUT"],
      ["DELETE", "DELETE"]
    ]);
  }
});

// generator/scan/packages.ts
import { ts as ts12 } from "ts-morph";
function packageOfFile(fileName2) {
  const [, path2] = /.*\/node_modules\/(?!\.)(.*)/.exec(fileName2) ?? [];
  const name2 = path2 && nameIn(path2);
  return name2?.startsWith("@types/") === true ? name2.slice("@types/".length).replace("__", "/") : name2;
}
function packageOfSpecifier(specifier) {
  return /^[./]/.test(specifier) ? void 0 : nameIn(specifier.replace(/^node:/, ""));
}
function nameIn(path2) {
  return /^(@[^/]+\/[^/]+|[^/]+)/.exec(path2)?.[0];
}
function packageOfSymbol(symbol) {
  for (const declaration2 of symbol.declarations ?? []) {
    const found2 = packageOfFile(declaration2.getSourceFile().fileName) ?? ambientModule(declaration2);
    if (found2 !== void 0) return found2;
    const specifier = importSpecifier(declaration2);
    if (specifier !== void 0) return packageOfSpecifier(specifier);
  }
  return void 0;
}
function ambientModule(declaration2) {
  let node = declaration2;
  while (!ts12.isSourceFile(node)) {
    if (ts12.isModuleDeclaration(node) && ts12.isStringLiteral(node.name))
      return packageOfSpecifier(node.name.text);
    node = node.parent;
  }
  return void 0;
}
function importSpecifier(declaration2) {
  if (ts12.isVariableDeclaration(declaration2) || ts12.isBindingElement(declaration2)) {
    return requiredModule(declaration2);
  }
  let node = declaration2;
  while (!ts12.isSourceFile(node)) {
    if (ts12.isImportDeclaration(node)) {
      return ts12.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : void 0;
    }
    if (ts12.isImportEqualsDeclaration(node)) {
      const reference2 = node.moduleReference;
      return ts12.isExternalModuleReference(reference2) && ts12.isStringLiteral(reference2.expression) ? reference2.expression.text : void 0;
    }
    if (!ts12.isImportClause(node) && !ts12.isImportSpecifier(node) && !ts12.isNamedImports(node) && !ts12.isNamespaceImport(node)) {
      return void 0;
    }
    node = node.parent;
  }
  return void 0;
}
function requiredModule(declaration2) {
  const variable = ts12.isBindingElement(declaration2) ? declaration2.parent.parent : declaration2;
  if (!ts12.isVariableDeclaration(variable) || variable.initializer === void 0) return void 0;
  let value2 = bare(variable.initializer);
  if (isAccess(value2)) value2 = bare(value2.expression);
  if (!ts12.isCallExpression(value2) || !ts12.isIdentifier(value2.expression) || value2.expression.text !== "require") {
    return void 0;
  }
  const [specifier] = value2.arguments;
  return specifier !== void 0 && ts12.isStringLiteralLike(specifier) ? specifier.text : void 0;
}
function packagesOfType(type) {
  const types2 = type.isUnionOrIntersection() ? type.types : [type];
  return types2.flatMap((each) => {
    const symbol = each.aliasSymbol ?? each.getSymbol();
    return (symbol && packageOfSymbol(symbol)) ?? [];
  });
}
function isNamedIn(name2, patterns) {
  return patterns.some(
    (pattern) => pattern.endsWith("*") ? name2.startsWith(pattern.slice(0, -1)) : name2 === pattern
  );
}
var init_packages = __esm({
  "generator/scan/packages.ts"() {
    "use strict";
    init_program_syntax();
  }
});

// generator/scan/request-target.ts
function targetOfUrl(text9, table2) {
  const link = continuation(text9);
  if (link !== void 0) return link;
  const [first] = text9;
  if (first === void 0) return { kind: "elsewhere" };
  if (typeof first !== "string" || /^https?:\/*$/i.test(first.trim()) && text9.length > 1) {
    const [hole] = text9.filter((part) => typeof part !== "string");
    const what = hole === void 0 ? "the host" : `\`${holeText(hole)}\``;
    return { kind: "unknown-host", reason: `The URL starts with ${what}, whose value is not known.` };
  }
  const marked = new MarkedText(text9);
  const url2 = parse5(marked.text);
  if (url2 === void 0) return { kind: "elsewhere" };
  const cloud = table2.hosts.get(url2.hostname.replace(/\.$/, ""));
  const holeInHost = marked.holesIn(url2.hostname);
  if (holeInHost.length > 0) return hostWithHole(url2.hostname, marked, table2);
  if (!/^https?:$/.test(url2.protocol)) return { kind: "elsewhere" };
  if (cloud === void 0 || url2.port !== "") return { kind: "elsewhere" };
  const [, version = "", ...segments] = url2.pathname.split("/");
  if (marked.holesIn(version).length > 0) {
    const reason2 = `What follows the host is \`${marked.original(version)}\`, of which the value is not known.`;
    return { kind: "unknown-path", reason: reason2 };
  }
  if (version === "" || segments.length === 0) {
    return { kind: "unknown-path", reason: "The URL has no version or no path." };
  }
  const target = targetOfSegments(segments.join("/"), marked, decodeURI(version));
  return target.kind === "request" ? { ...target, cloud } : target;
}
function targetOfPath(text9, version, table2) {
  const link = continuation(text9);
  if (link !== void 0) return link;
  const [first = ""] = text9;
  if (typeof first === "string" && /^\s*https?:/i.test(first)) {
    const target = targetOfUrl(text9, table2);
    return target.kind === "elsewhere" || target.kind === "unknown-host" ? { kind: "unknown-path", reason: "It is given a URL of a host that is not one of the service's." } : target;
  }
  const marked = new MarkedText(text9);
  const url2 = parse5(`https://host.invalid/${marked.text.replace(/^\/+/, "")}`);
  if (url2 === void 0) return { kind: "unknown-path", reason: "The path is not one of a URL." };
  return targetOfSegments(url2.pathname.slice(1), marked, version);
}
function continuation(text9) {
  const hole = onlyHole(text9);
  return hole !== void 0 && /(^|@odata\.)(nextLink|deltaLink)$/i.test(hole.name) ? { kind: "continuation" } : void 0;
}
function hostWithHole(host, marked, table2) {
  const known3 = [...table2.hosts.keys()].find((name2) => host.startsWith(name2));
  return known3 === void 0 ? {
    kind: "unknown-host",
    reason: `The host is \`${marked.original(host)}\`, of which a part is not known.`
  } : {
    kind: "unknown-path",
    reason: `What follows the host, \`${marked.original(host.slice(known3.length))}\`, is not known.`
  };
}
function targetOfSegments(pathname, marked, version) {
  const segments = pathname.split("/").filter((segment3) => segment3 !== "");
  const [first = ""] = segments;
  const [unknown6] = marked.holesIn(first);
  if (unknown6 !== void 0 && first.startsWith(unknown6)) {
    const reason2 = `The path starts with \`${marked.original(unknown6)}\`, whose value is not known.`;
    return { kind: "unknown-path", reason: reason2 };
  }
  for (const segment3 of segments) {
    const tail = marked.tail(segment3);
    if (tail !== void 0) {
      const reason2 = `It is not known what \`${marked.original(tail)}\` appends to the path.`;
      return { kind: "unknown-path", reason: reason2 };
    }
  }
  const written = segments.flatMap((segment3) => keySegments(decode2(segment3)));
  return { kind: "request", version, path: `/${written.map((each) => marked.template(each)).join("/")}` };
}
function keySegments(segment3) {
  const match = /^([^()]+)\((?:'([^']*)'|([^()'=]+))\)$/.exec(segment3);
  const [, name2, quoted, plain2] = match ?? [];
  const key = quoted ?? plain2;
  return name2 === void 0 || key === void 0 || key === "" ? [segment3] : [name2, key];
}
function decode2(segment3) {
  try {
    return decodeURIComponent(segment3);
  } catch {
    return segment3;
  }
}
function parse5(text9) {
  return URL.canParse(text9) ? new URL(text9) : void 0;
}
var MarkedText;
var init_request_target = __esm({
  "generator/scan/request-target.ts"() {
    "use strict";
    init_text();
    init_texts();
    MarkedText = class {
      text;
      #holes;
      constructor(text9) {
        let index = 0;
        const holes = [];
        this.text = text9.map((part) => {
          if (typeof part === "string") return part;
          const mark = `qhole${String(index++)}q`;
          holes.push({ mark, name: part.name, original: holeText(part) });
          return mark;
        }).join("");
        this.#holes = holes;
      }
      /** The marks in a part of the text. */
      holesIn(part) {
        return this.#holes.flatMap(({ mark }) => part.includes(mark) ? [mark] : []);
      }
      /** A mark that goes on from a word, such as what appends a query to a path. */
      tail(segment3) {
        return this.#holes.find(({ mark }) => {
          const at2 = segment3.indexOf(mark);
          return at2 > 0 && at2 + mark.length === segment3.length && /[a-z0-9$]$/i.test(segment3.slice(0, at2));
        })?.mark;
      }
      /** With placeholders for the marks. */
      template(part) {
        return this.#holes.reduce(
          (text9, { mark, name: name2 }) => text9.replaceAll(mark, `{${name2.replace(/[{}/]/g, "") || "value"}}`),
          part
        );
      }
      /** As the source has it. */
      original(part) {
        return this.#holes.reduce((text9, { mark, original }) => text9.replaceAll(mark, `\${${original}}`), part);
      }
    };
  }
});

// generator/scan/untyped.ts
import { ts as ts13 } from "ts-morph";
function packagesOfChain(view, expression) {
  const type = view.checker.getTypeAtLocation(expression);
  if ((type.flags & ts13.TypeFlags.Any) === 0) return packagesOfType(type);
  return packagesOfUntyped(view, expression, 0);
}
function packagesOfUntyped(view, expression, depth) {
  let node = ts13.isExpression(expression) ? bare(expression) : expression;
  while (ts13.isCallExpression(node) || ts13.isNewExpression(node) || isAccess(node)) {
    if (isAccess(node)) {
      const found2 = packagesOfNamed(view, node, depth);
      if (found2.length > 0) return found2;
    }
    node = bare(node.expression);
  }
  return packagesOfNamed(view, node, depth);
}
function packagesOfNamed(view, node, depth) {
  const named = view.checker.getSymbolAtLocation(ts13.isPropertyAccessExpression(node) ? node.name : node);
  const symbol = named && throughAliases(view.checker, named);
  if (symbol === void 0 || depth > maximumDepth5) return [];
  const imported = packageOfSymbol(symbol);
  if (imported !== void 0) return [imported];
  const declaration2 = declarationOf2(symbol);
  if (declaration2 === void 0 || !hasSource(declaration2)) return [];
  const annotation = ts13.isVariableDeclaration(declaration2) || ts13.isParameter(declaration2) || ts13.isPropertyDeclaration(declaration2) || ts13.isPropertySignature(declaration2) ? declaration2.type ?? ts13.getJSDocType(declaration2) : void 0;
  const annotated = annotation === void 0 ? [] : packagesOfAnnotation(view, annotation);
  if (annotated.length > 0) return annotated;
  const initializer = ts13.isVariableDeclaration(declaration2) || ts13.isPropertyDeclaration(declaration2) || ts13.isPropertyAssignment(declaration2) ? declaration2.initializer : void 0;
  return initializer === void 0 ? [] : packagesOfUntyped(view, initializer, depth + 1);
}
function packagesOfAnnotation(view, annotation) {
  if (ts13.isImportTypeNode(annotation)) {
    const { argument } = annotation;
    return ts13.isLiteralTypeNode(argument) && ts13.isStringLiteral(argument.literal) ? [argument.literal.text] : [];
  }
  if (!ts13.isTypeReferenceNode(annotation)) return [];
  const symbol = symbolOf(view.checker, annotation.typeName);
  const name2 = symbol && packageOfSymbol(symbol);
  return name2 === void 0 ? [] : [name2];
}
var maximumDepth5;
var init_untyped = __esm({
  "generator/scan/untyped.ts"() {
    "use strict";
    init_symbols();
    init_packages();
    init_program_syntax();
    maximumDepth5 = 8;
  }
});

// generator/scan/clients/http-options.ts
import { ts as ts14 } from "ts-morph";
function option(view, objects, name2) {
  const all2 = objects.map((object4) => optionOf(view, object4, name2));
  return {
    texts: distinctTexts(all2.flatMap(({ texts: texts2 }) => texts2)),
    isOptional: all2.every(({ isOptional }) => isOptional)
  };
}
function optionOf(view, object4, name2) {
  const { node, context } = object4;
  const found2 = memberOf3(view, object4, name2);
  if (found2 !== void 0) {
    const texts2 = found2.flatMap((origin) => {
      if (ts14.isExpression(origin.node)) return textsOf(view, origin.node, origin.context);
      return ts14.isIdentifier(origin.node) ? textsOf(view, origin.node, origin.context) : [[holeOf(origin.node)]];
    });
    return { texts: texts2, isOptional: texts2.length === 0 };
  }
  if (ts14.isObjectLiteralExpression(node)) {
    const spread = node.properties.filter((property) => ts14.isSpreadAssignment(property)).flatMap((property) => originsOf(view, property.expression, context));
    const others = spread.filter(({ node: each }) => !ts14.isObjectLiteralExpression(each));
    return others.length === 0 ? absent : option(view, others, name2);
  }
  return ofType(view, node, name2);
}
function ofType(view, node, name2) {
  const type = view.checker.getNonNullableType(view.checker.getTypeAtLocation(node));
  if ((type.flags & ts14.TypeFlags.Any) !== 0) return { texts: [[holeOf(node)]], isOptional: true };
  const property = type.getProperty(name2);
  if (property === void 0) return absent;
  const isOptional = (property.flags & ts14.SymbolFlags.Optional) !== 0;
  const texts2 = textsOfType(view.checker.getTypeOfSymbolAtLocation(property, node), holeOf(node));
  return { texts: texts2 ?? [[holeOf(node)]], isOptional };
}
var absent;
var init_http_options = __esm({
  "generator/scan/clients/http-options.ts"() {
    "use strict";
    init_members();
    init_origins();
    init_text();
    init_texts();
    init_types();
    absent = { texts: [], isOptional: true };
  }
});

// generator/scan/clients/batch.ts
import { ts as ts15 } from "ts-morph";
function withBatch(findings2, body, scan3) {
  return findings2.flatMap((finding2) => {
    if (finding2.kind !== "request" || finding2.path !== "/$batch") return [finding2];
    const inside = body().flatMap((origin) => requestsIn2(scan3, origin, finding2.version));
    const { cloud } = finding2;
    const all2 = inside.length === 0 ? [{ kind: "unresolved", reason: notRead }] : inside;
    return all2.map((each) => each.kind === "request" && cloud !== void 0 ? { ...each, cloud } : each);
  });
}
function batchContent(scan3, made) {
  const isContent = ts15.isIdentifier(made.expression) && made.expression.text === "BatchRequestContent";
  if (!isContent) return void 0;
  const packages3 = packagesOfChain(scan3.view, made);
  if (!packages3.some((name2) => isNamedIn(name2, scan3.table.clients))) return void 0;
  return {
    client: "graph-client",
    node: made,
    evaluate(context) {
      const [steps] = made.arguments ?? [];
      const items = steps === void 0 ? [] : elementsOf(scan3.view, steps, context);
      const requests = items.flatMap((item) => memberOf3(scan3.view, item, "request") ?? []);
      if (requests.length === 0 || requests.length < items.length) {
        return [{ kind: "unresolved", reason: notRead }];
      }
      return requests.flatMap((request) => requestOf2(scan3, request));
    }
  };
}
function requestOf2(scan3, { node, context }) {
  const [url2, options] = ts15.isNewExpression(node) ? node.arguments ?? [] : [];
  if (url2 === void 0) return [{ kind: "unresolved", reason: notRead }];
  const settings = options === void 0 ? [] : originsOf(scan3.view, options, context);
  const { texts: texts2, isOptional } = option(scan3.view, settings, "method");
  const verbs = isOptional ? [["GET"], ...texts2] : texts2;
  return textsOf(scan3.view, url2, context).flatMap(
    (text9) => findingsOf(targetOfPath(text9, scan3.table.defaultVersion, scan3.table), verbs)
  );
}
function requestsIn2(scan3, body, version) {
  const { view } = scan3;
  const lists = parsedBody(view, body).flatMap((origin) => memberOf3(view, origin, "requests") ?? []);
  return lists.flatMap(({ node, context }) => {
    if (!ts15.isExpression(node)) return [{ kind: "unresolved", reason: notRead }];
    const items = elementsOf(view, node, context);
    if (items.length === 0) return [{ kind: "unresolved", reason: notRead }];
    return items.flatMap((item) => {
      const urls = option(view, [item], "url").texts;
      const { texts: methods5 } = option(view, [item], "method");
      if (urls.length === 0) return [{ kind: "unresolved", reason: notRead }];
      const verbs = methods5.length === 0 ? [["GET"]] : methods5;
      return urls.flatMap((url2) => findingsOf(targetOfPath(url2, version, scan3.table), verbs));
    });
  });
}
function parsedBody(view, body) {
  const { node, context } = body;
  if (!ts15.isCallExpression(node)) return [body];
  const callee = bare(node.expression);
  const [value2] = node.arguments;
  return isAccess(callee) && accessedName(callee) === "stringify" && value2 !== void 0 ? originsOf(view, value2, context) : [body];
}
var notRead;
var init_batch = __esm({
  "generator/scan/clients/batch.ts"() {
    "use strict";
    init_findings();
    init_members();
    init_origins();
    init_texts();
    init_packages();
    init_program_syntax();
    init_request_target();
    init_untyped();
    init_http_options();
    notRead = "It is not known which requests the batch has. Write them down where it is sent, or send each by itself.";
  }
});

// generator/scan/member-names.ts
import { ts as ts16 } from "ts-morph";
function memberNames(checker, use) {
  const written = isAccess(use) ? accessedName(use) : nameText(use.propertyName ?? use.name);
  if (written !== void 0) return [written];
  if (!ts16.isElementAccessExpression(use)) return [];
  const { argumentExpression } = use;
  const texts2 = textsOfType(checker.getTypeAtLocation(argumentExpression), holeOf(argumentExpression)) ?? [];
  return texts2.flatMap((text9) => constant(text9) ?? []);
}
var init_member_names = __esm({
  "generator/scan/member-names.ts"() {
    "use strict";
    init_text();
    init_texts();
    init_types();
    init_program_syntax();
  }
});

// generator/scan/clients/graph-client.ts
import { ts as ts17 } from "ts-morph";
function clientCall(scan3, use) {
  if (!isAccess(use)) return void 0;
  const methods5 = memberNames(scan3.view.checker, use).flatMap((name2) => requestMembers.get(name2) ?? []);
  if (methods5.length === 0) return void 0;
  const packages3 = packagesOfChain(scan3.view, use.expression);
  if (!packages3.some((name2) => isNamedIn(name2, scan3.table.clients))) return void 0;
  const node = callOrMethod(use);
  const [body] = ts17.isCallExpression(node) ? node.arguments : [];
  return {
    client: "graph-client",
    node,
    evaluate(context) {
      const verbs = methods5.map((method) => [method]);
      const findings2 = requestsOf2(scan3, use.expression, verbs, void 0, context);
      return withBatch(findings2, () => body === void 0 ? [] : originsOf(scan3.view, body, context), scan3);
    }
  };
}
function requestsOf2(scan3, chain, methods5, version, context) {
  return originsOf(scan3.view, chain, context).flatMap((origin) => {
    const { node } = origin;
    const callee = ts17.isCallExpression(node) ? bare(node.expression) : void 0;
    if (!ts17.isCallExpression(node) || callee === void 0 || !isAccess(callee)) {
      return [
        { kind: "unresolved", reason: "The request is made elsewhere: no `api(\u2026)` leads to this call." }
      ];
    }
    const [argument] = node.arguments;
    const name2 = accessedName(callee);
    if (name2 === "api" && argument !== void 0) {
      const versions2 = version === void 0 ? defaultVersions(scan3, callee.expression, origin.context) : textsOf(scan3.view, version, context).map(constant);
      const paths2 = textsOf(scan3.view, argument, origin.context);
      return paths2.flatMap((path2) => versions2.flatMap((each) => findings(scan3, path2, each, methods5)));
    }
    const named = name2 === "version" && version === void 0 ? argument : version;
    return requestsOf2(scan3, callee.expression, methods5, named, origin.context);
  });
}
function findings(scan3, path2, version, methods5) {
  const target = targetOfPath(path2, version ?? scan3.table.defaultVersion, scan3.table);
  if (version === void 0 && target.kind === "request") {
    return [{ kind: "unresolved", reason: `The version of the request to ${target.path} is not known.` }];
  }
  return findingsOf(target, methods5);
}
function defaultVersions(scan3, client, context) {
  const given = originsOf(scan3.view, client, context).flatMap(({ node, context: at2 }) => {
    const [options] = ts17.isCallExpression(node) ? node.arguments : [];
    if (options === void 0) return [];
    return originsOf(scan3.view, options, at2).flatMap(
      (origin) => memberOf3(scan3.view, origin, "defaultVersion") ?? []
    );
  });
  const versions2 = given.flatMap(
    ({ node, context: at2 }) => ts17.isExpression(node) ? textsOf(scan3.view, node, at2).map(constant) : []
  );
  return versions2.length === 0 ? [scan3.table.defaultVersion] : versions2;
}
var requestMembers;
var init_graph_client = __esm({
  "generator/scan/clients/graph-client.ts"() {
    "use strict";
    init_findings();
    init_members();
    init_origins();
    init_text();
    init_texts();
    init_packages();
    init_member_names();
    init_program_syntax();
    init_request_target();
    init_untyped();
    init_batch();
    requestMembers = /* @__PURE__ */ new Map([
      ["get", "GET"],
      ["getStream", "GET"],
      ["post", "POST"],
      ["create", "POST"],
      ["patch", "PATCH"],
      ["update", "PATCH"],
      ["put", "PUT"],
      ["putStream", "PUT"],
      ["delete", "DELETE"],
      ["del", "DELETE"]
    ]);
  }
});

// generator/scan/clients/graph-sdk.ts
import { ts as ts18 } from "ts-morph";
function requestBuilderCall(scan3, use) {
  if (!isAccess(use)) return void 0;
  const { checker } = scan3.view;
  const methods5 = memberNames(checker, use).flatMap((name2) => requestBuilderMembers.get(name2) ?? []);
  if (methods5.length === 0) return void 0;
  const builders2 = buildersOf(scan3, checker.getTypeAtLocation(use.expression));
  if (builders2.length === 0) return void 0;
  return {
    client: "graph-sdk",
    node: callOrMethod(use),
    evaluate: (context) => builders2.flatMap(
      (builder) => methods5.flatMap((method) => requestsOf3(scan3, use.expression, builder, method, context))
    )
  };
}
function buildersOf(scan3, type) {
  if (type.isUnion()) return type.types.flatMap((each) => buildersOf(scan3, each));
  const symbol = type.getSymbol();
  const name2 = symbol && packageOfSymbol(symbol);
  if (name2 === void 0) return [];
  const sdk = scan3.table.sdks.find(({ packages: packages3 }) => isNamedIn(name2, packages3));
  return sdk === void 0 ? [] : [{ type, version: sdk.version }];
}
function requestsOf3(scan3, expression, { type, version }, method, context) {
  return locationsOf(scan3, expression, type, context).flatMap((location2) => {
    if (location2.url !== void 0) {
      return textsOf(scan3.view, location2.url, location2.context).flatMap(
        (text9) => findingsOf(targetOfPath(text9, version, scan3.table), [[method]])
      );
    }
    const { path: path2 } = location2;
    if (path2 === void 0) {
      return [{ kind: "unresolved", reason: "The request builder's package does not say what it requests." }];
    }
    return findingsOf({ kind: "request", version, path: path2 === "" ? "/" : path2 }, [[method]]);
  });
}
function locationsOf(scan3, expression, type, context) {
  return originsOf(scan3.view, expression, context).flatMap((origin) => {
    const path2 = pathOfType(scan3, type);
    const step = stepTo(scan3, origin.node);
    if (step === void 0) return [{ path: path2 }];
    const { object: object4, name: name2, isCall: isCall2, argument } = step;
    if (isCall2 && name2 === "withUrl" && argument !== void 0) {
      return [{ url: argument, context: origin.context }];
    }
    const parentType = scan3.view.checker.getTypeAtLocation(object4);
    const parentPath = pathOfType(scan3, parentType);
    if (path2 === void 0 || parentPath === void 0) return [{ path: path2 }];
    const rest = path2.startsWith(`${parentPath}/`) ? path2.slice(parentPath.length) : void 0;
    const isBelow = rest !== void 0 && (isCall2 || !rest.includes("/{"));
    const below = isBelow ? rest : `/${name2}`;
    return locationsOf(scan3, object4, parentType, origin.context).map(
      (parent) => parent.url === void 0 && parent.path !== void 0 ? { path: `${parent.path}${below}` } : { path: path2 }
    );
  });
}
function stepTo(scan3, origin) {
  const node = ts18.isExpression(origin) ? bare(origin) : origin;
  if (ts18.isIdentifier(node)) return boundMember(scan3, node);
  const [argument] = ts18.isCallExpression(node) ? node.arguments : [];
  const access = ts18.isCallExpression(node) ? bare(node.expression) : node;
  const name2 = isAccess(access) ? accessedName(access) : void 0;
  if (!isAccess(access) || name2 === void 0) return void 0;
  const step = { object: access.expression, name: name2, isCall: access !== node };
  return argument === void 0 ? step : { ...step, argument };
}
function boundMember({ view: { checker } }, node) {
  const symbol = checker.getSymbolAtLocation(node);
  const element = symbol?.valueDeclaration;
  if (element === void 0 || !ts18.isBindingElement(element)) return void 0;
  const variable = element.parent.parent;
  const name2 = nameText(element.propertyName ?? element.name);
  if (name2 === void 0 || !ts18.isVariableDeclaration(variable) || variable.initializer === void 0) {
    return void 0;
  }
  return { object: variable.initializer, name: name2, isCall: false };
}
function pathOfType({ view: { checker } }, type) {
  const symbol = type.getSymbol();
  const declaration2 = symbol?.declarations?.[0];
  if (symbol === void 0 || declaration2 === void 0) return void 0;
  const module = checker.getSymbolAtLocation(declaration2.getSourceFile()) ?? ambientModule2(checker, declaration2);
  const template = module?.exports?.get(ts18.escapeLeadingUnderscores(`${symbol.name}UriTemplate`));
  if (template === void 0) return void 0;
  const [text9] = textsOfType(checker.getTypeOfSymbol(template), holeOf(declaration2)) ?? [];
  const known3 = text9 && constant(text9);
  return known3 === void 0 ? void 0 : pathOfTemplate(known3);
}
function ambientModule2(checker, declaration2) {
  const holder = declaration2.parent.parent;
  return ts18.isModuleDeclaration(holder) ? checker.getSymbolAtLocation(holder.name) : void 0;
}
function pathOfTemplate(template) {
  return decodeURIComponent(template).replace(/^\{\+baseurl\}/, "").replace(/\{[?&][^}]*\}/g, "").replace(/([(,]\s*[^(),=]+)='?@([\w-]+)'?/g, "$1={$2}").replace(/='\{([^}']*)\}'/g, "={$1}");
}
var requestBuilderMembers;
var init_graph_sdk = __esm({
  "generator/scan/clients/graph-sdk.ts"() {
    "use strict";
    init_findings();
    init_origins();
    init_text();
    init_texts();
    init_types();
    init_packages();
    init_member_names();
    init_program_syntax();
    init_request_target();
    requestBuilderMembers = /* @__PURE__ */ new Map([
      ["get", "GET"],
      ["toGetRequestInformation", "GET"],
      ["post", "POST"],
      ["toPostRequestInformation", "POST"],
      ["patch", "PATCH"],
      ["toPatchRequestInformation", "PATCH"],
      ["put", "PUT"],
      ["toPutRequestInformation", "PUT"],
      ["delete", "DELETE"],
      ["toDeleteRequestInformation", "DELETE"]
    ]);
  }
});

// generator/scan/clients/graph-slice.ts
import { ts as ts19 } from "ts-morph";
function builderUse(scan3, use) {
  const { checker } = scan3.view;
  const names = memberNames(checker, use).filter((name2) => builderMembers.has(name2));
  if (names.length === 0) return void 0;
  const type = checker.getTypeAtLocation(isAccess(use) ? use.expression : use.parent);
  const requests = names.flatMap((name2) => requestsOf4(scan3, type, name2, use));
  const node = callOrMethod(use);
  if (requests.length > 0) return { client: "graph-slice", node, evaluate: () => requests };
  if (!isAccess(use) || !names.some((name2) => isRuntimeMember(scan3, type, name2, use))) return void 0;
  return {
    client: "graph-slice",
    node,
    evaluate(context) {
      const found2 = originsOf(scan3.view, use.expression, context).flatMap(
        (origin) => names.flatMap((name2) => requestsOf4(scan3, checker.getTypeAtLocation(origin.node), name2, use))
      );
      return found2.length > 0 ? found2 : [{ kind: "unresolved", reason: handedOn }];
    }
  };
}
function builderHandedOn(scan3, call) {
  const { checker } = scan3.view;
  return (call.arguments ?? []).flatMap((argument) => {
    const node = bare(argument);
    if (!ts19.isIdentifier(node) && !isAccess(node) && !ts19.isCallExpression(node)) return [];
    if (operationsIn(scan3, checker.getTypeAtLocation(node)).length === 0) return [];
    const expected = checker.getContextualType(argument);
    if (expected === void 0 || operationsIn(scan3, expected).length > 0) return [];
    if (!expected.getProperties().some(({ name: name2 }) => builderMembers.has(name2))) return [];
    const declared = expected.getProperties().some(({ name: name2 }) => isRuntimeMember(scan3, expected, name2, node));
    if (declared) return [];
    return [
      { client: "graph-slice", node: argument, evaluate: () => [{ kind: "unresolved", reason: handedOn }] }
    ];
  });
}
function requestsOf4(scan3, type, name2, at2) {
  const { checker } = scan3.view;
  const member2 = builderMembers.get(name2) ?? name2;
  return operationsIn(scan3, type).flatMap((symbol) => {
    const requests = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, at2));
    const operation2 = requests.getProperty(member2);
    if (operation2 === void 0) return [];
    const request = checker.getTypeOfSymbolAtLocation(operation2, at2).getProperty("request");
    if (request === void 0) return [];
    const texts2 = textsOfType(checker.getTypeOfSymbolAtLocation(request, at2), holeOf(at2)) ?? [];
    return texts2.flatMap((text9) => requestOf3(constant(text9), scan3.apiVersionOf(symbol)));
  });
}
function operationsIn(scan3, type) {
  const known3 = scan3.builders.get(type) ?? operationsOf2(scan3.view.checker, type);
  scan3.builders.set(type, known3);
  return known3;
}
function operationsOf2(checker, type) {
  if ((type.flags & withoutMembers) !== 0) return [];
  const constrained = checker.getBaseConstraintOfType(type) ?? type;
  if (constrained.isUnion()) return constrained.types.flatMap((each) => operationsOf2(checker, each));
  const found2 = checker.getPropertiesOfType(constrained).find(({ escapedName }) => String(escapedName).startsWith("__@operations@"));
  return found2 === void 0 ? [] : [found2];
}
function requestOf3(request, version) {
  const method = methods4.find((each) => request?.startsWith(`${each} /`) === true);
  if (request === void 0 || method === void 0) return [];
  return [{ kind: "request", method, version, path: request.slice(method.length + 1) }];
}
function isRuntimeMember({ view: { checker } }, type, name2, at2) {
  if (!builderMembers.has(name2)) return false;
  const member2 = checker.getPropertyOfType(checker.getApparentType(type), name2);
  if (member2 === void 0) return false;
  return checker.getTypeOfSymbolAtLocation(member2, at2).getCallSignatures().some((signature2) => {
    const file = signature2.getReturnType().getProperty("decode")?.declarations?.[0]?.getSourceFile();
    const declared = file ?? signature2.declaration?.getSourceFile();
    return declared !== void 0 && runtimeFile.test(declared.fileName);
  });
}
var builderMembers, handedOn, withoutMembers, methods4, runtimeFile;
var init_graph_slice = __esm({
  "generator/scan/clients/graph-slice.ts"() {
    "use strict";
    init_origins();
    init_types();
    init_text();
    init_texts();
    init_member_names();
    init_program_syntax();
    builderMembers = /* @__PURE__ */ new Map([
      ["get", "get"],
      ["pages", "get"],
      ["items", "get"],
      ["bytes", "get"],
      ["toGetRequest", "get"],
      ["post", "post"],
      ["toPostRequest", "post"],
      ["patch", "patch"],
      ["toPatchRequest", "patch"],
      ["put", "put"],
      ["toPutRequest", "put"],
      ["delete", "delete"],
      ["toDeleteRequest", "delete"]
    ]);
    handedOn = "The builder is handed on as a type that does not say what it requests. Declare the builder's own type there.";
    withoutMembers = ts19.TypeFlags.Any | ts19.TypeFlags.Unknown | ts19.TypeFlags.Never | ts19.TypeFlags.StringLike | ts19.TypeFlags.NumberLike | ts19.TypeFlags.BooleanLike;
    methods4 = ["GET", "POST", "PATCH", "PUT", "DELETE"];
    runtimeFile = /\/runtime\/(request|count|references|stream|graph-request)(\.d)?\.ts$/;
  }
});

// generator/scan/clients/http-libraries.ts
var httpPackages, httpMembers, httpFactories, baseOptions, urlOptions, otherTypes;
var init_http_libraries = __esm({
  "generator/scan/clients/http-libraries.ts"() {
    "use strict";
    httpPackages = /* @__PURE__ */ new Set([
      "axios",
      "cross-fetch",
      "got",
      "http",
      "https",
      "isomorphic-fetch",
      "isomorphic-unfetch",
      "ky",
      "make-fetch-happen",
      "node-fetch",
      "ofetch",
      "superagent",
      "undici",
      "undici-types",
      "unfetch",
      "whatwg-fetch"
    ]);
    httpMembers = /* @__PURE__ */ new Map([
      ["get", "GET"],
      ["post", "POST"],
      ["patch", "PATCH"],
      ["put", "PUT"],
      ["delete", "DELETE"],
      ["del", "DELETE"],
      ["head", "HEAD"],
      ["postForm", "POST"],
      ["putForm", "PUT"],
      ["patchForm", "PATCH"],
      ["request", void 0],
      ["fetch", void 0],
      ["raw", void 0],
      ["stream", void 0],
      ["paginate", void 0]
    ]);
    httpFactories = /* @__PURE__ */ new Set(["create", "extend", "defaults", "instance"]);
    baseOptions = ["baseURL", "baseUrl", "prefixUrl", "prefix", "base"];
    urlOptions = ["url", "uri", "path"];
    otherTypes = /Headers|FormData|Response|SearchParams|Cookie|Interceptor|Cache/;
  }
});

// generator/scan/clients/http-base.ts
import { ts as ts20 } from "ts-morph";
function basesOf(scan3, call, context) {
  return (options) => {
    const own = namedBases(
      scan3,
      options.filter(({ node }) => ts20.isObjectLiteralExpression(node))
    );
    if (own.length > 0) return own;
    const callee = bare(call.expression);
    const object4 = isAccess(callee) ? callee.expression : callee;
    const made = basesOfObject(scan3, object4, context, 0);
    return made.length === 0 ? [[]] : made;
  };
}
function namedBases(scan3, options) {
  return baseOptions.flatMap((name2) => option(scan3.view, options, name2).texts);
}
function basesOfObject(scan3, object4, context, depth) {
  const assigned = assignedBases(scan3, object4, context);
  if (assigned.length > 0 || depth > 5) return assigned;
  return originsOf(scan3.view, object4, context).flatMap((origin) => {
    const { node } = origin;
    if (ts20.isNewExpression(node)) return basesOfNew(scan3, node, origin.context);
    if (!ts20.isCallExpression(node)) return [];
    const callee = bare(node.expression);
    if (!isAccess(callee) || !httpFactories.has(accessedName(callee) ?? "")) return [];
    const options = node.arguments.flatMap((each) => originsOf(scan3.view, each, origin.context));
    const named = namedBases(scan3, options);
    return named.length > 0 ? named : basesOfObject(scan3, callee.expression, origin.context, depth + 1);
  });
}
function basesOfNew(scan3, node, context) {
  const [origin] = node.arguments ?? [];
  return origin === void 0 ? [] : textsOf(scan3.view, origin, context);
}
function assignedBases({ view }, object4, context) {
  const symbol = symbolOf(view.checker, bare(object4));
  if (symbol === void 0) return [];
  return baseOptions.flatMap(
    (name2) => (view.index.identifiers.get(name2) ?? []).flatMap((identifier3) => {
      const target = identifier3.parent;
      const assignment = target.parent;
      if (!isAccess(target) || !ts20.isBinaryExpression(assignment) || assignment.left !== target) return [];
      const defaults = bare(target.expression);
      if (!isAccess(defaults) || accessedName(defaults) !== "defaults") return [];
      return symbolOf(view.checker, bare(defaults.expression)) === symbol ? textsOf(view, assignment.right, context) : [];
    })
  );
}
function onBase(base, url2) {
  const [first] = url2;
  if (base.length === 0 || typeof first === "string" && /^[a-z][a-z0-9+.-]*:\/\//i.test(first))
    return [url2];
  const last = base.at(-1);
  const start = typeof last === "string" ? [...base.slice(0, -1), last.replace(/\/+$/, "")] : base;
  if (first === void 0) return [start];
  const rest = typeof first === "string" ? [first.replace(/^\/+/, ""), ...url2.slice(1)] : url2;
  return [joinTexts(joinTexts(start, ["/"]), rest)];
}
var init_http_base = __esm({
  "generator/scan/clients/http-base.ts"() {
    "use strict";
    init_origins();
    init_symbols();
    init_text();
    init_texts();
    init_program_syntax();
    init_http_libraries();
    init_http_options();
  }
});

// generator/scan/clients/http-function.ts
import { ts as ts21 } from "ts-morph";
function httpFunction(scan3, callee) {
  if (ts21.isIdentifier(callee)) return namedFunction(scan3, callee);
  if (!isAccess(callee)) return void 0;
  const name2 = accessedName(callee);
  if (name2 === void 0) return void 0;
  if (name2 === "fetch" && isPlatformMember(scan3, callee)) return {};
  if (!httpMembers.has(name2) || !scan3.usesHttpPackages) return void 0;
  const type = scan3.view.checker.getTypeAtLocation(callee.expression);
  if (otherTypes.test(type.getSymbol()?.name ?? "")) return void 0;
  const packages3 = packagesOfChain(scan3.view, callee.expression);
  const isHttp = packages3.some((each) => httpPackages.has(each)) || isImported(scan3, callee.expression);
  if (!isHttp) return void 0;
  const method = httpMembers.get(name2);
  return method === void 0 ? {} : { method };
}
function isPlatformMember(scan3, callee) {
  const symbol = symbolOf(scan3.view.checker, nameOf(callee));
  if (symbol !== void 0) return isFetch(scan3, symbol, callee);
  const object4 = bare(callee.expression);
  return ts21.isIdentifier(object4) && ["globalThis", "window", "self", "global"].includes(object4.text);
}
function nameOf(callee) {
  return ts21.isPropertyAccessExpression(callee) ? callee.name : callee;
}
function namedFunction(scan3, callee) {
  const { checker } = scan3.view;
  const symbol = symbolOf(checker, callee);
  if (symbol === void 0) return callee.text === "fetch" ? {} : void 0;
  if (isFetch(scan3, symbol, callee)) return {};
  const declared = packageOfSymbol(symbol);
  if (declared !== void 0) {
    return httpPackages.has(declared) && !isType(symbol) ? methodOfName(symbol.name) : void 0;
  }
  const declaration2 = symbol.valueDeclaration;
  if (declaration2 === void 0 || !mayHoldFunction(declaration2)) return void 0;
  if (!scan3.usesHttpPackages && !/fetch/i.test(callee.text)) return void 0;
  const type = checker.getTypeAtLocation(callee);
  const packages3 = (type.flags & ts21.TypeFlags.Any) === 0 ? packagesOfType(type) : packagesOfChain(scan3.view, callee);
  if (packages3.some((each) => httpPackages.has(each))) return {};
  const typed = type.getSymbol();
  return typed !== void 0 && isFetch(scan3, typed, callee) ? {} : void 0;
}
function mayHoldFunction(declaration2) {
  if (ts21.isVariableDeclaration(declaration2) || ts21.isPropertyDeclaration(declaration2)) {
    const { initializer } = declaration2;
    return initializer === void 0 || !(ts21.isArrowFunction(initializer) || ts21.isFunctionExpression(initializer));
  }
  return ts21.isParameter(declaration2) || ts21.isBindingElement(declaration2) || ts21.isPropertySignature(declaration2);
}
function isFetch(_scan, symbol, callee) {
  if (symbol === void 0) return ts21.isIdentifier(callee) && callee.text === "fetch";
  if (symbol.name !== "fetch") return false;
  return (symbol.declarations ?? []).every(
    (each) => each.getSourceFile().isDeclarationFile && !isOfOtherPackage(each)
  );
}
function isOfOtherPackage(declaration2) {
  const { fileName: fileName2 } = declaration2.getSourceFile();
  const [, name2] = /.*\/node_modules\/(?:@types\/)?((?:@[^/]+\/)?[^/]+)\//.exec(fileName2) ?? [];
  return name2 !== void 0 && !platformPackages.has(name2) && !name2.startsWith("@cloudflare/");
}
function isImported(scan3, expression) {
  const symbol = symbolOf(scan3.view.checker, expression);
  const name2 = symbol && packageOfSymbol(symbol);
  return name2 !== void 0 && httpPackages.has(name2);
}
function isType(symbol) {
  return otherTypes.test(symbol.name);
}
function methodOfName(name2) {
  const method = httpMembers.get(name2);
  return method === void 0 ? {} : { method };
}
var platformPackages;
var init_http_function = __esm({
  "generator/scan/clients/http-function.ts"() {
    "use strict";
    init_symbols();
    init_packages();
    init_program_syntax();
    init_untyped();
    init_http_libraries();
    platformPackages = /* @__PURE__ */ new Set([
      "node",
      "typescript",
      "bun",
      "bun-types",
      "undici-types"
    ]);
  }
});

// generator/scan/clients/http.ts
import { ts as ts22 } from "ts-morph";
function httpCall(scan3, call) {
  if (ts22.isNewExpression(call)) return requestMade(scan3, call);
  const sender = httpFunction(scan3, bare(call.expression));
  if (sender === void 0) return void 0;
  return {
    client: "http",
    node: call,
    evaluate: (context) => requestsOf5(scan3, call, sender.method, context)
  };
}
function requestMade(scan3, made) {
  if (!isPlatformRequest(scan3, made)) return void 0;
  const { parent } = wrapped(made);
  if (ts22.isCallExpression(parent) && httpFunction(scan3, bare(parent.expression)) !== void 0)
    return void 0;
  return {
    client: "http",
    node: made,
    evaluate(context) {
      const { texts: texts2, options } = urlsOf(scan3, made, { node: made, context }, context);
      const verbs = methodsOf(scan3, options);
      const findings2 = texts2.flatMap((url2) => findingsOf(targetOfUrl(url2, scan3.table), verbs));
      return withBatch(findings2, () => bodiesIn(scan3, options), scan3);
    }
  };
}
function isPlatformRequest({ view }, { expression }) {
  if (!ts22.isIdentifier(expression) || expression.text !== "Request") return false;
  const symbol = view.checker.getSymbolAtLocation(expression);
  return symbol?.declarations?.every((each) => each.getSourceFile().isDeclarationFile) ?? true;
}
function requestsOf5(scan3, call, method, context) {
  const [first, ...others] = call.arguments;
  if (first === void 0) return [];
  const options = others.flatMap((each) => originsOf(scan3.view, each, context));
  const bases = basesOf(scan3, call, context);
  return originsOf(scan3.view, first, context).flatMap((origin) => {
    const urls = urlsOf(scan3, first, origin, context);
    const own = isOptions(origin.node) ? [origin] : [];
    const verbs = method === void 0 ? methodsOf(scan3, [...options, ...own, ...urls.options]) : [[method]];
    const explicit = [...own, ...options];
    const all2 = [...bases(explicit)].flatMap((base) => urls.texts.flatMap((url2) => onBase(base, url2)));
    const findings2 = all2.flatMap((url2) => findingsOf(targetOfUrl(url2, scan3.table), verbs));
    return withBatch(findings2, () => bodiesIn(scan3, explicit), scan3);
  });
}
function urlsOf(scan3, argument, origin, context) {
  const { node } = origin;
  if (isOptions(node)) {
    const hosts = hostOf(scan3, origin);
    const named = urlOptions.map((name2) => option(scan3.view, [origin], name2).texts);
    const paths2 = named.find((texts3) => texts3.length > 0) ?? [];
    if (paths2.length > 0)
      return { texts: hosts.flatMap((host) => paths2.flatMap((url2) => onBase(host, url2))), options: [] };
    return { texts: hosts.map((host) => host.length === 0 ? [holeOf(node)] : host), options: [] };
  }
  if (ts22.isNewExpression(node) && isNamed3(node.expression, "Request")) {
    const [url2, ...rest] = node.arguments ?? [];
    if (url2 === void 0) return { texts: [], options: [] };
    const options = rest.flatMap((each) => originsOf(scan3.view, each, origin.context));
    const inner = originsOf(scan3.view, url2, origin.context).map(
      (each) => urlsOf(scan3, url2, each, origin.context)
    );
    return {
      texts: inner.flatMap(({ texts: texts3 }) => texts3),
      options: [...options, ...inner.flatMap((each) => each.options)]
    };
  }
  const texts2 = ts22.isExpression(node) && node !== bare(argument) ? textsOf(scan3.view, node, origin.context) : textsOf(scan3.view, argument, context);
  return { texts: texts2, options: [] };
}
function isOptions(node) {
  return ts22.isObjectLiteralExpression(node);
}
function hostOf(scan3, origin) {
  const { texts: texts2 } = ["hostname", "host"].map((name2) => option(scan3.view, [origin], name2)).find(({ texts: found2 }) => found2.length > 0) ?? { texts: [] };
  return texts2.length === 0 ? [[]] : texts2.map((text9) => ["https://", ...text9]);
}
function bodiesIn(scan3, options) {
  const named = options.flatMap(
    (each) => ["body", "json", "data"].flatMap((name2) => memberOf3(scan3.view, each, name2) ?? [])
  );
  return [...options, ...named];
}
function methodsOf(scan3, options) {
  const { texts: texts2, isOptional } = option(scan3.view, options, "method");
  return isOptional ? [["GET"], ...texts2] : texts2;
}
var init_http = __esm({
  "generator/scan/clients/http.ts"() {
    "use strict";
    init_findings();
    init_members();
    init_origins();
    init_texts();
    init_urls();
    init_program_syntax();
    init_request_target();
    init_batch();
    init_http_base();
    init_http_function();
    init_http_options();
    init_http_libraries();
  }
});

// generator/scan/flow/program-view.ts
function viewProgram(checker, index) {
  return { checker, index, known: { assigned: /* @__PURE__ */ new Map(), callers: /* @__PURE__ */ new Map() } };
}
var init_program_view = __esm({
  "generator/scan/flow/program-view.ts"() {
    "use strict";
  }
});

// generator/scan/imports.ts
import { ts as ts23 } from "ts-morph";
function importsHttpPackage(sources) {
  return sources.some(
    (file) => ts23.preProcessFile(file.text, true, true).importedFiles.some(({ fileName: fileName2 }) => httpPackages.has(packageOfSpecifier(fileName2) ?? ""))
  );
}
var init_imports = __esm({
  "generator/scan/imports.ts"() {
    "use strict";
    init_http_libraries();
    init_packages();
  }
});

// generator/scan/missing-packages.ts
import { ts as ts24 } from "ts-morph";
function missingPackages(checker, sources, table2) {
  const found2 = /* @__PURE__ */ new Map();
  for (const file of sources) {
    for (const statement of file.statements) {
      if (!ts24.isImportDeclaration(statement) || !ts24.isStringLiteral(statement.moduleSpecifier)) continue;
      const specifier = statement.moduleSpecifier;
      const name2 = packageOfSpecifier(specifier.text) ?? specifier.text;
      if (found2.has(name2) || !isClient(statement, name2, table2)) continue;
      if (checker.getSymbolAtLocation(specifier) !== void 0) continue;
      const message = `The types of "${specifier.text}" are not there, so that calls of it may be missed. Install and build what the program imports, and scan again.`;
      const origin = { source: { name: file.fileName, text: file.text }, offset: specifier.getStart(file) };
      found2.set(name2, diagnostic("program-unresolved-import", message, origin));
    }
  }
  return [...found2.values()];
}
function isClient({ importClause }, name2, { clients, sdks }) {
  if (isNamedIn(name2, clients) || sdks.some(({ packages: packages3 }) => isNamedIn(name2, packages3))) return true;
  const bindings = importClause?.namedBindings;
  return bindings !== void 0 && ts24.isNamedImports(bindings) && bindings.elements.some(
    ({ propertyName, name: own }) => (propertyName ?? own).text === "createGraphClient"
  );
}
var init_missing_packages = __esm({
  "generator/scan/missing-packages.ts"() {
    "use strict";
    init_diagnostics();
    init_packages();
  }
});

// generator/scan/reachable.ts
import { ts as ts25 } from "ts-morph";
function isUnreachable(node) {
  let child = node;
  while (!ts25.isSourceFile(child)) {
    const { parent } = child;
    if (isExcluded(child, parent)) return true;
    if ((ts25.isBlock(parent) || ts25.isCaseOrDefaultClause(parent)) && !isHoisted(child)) {
      for (const statement of parent.statements) {
        if (statement === child) break;
        if (leaves(statement)) return true;
      }
    }
    child = parent;
  }
  return false;
}
function isHoisted(node) {
  return ts25.isFunctionDeclaration(node);
}
function isExcluded(child, parent) {
  if (ts25.isIfStatement(parent)) {
    return child === parent.thenStatement && isLiteral(parent.expression, false) || child === parent.elseStatement && isLiteral(parent.expression, true);
  }
  if (ts25.isConditionalExpression(parent)) {
    return child === parent.whenTrue && isLiteral(parent.condition, false) || child === parent.whenFalse && isLiteral(parent.condition, true);
  }
  if (ts25.isBinaryExpression(parent) && child === parent.right) {
    const { kind } = parent.operatorToken;
    return kind === ts25.SyntaxKind.AmpersandAmpersandToken && isLiteral(parent.left, false) || kind === ts25.SyntaxKind.BarBarToken && isLiteral(parent.left, true);
  }
  if (ts25.isWhileStatement(parent)) return child === parent.statement && isLiteral(parent.expression, false);
  return false;
}
function isLiteral(condition2, value2) {
  const node = ts25.isParenthesizedExpression(condition2) ? condition2.expression : condition2;
  return node.kind === (value2 ? ts25.SyntaxKind.TrueKeyword : ts25.SyntaxKind.FalseKeyword);
}
function leaves(statement) {
  if (ts25.isReturnStatement(statement) || ts25.isThrowStatement(statement) || ts25.isContinueStatement(statement) || ts25.isBreakStatement(statement)) {
    return true;
  }
  if (ts25.isBlock(statement)) return statement.statements.some(leaves);
  if (ts25.isIfStatement(statement)) {
    const { thenStatement, elseStatement, expression } = statement;
    if (isLiteral(expression, true)) return leaves(thenStatement);
    return elseStatement !== void 0 && leaves(thenStatement) && leaves(elseStatement);
  }
  if (ts25.isWhileStatement(statement))
    return isLiteral(statement.expression, true) && !hasBreak(statement.statement);
  return false;
}
function hasBreak(body) {
  if (ts25.isBreakStatement(body)) return true;
  if (isFunctionNode(body)) return false;
  return ts25.forEachChild(body, hasBreak) ?? false;
}
var init_reachable = __esm({
  "generator/scan/reachable.ts"() {
    "use strict";
    init_program_syntax();
  }
});

// generator/scan/flow/callers.ts
import { ts as ts26 } from "ts-morph";
function callersOf(view, callee) {
  const known3 = view.known.callers.get(callee);
  if (known3 !== void 0) return known3;
  const search = new Search(view, callee);
  const found2 = search.run();
  view.known.callers.set(callee, found2);
  return found2;
}
function isSame(one, other) {
  if (one === other) return true;
  const declaration2 = one && declarationOf2(one);
  return declaration2 !== void 0 && declaration2 === declarationOf2(other);
}
function nameOf2(callee) {
  if (ts26.isConstructorDeclaration(callee)) return callee.parent.name;
  if (!ts26.isExpression(callee) && callee.name !== void 0) return callee.name;
  return void 0;
}
function defaultExport(view, declaration2) {
  const module = view.checker.getSymbolAtLocation(declaration2.getSourceFile());
  return module?.exports?.get(ts26.InternalSymbolName.Default);
}
function declaredByTypes({ checker }, callee) {
  const { parent } = callee;
  const holder = ts26.isPropertyAssignment(parent) || ts26.isPropertyDeclaration(parent) ? parent : callee;
  const name2 = ts26.isMethodDeclaration(holder) || holder !== callee ? ts26.getNameOfDeclaration(holder) : void 0;
  if (name2 === void 0 || !ts26.isIdentifier(name2)) return [];
  const owner = holder.parent;
  if (ts26.isClassLike(owner)) {
    const bases = (owner.heritageClauses ?? []).flatMap(({ types: types2 }) => types2);
    return bases.flatMap((base) => checker.getTypeAtLocation(base).getProperty(name2.text) ?? []);
  }
  if (ts26.isObjectLiteralExpression(owner)) {
    return [checker.getContextualType(owner)?.getProperty(name2.text)].filter((each) => each !== void 0);
  }
  return [];
}
function namesOf(view, symbol) {
  const { checker, index } = view;
  const names = /* @__PURE__ */ new Set([symbol.name]);
  const name2 = symbol.valueDeclaration && ts26.getNameOfDeclaration(symbol.valueDeclaration);
  if (name2 !== void 0 && ts26.isIdentifier(name2)) names.add(name2.text);
  for (const other of index.renamed) {
    if (!names.has(other.text) && symbolOf(checker, other) === symbol) names.add(other.text);
  }
  return names;
}
function useOf(name2) {
  const { parent } = name2;
  const whole = ts26.isPropertyAccessExpression(parent) && parent.name === name2 ? parent : name2;
  return ts26.isExpression(whole) ? wrapped(whole) : whole;
}
function isUse(name2) {
  const { parent } = name2;
  if (ts26.isImportClause(parent) || ts26.isImportSpecifier(parent) || ts26.isExportSpecifier(parent)) return false;
  if (ts26.isPropertyAssignment(parent)) return parent.initializer === name2;
  if (ts26.isPropertyAccessExpression(parent)) return true;
  const declaration2 = ts26.isVariableDeclaration(parent) || ts26.isParameter(parent) || ts26.isFunctionDeclaration(parent) || ts26.isFunctionExpression(parent) || ts26.isMethodDeclaration(parent) || ts26.isPropertyDeclaration(parent) || ts26.isClassLike(parent) ? parent : void 0;
  return declaration2?.name !== name2;
}
var Search;
var init_callers = __esm({
  "generator/scan/flow/callers.ts"() {
    "use strict";
    init_program_syntax();
    init_symbols();
    Search = class {
      #view;
      #callee;
      #callers = /* @__PURE__ */ new Set();
      #seen = /* @__PURE__ */ new Set();
      #makers = /* @__PURE__ */ new Set();
      #escapes = false;
      constructor(view, callee) {
        this.#view = view;
        this.#callee = callee;
      }
      run() {
        const { parent } = this.#callee;
        const own = nameOf2(this.#callee);
        if (own !== void 0) this.#follow(this.#view.checker.getSymbolAtLocation(own));
        else if (ts26.isExportAssignment(parent)) this.#follow(this.#view.checker.getSymbolAtLocation(parent));
        else if (ts26.isFunctionDeclaration(this.#callee)) this.#follow(defaultExport(this.#view, this.#callee));
        else if (ts26.isExpression(this.#callee)) this.#use(wrapped(this.#callee));
        for (const symbol of declaredByTypes(this.#view, this.#callee)) this.#follow(symbol);
        return { callers: [...this.#callers], escapes: this.#escapes };
      }
      /** Goes to all places where something is named. */
      #follow(named) {
        if (named === void 0) return;
        const { checker, index } = this.#view;
        const symbol = throughAliases(checker, named);
        if (this.#seen.has(symbol)) return;
        this.#seen.add(symbol);
        for (const name2 of namesOf(this.#view, symbol)) {
          for (const identifier3 of index.identifiers.get(name2) ?? []) {
            const { parent } = identifier3;
            if (ts26.isShorthandPropertyAssignment(parent)) {
              const value2 = checker.getShorthandAssignmentValueSymbol(parent);
              if (value2 !== void 0 && isSame(throughAliases(checker, value2), symbol)) {
                this.#follow(checker.getSymbolAtLocation(identifier3));
              }
            } else if (ts26.isBindingElement(parent) && ts26.isObjectBindingPattern(parent.parent)) {
              this.#binding(parent, identifier3, symbol);
            } else if (isUse(identifier3) && isSame(symbolOf(checker, identifier3), symbol)) {
              this.#use(useOf(identifier3));
            }
          }
        }
      }
      /** `const { call } = service` gives what `service.call` is. */
      #binding(element, name2, symbol) {
        if ((element.propertyName ?? element.name) !== name2) return;
        const member2 = this.#view.checker.getTypeAtLocation(element.parent).getProperty(symbol.name);
        if (isSame(member2, symbol)) this.#follow(this.#view.checker.getSymbolAtLocation(element.name));
      }
      /** What becomes of the function where it is named. */
      #use(node) {
        const { parent } = node;
        const { checker } = this.#view;
        if ((ts26.isCallExpression(parent) || ts26.isNewExpression(parent)) && parent.expression === node) {
          this.#callers.add(parent);
        } else if ((ts26.isJsxSelfClosingElement(parent) || ts26.isJsxOpeningElement(parent)) && parent.tagName === node) {
          this.#callers.add(parent);
        } else if (ts26.isVariableDeclaration(parent) && parent.initializer === node && ts26.isIdentifier(parent.name)) {
          this.#follow(checker.getSymbolAtLocation(parent.name));
        } else if (ts26.isPropertyAssignment(parent) && parent.initializer === node) {
          this.#follow(checker.getSymbolAtLocation(parent.name));
        } else if (ts26.isPropertyDeclaration(parent) && parent.initializer === node) {
          this.#follow(checker.getSymbolAtLocation(parent.name));
        } else if (ts26.isCallExpression(parent) && ts26.isExpression(node) && parent.arguments.includes(node)) {
          this.#argument(parent, node);
        } else if (ts26.isExpressionStatement(parent) || ts26.isExportAssignment(parent) || ts26.isTypeQueryNode(parent)) {
        } else if (ts26.isReturnStatement(parent) || ts26.isArrowFunction(parent) && parent.body === node) {
          this.#returned(node);
        } else if (!ts26.isExpressionWithTypeArguments(parent)) {
          this.#escapes = true;
        }
      }
      /** A function that another one makes: what is done with the results of that one is done with it. */
      #returned(node) {
        const maker = enclosingFunction(node);
        if (maker === void 0 || maker === this.#callee || this.#makers.has(maker)) return;
        this.#makers.add(maker);
        const { callers, escapes } = callersOf(this.#view, maker);
        if (escapes) this.#escapes = true;
        for (const caller of callers) {
          if (ts26.isExpression(caller)) this.#use(wrapped(caller));
        }
      }
      /** A function that is given to another one: what gives it back is followed, such as `useCallback(f)`. */
      #argument(call, node) {
        const { checker } = this.#view;
        const holder = wrapped(call).parent;
        const declaration2 = ts26.isVariableDeclaration(holder) && ts26.isIdentifier(holder.name) ? holder : void 0;
        const isGivenBack = declaration2 !== void 0 && checker.getTypeAtLocation(declaration2.name).getCallSignatures().some((signature2) => signature2.getDeclaration() === bare(node));
        if (isGivenBack) this.#follow(checker.getSymbolAtLocation(declaration2.name));
        else this.#escapes = true;
      }
    };
  }
});

// generator/scan/flow/in-callers.ts
import { ts as ts27 } from "ts-morph";
function inCallers(view, evaluate, isSettled) {
  const ways = [];
  let isCut = false;
  let refinements = 0;
  function visit(assumed, caller, before, depth) {
    const context = startEvaluation(assumed);
    const value2 = evaluate(context);
    const way = [...before, { value: value2, ...caller === void 0 ? {} : { caller } }];
    const next = [...context.run.unbound].find((each) => !assumed.has(each));
    if (next === void 0 || depth >= maximumDepth6) {
      ways.push(way);
      return;
    }
    const { callers, escapes } = callersOf(view, next);
    const outside = callers.filter((each) => !isInside(each, next));
    if (isSettled(value2)) refinements += outside.length;
    if (isSettled(value2) && (outside.length === 0 || refinements > maximumRefinements)) {
      ways.push(way);
      return;
    }
    if (ways.length + outside.length > maximumWays) isCut = true;
    if (outside.length === 0 || escapes || isCut)
      visit(new Map([...assumed, [next, void 0]]), caller, before, depth);
    if (isCut) return;
    for (const each of outside) {
      const further = ts27.isNewExpression(each) ? caller : each;
      visit(new Map([...assumed, [next, each]]), further, way, depth + 1);
    }
  }
  visit(/* @__PURE__ */ new Map(), void 0, [], 0);
  return { ways, isCut };
}
function isInside(node, outer) {
  return node.getSourceFile() === outer.getSourceFile() && outer.pos <= node.pos && node.end <= outer.end;
}
var maximumDepth6, maximumWays, maximumRefinements;
var init_in_callers = __esm({
  "generator/scan/flow/in-callers.ts"() {
    "use strict";
    init_context();
    init_callers();
    maximumDepth6 = 6;
    maximumWays = 5e3;
    maximumRefinements = 500;
  }
});

// generator/scan/scan-results.ts
function attributed(way, finding2) {
  const key = shapeOf(finding2);
  for (const { value: value2, caller } of way) {
    const same2 = value2.find((each) => shapeOf(each) === key);
    if (same2 !== void 0) return { finding: same2, caller };
  }
  return { finding: finding2, caller: void 0 };
}
function shapeOf(finding2) {
  return keyOf5(finding2).replace(/\{[^{}]*\}/g, "{}");
}
function callOf(candidate, finding2, caller) {
  if (finding2.kind !== "request") return [];
  const { method, path: path2, version, cloud } = finding2;
  const own = placeOf(candidate.node);
  return [
    {
      client: candidate.client,
      method,
      path: path2,
      version,
      ...cloud === void 0 ? {} : { cloud },
      ...caller === void 0 ? { at: own } : { at: placeOf(caller), through: own }
    }
  ];
}
function openCall({ client, node }, kind, finding2, caller = node) {
  if (finding2.kind !== kind) return [];
  return [{ client, at: placeOf(caller), text: shortText(caller), reason: finding2.reason }];
}
function keyOf5(finding2) {
  return finding2.kind === "request" ? `${finding2.method} ${finding2.cloud ?? ""} ${finding2.version} ${finding2.path}` : `${finding2.kind} ${finding2.reason}`;
}
function placeKey2({ file, line: line2, column, endLine, endColumn }) {
  return `${file}:${line2}:${column}-${endLine}:${endColumn}`;
}
function distinct3(all2, say) {
  const byKey = new Map(all2.map((one) => [`${placeKey2(one.at)} ${say(one)}`, one]));
  return [...byKey.values()].sort(
    (one, other) => ordinal(one.at.file, other.at.file) || one.at.line - other.at.line || one.at.column - other.at.column || ordinal(say(one), say(other))
  );
}
var ScanResults, tooManyCallers;
var init_scan_results = __esm({
  "generator/scan/scan-results.ts"() {
    "use strict";
    init_ordinal();
    init_in_callers();
    init_program_syntax();
    ScanResults = class {
      #byCandidate = /* @__PURE__ */ new Map();
      /** Evaluates a candidate. */
      add(view, candidate) {
        const { ways, isCut } = inCallers(
          view,
          candidate.evaluate,
          (value2) => value2.every(({ kind }) => kind === "request")
        );
        const found2 = ways.flatMap((way) => (way.at(-1)?.value ?? []).map((finding2) => attributed(way, finding2)));
        if (isCut) found2.push({ finding: tooManyCallers, caller: void 0 });
        if (found2.length === 0) return;
        const notes = {
          isLonely: ways.every((way) => way.every(({ caller }) => caller === void 0)),
          calls: found2.flatMap(({ finding: finding2, caller }) => callOf(candidate, finding2, caller)),
          unresolved: found2.flatMap(({ finding: finding2, caller }) => openCall(candidate, "unresolved", finding2, caller)),
          possible: found2.flatMap(({ finding: finding2, caller }) => openCall(candidate, "possible", finding2, caller))
        };
        const key = placeKey2(placeOf(candidate.node));
        this.#byCandidate.set(key, [...this.#byCandidate.get(key) ?? [], notes]);
      }
      /** All of it, in the order of files and places. */
      sorted() {
        const notes = [...this.#byCandidate.values()].flatMap((all2) => {
          const withCallers = all2.filter(({ isLonely }) => !isLonely);
          return withCallers.length > 0 ? withCallers : all2;
        });
        return {
          calls: distinct3(
            notes.flatMap(({ calls }) => calls),
            ({ method, version, path: path2, cloud = "" }) => `${method} ${cloud} ${version} ${path2}`
          ),
          unresolved: distinct3(
            notes.flatMap(({ unresolved }) => unresolved),
            ({ reason: reason2 }) => reason2
          ),
          possible: distinct3(
            notes.flatMap(({ possible }) => possible),
            ({ reason: reason2 }) => reason2
          )
        };
      }
    };
    tooManyCallers = {
      kind: "unresolved",
      reason: "It stands in a function with too many callers for all of them to be looked at."
    };
  }
});

// generator/scan/source-index.ts
import { ts as ts28 } from "ts-morph";
function indexSources(files, memberNames2) {
  const identifiers = /* @__PURE__ */ new Map();
  const renamed = [];
  const calls = [];
  const members2 = [];
  function visit(node) {
    if (ts28.isIdentifier(node) || ts28.isPrivateIdentifier(node)) {
      const known3 = identifiers.get(node.text);
      if (known3 === void 0) identifiers.set(node.text, [node]);
      else known3.push(node);
      return;
    }
    if (ts28.isTypeNode(node) && !ts28.isExpressionWithTypeArguments(node)) return;
    if (ts28.isInterfaceDeclaration(node) || ts28.isTypeAliasDeclaration(node)) return;
    if (ts28.isCallExpression(node) || ts28.isNewExpression(node)) calls.push(node);
    else if (isMemberUse(node, memberNames2)) members2.push(node);
    else if (ts28.isImportClause(node) && node.name !== void 0) renamed.push(node.name);
    else if ((ts28.isImportSpecifier(node) || ts28.isExportSpecifier(node)) && node.propertyName !== void 0) {
      if (ts28.isIdentifier(node.name)) renamed.push(node.name);
    }
    ts28.forEachChild(node, visit);
  }
  for (const file of files) visit(file);
  return { files, identifiers, renamed, calls, members: members2 };
}
function isMemberUse(node, names) {
  if (ts28.isPropertyAccessExpression(node)) return names.has(node.name.text);
  if (ts28.isElementAccessExpression(node)) {
    return !ts28.isNumericLiteral(node.argumentExpression);
  }
  if (!ts28.isBindingElement(node) || !ts28.isObjectBindingPattern(node.parent)) return false;
  const name2 = node.propertyName ?? node.name;
  return (ts28.isIdentifier(name2) || ts28.isStringLiteralLike(name2)) && names.has(name2.text);
}
function isOwnSource(file) {
  return !file.isDeclarationFile && !file.fileName.includes("/node_modules/") && !file.fileName.endsWith(".json");
}
var init_source_index = __esm({
  "generator/scan/source-index.ts"() {
    "use strict";
  }
});

// generator/scan/scan-program.ts
import { ts as ts29 } from "ts-morph";
function scanProgram({ programs, readFile: readFile2 }, table2) {
  const results = new ScanResults();
  const files = /* @__PURE__ */ new Set();
  const diagnostics = [];
  const versions2 = new ApiVersions(readFile2, table2.defaultVersion);
  let broken = 0;
  for (const program of programs) {
    const sources = program.getSourceFiles().filter((file) => isOwnSource(file));
    for (const file of sources) {
      if (files.has(file.fileName)) continue;
      files.add(file.fileName);
      const errors = syntaxDiagnostic(program.getSyntacticDiagnostics(file));
      if (errors.length > 0) broken++;
      diagnostics.push(...errors);
    }
    const scan3 = startScan(program, sources, table2, versions2);
    diagnostics.push(...missingPackages(scan3.view.checker, sources, table2));
    for (const candidate of candidatesOf(scan3)) {
      if (!isUnreachable(candidate.node)) results.add(scan3.view, candidate);
    }
  }
  return { value: { ...results.sorted(), statistics: { files: files.size, broken } }, diagnostics };
}
function startScan(program, sources, table2, versions2) {
  const checker = program.getTypeChecker();
  return {
    view: viewProgram(checker, indexSources(sources, scannedMembers)),
    table: table2,
    usesHttpPackages: importsHttpPackage(sources),
    builders: /* @__PURE__ */ new Map(),
    apiVersionOf: (symbol) => versions2.of(symbol)
  };
}
function* candidatesOf(scan3) {
  for (const use of scan3.view.index.members) {
    const candidate = builderUse(scan3, use) ?? requestBuilderCall(scan3, use) ?? clientCall(scan3, use);
    if (candidate !== void 0) yield candidate;
  }
  for (const call of scan3.view.index.calls) {
    yield* builderHandedOn(scan3, call);
    const candidate = (ts29.isNewExpression(call) ? batchContent(scan3, call) : void 0) ?? httpCall(scan3, call);
    if (candidate !== void 0) yield candidate;
  }
}
var scannedMembers;
var init_scan_program = __esm({
  "generator/scan/scan-program.ts"() {
    "use strict";
    init_compiler_diagnostics();
    init_api_versions();
    init_batch();
    init_graph_client();
    init_graph_sdk();
    init_graph_slice();
    init_http();
    init_program_view();
    init_imports();
    init_missing_packages();
    init_reachable();
    init_scan_results();
    init_source_index();
    scannedMembers = /* @__PURE__ */ new Set([
      ...builderMembers.keys(),
      ...requestMembers.keys(),
      ...requestBuilderMembers.keys()
    ]);
  }
});

// test/fuzz/scan-target.ts
var scan_target_exports = {};
__export(scan_target_exports, {
  scanTarget: () => scanTarget
});
import { existsSync, readFileSync as readFileSync2 } from "node:fs";
import { join as join2 } from "node:path";
function scan({ text: text9 }) {
  const module = "/project/module.tsx";
  const readFile2 = (path2) => {
    if (path2 === module) return text9;
    const file = path2.replace(/^\/project\/node_modules/u, packages2);
    return file !== path2 && existsSync(file) ? readFileSync2(file, "utf8") : void 0;
  };
  const options = {
    noLib: true,
    types: [],
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    jsx: typescript.JsxEmit.Preserve
  };
  const host = typescript.createCompilerHost(options);
  const program = typescript.createProgram([module], options, {
    ...host,
    getCurrentDirectory: () => "/project",
    fileExists: (path2) => readFile2(path2) !== void 0,
    readFile: readFile2,
    directoryExists: () => true,
    getSourceFile: (path2, version) => {
      const found2 = readFile2(path2);
      return found2 === void 0 ? void 0 : typescript.createSourceFile(path2, found2, version, true);
    }
  });
  if (table === void 0) throw new Error("The table of clients cannot be read.");
  const { value: value2, diagnostics } = scanProgram({ programs: [program], readFile: readFile2 }, table);
  return { value: value2, diagnostics };
}
var scanTarget, packages2, table;
var init_scan_target = __esm({
  "test/fuzz/scan-target.ts"() {
    "use strict";
    init_typescript();
    init_read_clients();
    init_scan_program();
    init_mutate_text();
    init_repository();
    scanTarget = {
      name: "scan",
      seeds: [
        "test/apps/http/src/calls.ts",
        "test/apps/graph-client/src/calls.ts",
        "test/apps/graph-slice/src/calls.ts"
      ].filter((file) => existsSync(join2(repository, file))),
      mutations: [mutateText],
      isBlind: true,
      read: scan
    };
    packages2 = join2(repository, "test/apps/packages");
    ({ value: table } = readClients({
      name: "clients.json",
      text: readFileSync2(join2(repository, "metadata/clients.json"), "utf8")
    }));
  }
});

// generator/escape/code.ts
function trust(text9) {
  return vouchFor(text9) ? text9 : trust("");
}
function vouchFor(text9) {
  return typeof text9 === "string";
}
function code(parts, ...values) {
  return trust(parts.reduce((text9, part, index) => `${text9}${String(values[index - 1])}${part}`));
}
function joinCode(pieces, separator) {
  return trust(pieces.join(separator));
}
var init_code = __esm({
  "generator/escape/code.ts"() {
    "use strict";
  }
});

// generator/escape/plain-text.ts
function plainText(text9) {
  return text9.normalize("NFC").replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").replace(/\p{Variation_Selector}/gu, "").replace(hidden2, "\uFFFD").trim();
}
var hidden2;
var init_plain_text = __esm({
  "generator/escape/plain-text.ts"() {
    "use strict";
    init_hidden_characters();
    hidden2 = new RegExp(`[${hiddenCharacters}]`, "gu");
  }
});

// generator/escape/comment.ts
function docComment(parts) {
  const paragraphs = parts.flatMap((part) => {
    const text9 = "tag" in part ? `@${part.tag} ${commentText(part.text)}` : wrap(commentText(part.text));
    return text9.trim() === "" ? [] : [{ text: text9, tag: "tag" in part }];
  });
  const [first] = paragraphs;
  if (first === void 0) return void 0;
  if (paragraphs.length === 1 && !first.text.includes("\n")) return trust(`/** ${first.text} */`);
  const lines = paragraphs.flatMap(({ text: text9, tag }, index) => [
    ...index > 0 && !(tag && paragraphs[index - 1]?.tag === true) ? [""] : [],
    ...text9.split("\n")
  ]);
  return trust(["/**", ...lines.map((line2) => line2 === "" ? " *" : ` * ${line2}`), " */"].join("\n"));
}
function commentText(text9) {
  return plainText(text9).replace(/\*(?=\/)/gu, "* ").replace(/\/(?=\*)/gu, "/ ").replace(/(^|[\s{*/])@/gu, "$1\\@");
}
function wrap(text9) {
  const lines = [];
  let line2 = "";
  for (const word of text9.split(" ")) {
    if (line2 !== "" && line2.length + 1 + word.length > width) {
      lines.push(line2);
      line2 = word;
    } else {
      line2 = line2 === "" ? word : `${line2} ${word}`;
    }
  }
  lines.push(line2);
  return lines.join("\n");
}
var width;
var init_comment = __esm({
  "generator/escape/comment.ts"() {
    "use strict";
    init_code();
    init_plain_text();
    width = 100;
  }
});

// generator/escape/literal.ts
function stringLiteral(text9) {
  if (plain.test(text9)) return trust(`"${text9}"`);
  const quoted = text9.replace(/["\\]/gu, "\\$&").replace(escaped2, escapeUnits);
  return trust(`"${quoted}"`);
}
function stringArray(texts2) {
  return code`[${joinCode(texts2.map(stringLiteral), ", ")}]`;
}
function numberLiteral(value2) {
  return trust(Number.isFinite(value2) ? String(value2) : "0");
}
function patternType(text9) {
  const parts = text9.split(/\{[^{}]*\}/gu).map(
    (part) => (
      // What a string literal escapes has the same escapes here; the quote needs none, the backtick and the dollar do.
      stringLiteral(part).slice(1, -1).replaceAll('\\"', '"').replace(/[`$]/gu, "\\$&")
    )
  );
  return trust(`\`${parts.join("${string}")}\``);
}
var escaped2, plain, jsonString;
var init_literal = __esm({
  "generator/escape/literal.ts"() {
    "use strict";
    init_hidden_characters();
    init_code();
    escaped2 = new RegExp(`[${hiddenCharacters}<]`, "gu");
    plain = /^[ !#-;=-[\]-~]*$/u;
    jsonString = stringLiteral;
  }
});

// generator/escape/file-name.ts
function fileName(text9) {
  const safe = text9.replace(/[^A-Za-z0-9._-]+/gu, "-").replace(/\.{2,}/gu, ".").replace(/^[.-]+|[.-]+$/gu, "");
  if (safe === "") return "_";
  const short = safe.slice(0, 100);
  const emitted = /\.d$/iu.test(short) ? `${short}_` : short;
  return devices.test(emitted) ? `_${emitted}` : emitted;
}
function importPath(folders, file) {
  return stringLiteral(`${folders.join("/")}/${file}.js`);
}
var devices;
var init_file_name = __esm({
  "generator/escape/file-name.ts"() {
    "use strict";
    init_literal();
    devices = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/iu;
  }
});

// generator/escape/identifier.ts
function pascalIdentifier(text9) {
  return identifier2(words(text9).map(capitalize).join(""));
}
function camelIdentifier(text9) {
  const [first = "", ...rest] = words(text9);
  return identifier2(first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capitalize).join(""));
}
function suffixedIdentifier(base, suffix) {
  return identifier2(base + words(suffix).map(capitalize).join(""));
}
function isIdentifierName(text9) {
  return /^(?!\d)[A-Za-z0-9_$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+$/u.test(text9);
}
function memberName(text9) {
  if (text9 === "__proto__") return trust('["__proto__"]');
  return isBare(text9) ? trust(text9) : stringLiteral(text9);
}
function memberAccess(text9) {
  return isBare(text9) ? trust(`.${text9}`) : trust(`[${stringLiteral(text9)}]`);
}
function isBare(text9) {
  return isIdentifierName(text9) && text9.normalize("NFC") === text9;
}
function identifier2(text9) {
  const started = isIdentifierName(text9) ? text9 : `_${text9}`;
  const free = reserved.has(started) ? `${started}Escaped` : started;
  return isIdentifier(free) ? free : identifier2("_");
}
function isIdentifier(text9) {
  return isIdentifierName(text9);
}
function words(text9) {
  return text9.normalize("NFC").match(wordCharacters) ?? [];
}
function capitalize(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
var reserved, wordCharacters;
var init_identifier = __esm({
  "generator/escape/identifier.ts"() {
    "use strict";
    init_code();
    init_literal();
    reserved = new Set(
      "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield".split(" ")
    );
    wordCharacters = /[A-Za-z0-9_$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/gu;
  }
});

// generator/escape/markdown.ts
function markdownText(text9) {
  return trust(
    plainText(text9).replace(/[\\`*_[\]#+!|~]/gu, "\\$&").replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/(?<=[\w.+-])@/gu, "\\@").replace(/:(?=\/\/)/gu, "\\:").replace(/\bwww\./giu, (www) => `${www.slice(0, -1)}\\.`)
  );
}
function markdownCode(text9) {
  const plain2 = plainText(text9).replace(/\|/gu, "\\|");
  const longest2 = Math.max(0, ...(plain2.match(/`+/gu) ?? []).map((run2) => run2.length));
  const fence = "`".repeat(longest2 + 1);
  const pad2 = plain2.startsWith("`") || plain2.endsWith("`") || plain2 === "" ? " " : "";
  return trust(`${fence}${pad2}${plain2}${pad2}${fence}`);
}
function markdownUrl(url2) {
  const href = httpsUrl(url2);
  return href === void 0 ? void 0 : trust(`<${href.replace(/[<>|\\]/gu, encodeURIComponent)}>`);
}
function httpsUrl(url2) {
  if (!URL.canParse(url2)) return void 0;
  const parsed = new URL(url2);
  return parsed.protocol === "https:" && parsed.username === "" && parsed.password === "" ? parsed.href : void 0;
}
var init_markdown = __esm({
  "generator/escape/markdown.ts"() {
    "use strict";
    init_code();
    init_plain_text();
  }
});

// generator/source.ts
var init_source = __esm({
  "generator/source.ts"() {
    "use strict";
  }
});

// generator/format-diagnostics.ts
function printable(text9) {
  return text9.replace(hidden3, (character) => {
    const code2 = character.codePointAt(0) ?? 0;
    return `\\u{${code2.toString(16)}}`;
  });
}
var hidden3;
var init_format_diagnostics = __esm({
  "generator/format-diagnostics.ts"() {
    "use strict";
    init_diagnostics();
    init_hidden_characters();
    init_source();
    hidden3 = new RegExp(`[${hiddenCharacters}]`, "gu");
  }
});

// test/fuzz/escape-target.ts
var escape_target_exports = {};
__export(escape_target_exports, {
  escapeTarget: () => escapeTarget
});
import { fromMarkdown as fromMarkdown2 } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown as gfmTableFromMarkdown2 } from "mdast-util-gfm-table";
import { gfmTable as gfmTable2 } from "micromark-extension-gfm-table";
function escapeAll({ text: text9 }) {
  const literal2 = stringLiteral(text9);
  same("string literal", stringValue(`(${literal2})`), text9);
  same("JSON", JSON.parse(jsonString(text9)), text9);
  same("member name", memberOf4(`({ ${memberName(text9)}: 1 })`), text9);
  same("member access", accessOf3(`a${memberAccess(text9)}`), text9);
  for (const identifier3 of [
    pascalIdentifier(text9),
    camelIdentifier(text9),
    suffixedIdentifier(pascalIdentifier("a"), text9)
  ]) {
    const [statement, ...others] = statementsOf2(`const ${identifier3} = 1;`);
    same("identifier", [statement?.kind, others.length], [typescript.SyntaxKind.VariableStatement, 0]);
  }
  same("pattern", statementsOf2(`type A = ${patternType(text9)};`).length, 1);
  const comment = docComment([{ text: text9 }, { tag: "see", text: text9 }, { tag: "deprecated", text: text9 }]) ?? "";
  const [commented, ...more] = statementsOf2(`${comment}
let a;`);
  same("comment", [commented?.kind, more.length], [typescript.SyntaxKind.VariableStatement, 0]);
  const tags = commented === void 0 ? [] : typescript.getJSDocTags(commented).map(({ tagName }) => tagName.text);
  same(
    "tags of a comment",
    tags.filter((tag) => tag !== "see" && tag !== "deprecated"),
    []
  );
  if (!/^[\w.-]+$/u.test(fileName(text9)) || /^\.|\.\./u.test(fileName(text9)))
    throw new Error("A file name is not safe.");
  for (const written of [markdownText(text9), markdownCode(text9)]) {
    const kinds = [
      ...kindsIn(markdown(`a ${written} b`)),
      ...kindsIn(markdown(`| a |
| - |
| ${written} |`))
    ];
    const allowed = /* @__PURE__ */ new Set(["root", "paragraph", "text", "inlineCode", "table", "tableRow", "tableCell"]);
    same(
      "Markdown",
      kinds.filter((kind) => !allowed.has(kind)),
      []
    );
  }
  const url2 = markdownUrl(text9);
  if (url2 !== void 0)
    same("link", kindsIn(markdown(`[a](${url2})`)), ["root", "paragraph", "link", "text"]);
  if (/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(printable(text9)))
    throw new Error("A line is not printable.");
  return { value: [literal2, comment, markdownText(text9), markdownCode(text9), url2], diagnostics: [] };
}
function same(what, found2, expected) {
  const [one, other] = [JSON.stringify(found2), JSON.stringify(expected)];
  if (one !== other) throw new Error(`${what}: ${one} instead of ${other}`);
}
function statementsOf2(code2) {
  const file = typescript.createSourceFile("a.ts", code2, typescript.ScriptTarget.Latest, true);
  const { parseDiagnostics } = file;
  same(
    "syntax",
    parseDiagnostics.map(({ messageText }) => messageText),
    []
  );
  return file.statements;
}
function expressionOf(code2) {
  const [statement, ...others] = statementsOf2(code2);
  same("statements", others.length, 0);
  if (statement === void 0 || !typescript.isExpressionStatement(statement))
    throw new Error(`No expression: ${code2}`);
  const { expression } = statement;
  return typescript.isParenthesizedExpression(expression) ? expression.expression : expression;
}
function stringValue(code2) {
  const expression = expressionOf(code2);
  return typescript.isStringLiteral(expression) ? expression.text : void 0;
}
function memberOf4(code2) {
  const expression = expressionOf(code2);
  const [member2, ...others] = typescript.isObjectLiteralExpression(expression) ? expression.properties : [];
  const name2 = member2?.name;
  if (name2 === void 0 || others.length > 0) return void 0;
  if (typescript.isComputedPropertyName(name2))
    return typescript.isStringLiteral(name2.expression) ? name2.expression.text : void 0;
  return typescript.isIdentifier(name2) || typescript.isStringLiteral(name2) ? name2.text : void 0;
}
function accessOf3(code2) {
  const expression = expressionOf(code2);
  if (typescript.isPropertyAccessExpression(expression)) return expression.name.text;
  const argument = typescript.isElementAccessExpression(expression) ? expression.argumentExpression : void 0;
  return argument !== void 0 && typescript.isStringLiteral(argument) ? argument.text : void 0;
}
function markdown(text9) {
  return fromMarkdown2(text9, { extensions: [gfmTable2()], mdastExtensions: [gfmTableFromMarkdown2()] });
}
function kindsIn(node) {
  return [node.type, ..."children" in node ? node.children.flatMap(kindsIn) : []];
}
var escapeTarget;
var init_escape_target = __esm({
  "test/fuzz/escape-target.ts"() {
    "use strict";
    init_typescript();
    init_comment();
    init_file_name();
    init_identifier();
    init_literal();
    init_markdown();
    init_format_diagnostics();
    init_mutate_text();
    escapeTarget = {
      name: "escape",
      seeds: [],
      mutations: [mutateText],
      isBlind: true,
      read: escapeAll
    };
  }
});

// generator/check/inert-kinds.ts
var Kind, types, declarations, statements, expressions, tokens, allowedKinds;
var init_inert_kinds = __esm({
  "generator/check/inert-kinds.ts"() {
    "use strict";
    init_typescript();
    ({ SyntaxKind: Kind } = typescript);
    types = [
      Kind.AnyKeyword,
      Kind.ArrayType,
      Kind.BooleanKeyword,
      Kind.ConditionalType,
      Kind.FunctionType,
      Kind.IndexedAccessType,
      Kind.InferType,
      Kind.IntersectionType,
      Kind.LiteralType,
      Kind.MappedType,
      Kind.NamedTupleMember,
      Kind.NeverKeyword,
      Kind.NumberKeyword,
      Kind.ObjectKeyword,
      Kind.OptionalType,
      Kind.ParenthesizedType,
      Kind.QualifiedName,
      Kind.RestType,
      Kind.StringKeyword,
      Kind.SymbolKeyword,
      Kind.TemplateLiteralType,
      Kind.TemplateLiteralTypeSpan,
      Kind.TupleType,
      Kind.TypeLiteral,
      Kind.TypeOperator,
      Kind.TypePredicate,
      Kind.TypeQuery,
      Kind.TypeReference,
      Kind.UndefinedKeyword,
      Kind.UnionType,
      Kind.UnknownKeyword,
      Kind.VoidKeyword
    ];
    declarations = [
      Kind.CallSignature,
      Kind.ClassDeclaration,
      Kind.ExpressionWithTypeArguments,
      Kind.FunctionDeclaration,
      Kind.HeritageClause,
      Kind.IndexSignature,
      Kind.InterfaceDeclaration,
      Kind.MethodSignature,
      Kind.Parameter,
      Kind.PropertySignature,
      Kind.TypeAliasDeclaration,
      Kind.TypeParameter,
      Kind.VariableDeclaration,
      Kind.VariableDeclarationList
    ];
    statements = [Kind.Block, Kind.IfStatement, Kind.ReturnStatement, Kind.VariableStatement];
    expressions = [
      Kind.ArrayLiteralExpression,
      Kind.ArrowFunction,
      Kind.AsExpression,
      Kind.BinaryExpression,
      Kind.CallExpression,
      Kind.ComputedPropertyName,
      Kind.ConditionalExpression,
      Kind.ElementAccessExpression,
      Kind.FalseKeyword,
      Kind.GetAccessor,
      Kind.Identifier,
      Kind.MethodDeclaration,
      Kind.NewExpression,
      Kind.NoSubstitutionTemplateLiteral,
      Kind.NullKeyword,
      Kind.NumericLiteral,
      Kind.ObjectLiteralExpression,
      Kind.ParenthesizedExpression,
      Kind.PrefixUnaryExpression,
      Kind.PropertyAccessExpression,
      Kind.PropertyAssignment,
      Kind.SatisfiesExpression,
      Kind.ShorthandPropertyAssignment,
      Kind.SpreadAssignment,
      Kind.SpreadElement,
      Kind.StringLiteral,
      Kind.ThisKeyword,
      Kind.TemplateExpression,
      Kind.TemplateHead,
      Kind.TemplateMiddle,
      Kind.TemplateSpan,
      Kind.TemplateTail,
      Kind.TrueKeyword
    ];
    tokens = [
      Kind.AmpersandAmpersandToken,
      Kind.BarBarToken,
      Kind.ColonToken,
      Kind.ConstKeyword,
      Kind.DotDotDotToken,
      Kind.EqualsEqualsEqualsToken,
      Kind.EqualsGreaterThanToken,
      Kind.ExclamationEqualsEqualsToken,
      Kind.ExportKeyword,
      Kind.QuestionDotToken,
      Kind.QuestionQuestionToken,
      Kind.QuestionToken,
      Kind.ReadonlyKeyword
    ];
    allowedKinds = /* @__PURE__ */ new Set([
      ...types,
      ...declarations,
      ...statements,
      ...expressions,
      ...tokens
    ]);
  }
});

// generator/check/inert.ts
import { posix as posix3 } from "node:path";
function findActiveCode(path2, file) {
  const source = { name: path2, text: file.text };
  const diagnostics = [];
  const report = (reason2, offset) => {
    diagnostics.push(
      diagnostic("render-not-inert", `${reason2}, which no template produces.`, { source, offset })
    );
  };
  checkText(file, report);
  const moduleNames = namesOfModule(file);
  for (const statement of file.statements) {
    checkStatement(statement, { path: path2, moduleNames, report });
  }
  return diagnostics;
}
function checkText(file, report) {
  const deceptive = deceptiveCharacter.exec(file.text);
  if (deceptive !== null) report("A control or invisible character", deceptive.index);
  const references = [
    ...file.referencedFiles,
    ...file.typeReferenceDirectives,
    ...file.libReferenceDirectives
  ];
  for (const reference2 of references) report("A reference to another file in a comment", reference2.pos);
  const mayInstruct = file.text.includes("@ts-") || file.text.includes("URL=");
  const pragma = mayInstruct ? instruction.exec(file.text) : null;
  if (pragma !== null && isInComment(file, pragma.index)) report("An instruction in a comment", pragma.index);
}
function isInComment(file, offset) {
  let innermost = file;
  for (; ; ) {
    const inside = innermost.getChildren(file).find((child) => !typescript.isJSDoc(child) && child.getStart(file) <= offset && offset < child.end);
    if (inside === void 0) return innermost.getChildCount(file) > 0;
    innermost = inside;
  }
}
function namesOfModule(file) {
  const names = new Set(constantsOf(file.statements));
  for (const statement of file.statements) {
    const isNamed4 = typescript.isFunctionDeclaration(statement) || typescript.isClassDeclaration(statement);
    if (isNamed4 && statement.name !== void 0) names.add(statement.name.text);
    if (!typescript.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === void 0) continue;
    const imported = typescript.isNamespaceImport(bindings) ? [bindings] : bindings.elements;
    for (const { name: name2 } of imported) names.add(name2.text);
  }
  return names;
}
function checkStatement(statement, context) {
  if (typescript.isImportDeclaration(statement)) {
    checkImport(statement, context);
  } else if (typescript.isExportDeclaration(statement)) {
    checkExport(statement, context);
  } else if (typescript.isInterfaceDeclaration(statement) || typescript.isTypeAliasDeclaration(statement) || typescript.isFunctionDeclaration(statement) || typescript.isClassDeclaration(statement)) {
    checkNode(statement, context, topOfModule);
  } else if (typescript.isVariableStatement(statement)) {
    checkConstants(statement, context);
  } else {
    context.report(`The construct "${nameOf3(statement)}" at the top of a module`, statement.getStart());
  }
}
function checkImport(declaration2, context) {
  checkSpecifier(declaration2.moduleSpecifier, context);
  const bindings = declaration2.importClause?.namedBindings;
  if (bindings === void 0 || declaration2.importClause?.name !== void 0) {
    context.report("An import without names", declaration2.getStart());
  }
  if (declaration2.attributes !== void 0) {
    context.report("An import attribute", declaration2.attributes.getStart());
  }
}
function checkExport(declaration2, context) {
  if (declaration2.moduleSpecifier !== void 0) checkSpecifier(declaration2.moduleSpecifier, context);
  if (declaration2.attributes !== void 0) {
    context.report("An import attribute", declaration2.attributes.getStart());
  }
}
function checkSpecifier(specifier, { path: path2, report }) {
  const text9 = typescript.isStringLiteral(specifier) ? specifier.text : "";
  const isRelative = /^\.{1,2}\//.test(text9) && text9.endsWith(".js");
  if (isRelative && posix3.join(path2, "..", text9).startsWith("src/")) return;
  report(`An import of ${JSON.stringify(text9)}, a module outside the package`, specifier.getStart());
}
function checkConstants(statement, context) {
  if ((statement.declarationList.flags & typescript.NodeFlags.BlockScoped) !== typescript.NodeFlags.Const.valueOf()) {
    context.report("A variable that can change", statement.getStart());
  }
  checkNode(statement, context, topOfModule);
}
function checkNode(node, context, scope) {
  if (!allowedKinds.has(node.kind)) {
    context.report(`The construct "${nameOf3(node)}"`, node.getStart());
    return;
  }
  checkConditions(node, context, scope);
  const inside = typescript.isFunctionLike(node) && !typescript.isTypeNode(node) ? scopeOf2(node, scope) : scope;
  typescript.forEachChild(node, (child) => {
    checkNode(child, context, inside);
  });
}
function checkConditions(node, context, scope) {
  const refuse = (reason2, at2 = node) => {
    context.report(reason2, at2.getStart());
  };
  if (typescript.isIdentifier(node)) {
    const isKnown2 = scope.names.has(node.text) || context.moduleNames.has(node.text);
    if (isKnown2 || node.text === "undefined" || !isReference(node) || isObjectFreeze(node.parent)) return;
    refuse(`The global "${node.text}"`);
  } else if (typescript.isCallExpression(node) || typescript.isNewExpression(node)) {
    checkCall(node, context, scope);
  } else if (typescript.isClassDeclaration(node)) {
    checkClass(node, context);
  } else if (node.kind === typescript.SyntaxKind.ThisKeyword) {
    if (!isLocationOfThis(node.parent)) refuse(`The construct "${nameOf3(node)}"`);
  } else if (typescript.isBinaryExpression(node)) {
    const operator = node.operatorToken;
    if (!allowedOperators.has(operator.kind)) refuse(`The operator "${operator.getText()}"`, operator);
  } else if (typescript.isPrefixUnaryExpression(node)) {
    if (!allowedOperators.has(node.operator)) refuse("An operator that changes a variable");
  } else if (typescript.isElementAccessExpression(node)) {
    const name2 = node.argumentExpression;
    if (!typescript.isStringLiteral(name2)) refuse("Access to a member by a computed name", name2);
    else if (leadsToCode(name2.text)) refuse(`Access to the member "${name2.text}"`, name2);
  } else if (typescript.isPropertyAccessExpression(node)) {
    if (leadsToCode(node.name.text)) refuse(`Access to the member "${node.name.text}"`, node.name);
  } else if (typescript.isPropertyAssignment(node)) {
    const isPrototype = !typescript.isComputedPropertyName(node.name) && node.name.text === "__proto__";
    if (isPrototype) refuse('Access to the member "__proto__"', node.name);
  } else if (typescript.isComputedPropertyName(node)) {
    if (!isAllowedComputedName(node)) refuse(`The construct "${nameOf3(node)}"`);
  }
}
function isAllowedComputedName({ expression, parent }) {
  if (typescript.isStringLiteral(expression)) return expression.text === "__proto__";
  const symbol = typescript.isPropertySignature(parent) ? "operations" : "root";
  return typescript.isIdentifier(expression) && expression.text === symbol;
}
function leadsToCode(name2) {
  return name2 === "constructor" || name2 === "__proto__" || name2 === "prototype";
}
function checkCall(call, context, scope) {
  const callee = call.expression;
  if (isObjectFreeze(callee)) return;
  if (!typescript.isIdentifier(callee) || !context.moduleNames.has(callee.text)) {
    context.report("A call of something that the package does not declare", callee.getStart());
  } else if (scope.runsAtLoad && !callableAtLoad.has(callee.text)) {
    context.report("A call that runs when the module is loaded", callee.getStart());
  }
}
function isLocationOfThis(node) {
  return typescript.isPropertyAccessExpression(node) && node.name.text === "at";
}
function checkClass(node, { report }) {
  for (const { types: types2, token } of node.heritageClauses ?? []) {
    for (const { expression } of types2) {
      if (token === typescript.SyntaxKind.ExtendsKeyword && typescript.isIdentifier(expression)) continue;
      report("A class that is derived from an expression", expression.getStart());
    }
  }
  for (const member2 of node.members) {
    if (typescript.isGetAccessorDeclaration(member2) && !typescript.isComputedPropertyName(member2.name))
      continue;
    report("A member of a class that is no accessor", member2.getStart());
  }
  for (const modifier of node.modifiers ?? []) report("A modifier of a class", modifier.getStart());
}
function isObjectFreeze(node) {
  return typescript.isPropertyAccessExpression(node) && typescript.isIdentifier(node.expression) && node.expression.text === "Object" && node.name.text === "freeze" && typescript.isCallExpression(node.parent) && node.parent.expression === node;
}
function isReference(node) {
  const { parent } = node;
  if (typescript.isShorthandPropertyAssignment(parent)) return true;
  const isName = "name" in parent && parent.name === node;
  return !isName && !typescript.isTypeNode(parent) && !typescript.isQualifiedName(parent);
}
function scopeOf2(node, outer) {
  const names = new Set(outer.names);
  for (const { name: name2 } of node.parameters) if (typescript.isIdentifier(name2)) names.add(name2.text);
  if ("body" in node && node.body !== void 0 && typescript.isBlock(node.body)) {
    for (const name2 of constantsOf(node.body.statements)) names.add(name2);
  }
  return { names, runsAtLoad: false };
}
function constantsOf(statements2) {
  return statements2.filter((statement) => typescript.isVariableStatement(statement)).flatMap(({ declarationList }) => declarationList.declarations).flatMap(({ name: name2 }) => typescript.isIdentifier(name2) ? [name2.text] : []);
}
function nameOf3(node) {
  const [name2 = "node"] = Object.entries(typescript.SyntaxKind).find(([, kind]) => kind === node.kind) ?? [];
  return name2.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
var deceptiveCharacter, instruction, topOfModule, allowedOperators, callableAtLoad;
var init_inert = __esm({
  "generator/check/inert.ts"() {
    "use strict";
    init_diagnostics();
    init_inert_kinds();
    init_typescript();
    deceptiveCharacter = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
    instruction = /(?<=[\s*/])@ts-(?:check|nocheck|ignore|expect-error)\b|[#@]\s*source(?:Mapping)?URL=/;
    topOfModule = { names: /* @__PURE__ */ new Set(), runsAtLoad: true };
    allowedOperators = /* @__PURE__ */ new Set([
      typescript.SyntaxKind.AmpersandAmpersandToken,
      typescript.SyntaxKind.BarBarToken,
      typescript.SyntaxKind.EqualsEqualsEqualsToken,
      typescript.SyntaxKind.ExclamationEqualsEqualsToken,
      typescript.SyntaxKind.ExclamationToken,
      typescript.SyntaxKind.MinusToken,
      typescript.SyntaxKind.QuestionQuestionToken
    ]);
    callableAtLoad = /* @__PURE__ */ new Set(["freeze"]);
  }
});

// generator/ir/singleton-sets.ts
function singletonSets({ container }) {
  if (container === void 0) return /* @__PURE__ */ new Map();
  const setsByType = groupBy(container.entitySets, ({ entityType }) => entityType);
  return new Map(
    container.singletons.flatMap(({ name: name2, type }) => {
      const [set2, another] = setsByType.get(type) ?? [];
      return set2 === void 0 || another !== void 0 ? [] : [[name2.toLowerCase(), set2.name]];
    })
  );
}
var init_singleton_sets = __esm({
  "generator/ir/singleton-sets.ts"() {
    "use strict";
    init_group_by();
  }
});

// generator/ir/equivalent-paths.ts
function equivalentPaths(segments, method, singletons, spelling) {
  let paths2 = spelling === "address" ? withLiteralKeys(segments) : [{ segments, rules: [] }];
  for (const [rule2, rewrite] of rewrites) {
    const rewritten = paths2.flatMap((path2) => {
      const result = rewrite(path2.segments, method, singletons);
      return result === void 0 ? [] : [{ segments: result, rules: [...path2.rules, rule2] }];
    });
    paths2 = [...paths2, ...rewritten];
  }
  return [...paths2].sort((one, other) => one.rules.length - other.rules.length);
}
function withLiteralKeys(segments) {
  const names = segments.flatMap((segment3, index) => index > 0 && isPlainName(segment3) ? [index] : []);
  if (names.length > mostNames) return [{ segments, rules: [] }];
  const paths2 = [];
  for (let choice = 0; choice < 2 ** names.length; choice++) {
    const keys = names.filter((_, position) => (choice >> position) % 2 === 1);
    const replaced = segments.map(
      (segment3, index) => keys.includes(index) && segment3.kind === "name" ? { kind: "placeholder", name: segment3.name } : segment3
    );
    paths2.push({ segments: replaced, rules: keys.map(() => "literal key") });
  }
  return paths2;
}
function isPlainName(segment3) {
  return segment3.kind === "name" && segment3.arguments.length === 0 && !segment3.name.startsWith("$");
}
function castBeforeKey(segments, method) {
  const moved = [...segments];
  for (const [index, segment3] of segments.entries()) {
    const key = moved[index - 1];
    if (key?.kind !== "placeholder" || !isCast(segments, index, method)) continue;
    moved[index - 1] = segment3;
    moved[index] = key;
  }
  return moved.every((segment3, index) => segment3 === segments[index]) ? void 0 : moved;
}
function withoutSystemSegment(segments) {
  const last = segments.at(-1);
  return last?.kind === "name" && ["$count", "$ref", "$value"].includes(last.name.toLowerCase()) ? segments.slice(0, -1) : void 0;
}
function withPlainKeys(segments) {
  return changed2(
    segments,
    (segment3) => segment3.kind === "name" && segment3.arguments.length > 0 ? [
      { ...segment3, arguments: [] },
      { kind: "placeholder", name: segment3.name }
    ] : void 0
  );
}
function withoutArguments(segments) {
  return changed2(
    segments,
    (segment3) => segment3.kind === "name" && segment3.arguments.length > 0 ? [{ ...segment3, arguments: [] }] : void 0
  );
}
function withoutCasts(segments, method) {
  return changed2(segments, (_, index) => isCast(segments, index, method) ? [] : void 0);
}
function intoSet([first, ...others], _, singletons) {
  const set2 = first?.kind === "name" ? singletons.get(first.name.toLowerCase()) : void 0;
  if (set2 === void 0) return void 0;
  return [{ kind: "name", name: set2, arguments: [] }, { kind: "placeholder", name: "id" }, ...others];
}
function isCast(segments, index, method) {
  const segment3 = segments[index];
  const isLast = index === segments.length - 1;
  return segment3?.kind === "name" && segment3.arguments.length === 0 && isQualified(segment3.name) && !(isLast && method === "POST");
}
function changed2(segments, change) {
  const results = segments.map(change);
  if (results.every((result) => result === void 0)) return void 0;
  return segments.flatMap((segment3, index) => results[index] ?? [segment3]);
}
var mostNames, rewrites;
var init_equivalent_paths = __esm({
  "generator/ir/equivalent-paths.ts"() {
    "use strict";
    init_paths();
    mostNames = 8;
    rewrites = [
      ["cast after key", castBeforeKey],
      ["system segment", withoutSystemSegment],
      ["named key", withPlainKeys],
      ["arguments", withoutArguments],
      ["cast", withoutCasts],
      ["singleton", intoSet]
    ];
  }
});

// generator/ir/find-grants.ts
function findGrants(table2, method, path2, singletons = /* @__PURE__ */ new Map(), spelling = "template") {
  const listed4 = normalizePath(path2);
  const grants = grantsAt(table2, method, listed4);
  if (grants.length > 0) return { path: listed4, rules: [], grants };
  for (const { segments, rules: rules2 } of equivalentPaths(parsePath(path2), method, singletons, spelling)) {
    const found2 = formatPath(segments);
    const ofFound = rules2.includes("singleton") ? limitedTo(schemesOfSingleton(table2, path2), grantsAt(table2, method, found2)) : grantsAt(table2, method, found2);
    if (ofFound.length > 0) return { path: found2, rules: rules2, grants: ofFound };
  }
  return void 0;
}
function grantsAt(table2, method, normalPath) {
  return table2.grants.get(`${method} ${normalPath}`) ?? [];
}
function schemesOfSingleton(table2, path2) {
  return new Set(grantsAt(table2, "GET", rootOf2(path2)).flatMap(({ schemes: schemes2 }) => schemes2));
}
function rootOf2(path2) {
  return formatPath(parsePath(path2).slice(0, 1));
}
function limitedTo(schemes2, grants) {
  const kept = (listed4) => listed4.filter((scheme2) => schemes2.has(scheme2));
  return grants.map((grant) => ({ ...grant, schemes: kept(grant.schemes), least: kept(grant.least) })).filter((grant) => grant.schemes.length > 0);
}
var init_find_grants = __esm({
  "generator/ir/find-grants.ts"() {
    "use strict";
    init_equivalent_paths();
    init_paths();
  }
});

// generator/ir/permissions-of-grants.ts
function permissionsOfGrants(table2, grants) {
  const permissions = /* @__PURE__ */ new Map();
  for (const scheme2 of schemes) {
    const ofScheme = grants.filter((grant) => grant.schemes.includes(scheme2));
    if (ofScheme.length > 0) permissions.set(scheme2, schemePermissions(table2, scheme2, ofScheme));
  }
  return permissions;
}
function schemePermissions(table2, scheme2, grants) {
  const alsoRequires = alsoRequired(grants);
  const setsOf2 = (name2) => setsWith(name2, alsoRequires.get(name2) ?? []).map((set2) => set2.join(" "));
  const isLeast = (name2) => grants.some(({ permission: permission3, least: least2 }) => permission3 === name2 && least2.includes(scheme2));
  const levelOf = (name2) => table2.declarations.get(name2)?.schemes.get(scheme2)?.privilegeLevel ?? unknownLevel;
  const names = [...new Set(grants.map(({ permission: permission3 }) => permission3))].sort(ordinal);
  const least = withoutRepeats(names.filter(isLeast), setsOf2);
  const known3 = new Set(least.flatMap(setsOf2));
  const higher = names.filter((name2) => !isLeast(name2) && setsOf2(name2).some((set2) => !known3.has(set2)));
  const listed4 = /* @__PURE__ */ new Set([...least, ...higher]);
  return {
    least,
    higher: higher.sort((one, other) => levelOf(one) - levelOf(other)),
    alsoRequires: new Map([...alsoRequires].filter(([name2]) => listed4.has(name2)))
  };
}
function withoutRepeats(names, setsOf2) {
  let kept = names;
  for (const name2 of [...names].sort((one, other) => setsOf2(one).length - setsOf2(other).length)) {
    const others = kept.filter((each) => each !== name2);
    const known3 = new Set(others.flatMap(setsOf2));
    if (setsOf2(name2).every((set2) => known3.has(set2))) kept = others;
  }
  return kept;
}
function alsoRequired(grants) {
  const required2 = /* @__PURE__ */ new Map();
  const unconditional = /* @__PURE__ */ new Set();
  for (const { permission: permission3, alsoRequires } of grants) {
    if (alsoRequires.length === 0) unconditional.add(permission3);
    const known3 = required2.get(permission3) ?? /* @__PURE__ */ new Map();
    for (const set2 of alsoRequires) known3.set(set2.join(" "), set2);
    required2.set(permission3, known3);
  }
  return new Map(
    [...required2].filter(([permission3]) => !unconditional.has(permission3)).map(([permission3, sets]) => [
      permission3,
      [...sets].sort(([one], [other]) => ordinal(one, other)).map(([, set2]) => set2)
    ]).sort(([one], [other]) => ordinal(one, other))
  );
}
var unknownLevel;
var init_permissions_of_grants = __esm({
  "generator/ir/permissions-of-grants.ts"() {
    "use strict";
    init_ordinal();
    init_access();
    init_sufficient_permissions();
    unknownLevel = 6;
  }
});

// generator/slice/pattern-walk.ts
function startWalk(patterns) {
  return patterns.flatMap((pattern) => withSkippedSubtrees({ pattern, next: 0 }));
}
function advance(progress, step) {
  const whole = progress.flatMap((position) => advanceOne(position, step));
  const parenthesis = step.indexOf("(");
  if (parenthesis <= 0) return distinct4(whole);
  const afterName = progress.flatMap((position) => advanceOne(position, step.slice(0, parenthesis)));
  const named = afterName.filter(({ pattern, next }) => pattern.steps[next - 1]?.kind === "literal");
  return distinct4([...whole, ...named.flatMap((position) => advanceOne(position, "{}"))]);
}
function matched(progress, method) {
  return progress.filter(isComplete).map(({ pattern }) => pattern).filter(({ methods: methods5 }) => methods5 === void 0 || methods5.includes(method));
}
function isComplete({ pattern, next }) {
  return next === pattern.steps.length;
}
function spelledOut(progress) {
  return progress.filter((position) => nextKind(position) !== "subtree" && !isComplete(position));
}
function literally(progress) {
  return progress.filter((position) => nextKind(position) === "literal");
}
function nextKind({ pattern, next }) {
  return pattern.steps[next]?.kind;
}
function matchingPatterns(patterns, method, normalPath) {
  let progress = startWalk(patterns);
  for (const step of splitNormalPath(normalPath)) {
    progress = advance(progress, step);
    if (progress.length === 0) return [];
  }
  return matched(progress, method);
}
function covers(outer, inner) {
  const { methods: methods5 } = outer;
  if (methods5 !== void 0 && !(inner.methods?.every((method) => methods5.includes(method)) ?? false))
    return false;
  let progress = startWalk([outer]);
  for (const step of inner.steps) {
    progress = progress.flatMap((position) => advanceOverStep(position, step));
  }
  return progress.some(({ next }) => next === outer.steps.length);
}
function advanceOne(position, step) {
  const expected = position.pattern.steps[position.next];
  if (expected === void 0) return [];
  if (expected.kind === "subtree") return withSkippedSubtrees(position);
  return accepts(expected, step) ? withSkippedSubtrees(following(position)) : [];
}
function accepts(expected, step) {
  switch (expected.kind) {
    case "literal":
      return expected.text === step;
    case "key":
      return step === "{}";
    case "relativePath":
      return step === relativePathText;
    case "any":
    case "subtree":
      return true;
  }
}
function advanceOverStep(position, step) {
  switch (step.kind) {
    case "literal":
      return advanceOne(position, step.text);
    case "key":
      return advanceOne(position, "{}");
    case "relativePath":
      return advanceOne(position, relativePathText);
    case "any":
    case "subtree": {
      const expected = position.pattern.steps[position.next];
      const wide2 = expected?.kind === "subtree" || step.kind === "any" && expected?.kind === "any";
      return wide2 ? advanceOne(position, "") : [];
    }
  }
}
function withSkippedSubtrees(position) {
  const positions = [position];
  let last = position;
  while (last.pattern.steps[last.next]?.kind === "subtree") {
    last = following(last);
    positions.push(last);
  }
  return positions;
}
function following({ pattern, next }) {
  return { pattern, next: next + 1 };
}
function distinct4(progress) {
  return progress.filter(
    ({ pattern, next }, index) => progress.findIndex((other) => other.pattern === pattern && other.next === next) === index
  );
}
var init_pattern_walk = __esm({
  "generator/slice/pattern-walk.ts"() {
    "use strict";
    init_paths();
    init_patterns();
  }
});

// generator/slice/access.ts
function indexRoles(roles2) {
  const entries = /* @__PURE__ */ new Map();
  const diagnostics = [];
  for (const entry2 of roles2) {
    const parsed = parsePattern(entry2.pattern, entry2.origin);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value !== void 0) entries.set(parsed.value, entry2);
  }
  const patterns = [...entries.keys()].sort(
    (left, right) => compareSpecificity(left, right) || ordinal(left.text, right.text)
  );
  return { value: { entries, patterns }, diagnostics };
}
function accessOf4(permissions, singletons, roles2, request) {
  const { method, normalPaths } = request;
  const entries = roles2.patterns.filter((pattern) => normalPaths.some((path2) => matchingPatterns([pattern], method, path2).length > 0)).flatMap((pattern) => roles2.entries.get(pattern) ?? []);
  const clouds2 = entries.find((entry2) => entry2.clouds !== void 0)?.clouds;
  const documentation = entries.find((entry2) => entry2.documentation !== void 0)?.documentation;
  return {
    ...permissions === void 0 ? {} : {
      permissions: permissionsOfGrants(permissions, grantsFor(permissions, singletons, request).grants)
    },
    roles: distinctRoles(entries.flatMap((entry2) => entry2.roles)),
    ...clouds2 === void 0 ? {} : { clouds: clouds2 },
    ...documentation === void 0 ? {} : { documentation }
  };
}
function listingsOf(permissions, singletons, request) {
  return permissions === void 0 ? [] : grantsFor(permissions, singletons, request).keys;
}
function grantsFor(table2, singletons, { method, path: path2, normalPaths }) {
  const keys = normalPaths.map((normalPath) => `${method} ${normalPath}`).filter((key) => table2.grants.has(key));
  if (keys.length > 0) return { keys, grants: keys.flatMap((key) => table2.grants.get(key) ?? []) };
  const found2 = findGrants(table2, method, path2, singletons);
  if (found2 === void 0) return { keys: [], grants: [] };
  const limit = found2.rules.includes("singleton") ? [`GET ${rootOf2(path2)}`] : [];
  return { keys: [`${method} ${found2.path}`, ...limit], grants: found2.grants };
}
function distinctRoles(roles2) {
  const byName = /* @__PURE__ */ new Map();
  for (const role2 of roles2) {
    const identity = role2.templateId ?? role2.name;
    if (!byName.has(identity)) byName.set(identity, role2);
  }
  return [...byName.values()].sort(
    (left, right) => Number(right.leastPrivileged) - Number(left.leastPrivileged) || ordinal(left.name, right.name)
  );
}
function unusedRoles(roles2, include, requests) {
  const paths2 = requests.map(({ method, path: path2 }) => ({ method, path: normalizePath(path2) }));
  return roles2.patterns.filter((pattern) => include.some((outer) => covers(outer, pattern))).filter(
    (pattern) => !paths2.some(({ method, path: path2 }) => matchingPatterns([pattern], method, path2).length > 0)
  ).map(
    (pattern) => diagnostic(
      "roles-unused",
      `The entry for "${pattern.text}" matches no operation of the slice. Check its path and methods, or remove it.`,
      roles2.entries.get(pattern)?.origin
    )
  );
}
var init_access2 = __esm({
  "generator/slice/access.ts"() {
    "use strict";
    init_find_grants();
    init_permissions_of_grants();
    init_diagnostics();
    init_paths();
    init_ordinal();
    init_pattern_walk();
    init_patterns();
  }
});

// generator/ir/annotation-lookups.ts
function annotationsOf(model, target) {
  return model.annotations.get(target) ?? [];
}
function findAnnotation(model, target, term, qualifier) {
  return model.annotations.get(target)?.find((annotation) => annotation.term === term && annotation.qualifier === qualifier);
}
function tagOf2(annotation) {
  if (annotation === void 0) return void 0;
  if (annotation.value === void 0) return true;
  return annotation.value.kind === "boolean" ? annotation.value.value : void 0;
}
var init_annotation_lookups = __esm({
  "generator/ir/annotation-lookups.ts"() {
    "use strict";
  }
});

// generator/ir/expressions.ts
function asString(expression) {
  return expression?.kind === "string" ? expression.value : void 0;
}
function asBoolean(expression) {
  return expression?.kind === "boolean" ? expression.value : void 0;
}
function asCollection(expression) {
  return expression?.kind === "collection" ? expression.items : void 0;
}
function recordProperty(expression, name2) {
  return expression?.kind === "record" ? expression.properties.get(name2) : void 0;
}
function asPaths(expression) {
  return asCollection(expression)?.flatMap(
    (item) => item.kind === "path" || item.kind === "string" ? [item.value] : []
  );
}
function asEnumerationMembers(expression) {
  return expression?.kind === "enumerationMembers" ? expression.members : void 0;
}
var init_expressions2 = __esm({
  "generator/ir/expressions.ts"() {
    "use strict";
  }
});

// generator/ir/member-annotations.ts
function memberTargets(model, type, member2) {
  const declaringType = findMember(model, type, member2)?.declaringType;
  if (declaringType === void 0) return [];
  const names = [type, ...baseTypesOf(model, type)].map(({ name: name2 }) => name2);
  return names.slice(0, names.indexOf(declaringType) + 1).map((name2) => `${name2}/${member2}`);
}
var init_member_annotations = __esm({
  "generator/ir/member-annotations.ts"() {
    "use strict";
    init_annotation_lookups();
    init_structured_types();
  }
});

// generator/ir/lookups.ts
var init_lookups = __esm({
  "generator/ir/lookups.ts"() {
    "use strict";
    init_annotation_lookups();
    init_expressions2();
    init_member_annotations();
    init_names();
    init_operation_target();
    init_structured_types();
    init_vocabulary();
  }
});

// generator/slice/location.ts
function rootLocation(model) {
  const root = { segment: { kind: "root" }, path: "", targets: [] };
  return model.container === void 0 ? root : { ...root, containerPath: model.container.name };
}
function entitySetStep(root, { name: name2, entityType }) {
  const type = { name: entityType, collection: true, nullable: false };
  return namedStep2(root, { kind: "entitySet", name: name2, entityType }, name2, type, []);
}
function singletonStep(root, { name: name2, type, nullable }) {
  const reference2 = { name: type, collection: false, nullable };
  return namedStep2(root, { kind: "singleton", name: name2, type }, name2, reference2, []);
}
function navigationStep(from, { declaringType, member: member2 }) {
  const { name: name2, type, containsTarget } = member2;
  const segment3 = { kind: "navigationProperty", name: name2, declaringType, type, containsTarget };
  return namedStep2(from, segment3, name2, type, [`${declaringType}/${name2}`]);
}
function propertyStep2(from, { declaringType, member: member2 }) {
  const { name: name2, type } = member2;
  const segment3 = { kind: "property", name: name2, declaringType, type };
  return namedStep2(from, segment3, name2, type, [`${declaringType}/${name2}`]);
}
function keyStep2(model, from) {
  const key = keyOfItems(model, from);
  if (key?.length !== 1) return void 0;
  const prefix = `${shortName(from.type?.name ?? "")}-`;
  const parameters = keyParameters(model, from, key, prefix);
  return keyLocation(
    from,
    parameters,
    false,
    parameters.map(({ placeholder }) => `/{${placeholder}}`).join("")
  );
}
function namedKeyStep(model, from, key) {
  const parameters = keyParameters(model, from, key, "");
  return keyLocation(from, parameters, true, formatParameters(parameters));
}
function castStep(from, type) {
  return {
    segment: { kind: "cast", type },
    path: `${from.path}/${type}`,
    parent: from,
    type: { name: type, collection: from.type?.collection ?? false, nullable: from.type?.nullable ?? false },
    targets: from.targets,
    ...from.containerPath === void 0 ? {} : { containerPath: `${from.containerPath}/${type}` }
  };
}
function relativePathStep(from, type) {
  const text9 = { name: "Edm.String", collection: false, nullable: false };
  const parameters = withPlaceholders(from, [{ name: "path", type: text9, placeholder: "path" }]);
  return {
    segment: { kind: "relativePath", type, parameters },
    path: `${from.path}${parameters.map(({ placeholder }) => `:/{${placeholder}}:`).join("")}`,
    parent: from,
    type: { name: type, collection: false, nullable: false },
    targets: from.targets,
    ...from.containerPath === void 0 ? {} : { containerPath: from.containerPath }
  };
}
function operationStep2(model, from, operation2, given) {
  return callLocation(from, operationName(model, operation2.name), operation2, given, []);
}
function operationImportStep(model, root, { name: name2 }, operation2, given) {
  const container = model.container?.name ?? "";
  return callLocation(root, name2, operation2, given, [`${container}/${name2}`]);
}
function systemStep(from, kind) {
  const text9 = { count: "$count", reference: "$ref", value: "$value" }[kind];
  return { segment: { kind }, path: `${from.path}/${text9}`, parent: from, targets: from.targets };
}
function namedLocation(location2) {
  const { segment: segment3, parent } = location2;
  return following2.has(segment3.kind) && parent !== void 0 ? namedLocation(parent) : location2;
}
function lineageOf(location2) {
  return location2.parent === void 0 ? [location2] : [...lineageOf(location2.parent), location2];
}
function keyOfItems(model, { type }) {
  if (type?.collection !== true) return void 0;
  const structured = structuredType(model, type.name);
  return structured === void 0 ? void 0 : keyOf(model, structured);
}
function keyName({ path: path2, alias }) {
  return alias ?? path2;
}
function namedStep2(from, segment3, name2, type, targets) {
  const location2 = { segment: segment3, path: `${from.path}/${name2}`, parent: from, type };
  if (from.containerPath === void 0) return { ...location2, targets };
  const containerPath = `${from.containerPath}/${name2}`;
  return { ...location2, containerPath, targets: [containerPath, ...targets] };
}
function callLocation(from, name2, operation2, given, importTargets) {
  const parameters = withPlaceholders(
    from,
    given.map((parameter) => ({ name: parameter.name, type: parameter.type, placeholder: parameter.name }))
  );
  const location2 = {
    segment: { kind: "operation", name: name2, operation: operation2, parameters },
    path: `${from.path}/${name2}${formatParameters(parameters)}`,
    parent: from,
    targets: [...importTargets, operationTarget(operation2)]
  };
  return operation2.returnType === void 0 ? location2 : { ...location2, type: operation2.returnType };
}
function operationName(model, name2) {
  const isDefault = model.container !== void 0 && namespaceOf(model.container.name) === namespaceOf(name2);
  return isDefault ? shortName(name2) : name2;
}
function keyLocation(from, parameters, named, text9) {
  const name2 = from.type?.name ?? "";
  return {
    segment: { kind: "key", entityType: name2, named, parameters },
    path: `${from.path}${text9}`,
    parent: from,
    type: { name: name2, collection: false, nullable: false },
    targets: from.targets,
    ...from.containerPath === void 0 ? {} : { containerPath: from.containerPath }
  };
}
function keyParameters(model, from, key, prefix) {
  const type = structuredType(model, from.type?.name ?? "");
  return withPlaceholders(
    from,
    key.map((part) => ({
      name: keyName(part),
      type: typeOfPath(model, type, part.path),
      placeholder: prefix + keyName(part)
    }))
  );
}
function typeOfPath(model, type, path2) {
  let current = type;
  let found2;
  for (const name2 of path2.split("/")) {
    found2 = current === void 0 ? void 0 : findMember(model, current, name2)?.member.type;
    current = found2 === void 0 ? void 0 : structuredType(model, found2.name);
  }
  return found2 ?? { name: "Edm.String", collection: false, nullable: false };
}
function withPlaceholders(from, parameters) {
  const taken = new Set(lineageOf(from).flatMap(({ segment: segment3 }) => placeholdersOf(segment3)));
  return parameters.map((parameter) => {
    let placeholder = parameter.placeholder;
    for (let number4 = 1; taken.has(placeholder); number4++) placeholder = `${parameter.placeholder}${number4}`;
    taken.add(placeholder);
    return { ...parameter, placeholder };
  });
}
function placeholdersOf(segment3) {
  return "parameters" in segment3 ? segment3.parameters.map(({ placeholder }) => placeholder) : [];
}
function formatParameters(parameters) {
  if (parameters.length === 0) return "";
  const texts2 = parameters.map(
    ({ name: name2, type, placeholder }) => type.name === "Edm.String" ? `${name2}='{${placeholder}}'` : `${name2}={${placeholder}}`
  );
  return `(${texts2.join(",")})`;
}
var following2;
var init_location = __esm({
  "generator/slice/location.ts"() {
    "use strict";
    init_lookups();
    following2 = /* @__PURE__ */ new Set([
      "key",
      "cast",
      "relativePath",
      "count",
      "reference",
      "value"
    ]);
  }
});

// generator/slice/capabilities.ts
function capabilityOf2(model, location2, kind) {
  const restriction = restrictionOf(kind, location2);
  if (restriction === void 0) return void 0;
  const subject = namedLocation(location2);
  for (const { annotation, value: value2 } of statementsAbout(model, subject, restriction.term)) {
    const allowed = restriction.read(value2);
    if (allowed !== void 0) return { allowed, annotation };
  }
  return void 0;
}
function restrictionOf(kind, location2) {
  switch (kind) {
    case "create":
      return flag2(capabilities.insertRestrictions, "Insertable");
    case "update":
    case "replace":
    case "writeStream":
      return flag2(capabilities.updateRestrictions, "Updatable");
    case "delete":
      return flag2(capabilities.deleteRestrictions, "Deletable");
    case "list":
      return flag2(capabilities.readRestrictions, "Readable");
    case "read":
    case "readStream":
      return location2.segment.kind === "key" ? readByKey : flag2(capabilities.readRestrictions, "Readable");
    case "count":
      return flag2(capabilities.countRestrictions, "Countable");
    case "listReferences":
    case "readReference":
    case "addReference":
    case "setReference":
    case "removeReference":
      return flag2(capabilities.navigationRestrictions, "Referenceable");
    case "invoke":
      return void 0;
  }
}
function flag2(term, property) {
  return { term, read: (value2) => asBoolean(recordProperty(value2, property)) };
}
function statementsAbout(model, subject, term) {
  const direct = subject.targets.flatMap((target) => directStatements(model, target, term));
  const byContainer = restrictedProperties(model, subject, term);
  const type = subject.segment.kind === "operation" ? void 0 : subject.type?.name;
  const byType = type === void 0 ? [] : directStatements(model, type, term);
  return [...byContainer, ...direct, ...byType];
}
function directStatements(model, target, term) {
  const annotation = findAnnotation(model, target, term);
  return annotation === void 0 ? [] : [{ annotation, value: annotation.value }];
}
function restrictedProperties(model, subject, term) {
  const statements2 = [];
  let { segment: segment3, parent } = subject;
  for (let path2 = ""; segment3.kind === "navigationProperty" && parent !== void 0; ) {
    path2 = path2 === "" ? segment3.name : `${segment3.name}/${path2}`;
    const owner = namedLocation(parent);
    const targets = [...owner.targets, segment3.declaringType];
    statements2.push(...targets.flatMap((target) => statementsOfPath(model, target, path2, term)));
    ({ segment: segment3, parent } = owner);
  }
  return statements2;
}
function statementsOfPath(model, target, path2, term) {
  const annotation = findAnnotation(model, target, capabilities.navigationRestrictions);
  if (annotation === void 0) return [];
  const records = asCollection(recordProperty(annotation.value, "RestrictedProperties")) ?? [];
  return records.flatMap((record4) => {
    const of = recordProperty(record4, "NavigationProperty");
    const value2 = recordProperty(record4, shortName(term));
    return of?.kind === "path" && of.value === path2 && value2 !== void 0 ? [{ annotation, value: value2 }] : [];
  });
}
function isCallable(model, operation2, { type, targets }) {
  if (findAnnotation(model, operationTarget(operation2), core.requiresExplicitBinding) === void 0)
    return true;
  const structured = structuredType(model, type?.name ?? "");
  const types2 = structured === void 0 ? [] : [structured, ...baseTypesOf(model, structured)];
  return [...targets, ...types2.map(({ name: name2 }) => name2)].flatMap((target) => annotationsOf(model, target)).filter(({ term }) => term === core.explicitOperationBindings).flatMap(({ value: value2 }) => asCollection(value2) ?? []).some((item) => asString(item)?.split("(", 1)[0] === operation2.name);
}
function updateMethods(model, location2) {
  const subject = namedLocation(location2);
  for (const { value: value2 } of statementsAbout(model, subject, capabilities.updateRestrictions)) {
    const members2 = asEnumerationMembers(recordProperty(value2, "UpdateMethod"));
    const methods5 = ["PATCH", "PUT"].filter(
      (method) => members2?.some((member2) => member2.endsWith(`/${method}`))
    );
    if (methods5.length > 0) return methods5;
  }
  return ["PATCH"];
}
function isIndexable(model, collection2) {
  const subject = namedLocation(collection2);
  const annotations = subject.targets.map(
    (target) => findAnnotation(model, target, capabilities.indexableByKey)
  );
  return annotations.map(tagOf2).find((value2) => value2 !== void 0) ?? true;
}
var readByKey;
var init_capabilities = __esm({
  "generator/slice/capabilities.ts"() {
    "use strict";
    init_lookups();
    init_location();
    readByKey = {
      term: capabilities.readRestrictions,
      read: (value2) => asBoolean(recordProperty(recordProperty(value2, "ReadByKeyRestrictions"), "Readable")) ?? asBoolean(recordProperty(value2, "Readable"))
    };
  }
});

// generator/slice/members.ts
function isUsed({ types: types2 }, navigation) {
  return types2.has(navigation.type.name) || !navigation.containsTarget;
}
function membersOf({ model, types: types2 }, type) {
  const key = (keyOf(model, type) ?? []).map(({ path: path2 }) => path2);
  const rank = ({ name: name2 }) => key.includes(name2) ? key.indexOf(name2) : key.length;
  return {
    properties: [...type.properties].sort(
      (left, right) => rank(left) - rank(right) || ordinal(left.name, right.name)
    ),
    navigationProperties: type.navigationProperties.filter((navigation) => types2.has(navigation.type.name)).sort((left, right) => ordinal(left.name, right.name))
  };
}
var init_members2 = __esm({
  "generator/slice/members.ts"() {
    "use strict";
    init_lookups();
    init_ordinal();
  }
});

// generator/slice/closure.ts
function closeOver(index, requests, derivedTypesLimit) {
  const collector = new TypeCollector(index, derivedTypesLimit);
  for (const { location: location2, request } of requests) {
    for (const use of usesOf(index.model, location2, request)) collector.use(use);
  }
  collector.finish();
  return collector.toClosure();
}
function usesOf(model, location2, { method, path: path2, body, result }) {
  const reason2 = (role2) => ({
    kind: "request",
    method,
    path: path2,
    role: role2
  });
  const parameters = lineageOf(location2).flatMap(
    ({ segment: segment3 }) => "parameters" in segment3 ? segment3.parameters.map(({ type }) => type.name) : []
  );
  const returned2 = location2.segment.kind === "operation" ? [`${operationTarget(location2.segment.operation)}/$ReturnType`] : namedLocation(location2).targets;
  return [
    ...payloadUses(body, reason2("body"), returned2),
    ...payloadUses(result, reason2("result"), returned2),
    ...parameters.map((type) => ({ type, reason: reason2("path parameter"), targets: [] }))
  ].filter(({ type }) => model.types.has(type));
}
function payloadUses(payload, reason2, targets) {
  if (payload?.kind === "value") return [{ type: payload.type.name, reason: reason2, targets }];
  return payload?.kind === "parameters" ? parameterUses(payload.operation, reason2) : [];
}
function parameterUses(operation2, reason2) {
  const own = operation2.bound ? operation2.parameters.slice(1) : operation2.parameters;
  const target = operationTarget(operation2);
  return [...own].sort((left, right) => ordinal(left.name, right.name)).map(({ name: name2, type }) => ({ type: type.name, reason: reason2, targets: [`${target}/${name2}`] }));
}
function derivedTypeConstraint(model, targets) {
  for (const target of targets) {
    const annotation = findAnnotation(model, target, validation.derivedTypeConstraint);
    const names = asCollection(annotation?.value)?.flatMap((item) => asString(item) ?? []);
    if (names !== void 0) return names;
  }
  return void 0;
}
function omissionsOf(type, types2) {
  if (!isStructuredType(type)) return [];
  return type.navigationProperties.filter((navigation) => !types2.has(navigation.type.name)).map(({ name: name2, type: { name: target } }) => ({
    kind: "navigationProperty",
    declaringType: type.name,
    name: name2,
    target
  })).sort((left, right) => ordinal(left.name, right.name));
}
function omissionDiagnostics(types2, omissions) {
  return [...groupBy(omissions, ({ declaringType }) => declaringType)].map(([declaringType, omitted]) => {
    const names = omitted.map(({ name: name2 }) => name2);
    const [what, targets, advice] = names.length === 1 ? ["the navigation property", "its type", "Include a path that leads there to have it."] : [
      `${names.length} navigation properties:`,
      "their types",
      "Include paths that lead there to have them."
    ];
    return diagnostic(
      "slice-navigation-omitted",
      `"${declaringType}" is without ${what} ${listed2(names)}; no request of the slice names ${targets}. ${advice}`,
      types2.get(declaringType)?.type.origin
    );
  });
}
function listed2(names) {
  const shown = 5;
  return names.length <= shown + 1 ? names.join(", ") : `${names.slice(0, shown).join(", ")} and ${names.length - shown} more`;
}
var TypeCollector;
var init_closure = __esm({
  "generator/slice/closure.ts"() {
    "use strict";
    init_diagnostics();
    init_lookups();
    init_group_by();
    init_location();
    init_members2();
    init_ordinal();
    TypeCollector = class {
      #model;
      #derivedTypes;
      #limit;
      #reasons = /* @__PURE__ */ new Map();
      #included = [];
      #allowed = /* @__PURE__ */ new Map();
      #cuts = /* @__PURE__ */ new Map();
      constructor(index, limit) {
        this.#model = index.model;
        this.#derivedTypes = index.derivedTypes;
        this.#limit = limit;
      }
      use({ type: name2, reason: reason2, targets }) {
        const type = this.#include(name2, reason2);
        if (!isStructuredType(type)) return;
        const allowed = this.#widen(name2, derivedTypeConstraint(this.#model, targets));
        if (allowed !== void 0) this.#includeDerivedTypes(name2, allowed);
      }
      /** Follows the members of what was included until nothing new comes in: the list grows while it is walked. */
      finish() {
        for (const type of this.#included) if (isStructuredType(type)) this.#followMembers(type);
      }
      toClosure() {
        const names = [...this.#reasons.keys()].sort();
        const types2 = /* @__PURE__ */ new Map();
        for (const name2 of names) {
          const type = this.#model.types.get(name2);
          const reason2 = this.#reasons.get(name2);
          if (type !== void 0 && reason2 !== void 0) types2.set(name2, this.#slicedType(type, reason2));
        }
        const omissions = [...types2.values()].flatMap(({ type }) => omissionsOf(type, types2));
        return {
          types: types2,
          omissions,
          diagnostics: [...this.#cutDiagnostics(), ...omissionDiagnostics(types2, omissions)]
        };
      }
      #include(name2, reason2) {
        const type = this.#model.types.get(name2);
        if (type === void 0 || this.#reasons.has(name2)) return type;
        this.#reasons.set(name2, reason2);
        this.#included.push(type);
        if (isStructuredType(type)) this.#includeBaseTypes(type);
        return type;
      }
      #includeBaseTypes(type) {
        let of = type.name;
        for (const base of baseTypesOf(this.#model, type)) {
          this.#include(base.name, { kind: "baseType", of });
          of = base.name;
        }
      }
      /** What is allowed from now on; undefined where that is no more than before. */
      #widen(name2, constraint) {
        const before = this.#allowed.get(name2);
        if (before === "all") return void 0;
        const after = constraint === void 0 ? "all" : /* @__PURE__ */ new Set([...before ?? [], ...this.#subtrees(constraint)]);
        if (before !== void 0 && after !== "all" && after.size === before.size) return void 0;
        this.#allowed.set(name2, after);
        return after;
      }
      #subtrees(roots) {
        return roots.flatMap((root) => [root, ...this.#derivedTypes.transitive(root)]);
      }
      #includeDerivedTypes(name2, allowed) {
        const derived = this.#derivedTypes.transitive(name2).filter((candidate) => allowed === "all" || allowed.has(candidate));
        if (derived.length > this.#limit) this.#cuts.set(name2, derived.length);
        else for (const type of derived) this.#include(type, { kind: "derivedType", of: name2 });
      }
      #followMembers(type) {
        const { properties } = membersOf({ model: this.#model, types: /* @__PURE__ */ new Map() }, type);
        for (const { name: name2, type: reference2 } of properties) {
          const reason2 = { kind: "property", of: type.name, name: name2 };
          this.use({ type: reference2.name, reason: reason2, targets: [`${type.name}/${name2}`] });
        }
      }
      #slicedType(type, reason2) {
        const derivedTypesCut = this.#cuts.get(type.name) ?? 0;
        const derivedTypes = derivedTypesCut > 0 ? [] : this.#derivedTypes.transitive(type.name).filter((name2) => this.#reasons.has(name2));
        return { type, reason: reason2, derivedTypes, derivedTypesCut };
      }
      #cutDiagnostics() {
        return [...this.#cuts].sort(([left], [right]) => ordinal(left, right)).map(
          ([name2, count5]) => diagnostic(
            "slice-derived-types-cut",
            `The ${count5} types that derive from "${name2}" are left out, because the limit is ${this.#limit}; their values arrive whole, but typed as the base. Raise limits.derivedTypes (--derived-types-limit) to have them.`,
            this.#model.types.get(name2)?.origin
          )
        );
      }
    };
  }
});

// generator/slice/alternate-keys.ts
function alternateKeysOf(model, collection2) {
  const targets = [...namedLocation(collection2).targets, ...typeAndBases(model, collection2.type?.name)];
  const keys = targets.flatMap((target) => annotationsOf(model, target)).filter(({ term }) => alternateKeyTerms.has(term)).flatMap(({ value: value2 }) => asCollection(value2) ?? []).map((record4) => (asCollection(recordProperty(record4, "Key")) ?? []).flatMap(keyPart)).filter((key) => key.length > 0);
  const byNames = new Map(keys.map((key) => [key.map(keyName).join(), key]));
  return [...byNames.values()];
}
function keyPart(record4) {
  const name2 = recordProperty(record4, "Name");
  const path2 = name2?.kind === "path" ? name2.value : asString(name2);
  if (path2 === void 0) return [];
  const alias = asString(recordProperty(record4, "Alias"));
  return [alias === void 0 ? { path: path2 } : { path: path2, alias }];
}
function typeAndBases(model, name2) {
  const type = name2 === void 0 ? void 0 : structuredType(model, name2);
  return type === void 0 ? [] : [type, ...baseTypesOf(model, type)].map((base) => base.name);
}
var alternateKeyTerms;
var init_alternate_keys = __esm({
  "generator/slice/alternate-keys.ts"() {
    "use strict";
    init_lookups();
    init_location();
    alternateKeyTerms = /* @__PURE__ */ new Set([core.alternateKeys, communityAlternateKeys]);
  }
});

// generator/slice/path-addressing.ts
function pathAddressableType(model, { type }) {
  const structured = type?.collection === false ? structuredType(model, type.name) : void 0;
  if (structured === void 0) return void 0;
  const said = [structured, ...baseTypesOf(model, structured)].map(({ name: name2 }) => tagOf2(findAnnotation(model, name2, graphSlice.pathAddressable))).find((value2) => value2 !== void 0);
  return said === true ? structured.name : void 0;
}
var init_path_addressing = __esm({
  "generator/slice/path-addressing.ts"() {
    "use strict";
    init_lookups();
  }
});

// generator/slice/request-shape.ts
function requestShape(location2, method) {
  const { segment: segment3, type } = location2;
  switch (segment3.kind) {
    case "root":
      return void 0;
    case "count":
      return method === "GET" ? { kind: "count", result: { kind: "count" } } : void 0;
    case "value":
      return streamShape(method);
    case "reference":
      return referenceShape(location2.parent?.type?.collection ?? false, method);
    case "operation":
      return operationShape(segment3.operation, method);
    case "entitySet":
    case "singleton":
    case "navigationProperty":
    case "property":
    case "key":
    case "cast":
    case "relativePath":
      if (type === void 0) return void 0;
      if (isStream2(type)) return streamShape(method);
      return type.collection ? collectionShape(type, method) : singleShape(type, method);
  }
}
function collectionShape(type, method) {
  switch (method) {
    case "GET":
      return { kind: "list", result: value(type, "read") };
    case "POST": {
      const item = { ...type, collection: false, nullable: false };
      return { kind: "create", body: value(item, "create"), result: value(item, "read") };
    }
    case "PUT":
      return { kind: "replace", body: value(type, "create"), result: value(type, "read") };
    case "PATCH":
    case "DELETE":
      return void 0;
  }
}
function singleShape(type, method) {
  switch (method) {
    case "GET":
      return { kind: "read", result: value(type, "read") };
    case "PATCH":
      return { kind: "update", body: value(type, "update"), result: value(type, "read") };
    case "PUT":
      return { kind: "replace", body: value(type, "create"), result: value(type, "read") };
    case "DELETE":
      return { kind: "delete" };
    case "POST":
      return void 0;
  }
}
function operationShape(operation2, method) {
  const { returnType } = operation2;
  if (method !== (operation2.kind === "action" ? "POST" : "GET")) {
    const isResource = operation2.composable && returnType !== void 0 && !returnType.collection;
    return isResource ? singleShape(returnType, method) : void 0;
  }
  const result = returnType === void 0 ? {} : { result: resultOf2(returnType) };
  const own = operation2.bound ? operation2.parameters.slice(1) : operation2.parameters;
  return operation2.kind === "action" && own.length > 0 ? { kind: "invoke", body: { kind: "parameters", operation: operation2 }, ...result } : { kind: "invoke", ...result };
}
function streamShape(method) {
  switch (method) {
    case "GET":
      return { kind: "readStream", result: { kind: "stream" } };
    case "PUT":
      return { kind: "writeStream", body: { kind: "stream" } };
    case "DELETE":
      return { kind: "delete" };
    case "POST":
    case "PATCH":
      return void 0;
  }
}
function referenceShape(collection2, method) {
  const reference2 = { kind: "reference", collection: false };
  switch (method) {
    case "GET":
      return collection2 ? { kind: "listReferences", result: { kind: "reference", collection: true } } : { kind: "readReference", result: reference2 };
    case "POST":
      return collection2 ? { kind: "addReference", body: reference2 } : void 0;
    case "PUT":
      return collection2 ? void 0 : { kind: "setReference", body: reference2 };
    case "DELETE":
      return { kind: "removeReference" };
    case "PATCH":
      return void 0;
  }
}
function resultOf2(type) {
  return isStream2(type) ? { kind: "stream" } : value(type, "read");
}
function value(type, form2) {
  return { kind: "value", type, form: form2 };
}
function isStream2({ name: name2, collection: collection2 }) {
  return name2 === "Edm.Stream" && !collection2;
}
var init_request_shape = __esm({
  "generator/slice/request-shape.ts"() {
    "use strict";
  }
});

// generator/slice/resolve-path.ts
function resolvePath2(index, segments, preferred) {
  return pathResolver(index)(segments, preferred);
}
function pathResolver(index) {
  const root = rootLocation(index.model);
  const known3 = /* @__PURE__ */ new Map();
  function stepFrom(from, segment3, kind) {
    const steps = known3.get(from) ?? /* @__PURE__ */ new Map();
    known3.set(from, steps);
    const key = `${kind} ${formatStep(segment3)}`;
    const step = steps.get(key) ?? resolveStep(index, from, segment3, kind);
    steps.set(key, step);
    return step;
  }
  return (segments, preferred) => {
    let location2 = root;
    for (const [position, segment3] of segments.entries()) {
      const kind = position === segments.length - 1 ? preferred : "function";
      const step = stepFrom(location2, segment3, kind);
      if (typeof step === "string") {
        return { failure: { reached: location2, step: formatStep(segment3), reason: step } };
      }
      location2 = step;
    }
    return { location: location2 };
  };
}
function resolveStep(index, from, segment3, preferred) {
  switch (segment3.kind) {
    case "relativePath":
      return resolveRelativePath(index, from) ?? "a path between colons";
    case "placeholder":
      return keyStep2(index.model, from) ?? "no key";
    case "name":
      return resolveName(index, from, segment3.name, segment3.arguments, preferred);
  }
}
function resolveRelativePath({ model }, from) {
  const type = pathAddressableType(model, from);
  return type === void 0 ? void 0 : relativePathStep(from, type);
}
function resolveName(index, from, name2, given, preferred) {
  if (from.segment.kind === "root") return resolveInContainer(index, from, name2, given, preferred);
  const { type } = from;
  if (type === void 0) return "nothing is returned";
  return resolveSystem(from, name2) ?? resolveMember3(index, from, type, name2, given) ?? resolveCast(index, from, type, name2) ?? resolveBoundOperation(index, from, type, name2, given, preferred) ?? (isMemberOfDerivedType(index, type, name2) ? "a member of a derived type" : "nothing of that name");
}
function resolveInContainer(index, root, name2, given, preferred) {
  const children = index.containerChildren(name2);
  let step = "nothing of that name";
  for (const child of children) {
    switch (child.kind) {
      case "entitySet":
        step = withNamedKey(index, entitySetStep(root, child), given);
        break;
      case "singleton":
        step = singletonStep(root, child);
        break;
      case "actionImport":
      case "functionImport": {
        const overloads = index.model.operations.get(child.operation) ?? [];
        const unbound = overloads.filter(({ bound }) => !bound);
        const call = chooseOverload(index, unbound, given, preferred);
        if (call === void 0) step = "no such parameters";
        else return operationImportStep(index.model, root, child, call.operation, call.parameters);
      }
    }
    if (typeof step !== "string") return step;
  }
  return step;
}
function resolveSystem(from, name2) {
  switch (name2.toLowerCase()) {
    case "$count":
      return from.type?.collection === true ? systemStep(from, "count") : void 0;
    case "$ref":
      return systemStep(from, "reference");
    case "$value":
      return systemStep(from, "value");
    default:
      return void 0;
  }
}
function resolveMember3(index, from, type, name2, given) {
  if (type.collection || isQualified(name2)) return void 0;
  const found2 = index.member(type.name, name2);
  if (found2 === void 0) return void 0;
  const { declaringType, member: member2 } = found2;
  const location2 = isNavigationProperty(member2) ? navigationStep(from, { declaringType, member: member2 }) : propertyStep2(from, { declaringType, member: member2 });
  return withNamedKey(index, location2, given);
}
function resolveCast(index, from, type, name2) {
  const target = index.typeNamed([type.name, ...index.derivedTypes.transitive(type.name)], name2);
  return target === void 0 ? void 0 : castStep(from, target);
}
function resolveBoundOperation(index, from, type, name2, given, preferred) {
  const overloads = index.boundOperations(type.name, type.collection).filter((operation2) => index.isNamed(operation2.name, name2));
  if (overloads.length === 0) return void 0;
  const call = chooseOverload(index, overloads, given, preferred);
  return call === void 0 ? "no such parameters" : operationStep2(index.model, from, call.operation, call.parameters);
}
function chooseOverload(index, overloads, given, preferred) {
  const ofPreferredKind = overloads.filter(({ kind }) => kind === preferred);
  const candidates = ofPreferredKind.length > 0 ? ofPreferredKind : overloads;
  for (const operation2 of candidates) {
    const call = callWith(index, operation2, given);
    if (call !== void 0) return call;
  }
  const [only, another] = candidates;
  if (given.length > 0 || only === void 0 || another !== void 0) return void 0;
  return { operation: only, parameters: requiredParameters(index, only) };
}
function callWith(index, operation2, given) {
  if (operation2.kind === "action") return given.length === 0 ? { operation: operation2, parameters: [] } : void 0;
  const names = new Set(given.map(({ name: name2 }) => name2.toLowerCase()));
  const parameters = ownParameters(operation2).filter(({ name: name2 }) => names.has(name2.toLowerCase()));
  const isComplete2 = parameters.length === given.length && requiredParameters(index, operation2).every((parameter) => parameters.includes(parameter));
  return isComplete2 ? { operation: operation2, parameters } : void 0;
}
function requiredParameters(index, operation2) {
  if (operation2.kind === "action") return [];
  const target = operationTarget(operation2);
  return ownParameters(operation2).filter(
    ({ name: name2 }) => findAnnotation(index.model, `${target}/${name2}`, core.optionalParameter) === void 0
  );
}
function ownParameters({ bound, parameters }) {
  return bound ? parameters.slice(1) : parameters;
}
function withNamedKey(index, location2, given) {
  if (given.length === 0) return location2;
  const names = new Set(given.map(({ name: name2 }) => name2.toLowerCase()));
  const keys = [keyOfItems(index.model, location2) ?? [], ...alternateKeysOf(index.model, location2)];
  const key = keys.find((parts) => hasNames(parts, names));
  return key === void 0 ? "no key" : namedKeyStep(index.model, location2, key);
}
function hasNames(key, names) {
  return key.length === names.size && key.every((part) => names.has(keyName(part).toLowerCase()));
}
function isMemberOfDerivedType(index, type, name2) {
  return index.derivedTypes.transitive(type.name).some(
    (derived) => !type.collection && index.member(derived, name2) !== void 0 || index.boundOperations(derived, type.collection).some((operation2) => index.isNamed(operation2.name, name2))
  );
}
function formatStep(segment3) {
  switch (segment3.kind) {
    case "name":
      return segment3.arguments.length === 0 ? segment3.name : `${segment3.name}(${segment3.arguments.map(({ name: name2, value: value2 }) => `${name2}=${value2}`).join(",")})`;
    case "placeholder":
      return `{${segment3.name}}`;
    case "relativePath":
      return ":";
  }
}
var init_resolve_path = __esm({
  "generator/slice/resolve-path.ts"() {
    "use strict";
    init_lookups();
    init_paths();
    init_alternate_keys();
    init_location();
    init_path_addressing();
  }
});

// generator/slice/enumerate.ts
function enumerateRequests(index, patterns, visitLimit = defaultVisitLimit) {
  const enumeration2 = new Enumeration(index, visitLimit);
  enumeration2.visitContainer(startWalk(patterns));
  const diagnostics = enumeration2.isComplete ? [] : [
    diagnostic(
      "slice-too-large",
      `The patterns lead through more than ${visitLimit} entities. Name the paths that are needed, instead of **.`
    )
  ];
  return { value: enumeration2.wanted, diagnostics };
}
function stepText({ segment: segment3, path: path2, parent }) {
  if (segment3.kind === "relativePath") return relativePathText;
  const text9 = path2.slice(parent?.path.length ?? 0);
  return text9.startsWith("(") ? normalizePath(`key${text9}`).slice("/key".length) : normalizePath(text9).slice(1);
}
function hasStream({ model }, type) {
  return [type, ...baseTypesOf(model, type)].some((each) => each.kind === "entityType" && each.hasStream);
}
function isCallOf({ pattern, next }, name2) {
  const step = pattern.steps[next];
  return step?.kind === "literal" && step.text.startsWith(`${name2}(`);
}
var deepest2, defaultVisitLimit, Enumeration;
var init_enumerate = __esm({
  "generator/slice/enumerate.ts"() {
    "use strict";
    init_diagnostics();
    init_lookups();
    init_paths();
    init_alternate_keys();
    init_capabilities();
    init_location();
    init_path_addressing();
    init_pattern_walk();
    init_patterns();
    init_request_shape();
    init_resolve_path();
    deepest2 = 8;
    defaultVisitLimit = 1e5;
    Enumeration = class {
      wanted = [];
      #index;
      #visitLimit;
      #visited = 0;
      constructor(index, visitLimit) {
        this.#index = index;
        this.#visitLimit = visitLimit;
      }
      get isComplete() {
        return this.#visited <= this.#visitLimit;
      }
      visitContainer(progress) {
        const { model } = this.#index;
        const root = rootLocation(model);
        for (const set2 of model.container?.entitySets ?? []) {
          this.#visitCollection(entitySetStep(root, set2), progress, ["GET", "POST"], /* @__PURE__ */ new Set());
        }
        for (const singleton of model.container?.singletons ?? []) {
          this.#visitEntity(singletonStep(root, singleton), progress, ["GET", "PATCH"], /* @__PURE__ */ new Set());
        }
        for (const imported of model.container?.operationImports ?? []) {
          const overloads = model.operations.get(imported.operation) ?? [];
          for (const operation2 of overloads.filter(({ bound }) => !bound)) {
            const given = operation2.kind === "function" ? operation2.parameters : [];
            this.#visitOperation(operationImportStep(model, root, imported, operation2, given), progress);
          }
        }
      }
      #visitCollection(location2, before, methods5, entered2) {
        this.#visitNamedKeys(location2, before, entered2);
        const progress = advance(before, stepText(location2));
        if (progress.length === 0) return;
        const { model } = this.#index;
        this.#emit(location2, progress, methods5);
        this.#visitLeaf(systemStep(location2, "count"), progress, ["GET"]);
        this.#visitAllowedReferences(location2, progress, ["GET", "POST"]);
        this.#visitOperations(location2, progress);
        this.#visitCasts(location2, progress, entered2);
        if (!isIndexable(model, location2)) return;
        const item = keyStep2(model, location2);
        if (item === void 0) return;
        this.#visitAllowedReferences(item, advance(progress, stepText(item)), ["DELETE"]);
        this.#visitEntity(item, progress, ["GET", "PATCH", "DELETE"], entered2);
      }
      /**
       * A key of several parts is how its entities are addressed. An alternate key is a second way to what a subtree has already:
       * a pattern must spell it out.
       */
      #visitNamedKeys(location2, before, entered2) {
        const { model } = this.#index;
        const own = keyOfItems(model, location2) ?? [];
        if (own.length > 1) this.#visitNamedKey(location2, own, before, entered2);
        const named = literally(before).filter((position) => isCallOf(position, stepText(location2)));
        if (named.length === 0) return;
        for (const key of alternateKeysOf(model, location2)) this.#visitNamedKey(location2, key, named, entered2);
      }
      #visitNamedKey(location2, key, before, entered2) {
        const item = namedKeyStep(this.#index.model, location2, key);
        const progress = advance(before, stepText(location2) + stepText(item));
        this.#emit(item, progress, ["GET", "PATCH", "DELETE"]);
        this.#visitBelow(item, progress, entered2);
      }
      #visitEntity(location2, before, methods5, entered2) {
        const progress = advance(before, stepText(location2));
        if (progress.length === 0) return;
        this.#emit(location2, progress, methods5);
        this.#visitBelow(location2, progress, entered2);
      }
      #visitBelow(location2, progress, entered2) {
        const { model } = this.#index;
        const type = structuredType(model, location2.type?.name ?? "");
        if (type === void 0 || ++this.#visited > this.#visitLimit) return;
        const isDeep = entered2.has(type.name) || entered2.size >= deepest2;
        const within2 = isDeep ? spelledOut(progress) : progress;
        if (within2.length === 0) return;
        const nowEntered = /* @__PURE__ */ new Set([...entered2, type.name]);
        this.#visitNavigation(location2, type, within2, nowEntered);
        this.#visitProperties(location2, type, within2, nowEntered);
        this.#visitOperations(location2, within2);
        this.#visitCasts(location2, within2, entered2);
        this.#visitRelativePath(location2, within2);
        if (hasStream(this.#index, type)) this.#visitLeaf(systemStep(location2, "value"), within2, ["GET", "PUT"]);
      }
      #visitNavigation(from, type, progress, entered2) {
        for (const declared of navigationPropertiesOf(this.#index.model, type)) {
          const location2 = navigationStep(from, declared);
          const { containsTarget, type: target } = declared.member;
          if (!containsTarget) this.#visitRelated(location2, target, progress, entered2);
          else if (target.collection) this.#visitCollection(location2, progress, ["GET", "POST"], entered2);
          else {
            this.#visitAllowedReferences(location2, advance(progress, stepText(location2)), [
              "GET",
              "PUT",
              "DELETE"
            ]);
            this.#visitEntity(location2, progress, ["GET", "PATCH", "DELETE"], entered2);
          }
        }
      }
      /** References to what is contained are of use only where an annotation says so. */
      #visitAllowedReferences(location2, progress, methods5) {
        this.#visitLeaf(systemStep(location2, "reference"), progress, [], methods5);
      }
      /**
       * What is related, but has its place elsewhere: it can be read, and the relation changed. It is changed itself by way
       * of the relation where an annotation says so.
       */
      #visitRelated(location2, type, before, entered2) {
        const progress = advance(before, stepText(location2));
        if (progress.length === 0) return;
        this.#emit(location2, progress, ["GET"], type.collection ? ["POST"] : ["PATCH", "DELETE"]);
        const references = systemStep(location2, "reference");
        this.#visitLeaf(references, progress, type.collection ? ["GET", "POST"] : ["GET", "PUT", "DELETE"]);
        const explicit = spelledOut(progress);
        if (!type.collection) {
          this.#visitBelow(location2, explicit, entered2);
          return;
        }
        this.#visitLeaf(systemStep(location2, "count"), progress, ["GET"]);
        this.#visitOperations(location2, explicit);
        this.#visitCasts(location2, explicit, entered2);
        const item = keyStep2(this.#index.model, location2);
        if (item === void 0) return;
        const reached = advance(progress, stepText(item));
        this.#visitLeaf(systemStep(item, "reference"), reached, ["DELETE"]);
        this.#emit(item, reached, [], ["PATCH", "DELETE"]);
        this.#emit(item, advance(explicit, stepText(item)).filter(isComplete), ["GET"]);
        this.#visitBelow(item, spelledOut(reached), entered2);
      }
      #visitProperties(from, type, progress, entered2) {
        const named = literally(progress);
        for (const declared of propertiesOf(this.#index.model, type)) {
          const location2 = propertyStep2(from, declared);
          const isStream3 = declared.member.type.name === "Edm.Stream";
          if (isStream3) this.#visitLeaf(location2, progress, ["GET", "PUT"]);
          else if (named.length > 0) {
            this.#visitLeaf(location2, named, ["GET"]);
            if (!declared.member.type.collection) {
              this.#visitBelow(location2, advance(named, stepText(location2)), entered2);
            }
          }
        }
      }
      #visitCasts(from, progress, entered2) {
        const named = literally(progress);
        if (from.type === void 0) return;
        for (const derived of this.#index.derivedTypes.transitive(from.type.name)) {
          const location2 = castStep(from, derived);
          this.#visitOperations(location2, advance(progress, stepText(location2)), derived);
          if (named.length === 0) continue;
          if (from.type.collection) this.#visitCollection(location2, named, ["GET"], entered2);
          else this.#visitEntity(location2, named, ["GET"], entered2);
        }
      }
      /** A path between colons is a second way to what a subtree has already: a pattern must spell it out. */
      #visitRelativePath(from, progress) {
        const explicit = spelledOut(progress);
        const type = pathAddressableType(this.#index.model, from);
        if (explicit.length === 0 || type === void 0) return;
        this.#visitEntity(relativePathStep(from, type), explicit, ["GET", "PUT", "PATCH", "DELETE"], /* @__PURE__ */ new Set());
      }
      /** @param boundTo Where given, only the operations whose binding parameter is of this type. */
      #visitOperations(from, progress, boundTo) {
        const { type } = from;
        if (type === void 0 || progress.length === 0) return;
        const { model } = this.#index;
        for (const operation2 of this.#index.boundOperations(type.name, type.collection)) {
          if (!isCallable(model, operation2, from)) continue;
          if (boundTo !== void 0 && operation2.parameters[0]?.type.name !== boundTo) continue;
          const given = operation2.kind === "function" ? operation2.parameters.slice(1) : [];
          this.#visitOperation(operationStep2(model, from, operation2, given), progress);
          this.#visitShorterCalls(from, operation2, given, progress);
        }
      }
      /** A call without some of its optional parameters is a second way to one thing: a pattern must spell it out. */
      #visitShorterCalls(from, operation2, parameters, progress) {
        const required2 = requiredParameters(this.#index, operation2);
        if (required2.length === parameters.length) return;
        for (const position of literally(progress)) {
          const step = position.pattern.steps[position.next];
          const given = parameters.filter(
            (parameter) => required2.includes(parameter) || step?.kind === "literal" && new RegExp(`[(,]${parameter.name}=`, "i").test(step.text)
          );
          if (given.length === parameters.length) continue;
          this.#visitOperation(operationStep2(this.#index.model, from, operation2, given), [position]);
        }
      }
      #visitOperation(location2, before) {
        const progress = advance(before, stepText(location2));
        if (progress.length === 0 || location2.segment.kind !== "operation") return;
        const { operation: operation2 } = location2.segment;
        this.#emit(location2, progress, [operation2.kind === "action" ? "POST" : "GET"]);
        const explicit = spelledOut(progress);
        if (!operation2.composable || explicit.length === 0 || location2.type === void 0) return;
        if (!location2.type.collection) this.#visitBelow(location2, explicit, /* @__PURE__ */ new Set());
        else {
          const item = keyStep2(this.#index.model, location2);
          this.#visitOperations(location2, explicit);
          if (item !== void 0) this.#visitEntity(item, explicit, ["GET"], /* @__PURE__ */ new Set());
        }
      }
      #visitLeaf(location2, before, methods5, methodsIfAllowed = []) {
        this.#emit(location2, advance(before, stepText(location2)), methods5, methodsIfAllowed);
      }
      /**
       * @param methods Those that are taken for granted, unless an annotation forbids them; PATCH stands for whatever updates.
       * @param methodsIfAllowed Those that only an annotation allows.
       */
      #emit(location2, progress, methods5, methodsIfAllowed = []) {
        if (!progress.some(isComplete)) return;
        const { model } = this.#index;
        const updating = methods5.includes("PATCH") ? updateMethods(model, location2) : [];
        const granted = [...methods5.filter((method) => method !== "PATCH"), ...updating];
        for (const method of httpMethods.filter(
          (each) => granted.includes(each) || methodsIfAllowed.includes(each)
        )) {
          const patterns = matched(progress, method);
          const shape = requestShape(location2, method);
          if (patterns.length === 0 || shape === void 0) continue;
          const isAllowed = capabilityOf2(model, location2, shape.kind)?.allowed ?? granted.includes(method);
          if (!isAllowed) continue;
          this.wanted.push({ method, location: location2, shape, patterns, normalPath: normalizePath(location2.path) });
        }
      }
    };
  }
});

// generator/slice/listed-requests.ts
function documentedRequests({ grants }, patterns) {
  const listed4 = /* @__PURE__ */ new Map();
  for (const prefix of new Set(patterns.map(literalPrefix))) {
    for (const [key, [grant]] of grantsWithPrefix(grants, prefix)) {
      const { method, path: path2 } = splitKey(key);
      if (method === void 0 || !path2.startsWith(prefix)) continue;
      const request = { method, path: path2, normalPath: path2 };
      listed4.set(key, grant === void 0 ? request : { ...request, origin: grant.origin });
    }
  }
  return sorted([...listed4.values()]);
}
function requestsOfModel(requests, patterns) {
  const prefixes = patterns.map(({ text: text9, steps }) => literalPrefix({ text: text9, steps: steps.slice(0, 1) }));
  const listed4 = [];
  for (const key of requests) {
    const { method, path: path2 } = splitKey(key);
    const lower = path2.toLowerCase();
    if (method === void 0 || !prefixes.some((prefix) => lower.startsWith(prefix))) continue;
    listed4.push({ method, path: path2, normalPath: normalizePath(path2) });
  }
  return sorted(listed4);
}
function splitKey(key) {
  const blank = key.indexOf(" ");
  const method = key.slice(0, blank);
  return { method: httpMethods.find((name2) => name2 === method), path: key.slice(blank + 1) };
}
function sorted(listed4) {
  return listed4.sort((left, right) => ordinal(left.path, right.path) || ordinal(left.method, right.method));
}
function literalPrefix({ steps }) {
  const end = steps.findIndex(({ kind }) => kind !== "literal");
  const literals = end === -1 ? steps : steps.slice(0, end);
  return literals.map((step) => step.kind === "literal" ? `/${step.text}` : "").join("");
}
function resolveList(index, listed4, patterns) {
  const resolve3 = pathResolver(index);
  const wanted = [];
  const unresolved = [];
  for (const request of listed4) {
    const { method, path: path2, normalPath } = request;
    const matching = matchingPatterns(patterns, method, normalPath);
    if (matching.length === 0) continue;
    const { location: location2, failure } = resolve3(parsePath(path2), method === "GET" ? "function" : "action");
    const shape = location2 === void 0 ? void 0 : requestShape(location2, method);
    if (failure !== void 0) unresolved.push({ listed: request, patterns: matching, failure });
    else if (shape === void 0) unresolved.push({ listed: request, patterns: matching });
    else wanted.push({ method, location: location2, shape, patterns: matching, normalPath });
  }
  return { wanted, unresolved };
}
function unresolvedDiagnostics(unresolved) {
  const groups = groupBy(
    unresolved,
    ({ listed: listed4, failure }) => failure === void 0 ? listed4.normalPath : `${failure.reached.path} ${failure.step} ${failure.reason}`
  );
  return [...groups.values()].flatMap((group2) => {
    const [first] = group2;
    if (first === void 0) return [];
    const { listed: listed4, failure } = first;
    const methods5 = [...new Set(group2.map((each) => each.listed.method))].join(", ");
    const others = new Set(group2.map((each) => each.listed.normalPath)).size - 1;
    const subject = `${methods5} ${listed4.path}${others > 0 ? ` and ${others} more documented paths` : ""}`;
    const reason2 = failure === void 0 ? "these methods have no meaning there" : reasonText(failure);
    return [
      diagnostic("slice-path-unresolved", `Left out: ${subject}. In the metadata, ${reason2}.`, listed4.origin)
    ];
  });
}
function reasonText({ reached, step, reason: reason2 }) {
  const place = reached.path === "" ? "the service root" : reached.path;
  switch (reason2) {
    case "nothing of that name":
      return `${place} has no "${step}"`;
    case "a member of a derived type":
      return `"${step}" belongs to a type derived from that of ${place}, which the path does not name`;
    case "no key":
      return `${place} has no key like "${step}"`;
    case "no such parameters":
      return `no overload at ${place} takes the parameters of "${step}"`;
    case "a path between colons":
      return `${place} cannot be followed by a path between colons`;
    case "nothing is returned":
      return `${place} gives nothing that could have "${step}"`;
  }
}
var init_listed_requests = __esm({
  "generator/slice/listed-requests.ts"() {
    "use strict";
    init_diagnostics();
    init_grant_map();
    init_group_by();
    init_paths();
    init_ordinal();
    init_pattern_walk();
    init_patterns();
    init_request_shape();
    init_resolve_path();
  }
});

// generator/slice/model-index.ts
function indexModel(model) {
  const derivedTypes = lazy(() => derivedTypeIndex(model));
  const children = lazy(() => groupBy(childrenOf(model), ({ name: name2 }) => name2.toLowerCase()));
  const operations4 = boundOperationIndex(model);
  const namespaces = lazy(
    () => new Map(
      model.schemas.flatMap(
        ({ namespace, alias }) => alias === void 0 ? [] : [[alias.toLowerCase(), namespace]]
      )
    )
  );
  const membersOf3 = memoized(
    (type) => groupBy(allMembers(model, type), ({ member: member2 }) => member2.name.toLowerCase())
  );
  const isNamed4 = (declared, name2) => {
    if (!isQualified(name2)) return shortName(declared).toLowerCase() === name2.toLowerCase();
    const lower = name2.toLowerCase();
    const namespace = namespaces().get(lower.slice(0, lower.lastIndexOf(".")));
    const resolved = namespace === void 0 ? lower : `${namespace}.${shortName(lower)}`.toLowerCase();
    return declared.toLowerCase() === resolved;
  };
  return {
    model,
    get derivedTypes() {
      return derivedTypes();
    },
    containerChildren: (name2) => exactFirst(children().get(name2.toLowerCase()) ?? [], name2, (child) => child.name),
    member: (type, name2) => exactFirst(membersOf3(type).get(name2.toLowerCase()) ?? [], name2, ({ member: member2 }) => member2.name)[0],
    boundOperations: (type, collection2) => [type, ...basesOf2(model, type)].flatMap((name2) => operations4(name2, collection2)),
    typeNamed: (candidates, name2) => {
      const named = candidates.filter((candidate) => isNamed4(candidate, name2));
      const namespace = model.container?.name.slice(0, model.container.name.lastIndexOf("."));
      return named.find((candidate) => candidate === `${namespace ?? ""}.${shortName(candidate)}`) ?? named[0];
    },
    isNamed: isNamed4
  };
}
function namesAt(index, { segment: segment3, type }) {
  const { model } = index;
  if (segment3.kind === "root") return childrenOf(model).map(({ name: name2 }) => name2);
  if (type === void 0) return [];
  const members2 = type.collection ? [] : allMembers(model, type.name).map(({ member: member2 }) => member2.name);
  const operations4 = index.boundOperations(type.name, type.collection).map(({ name: name2 }) => shortName(name2));
  return [...members2, ...operations4];
}
function childrenOf({ container }) {
  if (container === void 0) return [];
  const children = [...container.entitySets, ...container.singletons, ...container.operationImports];
  return children.sort((left, right) => ordinal(left.name, right.name));
}
function allMembers(model, name2) {
  const type = structuredType(model, name2);
  if (type === void 0) return [];
  return [...propertiesOf(model, type), ...navigationPropertiesOf(model, type)];
}
function boundOperationIndex(model) {
  const { relations } = model;
  const all2 = lazy(() => groupBy([...model.operations.values()].flat().filter(isBound), bindingKey));
  const naming = memoized((type) => {
    const names = relations?.operationsNaming(type) ?? [];
    return groupBy(names.flatMap((name2) => model.operations.get(name2) ?? []).filter(isBound), bindingKey);
  });
  const sorted2 = memoized((key) => {
    const type = key.slice(key.indexOf(":") + 1);
    return sortedOperations((relations === void 0 ? all2() : naming(type)).get(key) ?? []);
  });
  return (type, collection2) => sorted2(keyOfBinding(type, collection2));
}
function isBound({ bound, parameters }) {
  return bound && parameters.length > 0;
}
function sortedOperations(operations4) {
  return [...operations4].sort((left, right) => ordinal(signature(left), signature(right)));
}
function signature({ name: name2, kind, parameters }) {
  return [name2, kind, ...parameters.map((parameter) => `${parameter.name} ${parameter.type.name}`)].join(
    "\n"
  );
}
function bindingKey({ parameters }) {
  const binding2 = parameters[0]?.type;
  return keyOfBinding(binding2?.name ?? "", binding2?.collection ?? false);
}
function keyOfBinding(type, collection2) {
  return `${collection2}:${type}`;
}
function basesOf2(model, name2) {
  const type = structuredType(model, name2);
  return type === void 0 ? [] : baseTypesOf(model, type).map((base) => base.name);
}
function exactFirst(items, name2, nameOf4) {
  if (items.length < 2) return items;
  return [...items.filter((item) => nameOf4(item) === name2), ...items.filter((item) => nameOf4(item) !== name2)];
}
function lazy(make) {
  let made;
  return () => (made ??= { value: make() }).value;
}
function memoized(make) {
  const made = /* @__PURE__ */ new Map();
  return (key) => {
    const known3 = made.get(key) ?? { value: make(key) };
    made.set(key, known3);
    return known3.value;
  };
}
var init_model_index = __esm({
  "generator/slice/model-index.ts"() {
    "use strict";
    init_ordinal();
    init_lookups();
    init_group_by();
    init_paths();
  }
});

// generator/slice/unused-scopes.ts
function unusedScopes(table2, requests) {
  const used = new Set(requests.flatMap(permissionsOf));
  const resources = new Set([...used].map(resourceOf));
  const candidates = [...table2.declarations.values()].filter(
    ({ name: name2 }) => !used.has(name2) && resources.has(resourceOf(name2))
  );
  if (candidates.length === 0) return [];
  const listed4 = permissionsIn(table2.grants);
  const unused = candidates.filter(({ name: name2 }) => !listed4.has(name2)).sort((left, right) => ordinal(left.name, right.name));
  const [first] = unused;
  if (first === void 0) return [];
  const subject = unused.length === 1 ? "A permission is" : `${unused.length} permissions are`;
  const names = firstOf(unused, ({ name: name2 }) => `"${name2}"`);
  const message = `${subject} declared, but listed for no operation, so that nothing is generated from it: ${names}.`;
  return [diagnostic("permissions-scope-unused", message, first.origin)];
}
function permissionsOf({ access }) {
  return [...access.permissions?.values() ?? []].flatMap(({ least, higher }) => [...least, ...higher]);
}
function resourceOf(permission3) {
  return permission3.split(".", 1)[0] ?? permission3;
}
var init_unused_scopes = __esm({
  "generator/slice/unused-scopes.ts"() {
    "use strict";
    init_diagnostics();
    init_first_of();
    init_grant_map();
    init_ordinal();
  }
});

// generator/slice/permission-findings.ts
function permissionFindings(table2, requests) {
  const answers = requests.flatMap(answersOf);
  return [
    ...finding(table2, "permissions-ambiguous", {
      found: answers.flatMap((answer) => ambiguity(answer)),
      says: "more than one permission is said to be the least privileged",
      so: "Any of them will do"
    }),
    ...finding(table2, "permissions-no-least", {
      found: answers.filter(({ entry: entry2 }) => entry2.least.length === 0).map((answer) => ({ ...answer, what: "" })),
      says: "no permission is said to be the least privileged",
      so: "Those that suffice are named as higher ones"
    }),
    ...finding(table2, "permissions-level-order", {
      found: answers.flatMap((answer) => contradictedLevel(table2, answer)),
      says: "another permission has a lower privilege level than the one that is said to be the least privileged",
      so: "What is said is kept"
    }),
    ...finding(table2, "permissions-unlisted", {
      found: requests.filter(({ access }) => access.permissions?.size === 0).map((request) => ({ request, what: "" })),
      says: "no permission is listed",
      so: "It is not known what they take"
    }),
    ...unusedScopes(table2, requests)
  ];
}
function answersOf(request) {
  return [...request.access.permissions ?? []].map(([scheme2, entry2]) => ({ request, scheme: scheme2, entry: entry2 }));
}
function ambiguity(answer) {
  const { least } = answer.entry;
  return least.length > 1 ? [{ ...answer, what: least.join(" or ") }] : [];
}
function contradictedLevel(table2, answer) {
  const { scheme: scheme2, entry: entry2 } = answer;
  const levelOf = (name2) => entry2.alsoRequires.has(name2) ? void 0 : table2.declarations.get(name2)?.schemes.get(scheme2)?.privilegeLevel;
  const [lowest] = entry2.higher.filter((name2) => levelOf(name2) !== void 0);
  const level = lowest === void 0 ? void 0 : levelOf(lowest);
  const least = entry2.least.map((name2) => levelOf(name2));
  if (lowest === void 0 || level === void 0 || least.length === 0) return [];
  const isLower = least.every((each) => each !== void 0 && each > level);
  return isLower ? [{ ...answer, what: `${lowest} beside ${entry2.least.join(", ")}` }] : [];
}
function finding(table2, code2, { found: found2, says, so }) {
  const [first] = found2;
  if (first === void 0) return [];
  const requests = new Set(found2.map(({ request }) => request)).size;
  const subject = requests === 1 ? "one request" : `${requests} requests`;
  const examples = firstOf(found2, exampleText);
  const [grant] = table2.grants.get(`${first.request.method} ${normalizePath(first.request.path)}`) ?? [];
  return [diagnostic(code2, `For ${subject}, ${says}: ${examples}. ${so}.`, grant?.origin)];
}
function exampleText({ request: { method, path: path2 }, scheme: scheme2, what }) {
  const notes = [...scheme2 === void 0 ? [] : [scheme2], ...what === "" ? [] : [what]];
  return `${method} ${path2}${notes.length === 0 ? "" : ` (${notes.join(": ")})`}`;
}
var init_permission_findings = __esm({
  "generator/slice/permission-findings.ts"() {
    "use strict";
    init_diagnostics();
    init_first_of();
    init_paths();
    init_unused_scopes();
  }
});

// generator/slice/query-options.ts
function queryOptionsOf(model, location2, shape) {
  const possible = possibleOptions(model, shape);
  if (possible.length === 0) return void 0;
  const unsupported = possible.filter((option2) => isSupported(model, location2, option2) === false);
  const own = shape.kind === "count" ? [] : ownOptions(model, location2);
  return unsupported.length === 0 && own.length === 0 ? void 0 : { unsupported, own };
}
function possibleOptions(model, { kind, result }) {
  if (kind === "count") return ["filter", "search"];
  if (result?.kind !== "value" || !["list", "read", "invoke"].includes(kind)) return [];
  if (result.type.collection) return collectionOptions;
  return structuredType(model, result.type.name) === void 0 ? [] : ["expand", "select"];
}
function isSupported(model, location2, option2) {
  const [term, flag4] = terms2[option2];
  return statementsAbout(model, namedLocation(location2), term).map(
    ({ annotation, value: value2 }) => flag4 === void 0 ? tagOf2({ ...annotation, ...value2 && { value: value2 } }) : asBoolean(recordProperty(value2, flag4))
  ).find((supported) => supported !== void 0);
}
function ownOptions(model, location2) {
  const { segment: segment3 } = location2;
  const records = segment3.kind === "operation" ? location2.targets.map(
    (target) => findAnnotation(model, target, capabilities.operationRestrictions)?.value
  ) : statementsAbout(model, namedLocation(location2), capabilities.readRestrictions).map(
    ({ value: value2 }) => value2
  );
  const byKey = segment3.kind === "key" ? records.map((value2) => recordProperty(value2, "ReadByKeyRestrictions")) : [];
  const lists = [...byKey, ...records].map(
    (value2) => asCollection(recordProperty(value2, "CustomQueryOptions"))
  );
  return (lists.find((list3) => list3 !== void 0) ?? []).flatMap(ownOption);
}
function ownOption(record4) {
  const name2 = asString(recordProperty(record4, "Name"));
  if (name2 === void 0 || Object.hasOwn(terms2, name2)) return [];
  const description2 = asString(recordProperty(record4, "Description"));
  const isRequired2 = asBoolean(recordProperty(record4, "Required")) ?? false;
  return [{ name: name2, isRequired: isRequired2, ...description2 === void 0 ? {} : { description: description2 } }];
}
var collectionOptions, terms2;
var init_query_options2 = __esm({
  "generator/slice/query-options.ts"() {
    "use strict";
    init_lookups();
    init_capabilities();
    init_location();
    collectionOptions = [
      "count",
      "expand",
      "filter",
      "orderBy",
      "search",
      "select",
      "skip",
      "top"
    ];
    terms2 = {
      count: [capabilities.countRestrictions, "Countable"],
      expand: [capabilities.expandRestrictions, "Expandable"],
      filter: [capabilities.filterRestrictions, "Filterable"],
      orderBy: [capabilities.sortRestrictions, "Sortable"],
      search: [capabilities.searchRestrictions, "Searchable"],
      select: [capabilities.selectSupport, "Supported"],
      skip: [capabilities.skipSupported],
      top: [capabilities.topSupported]
    };
  }
});

// generator/slice/resource-tree.ts
function requestsOf6(resource2) {
  return [...resource2.requests, ...resource2.children.flatMap(requestsOf6)];
}
function newNode(location2) {
  return { location: location2, requests: /* @__PURE__ */ new Map(), children: /* @__PURE__ */ new Map() };
}
function toResource({ location: location2, requests, children }) {
  return {
    segment: location2.segment,
    path: location2.path,
    requests: httpMethods.flatMap((method) => requests.get(method) ?? []),
    children: [...children.values()].sort((left, right) => ordinal(left.location.path, right.location.path)).map(toResource)
  };
}
var ResourceTree;
var init_resource_tree = __esm({
  "generator/slice/resource-tree.ts"() {
    "use strict";
    init_location();
    init_ordinal();
    init_patterns();
    ResourceTree = class {
      #root;
      constructor(root) {
        this.#root = newNode(root);
      }
      /** Adds a request; a second one of the same method and path is not taken. Says whether it was. */
      add(location2, request) {
        let node = this.#root;
        for (const step of lineageOf(location2).slice(1)) {
          const next = node.children.get(step.path) ?? newNode(step);
          node.children.set(step.path, next);
          node = next;
        }
        if (node.requests.has(request.method)) return false;
        node.requests.set(request.method, request);
        return true;
      }
      toResource() {
        return toResource(this.#root);
      }
    };
  }
});

// generator/slice/sliced-permissions.ts
function slicedPermissions(table2, requests) {
  const names = new Set(requests.flatMap(({ access }) => permissionsOf2(access)));
  return [...names].sort(ordinal).flatMap((name2) => table2?.declarations.get(name2) ?? []);
}
function permissionsOf2({ permissions }) {
  return [...permissions?.values() ?? []].flatMap(({ least, higher, alsoRequires }) => [
    ...[...least, ...higher],
    ...[...alsoRequires.values()].flat(2)
  ]);
}
var init_sliced_permissions = __esm({
  "generator/slice/sliced-permissions.ts"() {
    "use strict";
    init_ordinal();
  }
});

// generator/slice/unmatched-patterns.ts
function unmatchedPatterns(index, patterns, wanted, unresolved, listed4) {
  const useful = new Set(wanted.flatMap((request) => request.patterns));
  return patterns.filter((pattern) => !useful.has(pattern)).map((pattern) => {
    const isDocumented = unresolved.some((request) => request.patterns.includes(pattern));
    const reason2 = isDocumented ? "there are documented operations like that, which the metadata does not have" : (listed4 === void 0 ? missInModel(index, pattern) : missInList(pattern, listed4.keys())) ?? "nothing is like it";
    const message = `The pattern "${pattern.text}" matches no operation: ${reason2}${reason2.endsWith("?") ? "" : "."}`;
    return diagnostic("pattern-no-match", message, pattern.origin);
  });
}
function missInList(pattern, listed4) {
  const { text: text9, steps } = pattern;
  const anyMethod = { text: text9, steps };
  const methods5 = /* @__PURE__ */ new Set();
  const names = /* @__PURE__ */ new Set();
  let furthest = 0;
  for (const key of listed4) {
    const [method = "", path2 = ""] = key.split(" ", 2);
    const { depth, rest, isMatch } = walk(anyMethod, splitNormalPath(path2));
    if (isMatch) methods5.add(method);
    if (depth > furthest) names.clear();
    furthest = Math.max(furthest, depth);
    if (depth === furthest && rest !== void 0) names.add(rest);
  }
  if (methods5.size > 0)
    return `that path has ${httpMethods.filter((method) => methods5.has(method)).join(", ")}`;
  return suggestion(pattern, furthest, names);
}
function walk(pattern, steps) {
  let progress = startWalk([pattern]);
  for (const [depth, step] of steps.entries()) {
    const next = advance(progress, step);
    if (next.length === 0) return { depth, rest: step, isMatch: false };
    progress = next;
  }
  return { depth: steps.length, isMatch: matched(progress, "GET").length > 0 };
}
function missInModel(index, pattern) {
  const end = pattern.steps.findIndex(({ kind }) => kind === "any" || kind === "subtree");
  const steps = end === -1 ? pattern.steps : pattern.steps.slice(0, end);
  const path2 = steps.map((step) => `/${step.kind === "literal" ? step.text : "{}"}`).join("");
  const { location: location2, failure } = resolvePath2(index, parsePath(path2), "action");
  if (location2 !== void 0) return "what it addresses allows no such method, or nothing is below it";
  const depth = splitNormalPath(failure.reached.path).length;
  return suggestion(pattern, depth, namesAt(index, failure.reached));
}
function suggestion(pattern, depth, names) {
  const step = pattern.steps[depth];
  if (step?.kind !== "literal") return void 0;
  const close = closestNames(step.text, names);
  const places = ["at the service root", "after its first step"];
  const found2 = places[depth] ?? `after its first ${depth} steps`;
  return close.length === 0 ? `nothing is called "${step.text}" ${found2}` : `nothing is called "${step.text}" ${found2}; did you mean ${close.map((name2) => `"${name2}"`).join(" or ")}?`;
}
var init_unmatched_patterns = __esm({
  "generator/slice/unmatched-patterns.ts"() {
    "use strict";
    init_diagnostics();
    init_paths();
    init_model_index();
    init_near_misses();
    init_pattern_walk();
    init_patterns();
    init_resolve_path();
  }
});

// generator/slice/slice-model.ts
function sliceModel(model, sources, options) {
  const include = parsePatterns(options.include);
  const roles2 = indexRoles(sources.roles ?? []);
  const index = indexModel(model);
  const documented = options.operations === "documented" && sources.permissions !== void 0;
  const list3 = findRequests(index, sources.permissions, include.value, documented);
  const { wanted, unresolved } = list3.value;
  const located = locateRequests(model, wanted, sources.permissions, roles2.value);
  const requests = located.map(({ request }) => request);
  const tree = new ResourceTree(rootLocation(model));
  for (const { location: location2, request } of located) tree.add(location2, request);
  const closure = closeOver(index, located, options.derivedTypesLimit);
  return {
    value: {
      model,
      root: tree.toResource(),
      types: closure.types,
      omissions: closure.omissions,
      permissions: slicedPermissions(sources.permissions, requests),
      listings: [...new Set(located.flatMap(({ listings }) => listings))].sort(ordinal)
    },
    diagnostics: [
      ...include.diagnostics,
      ...roles2.diagnostics,
      ...list3.diagnostics,
      ...unmatchedPatterns(
        index,
        include.value,
        wanted,
        unresolved,
        documented ? sources.permissions.grants : void 0
      ),
      ...documented ? contradictions(model, wanted) : [],
      ...unusedRoles(roles2.value, include.value, requests),
      ...sources.permissions === void 0 ? [] : permissionFindings(sources.permissions, requests),
      ...closure.diagnostics
    ]
  };
}
function findRequests(index, permissions, include, documented) {
  if (documented && permissions !== void 0) {
    return found(resolveList(index, documentedRequests(permissions, include), include));
  }
  const { requests } = index.model;
  if (requests !== void 0) return found(resolveList(index, requestsOfModel(requests, include), include));
  const { value: wanted, diagnostics } = enumerateRequests(index, include);
  return { value: { wanted, unresolved: [] }, diagnostics };
}
function found(list3) {
  return { value: list3, diagnostics: unresolvedDiagnostics(list3.unresolved) };
}
function locateRequests(model, wanted, permissions, roles2) {
  const singletons = singletonSets(model);
  const groups = groupBy(wanted, ({ method, location: location2 }) => `${location2.path} ${httpMethods.indexOf(method)}`);
  return [...groups].sort(([left], [right]) => ordinal(left, right)).flatMap(([, group2]) => {
    const [first] = group2;
    const pattern = first?.patterns[0];
    if (first === void 0 || pattern === void 0) return [];
    const { method, location: location2, shape } = first;
    const { path: path2, targets } = location2;
    const normalPaths = [.../* @__PURE__ */ new Set([normalizePath(path2), ...group2.map(({ normalPath }) => normalPath)])];
    const asked = { method, path: path2, normalPaths };
    const access = accessOf4(permissions, singletons, roles2, asked);
    const query = method === "GET" ? queryOptionsOf(model, location2, shape) : void 0;
    const request = {
      method,
      path: path2,
      ...shape,
      ...query && { query },
      targets,
      access,
      pattern: pattern.text
    };
    return [{ location: location2, request, listings: listingsOf(permissions, singletons, asked) }];
  });
}
function contradictions(model, wanted) {
  return wanted.flatMap(({ method, location: location2, shape }) => {
    const capability = capabilityOf2(model, location2, shape.kind);
    if (capability?.allowed !== false) return [];
    const message = `${method} ${location2.path} is documented, but ${capability.annotation.term} says that the service does not allow it. The documentation is believed.`;
    return [diagnostic("slice-capability-contradicted", message, capability.annotation.origin)];
  });
}
var defaultDerivedTypesLimit;
var init_slice_model = __esm({
  "generator/slice/slice-model.ts"() {
    "use strict";
    init_diagnostics();
    init_group_by();
    init_paths();
    init_singleton_sets();
    init_access2();
    init_capabilities();
    init_closure();
    init_enumerate();
    init_listed_requests();
    init_location();
    init_model_index();
    init_ordinal();
    init_permission_findings();
    init_patterns();
    init_query_options2();
    init_resource_tree();
    init_sliced_permissions();
    init_unmatched_patterns();
    defaultDerivedTypesLimit = 100;
  }
});

// generator/plan/docs.ts
function docOf(model, targets) {
  const description2 = firstOf2(targets, (target) => descriptionAt(model, target));
  const deprecation = deprecationOf2(model, targets);
  return {
    ...description2 === void 0 ? {} : { description: description2 },
    ...deprecation === void 0 ? {} : { deprecation }
  };
}
function descriptionAt(model, target) {
  const text9 = asString(findAnnotation(model, target, core.description)?.value)?.trim();
  return text9 === "" ? void 0 : text9;
}
function deprecationOf2(model, targets) {
  return firstOf2(targets, (target) => {
    const revisions = asCollection(findAnnotation(model, target, core.revisions)?.value) ?? [];
    const revision = revisions.find((entry2) => isDeprecation(recordProperty(entry2, "Kind")));
    if (revision === void 0) return void 0;
    const parts = [
      asString(recordProperty(revision, "Description"))?.trim(),
      prefixed("Since ", literal(recordProperty(revision, "Date"))),
      prefixed("Removal on ", literal(recordProperty(revision, "RemovalDate")))
    ];
    return {
      message: parts.filter((part) => part !== void 0).map(asSentence).join(" ")
    };
  });
}
function asSentence(text9) {
  return /[.!?:]$/u.test(text9) ? text9 : `${text9}.`;
}
function isDeprecation(kind) {
  return asEnumerationMembers(kind)?.some((member2) => member2.endsWith("/Deprecated")) ?? false;
}
function literal(expression) {
  return expression?.kind === "literal" || expression?.kind === "string" ? expression.value : void 0;
}
function prefixed(prefix, text9) {
  return text9 === void 0 ? void 0 : prefix + text9;
}
function firstOf2(items, find) {
  for (const item of items) {
    const result = find(item);
    if (result !== void 0) return result;
  }
  return void 0;
}
var init_docs = __esm({
  "generator/plan/docs.ts"() {
    "use strict";
    init_lookups();
  }
});

// generator/plan/names.ts
function nameScope(taken = []) {
  const names = new Set(taken);
  return {
    claim(preferred) {
      let name2 = preferred;
      while (names.has(name2)) name2 = suffixedIdentifier(name2, "escaped");
      names.add(name2);
      return name2;
    }
  };
}
var init_names3 = __esm({
  "generator/plan/names.ts"() {
    "use strict";
    init_identifier();
  }
});

// generator/plan/primitives.ts
function primitiveType2(name2) {
  return { kind: "primitive", name: primitives.get(name2) ?? "unknown" };
}
function urlNotation(model, { name: name2, collection: collection2 }) {
  const type = model.types.get(name2);
  if (collection2 || isStructuredType(type)) return "json";
  const primitive = underlyingType(model, name2);
  if (primitive === "Edm.Duration") return "duration";
  if (primitive === "Edm.Binary") return "binary";
  return primitive === "Edm.String" || type?.kind === "enumerationType" ? "quoted" : "literal";
}
function underlyingType(model, name2) {
  const type = model.types.get(name2);
  return type?.kind === "typeDefinition" ? type.underlyingType : name2;
}
var primitives;
var init_primitives = __esm({
  "generator/plan/primitives.ts"() {
    "use strict";
    init_lookups();
    primitives = /* @__PURE__ */ new Map([
      ["Edm.Binary", "string"],
      ["Edm.Boolean", "boolean"],
      ["Edm.Byte", "number"],
      ["Edm.Date", "string"],
      ["Edm.DateTimeOffset", "string"],
      ["Edm.Decimal", "number"],
      ["Edm.Double", "number"],
      ["Edm.Duration", "string"],
      ["Edm.Guid", "string"],
      ["Edm.Int16", "number"],
      ["Edm.Int32", "number"],
      ["Edm.Int64", "number"],
      ["Edm.SByte", "number"],
      ["Edm.Single", "number"],
      ["Edm.String", "string"],
      ["Edm.TimeOfDay", "string"]
    ]);
  }
});

// generator/plan/reserved.ts
var modelModuleNames, neverExported, requestModuleNames, testingModuleNames, resourceMemberNames;
var init_reserved = __esm({
  "generator/plan/reserved.ts"() {
    "use strict";
    modelModuleNames = "Access AccessToken BatchItem BatchResult BatchResults Body ByteStream Cases ClientErrorCode ClientOptions Cloud Connected Credential Delta Fetch FetchInit FetchResponse FilterExpression FilterValue Granted GrantedClient GraphClient GraphError GraphErrorDetail GraphOperation GraphRequest Literal MissingScope Needed OfType OperationPermissions Page Permissions Reference RequestHeaders RequestOptions ResultOf RetryPolicy SchemePermissions Scope ScopeDetails ScopeSchemes Scopes Signal SupportedRole Tagged TokenCredential TokenFunction TokenOptions Try TryEnd TryListener Typed Unrecognized Untyped Where batch boundedFetch createGraphClient is literal match odata permissions scopes send where".split(" ");
    neverExported = ["then"];
    requestModuleNames = "addReference at binary call child combine connect count create createGraphClient customList customRead duration invoke json key list listReferences literal named nothing operations options quoted read readReference readStream relative remove removeReference replace root run setReference stream update value writeStream".split(" ");
    testingModuleNames = ["createFake", "createFakeGraph", "options", "service"];
    resourceMemberNames = ["__proto__", "at", "constructor"];
  }
});

// generator/plan/namespaces.ts
function namespaceModules(slice2) {
  const primary = primaryNamespace(slice2);
  const namespaces = new Set([...slice2.types.keys()].map(namespaceOf));
  if (primary !== void 0) namespaces.add(primary);
  const aliases = nameScope([
    ...modelModuleNames,
    ...neverExported,
    ...requestModuleNames,
    ...testingModuleNames
  ]);
  const files = /* @__PURE__ */ new Set();
  const inOrder2 = [...namespaces].sort(
    (left, right) => Number(right === primary) - Number(left === primary) || ordinal(left, right)
  );
  return new Map(
    inOrder2.map((namespace) => {
      const own = namespace === primary ? primaryAlias : relativeName(namespace, primary ?? "");
      return [
        namespace,
        {
          namespace,
          file: freeFile(fileName(namespace), files),
          alias: aliases.claim(camelIdentifier(own)),
          primary: namespace === primary
        }
      ];
    })
  );
}
function primaryNamespace({ model }) {
  const namespaces = new Set([...model.types.keys()].filter((name2) => !isBuiltInType(name2)).map(namespaceOf));
  const [primary] = [...namespaces].sort((left, right) => left.length - right.length || ordinal(left, right));
  return primary;
}
function relativeName(namespace, primary) {
  return namespace.startsWith(`${primary}.`) ? namespace.slice(primary.length + 1) : namespace;
}
function freeFile(preferred, taken) {
  let name2 = preferred;
  for (let count5 = 2; taken.has(name2.toLowerCase()); count5++) name2 = `${preferred}-${count5}`;
  taken.add(name2.toLowerCase());
  return name2;
}
var primaryAlias;
var init_namespaces2 = __esm({
  "generator/plan/namespaces.ts"() {
    "use strict";
    init_file_name();
    init_identifier();
    init_lookups();
    init_names3();
    init_ordinal();
    init_reserved();
    primaryAlias = "models";
  }
});

// generator/plan/type-names.ts
function typeNames(slice2, forms2, equal) {
  const aliases = [...namespaceModules(slice2).values()].map(({ alias }) => alias);
  const scopes = /* @__PURE__ */ new Map();
  const scopeOf3 = (type) => {
    const namespace = namespaceOf(type);
    const scope = scopes.get(namespace) ?? nameScope([...modelModuleNames, ...neverExported, ...aliases]);
    scopes.set(namespace, scope);
    return scope;
  };
  const claimed = /* @__PURE__ */ new Map();
  const claim = (type, key, preferred) => {
    claimed.set(`${key} ${type}`, scopeOf3(type).claim(preferred));
  };
  const types2 = [...slice2.types.values()].sort(
    (left, right) => spellingOrder(left.type.name, right.type.name)
  );
  const plain2 = (type) => pascalIdentifier(shortName(type));
  for (const { type } of types2) claim(type.name, "plain", plain2(type.name));
  for (const { type } of types2) {
    if (!isStructuredType(type)) continue;
    claim(type.name, "create", suffixedIdentifier(plain2(type.name), "create"));
    claim(type.name, "update", suffixedIdentifier(plain2(type.name), "update"));
    claim(type.name, "itself", suffixedIdentifier(plain2(type.name), "itself"));
    claim(type.name, "itself create", suffixedIdentifier(plain2(type.name), "itself create"));
    claim(type.name, "itself update", suffixedIdentifier(plain2(type.name), "itself update"));
    claim(type.name, "factory", camelIdentifier(shortName(type.name)));
    claim(type.name, "guard", camelIdentifier(`is ${shortName(type.name)}`));
  }
  const name2 = (type, key) => claimed.get(`${key} ${type}`) ?? pascalIdentifier(`${key} ${shortName(type)}`);
  const named = (type, key) => ({
    kind: "named",
    namespace: namespaceOf(type),
    name: name2(type, key)
  });
  const declared = (type, form2) => {
    if (!isStructuredType(slice2.types.get(type)?.type)) return named(type, "plain");
    const base = allForms.find(
      (candidate) => forms2.isDeclared(type, candidate) || forms2.isShaped(type, candidate)
    );
    return named(type, base === form2 || base === void 0 || equal(type, base, form2) ? "plain" : form2);
  };
  return {
    declared,
    exact(type, form2) {
      if (!isPolymorphic(slice2, type)) return declared(type, form2);
      const base = allForms.find((candidate) => forms2.isShaped(type, candidate));
      return named(type, base === form2 || base === void 0 ? "itself" : `itself ${form2}`);
    },
    factory: (type) => name2(type, "factory"),
    guard: (type) => name2(type, "guard")
  };
}
function isPolymorphic(slice2, type) {
  return (slice2.types.get(type)?.derivedTypes.length ?? 0) > 0;
}
function typeExpression(slice2, names, reference2, form2) {
  const type = slice2.types.has(reference2.name) ? names.declared(reference2.name, form2) : primitiveType2(reference2.name);
  if (!reference2.collection) return type;
  return { kind: "array", items: reference2.nullable === true ? { kind: "nullable", type } : type };
}
function spellingOrder(left, right) {
  return ordinal(left.toLowerCase(), right.toLowerCase()) || ordinal(right, left);
}
var allForms;
var init_type_names = __esm({
  "generator/plan/type-names.ts"() {
    "use strict";
    init_identifier();
    init_lookups();
    init_names3();
    init_ordinal();
    init_primitives();
    init_namespaces2();
    init_reserved();
    allForms = ["read", "create", "update"];
  }
});

// generator/plan/action-body.ts
function actionBody(planning, operation2, claim, preferred) {
  const parameters = operation2.parameters.slice(operation2.bound ? 1 : 0);
  if (parameters.length === 0) return void 0;
  return {
    kind: "interface",
    tagged: false,
    name: claim(preferred),
    doc: {},
    members: parameters.map((parameter) => parameterMember(planning, operation2, parameter)).sort((left, right) => ordinal(left.name, right.name)),
    open: false
  };
}
function parameterMember({ slice: slice2, names }, operation2, parameter) {
  const { model } = slice2;
  const target = `${operationTarget(operation2)}/${parameter.name}`;
  const { collection: collection2, nullable } = parameter.type;
  const isOptional = findAnnotation(model, target, core.optionalParameter) !== void 0;
  const required2 = !isOptional && (!collection2 && nullable === false || isConstrainedNotNull(model, target, parameter));
  const type = typeExpression(slice2, names, parameter.type, "create");
  return {
    name: parameter.name,
    doc: docOf(model, [target]),
    type: required2 || collection2 || nullable === false ? type : { kind: "nullable", type },
    optional: !required2,
    readonly: false
  };
}
function isConstrainedNotNull(model, target, { name: name2 }) {
  const constraint = findAnnotation(model, target, validation.constraint)?.value;
  const condition2 = recordProperty(constraint, "Condition");
  if (condition2?.kind !== "operation" || condition2.name !== "Ne") return false;
  const isParameter = (operand) => operand.kind === "path" && (operand.value === name2 || operand.value === `$it/${name2}`);
  return condition2.operands.some(isParameter) && condition2.operands.some(({ kind }) => kind === "null");
}
var init_action_body = __esm({
  "generator/plan/action-body.ts"() {
    "use strict";
    init_lookups();
    init_docs();
    init_ordinal();
    init_type_names();
  }
});

// generator/plan/descriptions.ts
function summaryOf(model, resource2, request) {
  const annotated = request.targets.map(
    (target) => request.kind === "invoke" ? descriptionAt(model, target) : capabilityText(model, target, resource2, request)
  ).find((text9) => text9 !== void 0);
  return asSentence(annotated ?? generalSummary(resource2, request));
}
function capabilityText(model, target, resource2, request) {
  const value2 = (term) => findAnnotation(model, target, term)?.value;
  switch (request.kind) {
    case "list":
      return text7(value2(capabilities.readRestrictions));
    case "read": {
      const restrictions3 = value2(capabilities.readRestrictions);
      const byKey = text7(recordProperty(restrictions3, "ReadByKeyRestrictions"));
      return byKey ?? (resource2.segment.kind === "key" ? void 0 : text7(restrictions3));
    }
    case "create":
      return text7(value2(capabilities.insertRestrictions));
    case "update":
    case "replace":
      return text7(value2(capabilities.updateRestrictions));
    case "delete":
      return text7(value2(capabilities.deleteRestrictions));
    default:
      return void 0;
  }
}
function text7(restrictions3) {
  const description2 = asString(recordProperty(restrictions3, "Description"))?.trim();
  return description2 === "" ? void 0 : description2;
}
function generalSummary(resource2, { kind }) {
  const path2 = resource2.path;
  switch (kind) {
    case "list":
      return `Lists ${path2}`;
    case "read":
      return `Reads ${path2}`;
    case "create":
      return `Creates an item of ${path2}`;
    case "update":
      return `Updates ${path2}`;
    case "replace":
      return `Replaces ${path2}`;
    case "delete":
      return `Deletes ${path2}`;
    case "invoke":
      return `Calls ${path2}`;
    case "count":
      return `Counts the items of ${path2.replace(/\/\$count$/u, "")}`;
    case "listReferences":
      return `Lists the references of ${path2.replace(/\/\$ref$/u, "")}`;
    case "readReference":
      return `Reads the reference of ${path2.replace(/\/\$ref$/u, "")}`;
    case "addReference":
      return `Adds a reference to ${path2.replace(/\/\$ref$/u, "")}`;
    case "setReference":
      return `Sets the reference of ${path2.replace(/\/\$ref$/u, "")}`;
    case "removeReference":
      return `Removes the reference of ${path2.replace(/\/\$ref$/u, "")}`;
    case "readStream":
      return `Reads the content of ${path2.replace(/\/\$value$/u, "")}`;
    case "writeStream":
      return `Writes the content of ${path2.replace(/\/\$value$/u, "")}`;
  }
}
var init_descriptions = __esm({
  "generator/plan/descriptions.ts"() {
    "use strict";
    init_lookups();
    init_docs();
  }
});

// generator/plan/own-options.ts
function ownOptions2(options, name2) {
  const members2 = new Map(options.map((option2) => [option2.name, optionMember(option2)]));
  return { kind: "interface", name: name2, doc: {}, tagged: false, open: false, members: [...members2.values()] };
}
function optionMember({ name: name2, isRequired: isRequired2, description: description2 }) {
  return {
    name: name2,
    doc: description2 === void 0 ? {} : { description: description2 },
    type: { kind: "primitive", name: "string" },
    optional: !isRequired2,
    readonly: true
  };
}
var init_own_options = __esm({
  "generator/plan/own-options.ts"() {
    "use strict";
  }
});

// generator/plan/methods.ts
function methodTypes(planning, request, parent, names) {
  const { body } = names;
  const query = queryPlan(request, names.ownOptions);
  const sent = bodyType(planning, request.body, body);
  const result = resultType(planning, request.result);
  switch (request.kind) {
    case "list":
    case "read":
      return { kind: request.kind, result: result ?? unknownType, ...query };
    case "create":
    case "update":
    case "replace":
      return { kind: request.kind, body: sent ?? unknownType, ...result === void 0 ? {} : { result } };
    case "invoke":
      if (request.result?.kind === "stream" && request.method === "GET") return { kind: "readStream" };
      return request.method === "GET" ? {
        kind: "function",
        collection: isCollection(request.result),
        ...result === void 0 ? {} : { result },
        ...query
      } : {
        kind: "action",
        collection: isCollection(request.result),
        stream: request.result?.kind === "stream",
        ...sent === void 0 ? {} : { body: sent },
        ...result === void 0 ? {} : { result }
      };
    case "count":
      return { kind: "count", ...query };
    case "delete":
      return { kind: "remove" };
    case "removeReference":
      return { kind: isRelationToMany(parent) ? "removeReference" : "remove" };
    default:
      return { kind: request.kind };
  }
}
function queryPlan({ query }, type) {
  if (query === void 0) return {};
  const own = type && { type, names: query.own.map(({ name: name2 }) => name2) };
  return { query: { unsupported: query.unsupported, ...own && { own } } };
}
function principalMethod({ method, body }, hasParameters) {
  const takesBody = body !== void 0 && (body.kind !== "parameters" || hasParameters);
  return `${method.toLowerCase()}(${takesBody ? "body" : ""})`;
}
function memberNamesOf(requests) {
  return requests.flatMap(({ method, kind, result }) => {
    const verb = method.toLowerCase();
    const pages = kind === "list" || kind === "invoke" && isCollection(result) ? ["items", "pages"] : [];
    return [verb, `to${verb.charAt(0).toUpperCase()}${verb.slice(1)}Request`, ...pages];
  });
}
function bodyType(planning, payload, parameters) {
  if (payload?.kind === "parameters") return parameters && { kind: "local", name: parameters };
  return valueType2(planning, payload);
}
function resultType(planning, payload) {
  const type = valueType2(planning, payload);
  if (payload?.kind !== "value" || type === void 0) return type;
  const { name: name2, collection: collection2, nullable } = payload.type;
  const isObject6 = isStructuredType(planning.slice.model.types.get(name2));
  return collection2 || isObject6 || nullable === false ? type : { kind: "nullable", type };
}
function valueType2({ slice: slice2, names }, payload) {
  if (payload?.kind !== "value") return void 0;
  return typeExpression(slice2, names, { ...payload.type, collection: false }, payload.form);
}
function isCollection(payload) {
  return payload?.kind === "value" && payload.type.collection;
}
function isRelationToMany({ segment: segment3 }) {
  return segment3.kind === "navigationProperty" && segment3.type.collection;
}
var unknownType;
var init_methods = __esm({
  "generator/plan/methods.ts"() {
    "use strict";
    init_lookups();
    init_type_names();
    unknownType = { kind: "primitive", name: "unknown" };
  }
});

// generator/plan/segments.ts
function segmentWords(model, segment3) {
  switch (segment3.kind) {
    case "root":
      return "";
    case "entitySet":
    case "singleton":
    case "navigationProperty":
    case "property":
      return segment3.name;
    case "key":
      return segment3.named ? withWords(segment3.parameters) : "Item";
    case "cast":
      return `${aliasOf(model, segment3.type)} ${shortName(segment3.type)}`;
    case "relativePath":
      return `item ${withWords(segment3.parameters)}`;
    case "operation":
      return segment3.name + withWords(segment3.parameters);
    case "count":
      return "count";
    case "reference":
      return "ref";
    case "value":
      return "content";
  }
}
function keyMethodName({ placeholder }) {
  return camelIdentifier(`by ${placeholder}`);
}
function stepParameters(segment3) {
  if (!("parameters" in segment3)) return [];
  const scope = nameScope(requestModuleNames);
  return segment3.parameters.map((parameter) => ({
    name: scope.claim(camelIdentifier(parameter.placeholder)),
    parameter
  }));
}
function withWords(parameters) {
  return parameters.map(({ placeholder }) => `With${pascalIdentifier(placeholder)}`).join("");
}
function aliasOf(model, type) {
  const namespace = namespaceOf(type);
  return model.schemas.find((schema) => schema.namespace === namespace)?.alias ?? shortName(namespace);
}
var init_segments = __esm({
  "generator/plan/segments.ts"() {
    "use strict";
    init_identifier();
    init_lookups();
    init_names3();
    init_reserved();
  }
});

// generator/plan/steps.ts
function stepOf(planning, resource2, parent) {
  const { segment: segment3 } = resource2;
  const text9 = resource2.path.slice(parent.path.length);
  const parameters = stepParameters(segment3);
  const [first] = parameters;
  if (first === void 0) return { kind: "child", text: text9 };
  if (segment3.kind === "key" && !segment3.named) {
    const { placeholder } = first.parameter;
    const isText = underlyingType(planning.slice.model, first.parameter.type.name) === "Edm.Boolean";
    return { kind: "key", placeholder, parameter: parameterPlan(planning, first), isText };
  }
  if (segment3.kind === "relativePath") {
    const { placeholder } = first.parameter;
    return { kind: "relativePath", placeholder, parameter: parameterPlan(planning, first) };
  }
  return {
    kind: "named",
    text: text9.slice(0, text9.indexOf("(")),
    parameters: parameters.map((each) => namedParameterPlan(planning, each))
  };
}
function parametersOf2(step) {
  switch (step.kind) {
    case "child":
      return [];
    case "key":
    case "relativePath":
      return [step.parameter];
    case "named":
      return step.parameters;
  }
}
function parameterPlan({ slice: slice2, names }, { name: name2, parameter }) {
  return { name: name2, type: typeExpression(slice2, names, parameter.type, "create") };
}
function namedParameterPlan(planning, parameter) {
  const { name: wireName, type } = parameter.parameter;
  return {
    ...parameterPlan(planning, parameter),
    wireName,
    notation: urlNotation(planning.slice.model, type)
  };
}
var init_steps2 = __esm({
  "generator/plan/steps.ts"() {
    "use strict";
    init_primitives();
    init_segments();
    init_type_names();
  }
});

// generator/plan/builders.ts
function planRequests(planning) {
  const { model, root } = planning.slice;
  const files = /* @__PURE__ */ new Set();
  const members2 = nameScope(resourceMemberNames);
  const scope = nameScope();
  const parts = root.children.map((resource2) => {
    const file = freeFile(fileName(segmentWords(model, resource2.segment)), files);
    const module = new ModuleBuilders(planning, scope, file);
    const client = module.reach(resource2, { parent: root, members: members2, call: "graph", words: "" });
    return { client, builders: module.builders, operations: module.operations, file };
  });
  return {
    modules: parts.map(({ file, builders: builders2 }) => ({ file, builders: builders2 })),
    client: { children: parts.flatMap(({ client }) => client), below: pascalIdentifier("below service") },
    operations: parts.flatMap(({ operations: operations4 }) => operations4)
  };
}
function factoryName(builder) {
  const name2 = camelIdentifier(builder);
  return name2 === builder ? camelIdentifier(`${builder} factory`) : name2;
}
function isNamedKey({ segment: segment3 }) {
  return segment3.kind === "key" && segment3.named;
}
var ModuleBuilders;
var init_builders = __esm({
  "generator/plan/builders.ts"() {
    "use strict";
    init_file_name();
    init_identifier();
    init_action_body();
    init_descriptions();
    init_docs();
    init_own_options();
    init_methods();
    init_names3();
    init_namespaces2();
    init_reserved();
    init_segments();
    init_steps2();
    ModuleBuilders = class {
      builders = [];
      operations = [];
      planning;
      file;
      scope;
      /** @param scope The names of all builders: the client imports them from several modules. */
      constructor(planning, scope, file) {
        this.planning = planning;
        this.scope = scope;
        this.file = file;
      }
      /**
       * Plans a resource, and how its parent leads to it. A key that is written in parentheses belongs to the segment before:
       * it is reached from where that is reached.
       */
      reach(resource2, place) {
        const words2 = segmentWords(this.planning.slice.model, resource2.segment);
        const children = resource2.children.filter((child) => !isNamedKey(child));
        const keys = resource2.children.filter(isNamedKey);
        return [
          this.child({ ...resource2, children }, place, words2),
          ...keys.map(
            (key) => this.child(key, place, words2 + segmentWords(this.planning.slice.model, key.segment))
          )
        ];
      }
      child(resource2, place, words2) {
        const { segment: segment3 } = resource2;
        const key = segment3.kind === "key" && !segment3.named ? segment3.parameters[0] : void 0;
        const name2 = place.members.claim(key === void 0 ? camelIdentifier(words2) : keyMethodName(key));
        const parameters = stepParameters(segment3).map((each) => each.name);
        const written = parameters.length === 0 ? name2 : `${name2}(${parameters.join(", ")})`;
        const builder = this.builder(
          resource2,
          place.parent,
          `${place.call}.${written}`,
          `${place.words} ${words2}`
        );
        return {
          name: name2,
          builder: builder.name,
          factory: builder.factory,
          module: this.file,
          doc: this.resourceDoc(resource2),
          step: stepOf(this.planning, resource2, place.parent)
        };
      }
      builder(resource2, parent, call, words2) {
        const name2 = this.scope.claim(pascalIdentifier(`${words2} request builder`));
        const position = this.builders.length;
        const members2 = nameScope([...resourceMemberNames, ...memberNamesOf(resource2.requests)]);
        const body = this.actionBody(resource2, words2);
        const ownOptions3 = this.ownOptions(resource2, words2);
        const methods5 = resource2.requests.map(
          (request) => this.method({ resource: resource2, parent, request, call, body, ownOptions: ownOptions3 })
        );
        this.operations.push(...methods5.map(({ operation: operation2 }) => operation2));
        const children = resource2.children.flatMap(
          (child) => this.reach(child, { parent: resource2, members: members2, call, words: words2 })
        );
        const builder = {
          name: name2,
          factory: factoryName(name2),
          path: resource2.path,
          doc: this.resourceDoc(resource2),
          ...body === void 0 ? {} : { body },
          ...ownOptions3 === void 0 ? {} : { ownOptions: ownOptions3 },
          methods: methods5,
          children,
          below: this.scope.claim(pascalIdentifier(`below ${words2}`))
        };
        this.builders.splice(position, 0, builder);
        return builder;
      }
      actionBody({ requests }, words2) {
        const body = requests.map((request) => request.body).find((candidate) => candidate?.kind === "parameters");
        if (body === void 0) return void 0;
        const name2 = pascalIdentifier(`${words2} post request body`);
        return actionBody(this.planning, body.operation, (preferred) => this.scope.claim(preferred), name2);
      }
      ownOptions({ requests }, words2) {
        const own = requests.flatMap(({ query }) => query?.own ?? []);
        if (own.length === 0) return void 0;
        return ownOptions2(
          own,
          this.scope.claim(pascalIdentifier(`${words2} request builder get query parameters`))
        );
      }
      method({ resource: resource2, parent, request, call, body, ownOptions: own }) {
        const { model } = this.planning.slice;
        const deprecation = deprecationOf2(model, request.targets);
        return {
          operation: {
            method: request.method,
            path: request.path,
            kind: request.kind,
            summary: summaryOf(model, resource2, request),
            access: request.access,
            call: `${call}.${principalMethod(request, body !== void 0)}`,
            ...deprecation === void 0 ? {} : { deprecation }
          },
          types: methodTypes(this.planning, request, parent, { body: body?.name, ownOptions: own?.name })
        };
      }
      resourceDoc({ segment: segment3, requests }) {
        const { model } = this.planning.slice;
        switch (segment3.kind) {
          case "navigationProperty":
          case "property":
            return docOf(model, [`${segment3.declaringType}/${segment3.name}`]);
          case "entitySet":
          case "singleton":
          case "operation":
            return docOf(model, requests[0]?.targets ?? []);
          case "key":
            return { description: "The one with this key." };
          default:
            return {};
        }
      }
    };
  }
});

// generator/plan/declarations.ts
function declarationsOf3(planning, name2) {
  const type = planning.slice.types.get(name2)?.type;
  switch (type?.kind) {
    case void 0:
      return [];
    case "enumerationType":
      return [enumeration(planning, type)];
    case "typeDefinition":
      return [typeDefinition2(planning, type)];
    case "entityType":
    case "complexType":
      return [...forms(planning, type), ...factory(planning, type), ...guard(planning, type)];
  }
}
function enumeration({ slice: slice2, names }, type) {
  const members2 = type.members.map((member2) => member2.name);
  return {
    kind: "enumeration",
    name: names.declared(type.name, "read").name,
    doc: docOf(slice2.model, [type.name]),
    members: [...new Set(members2)].sort(),
    evolvable: members2.includes(evolvableSentinel),
    flags: type.flags
  };
}
function typeDefinition2({ slice: slice2, names }, type) {
  return {
    kind: "alias",
    name: names.declared(type.name, "read").name,
    doc: docOf(slice2.model, [type.name]),
    type: primitiveType2(type.underlyingType)
  };
}
function forms(planning, type) {
  const declared = allForms.flatMap((form2) => declaredForm(planning, type, form2));
  return declared.filter(({ name: name2 }, index) => declared.findIndex((other) => other.name === name2) === index);
}
function declaredForm(planning, type, form2) {
  const { slice: slice2, forms: needed, names, equal } = planning;
  const isShaped = needed.isShaped(type.name, form2);
  if (!isShaped && !needed.isDeclared(type.name, form2)) return [];
  const { name: name2 } = names.declared(type.name, form2);
  const created = names.declared(type.name, "create");
  const isNeededToCreate = needed.isShaped(type.name, "create") || needed.isDeclared(type.name, "create");
  if (form2 === "update" && isNeededToCreate && name2 !== created.name && equal(type.name, "create", "update")) {
    return [{ kind: "alias", name: name2, doc: formDoc(planning, type, form2), type: created }];
  }
  if (!isPolymorphic(slice2, type.name)) return isShaped ? [interfaceOf(planning, type, form2)] : [];
  return [unionOf(planning, type, form2), ...isShaped ? [interfaceOf(planning, type, form2)] : []];
}
function unionOf(planning, type, form2) {
  const { shapes, forms: needed, names } = planning;
  return {
    kind: "union",
    name: names.declared(type.name, form2).name,
    doc: formDoc(planning, type, form2),
    members: shapes.variants(type.name, form2).map((variant) => ({
      type: names.exact(variant, form2),
      tagged: variant !== type.name && needed.isDeclared(variant, form2)
    }))
  };
}
function interfaceOf(planning, type, form2) {
  const { shapes, names } = planning;
  const shape = shapes.of(type.name, form2);
  const discriminator = discriminatorOf2(planning, type.name, form2);
  return {
    kind: "interface",
    name: names.exact(type.name, form2).name,
    doc: formDoc(planning, type, form2),
    ...discriminator === void 0 ? {} : { discriminator },
    tagged: type.kind === "entityType" && form2 === "read",
    members: shape?.members.map((member2) => memberOf5(planning, shape, member2)) ?? [],
    open: shape?.open ?? false
  };
}
function memberOf5(planning, { type, form: form2 }, member2) {
  const { slice: slice2, names, requirements } = planning;
  const reference2 = typeExpression(slice2, names, member2.type, form2);
  const required2 = form2 === "read" ? member2.present : requirements.isRequired(type.name, member2.name, form2);
  const nullable = member2.nullable && (form2 === "read" || !required2);
  return {
    name: member2.name,
    doc: docOf(slice2.model, memberTargets(slice2.model, type, member2.binds ?? member2.name)),
    type: nullable ? { kind: "nullable", type: reference2 } : reference2,
    optional: !required2,
    readonly: member2.readonly
  };
}
function discriminatorOf2(planning, name2, form2) {
  const { shapes, forms: needed } = planning;
  if (shapes.openEnded(name2)) return { values: [], optional: true };
  const values = form2 === "read" ? [`#${name2}`] : [`#${name2}`, name2];
  if (isTold(planning, name2, form2)) return { values, optional: needed.isDeclared(name2, form2) };
  const { members: members2 = [], open: open2 = true } = shapes.of(name2, form2) ?? {};
  return members2.length === 0 && !open2 ? { values, optional: true } : void 0;
}
function isTold({ slice: slice2, forms: needed }, name2, form2) {
  return needed.inUnionOf(name2, form2) || isPolymorphic(slice2, name2);
}
function factory(planning, type) {
  const { slice: slice2, forms: needed, names } = planning;
  const form2 = ["create", "update"].find((candidate) => needed.isShaped(type.name, candidate));
  if (form2 === void 0 || type.abstract) return [];
  if (!isTold(planning, type.name, form2)) return [];
  return [
    {
      kind: "factory",
      name: names.factory(type.name),
      doc: docOf(slice2.model, [type.name]),
      type: names.exact(type.name, form2),
      discriminator: `#${type.name}`
    }
  ];
}
function guard(planning, type) {
  const { shapes, forms: needed, names } = planning;
  if (!needed.inUnionOf(type.name, "read") && !standsForSome(planning, type)) return [];
  return [
    {
      kind: "guard",
      name: names.guard(type.name),
      doc: {},
      type: names.declared(type.name, "read"),
      types: shapes.variants(type.name, "read")
    }
  ];
}
function standsForSome({ slice: slice2, forms: needed }, type) {
  if (!needed.isDeclared(type.name, "read") || !isPolymorphic(slice2, type.name)) return false;
  return baseTypesOf(slice2.model, type).some(
    (base) => needed.isDeclared(base.name, "read") && isPolymorphic(slice2, base.name)
  );
}
function formDoc({ slice: slice2, names, forms: needed }, type, form2) {
  const doc = docOf(slice2.model, [type.name]);
  const plain2 = allForms.find((one) => needed.isDeclared(type.name, one) || needed.isShaped(type.name, one));
  const isPlain = plain2 !== void 0 && names.declared(type.name, form2).name === names.declared(type.name, plain2).name;
  const sentence = isPlain ? void 0 : formSentence(type, form2);
  const description2 = [doc.description, sentence].filter((part) => part !== void 0).join(" ");
  return description2 === "" ? doc : { ...doc, description: description2 };
}
function formSentence({ kind }, form2) {
  switch (form2) {
    case "read":
      return void 0;
    case "create":
      return "As a request to create sends it.";
    case "update":
      return kind === "entityType" ? "As a request to update sends it: what is left out stays as it is, and null clears." : "As a request to update sends it.";
  }
}
var evolvableSentinel;
var init_declarations2 = __esm({
  "generator/plan/declarations.ts"() {
    "use strict";
    init_lookups();
    init_docs();
    init_primitives();
    init_type_names();
    evolvableSentinel = "unknownFutureValue";
  }
});

// generator/plan/equality.ts
function formEquality(slice2, shapes, forms2, requirements) {
  const results = /* @__PURE__ */ new Map();
  const optional7 = (type, member2, form2) => form2 === "read" ? !member2.present : !requirements.isRequired(type, member2.name, form2);
  const signature2 = (type, form2) => JSON.stringify([
    // Requests accept two spellings of a type's name, so a form with one differs from the one that is read.
    forms2.inUnionOf(type, form2) || shapes.variants(type, form2).length > 1 ? form2 === "read" : null,
    forms2.isDeclared(type, form2),
    shapes.of(type, form2)?.open,
    shapes.of(type, form2)?.members.map((member2) => [
      member2.name,
      optional7(type, member2, form2),
      member2.nullable && (form2 === "read" || optional7(type, member2, form2)),
      member2.readonly
    ])
  ]);
  const parts = (type, form2) => [
    ...shapes.variants(type, form2).filter((variant) => variant !== type),
    ...(shapes.of(type, form2)?.members ?? []).map((member2) => member2.type.name)
  ];
  const differsHere = (type, one, other) => signature2(type, one) !== signature2(type, other) || shapes.variants(type, one).join() !== shapes.variants(type, other).join();
  return (type, one, other) => {
    if (one === other) return true;
    const key = (name2) => `${one} ${other} ${name2}`;
    const known3 = results.get(key(type));
    if (known3 !== void 0) return known3;
    const seen = /* @__PURE__ */ new Set([type]);
    let equal = true;
    for (const reached of seen) {
      if (results.get(key(reached)) === false || differsHere(reached, one, other)) {
        equal = false;
        break;
      }
      for (const part of parts(reached, one)) if (slice2.types.has(part)) seen.add(part);
    }
    if (equal) for (const reached of seen) results.set(key(reached), true);
    else results.set(key(type), false);
    return equal;
  };
}
var init_equality = __esm({
  "generator/plan/equality.ts"() {
    "use strict";
  }
});

// generator/plan/forms.ts
function formsOf(slice2, shapes) {
  const all2 = new Walk(slice2, shapes);
  for (const request of requestsOf6(slice2.root)) {
    all2.payload(request.body);
    all2.payload(request.result);
  }
  all2.parametersBelow(slice2.root);
  const reaches = /* @__PURE__ */ new Map();
  return {
    isDeclared: (type, form2) => all2.declared[form2].has(type),
    isShaped: (type, form2) => all2.shaped[form2].has(type),
    inUnionOf: (type, form2) => all2.inUnions[form2].has(type),
    reach(request) {
      const known3 = reaches.get(request);
      if (known3 !== void 0) return known3;
      const walk2 = new Walk(slice2, shapes);
      walk2.payload(request.body);
      const reached = /* @__PURE__ */ new Set([...walk2.shaped.create, ...walk2.shaped.update]);
      reaches.set(request, reached);
      return reached;
    }
  };
}
function emptyByForm() {
  return { read: /* @__PURE__ */ new Set(), create: /* @__PURE__ */ new Set(), update: /* @__PURE__ */ new Set() };
}
var Walk;
var init_forms = __esm({
  "generator/plan/forms.ts"() {
    "use strict";
    init_lookups();
    init_resource_tree();
    Walk = class {
      declared = emptyByForm();
      shaped = emptyByForm();
      inUnions = emptyByForm();
      slice;
      shapes;
      constructor(slice2, shapes) {
        this.slice = slice2;
        this.shapes = shapes;
      }
      payload(payload) {
        if (payload?.kind === "value") this.declare(payload.type.name, payload.form);
        if (payload?.kind === "parameters") {
          for (const { type } of payload.operation.parameters.slice(payload.operation.bound ? 1 : 0)) {
            this.declare(type.name, "create");
          }
        }
      }
      /** What is written into a path is sent. */
      parametersBelow({ segment: segment3, children }) {
        if ("parameters" in segment3) for (const { type } of segment3.parameters) this.declare(type.name, "create");
        for (const child of children) this.parametersBelow(child);
      }
      declare(name2, form2) {
        const pending = [name2];
        for (let type = pending.pop(); type !== void 0; type = pending.pop()) {
          if (this.declared[form2].has(type) || !isStructuredType(this.slice.types.get(type)?.type)) continue;
          this.declared[form2].add(type);
          for (const variant of this.shapes.variants(type, form2)) {
            if (variant !== type) this.inUnions[form2].add(variant);
            if (this.shaped[form2].has(variant)) continue;
            this.shaped[form2].add(variant);
            pending.push(...(this.shapes.of(variant, form2)?.members ?? []).map((member2) => member2.type.name));
          }
        }
      }
    };
  }
});

// generator/plan/requirements.ts
function requirementsOf(slice2, forms2) {
  const { model } = slice2;
  const requests = requestsOf6(slice2.root).filter(
    ({ body }) => body?.kind === "value" || body?.kind === "parameters"
  );
  const required2 = new Map(
    requests.map((request) => [request, new Set(requiredMembers(model, request))])
  );
  const anywhere = new Set([...required2.values()].flatMap((members2) => [...members2]));
  const answers = /* @__PURE__ */ new Map();
  const requiredIn = (request, type, member2) => namesOf2(model, type).some((owner) => required2.get(request)?.has(`${owner}/${member2}`) === true);
  const decide = (type, member2, form2) => {
    const reaching = requests.filter(
      (request) => bodyForm(request) === form2 && forms2.reach(request).has(type)
    );
    return reaching.length > 0 && reaching.every((request) => requiredIn(request, type, member2));
  };
  return {
    isRequired(type, member2, form2) {
      if (!namesOf2(model, type).some((owner) => anywhere.has(`${owner}/${member2}`))) return false;
      const key = `${form2} ${type}/${member2}`;
      const answer = answers.get(key) ?? decide(type, member2, form2);
      answers.set(key, answer);
      return answer;
    }
  };
}
function bodyForm({ body }) {
  if (body?.kind === "value") return body.form;
  return body?.kind === "parameters" ? "create" : void 0;
}
function requiredMembers(model, request) {
  if (request.body?.kind !== "value") return [];
  const start = request.body.type.name;
  return requiredPaths(model, request).flatMap((path2) => resolvePath3(model, start, path2));
}
function requiredPaths(model, { body, targets }) {
  if (body?.kind !== "value") return [];
  const term = body.form === "create" ? capabilities.insertRestrictions : capabilities.updateRestrictions;
  for (const target of targets) {
    const paths2 = asPaths(recordProperty(findAnnotation(model, target, term)?.value, "RequiredProperties"));
    if (paths2 !== void 0) return paths2;
  }
  return [];
}
function resolvePath3(model, start, path2) {
  let owner = start;
  let found2;
  for (const segment3 of path2.split("/")) {
    if (segment3.includes(".")) {
      owner = segment3;
      continue;
    }
    const type = structuredType(model, owner);
    const member2 = type && findMember(model, type, segment3);
    if (member2 === void 0) return [];
    found2 = `${owner}/${segment3}`;
    owner = member2.member.type.name;
  }
  return found2 === void 0 ? [] : [found2];
}
function namesOf2(model, name2) {
  const type = structuredType(model, name2);
  return type === void 0 ? [name2] : [name2, ...baseTypesOf(model, type).map((base) => base.name)];
}
var init_requirements = __esm({
  "generator/plan/requirements.ts"() {
    "use strict";
    init_lookups();
    init_resource_tree();
  }
});

// generator/plan/traits.ts
function memberTraits(model, type, { member: member2 }) {
  const targets = memberTargets(model, type, member2.name);
  const permissions = permissionTraits(model, targets);
  const computed = tagAt(model, targets, core.computed);
  const immutable = tagAt(model, targets, core.immutable);
  return {
    read: permissions.read,
    create: permissions.create && !computed,
    update: permissions.update && !computed && !immutable
  };
}
function typeTraits(model, type) {
  return permissionTraits(model, [type]);
}
function permissionTraits(model, targets) {
  for (const target of targets) {
    const members2 = asEnumerationMembers(findAnnotation(model, target, core.permissions)?.value);
    if (members2 === void 0) continue;
    const has = (...some) => some.some((member2) => members2.includes(member2));
    const write = has(permission.write, permission.readWrite);
    return { read: has(permission.read, permission.readWrite), create: write, update: write };
  }
  return { read: true, create: true, update: true };
}
function tagAt(model, targets, term) {
  for (const target of targets) {
    const tag = tagOf2(findAnnotation(model, target, term));
    if (tag !== void 0) return tag;
  }
  return false;
}
var init_traits = __esm({
  "generator/plan/traits.ts"() {
    "use strict";
    init_lookups();
  }
});

// generator/plan/service-types.ts
function serviceType({ slice: slice2, shapes }, type) {
  const { model } = slice2;
  const traits = typeTraits(model, type.name);
  const never2 = traits.read ? traits.create ? void 0 : "written" : "read";
  const members2 = restrictions2(slice2, type);
  return {
    name: type.name,
    ...type.baseType !== void 0 && slice2.types.has(type.baseType) ? { base: type.baseType } : {},
    abstract: type.abstract,
    open: type.open || shapes.openEnded(type.name),
    key: type.kind === "entityType" ? (type.key ?? []).map(({ path: path2 }) => path2) : [],
    members: membersOf2(slice2, type.properties),
    navigation: membersOf2(
      slice2,
      type.navigationProperties.filter((member2) => slice2.types.has(member2.type.name))
    ),
    notNull: [...type.properties, ...type.navigationProperties.filter((member2) => isUsed(slice2, member2))].filter((member2) => member2.type.nullable === false).map(({ name: name2 }) => name2).sort(ordinal),
    readOnly: members2((each) => !each.create && !each.update),
    immutable: members2((each) => each.create && !each.update),
    writeOnly: members2((each) => !each.read),
    ...never2 === void 0 ? {} : { never: never2 }
  };
}
function restrictions2(slice2, type) {
  const { model } = slice2;
  const [base] = baseTypesOf(model, type);
  const all2 = [
    ...propertiesOf(model, type),
    ...navigationPropertiesOf(model, type).filter(({ member: member2 }) => isUsed(slice2, member2))
  ];
  return (test) => all2.filter((declared) => {
    const isInherited = declared.declaringType !== type.name && base !== void 0;
    const isKnown2 = isInherited && test(memberTraits(model, base, declared));
    return test(memberTraits(model, type, declared)) && !isKnown2;
  }).map(({ member: member2 }) => member2.name).sort(ordinal);
}
function membersOf2(slice2, members2) {
  return members2.map(({ name: name2, type }) => ({ name: name2, type: typeText3(slice2, type) })).sort((left, right) => ordinal(left.name, right.name));
}
function typeText3(slice2, { name: name2, collection: collection2 }) {
  const own = underlyingName(slice2, name2);
  return collection2 ? `Collection(${own})` : own;
}
function underlyingName({ model }, name2) {
  const type = model.types.get(name2);
  return type?.kind === "typeDefinition" ? type.underlyingType : name2;
}
var init_service_types = __esm({
  "generator/plan/service-types.ts"() {
    "use strict";
    init_lookups();
    init_members2();
    init_ordinal();
    init_traits();
  }
});

// generator/plan/service-resources.ts
function serviceResources(slice2, requests) {
  const requiredParameters2 = new Map(
    requests.flatMap(
      ({ builders: builders2 }) => builders2.flatMap(({ path: path2, body }) => {
        const required2 = body?.members.filter(({ optional: optional7 }) => !optional7).map(({ name: name2 }) => name2);
        return required2 === void 0 ? [] : [[path2, required2]];
      })
    )
  );
  const describe2 = (resource2) => [
    resourceOf2(slice2, resource2, requiredParameters2.get(resource2.path) ?? []),
    ...resource2.children.flatMap(describe2)
  ];
  return slice2.root.children.flatMap(describe2).sort((left, right) => ordinal(left.path, right.path));
}
function resourceOf2(slice2, { path: path2, segment: segment3, requests }, requiredParameters2) {
  const type = typeOf(segment3);
  return {
    path: path2,
    is: kindOf3(segment3),
    ...type === void 0 ? {} : { type: typeText3(slice2, type) },
    key: segment3.kind === "key" ? segment3.parameters.map(({ name: name2 }) => name2) : [],
    parameters: parametersOf3(slice2, segment3),
    requests: requests.map((request) => ({
      method: request.method,
      kind: request.kind,
      required: request.kind === "invoke" ? requiredParameters2 : requiredPaths(slice2.model, request)
    }))
  };
}
function kindOf3(segment3) {
  switch (segment3.kind) {
    case "entitySet":
      return "collection";
    case "navigationProperty":
      return segment3.type.collection ? "collection" : "entity";
    case "singleton":
    case "root":
      return "entity";
    case "count":
    case "reference":
    case "value":
      return "system";
    case "relativePath":
      return "path";
    default:
      return segment3.kind;
  }
}
function typeOf(segment3) {
  switch (segment3.kind) {
    case "entitySet":
      return { name: segment3.entityType, collection: true };
    case "singleton":
    case "cast":
    case "relativePath":
      return { name: segment3.type, collection: false };
    case "navigationProperty":
    case "property":
      return segment3.type;
    case "key":
      return { name: segment3.entityType, collection: false };
    case "operation":
      return segment3.operation.returnType;
    default:
      return void 0;
  }
}
function parametersOf3(slice2, segment3) {
  if (segment3.kind !== "operation" || segment3.operation.kind === "function") return [];
  const { bound, parameters } = segment3.operation;
  return parameters.slice(bound ? 1 : 0).map(({ name: name2, type }) => ({ name: name2, type: typeText3(slice2, type) })).sort((left, right) => ordinal(left.name, right.name));
}
var init_service_resources = __esm({
  "generator/plan/service-resources.ts"() {
    "use strict";
    init_ordinal();
    init_requirements();
    init_service_types();
  }
});

// generator/plan/service-data.ts
function serviceData(planning) {
  const describe2 = (resource2) => {
    const { segment: segment3, path: path2, children } = resource2;
    if (segment3.kind === "operation") return [];
    const type = isPlaceOfEntities(resource2) ? typeOf(segment3) : void 0;
    const stored = type === void 0 ? void 0 : storedType(planning, type.name);
    return [
      ...type === void 0 || stored === void 0 ? [] : [{ path: path2, collection: type.collection, stored }],
      ...children.flatMap(describe2)
    ];
  };
  return planning.slice.root.children.flatMap(describe2).sort((left, right) => ordinal(left.path, right.path));
}
function isPlaceOfEntities({ segment: segment3 }) {
  return ["entitySet", "singleton", "navigationProperty", "relativePath"].includes(segment3.kind);
}
function storedType({ slice: slice2, forms: forms2, names }, type) {
  if (!isStructuredType(slice2.types.get(type)?.type)) return void 0;
  const declared = (form2) => forms2.isDeclared(type, form2) ? [names.declared(type, form2)] : [];
  const all2 = [...declared("read"), ...declared("create"), ...declared("update")];
  const distinct5 = all2.filter(({ name: name2 }, index) => all2.findIndex((other) => other.name === name2) === index);
  return distinct5.length === 0 ? void 0 : { forms: distinct5 };
}
var init_service_data = __esm({
  "generator/plan/service-data.ts"() {
    "use strict";
    init_lookups();
    init_ordinal();
    init_service_resources();
  }
});

// generator/plan/service-operations.ts
function serviceOperations(planning, requests) {
  const bodies = new Map(
    requests.flatMap(
      ({ file, builders: builders2 }) => builders2.flatMap(
        ({ path: path2, body }) => body === void 0 ? [] : [[path2, { file, name: body.name }]]
      )
    )
  );
  const describe2 = (resource2, bound) => {
    const own = typeOf(resource2.segment);
    const type = own !== void 0 && resource2.segment.kind === "cast" ? { ...own, collection: bound?.collection === true } : own;
    return [
      ...resource2.requests.filter(({ kind }) => kind === "invoke").map((request) => {
        const body = bodies.get(resource2.path);
        const entity = bound === void 0 || bound.collection ? void 0 : storedType(planning, bound.name);
        const result = resultType2(planning, request);
        return {
          method: request.method,
          path: request.path,
          ...entity === void 0 ? {} : { entity },
          ...body === void 0 ? {} : { body },
          ...result === void 0 ? {} : { result }
        };
      }),
      ...resource2.children.flatMap((child) => describe2(child, type))
    ];
  };
  return planning.slice.root.children.flatMap((child) => describe2(child, void 0));
}
function resultType2({ slice: slice2, names }, { result }) {
  return result?.kind === "value" ? typeExpression(slice2, names, result.type, result.form) : void 0;
}
var init_service_operations = __esm({
  "generator/plan/service-operations.ts"() {
    "use strict";
    init_service_data();
    init_service_resources();
    init_type_names();
  }
});

// generator/plan/service.ts
function planService(planning, requests) {
  const { slice: slice2 } = planning;
  const diagnostics = [];
  const types2 = [...slice2.types.values()].map(({ type }) => type).filter(isStructuredType).sort((left, right) => ordinal(left.name, right.name)).map((type) => {
    const readAs = readAsOf(planning, type, diagnostics);
    return { ...serviceType(planning, type), ...readAs === void 0 ? {} : { readAs } };
  });
  const value2 = {
    resources: serviceResources(slice2, requests),
    types: types2,
    enumerations: [...slice2.types.values()].flatMap(({ type }) => type.kind === "enumerationType" ? [type] : []).map(({ name: name2, members: members2 }) => ({ name: name2, members: members2.map((member2) => member2.name) })).sort((left, right) => ordinal(left.name, right.name)),
    data: serviceData(planning),
    operations: serviceOperations(planning, requests),
    conversions: types2.flatMap((type) => conversionOf(planning, type))
  };
  return { value: value2, diagnostics };
}
function readAsOf({ slice: { model, types: types2 } }, { name: name2 }, diagnostics) {
  const annotation = findAnnotation(model, name2, graphSlice.readAs);
  if (annotation === void 0) return void 0;
  const readAs = asString(annotation.value);
  const target = readAs === void 0 ? void 0 : structuredType(model, readAs);
  if (target === void 0 || target.abstract || target.name === name2 || !typeTraits(model, target.name).read) {
    const message = `"${name2}" is to be read as ${JSON.stringify(readAs ?? null)}, which is no other type that can be read. Name one, qualified by its namespace.`;
    diagnostics.push(diagnostic("plan-read-as", message, annotation.origin));
    return void 0;
  }
  return types2.has(target.name) ? target.name : void 0;
}
function conversionOf({ forms: forms2, names }, { name: name2, readAs }) {
  if (readAs === void 0 || !forms2.isShaped(readAs, "read")) return [];
  const form2 = ["create", "update"].find((each) => forms2.isShaped(name2, each));
  if (form2 === void 0) return [];
  return [{ type: name2, written: names.exact(name2, form2), read: names.exact(readAs, "read") }];
}
var init_service = __esm({
  "generator/plan/service.ts"() {
    "use strict";
    init_diagnostics();
    init_lookups();
    init_ordinal();
    init_service_data();
    init_service_operations();
    init_service_resources();
    init_service_types();
    init_traits();
  }
});

// generator/plan/shapes.ts
function shapesOf(slice2) {
  const { model, types: types2 } = slice2;
  const shapes = /* @__PURE__ */ new Map();
  const variants = (name2, form2) => {
    const type = structuredType(model, name2);
    if (type === void 0) return [];
    const derived = types2.get(name2)?.derivedTypes ?? [];
    const stands = !type.abstract || derived.length === 0;
    return [...stands ? [name2] : [], ...derived].filter(
      (variant) => typeTraits(model, variant)[form2] && (variant === name2 || structuredType(model, variant)?.abstract === false)
    );
  };
  const occurs = (reference2, form2) => {
    const type = types2.get(reference2.name)?.type;
    return !isStructuredType(type) || variants(reference2.name, form2).length > 0;
  };
  const shape = (name2, form2) => {
    const type = structuredType(model, name2);
    if (type === void 0) return void 0;
    const properties = propertiesOf(model, type).filter(({ member: member2 }) => member2.type.name !== "Edm.Stream" && occurs(member2.type, form2)).flatMap((declared) => propertyMember(model, type, form2, declared));
    const navigation = navigationPropertiesOf(model, type).filter(({ member: member2 }) => types2.has(member2.type.name) && occurs(member2.type, form2)).flatMap((declared) => navigationMember(model, type, form2, declared));
    const bindings = navigationPropertiesOf(model, type).flatMap(
      (declared) => bindingMember(model, type, form2, declared)
    );
    return {
      type,
      form: form2,
      members: inOrder(model, type, [...properties, ...navigation, ...bindings]),
      open: isOpen(model, type) || openEnded(name2)
    };
  };
  const openEnded = (name2) => {
    const type = types2.get(name2);
    if (type === void 0 || !isStructuredType(type.type)) return false;
    return type.derivedTypesCut > 0 || type.type.abstract && type.derivedTypes.length === 0;
  };
  return {
    of(type, form2) {
      const key = `${form2} ${type}`;
      if (!shapes.has(key)) shapes.set(key, shape(type, form2));
      return shapes.get(key);
    },
    variants,
    openEnded
  };
}
function propertyMember(model, type, form2, declared) {
  const { member: member2 } = declared;
  const traits = memberTraits(model, type, declared);
  if (!traits[form2]) return [];
  const isKey2 = keyOf(model, type)?.some(({ path: path2 }) => path2 === member2.name) ?? false;
  if (isKey2 && form2 === "update") return [];
  const { nullable, collection: collection2 } = member2.type;
  return [
    {
      name: member2.name,
      type: member2.type,
      // An entity comes with what was selected, a complex value comes whole.
      present: isKey2 || type.kind === "complexType" && nullable === false,
      // A collection is never null (CSDL 7.2.1); what `nullable` says of it, it says of the items.
      nullable: !collection2 && nullable !== false,
      readonly: form2 === "read" && !traits.create && !traits.update
    }
  ];
}
function navigationMember(model, type, form2, declared) {
  const { member: member2 } = declared;
  if (!memberTraits(model, type, declared)[form2]) return [];
  if (form2 === "update" || form2 === "create" && !member2.containsTarget) return [];
  const { nullable, collection: collection2 } = member2.type;
  return [
    {
      name: member2.name,
      type: member2.type,
      present: false,
      nullable: !collection2 && nullable !== false,
      readonly: false
    }
  ];
}
function bindingMember(model, type, form2, declared) {
  const { name: name2, containsTarget, type: target } = declared.member;
  if (form2 === "read" || containsTarget || !memberTraits(model, type, declared)[form2]) return [];
  return [
    {
      name: `${name2}@odata.bind`,
      type: { name: "Edm.String", collection: target.collection, nullable: false },
      present: false,
      nullable: false,
      readonly: false,
      binds: name2
    }
  ];
}
function inOrder(model, type, members2) {
  const keys = keyOf(model, type)?.map(({ path: path2 }) => path2) ?? [];
  const rank = ({ name: name2 }) => keys.includes(name2) ? keys.indexOf(name2) : keys.length;
  return [...members2].sort((left, right) => rank(left) - rank(right) || ordinal(left.name, right.name));
}
var init_shapes = __esm({
  "generator/plan/shapes.ts"() {
    "use strict";
    init_lookups();
    init_ordinal();
    init_traits();
  }
});

// generator/plan/plan-package.ts
var plan_package_exports = {};
__export(plan_package_exports, {
  planPackage: () => planPackage
});
function planPackage(slice2, options) {
  const planning = planTypes(slice2);
  const { modules: modules2, client, operations: operations4 } = planRequests(planning);
  const service = planService(planning, modules2);
  const value2 = {
    name: options.name,
    version: options.version,
    apiVersion: options.apiVersion,
    ...options.changelog === void 0 ? {} : { changelog: options.changelog },
    models: planModels(planning),
    requests: modules2,
    client,
    operations: operations4,
    omissions: slice2.omissions,
    permissions: slice2.permissions,
    service: service.value
  };
  return { value: value2, diagnostics: service.diagnostics };
}
function planTypes(slice2) {
  const shapes = shapesOf(slice2);
  const forms2 = formsOf(slice2, shapes);
  const requirements = requirementsOf(slice2, forms2);
  const equal = formEquality(slice2, shapes, forms2, requirements);
  return { slice: slice2, shapes, forms: forms2, requirements, equal, names: typeNames(slice2, forms2, equal) };
}
function planModels(planning) {
  const types2 = [...planning.slice.types.keys()].sort(ordinal);
  return [...namespaceModules(planning.slice).values()].map((module) => ({
    ...module,
    declarations: types2.filter((name2) => namespaceOf(name2) === module.namespace).flatMap((name2) => declarationsOf3(planning, name2))
  }));
}
var init_plan_package = __esm({
  "generator/plan/plan-package.ts"() {
    "use strict";
    init_lookups();
    init_builders();
    init_declarations2();
    init_equality();
    init_forms();
    init_namespaces2();
    init_ordinal();
    init_requirements();
    init_service();
    init_shapes();
    init_type_names();
  }
});

// generator/render/granted-types.ts
function scopeUnion(operations4) {
  const names = new Set(operations4.flatMap(({ access }) => alternativesOf(access).flat()));
  return names.size === 0 ? void 0 : union2([...names].sort(ordinal));
}
function alternativesOf(access) {
  const byText = /* @__PURE__ */ new Map();
  for (const entry2 of entriesOf(access)) {
    for (const name2 of [...entry2.least, ...entry2.higher]) {
      for (const names of setsOf(name2, entry2)) byText.set(names.join(" "), names);
    }
  }
  return [...byText].sort(([one], [other]) => ordinal(one, other)).map(([, names]) => names);
}
function leastOf(access) {
  const entries = entriesOf(access);
  const least = new Set(entries.flatMap((entry2) => entry2.least));
  const named = least.size > 0 ? least : new Set(entries.flatMap(({ higher }) => higher));
  return [...named].sort(ordinal);
}
function entriesOf({ permissions }) {
  return schemes.flatMap((scheme2) => permissions?.get(scheme2) ?? []);
}
function union2(names) {
  return joinCode(names.map(stringLiteral), " | ");
}
var SufficientTypes;
var init_granted_types = __esm({
  "generator/render/granted-types.ts"() {
    "use strict";
    init_code();
    init_literal();
    init_access();
    init_sufficient_permissions();
    init_ordinal();
    SufficientTypes = class {
      byValue = /* @__PURE__ */ new Map();
      runtime;
      constructor(runtime) {
        this.runtime = runtime;
      }
      /** What the builder's type says of a request. */
      operation({ method, path: path2, access }) {
        const request = stringLiteral(`${method} ${path2}`);
        const sufficient = this.sufficient(access);
        const rest = sufficient === void 0 ? code`` : code`, ${union2(leastOf(access))}, ${sufficient}`;
        return code`${this.runtime.type("Operation")}<${request}${rest}>`;
      }
      declarations() {
        return [...this.byValue].map(([value2, name2]) => ({ name: name2, value: value2 }));
      }
      sufficient(access) {
        const alternatives2 = alternativesOf(access);
        if (alternatives2.length === 0) return void 0;
        const value2 = joinCode(alternatives2.map(stringArray), " | ");
        const name2 = this.byValue.get(value2) ?? code`Sufficient${numberLiteral(this.byValue.size + 1)}`;
        this.byValue.set(value2, name2);
        return name2;
      }
    };
  }
});

// generator/render/access-constants.ts
function accessValue(access) {
  const members2 = [
    ...access.permissions === void 0 ? [] : permissionMembers(access.permissions),
    member(
      code`roles`,
      access.roles.filter(({ leastPrivileged }) => leastPrivileged).map(({ name: name2 }) => name2)
    ),
    access.clouds === void 0 ? void 0 : list(code`clouds`, access.clouds)
  ].filter((part) => part !== void 0);
  return members2.length === 0 ? void 0 : code`{ ${joinCode(members2, ", ")} }`;
}
function permissionMembers(permissions) {
  const delegated = alternatives(permissions.get("delegatedWork"));
  const application = alternatives(permissions.get("application"));
  const higher = [
    member(code`delegated`, delegated.higher),
    member(code`application`, application.higher)
  ].filter((part) => part !== void 0);
  return [
    list(code`delegated`, delegated.least),
    list(code`application`, application.least),
    ...higher.length === 0 ? [] : [code`higher: { ${joinCode(higher, ", ")} }`]
  ];
}
function alternatives(entry2) {
  if (entry2 === void 0) return { least: [], higher: [] };
  const written = (names) => [
    ...new Set(names.flatMap((name2) => setsOf(name2, entry2)).map((set2) => set2.join(" ")))
  ];
  const [least, higher] = [written(entry2.least), written(entry2.higher)];
  return least.length > 0 ? { least, higher } : { least: higher, higher: [] };
}
function member(name2, values) {
  return values.length === 0 ? void 0 : list(name2, values);
}
function list(name2, values) {
  return code`${name2}: ${stringArray(values)}`;
}
var AccessConstants;
var init_access_constants = __esm({
  "generator/render/access-constants.ts"() {
    "use strict";
    init_code();
    init_literal();
    init_sufficient_permissions();
    AccessConstants = class {
      byValue = /* @__PURE__ */ new Map();
      /** The constant for this access; undefined where nothing is known. */
      nameOf(access) {
        const value2 = accessValue(access);
        if (value2 === void 0) return void 0;
        const known3 = this.byValue.get(value2);
        if (known3 !== void 0) return known3;
        const name2 = code`access${numberLiteral(this.byValue.size + 1)}`;
        this.byValue.set(value2, name2);
        return name2;
      }
      constants() {
        return [...this.byValue].map(([value2, name2]) => ({ name: name2, value: value2 }));
      }
    };
  }
});

// generator/render/docs-view.ts
function docView(doc) {
  return docComment([...textPart(doc.description), ...deprecationPart(doc.deprecation)]) ?? code``;
}
function deprecationPart(deprecation) {
  return deprecation === void 0 ? [] : [{ tag: "deprecated", text: deprecation.message }];
}
function textPart(text9) {
  return text9 === void 0 ? [] : [{ text: text9 }];
}
var init_docs_view = __esm({
  "generator/render/docs-view.ts"() {
    "use strict";
    init_code();
    init_comment();
  }
});

// generator/render/precompiled-templates.ts
var precompiledTemplates;
var init_precompiled_templates = __esm({
  "generator/render/precompiled-templates.ts"() {
    "use strict";
    precompiledTemplates = /* @__PURE__ */ new Map();
  }
});

// generator/render/template-options.json
var template_options_default;
var init_template_options = __esm({
  "generator/render/template-options.json"() {
    template_options_default = {
      noEscape: true,
      strict: true,
      knownHelpersOnly: true,
      preventIndent: true
    };
  }
});

// generator/render/templates-folder.ts
import { fileURLToPath } from "node:url";
function templatesFolder() {
  return fileURLToPath(new URL("../../templates", import.meta.url));
}
var init_templates_folder = __esm({
  "generator/render/templates-folder.ts"() {
    "use strict";
  }
});

// generator/render/templates.ts
import { readFileSync as readFileSync3 } from "node:fs";
import { join as join3 } from "node:path";
import Handlebars from "handlebars";
function renderTemplate(name2, view) {
  const template = compiled.get(name2) ?? compile(name2);
  compiled.set(name2, template);
  return template(view);
}
function compile(name2) {
  const text9 = readFileSync3(join3(templatesFolder(), name2), "utf8");
  const precompiled = precompiledTemplates.get(text9);
  return precompiled === void 0 ? Handlebars.compile(text9, template_options_default) : Handlebars.template(precompiled);
}
var compiled;
var init_templates = __esm({
  "generator/render/templates.ts"() {
    "use strict";
    init_precompiled_templates();
    init_template_options();
    init_templates_folder();
    compiled = /* @__PURE__ */ new Map();
  }
});

// generator/render/type-code.ts
var TypeWriter, primitives2;
var init_type_code = __esm({
  "generator/render/type-code.ts"() {
    "use strict";
    init_code();
    TypeWriter = class {
      modules;
      own;
      declarations = /* @__PURE__ */ new Map();
      used = /* @__PURE__ */ new Set();
      /** @param own The namespace of the module that is written, where it is a model module. */
      constructor(models, own) {
        this.modules = new Map(models.map((module) => [module.namespace, module]));
        this.own = own;
      }
      /** The type as TypeScript writes it. */
      type(expression) {
        switch (expression.kind) {
          case "primitive":
            return primitives2[expression.name];
          case "named":
            return this.name(expression);
          case "local":
            return expression.name;
          case "nullable":
            return code`${this.type(expression.type)} | null`;
          case "array": {
            const items = this.type(expression.items);
            return expression.items.kind === "nullable" ? code`(${items})[]` : code`${items}[]`;
          }
        }
      }
      /** Whether a named type is one of objects: not an enumeration, nor a name for a primitive type. */
      isObject({ namespace, name: name2 }) {
        const declaration2 = this.declarationsOf(namespace).get(name2);
        if (declaration2?.kind === "alias")
          return declaration2.type.kind === "named" && this.isObject(declaration2.type);
        return declaration2?.kind === "interface" || declaration2?.kind === "union";
      }
      name({ namespace, name: name2 }) {
        const module = namespace === this.own ? void 0 : this.modules.get(namespace);
        if (module === void 0) return name2;
        this.used.add(module);
        return code`${module.alias}.${name2}`;
      }
      /** The modules that the names so far come from, in the order of the package. */
      imports() {
        return [...this.modules.values()].filter((module) => this.used.has(module));
      }
      declarationsOf(namespace) {
        const known3 = this.declarations.get(namespace);
        if (known3 !== void 0) return known3;
        const declarations2 = this.modules.get(namespace)?.declarations ?? [];
        const byName = new Map(declarations2.map((declaration2) => [declaration2.name, declaration2]));
        this.declarations.set(namespace, byName);
        return byName;
      }
    };
    primitives2 = {
      string: code`string`,
      number: code`number`,
      boolean: code`boolean`,
      unknown: code`unknown`
    };
  }
});

// generator/render/model-module.ts
function renderModelModule(models, module) {
  const types2 = new TypeWriter(models, module.namespace);
  const declarations2 = module.declarations.map((declaration2) => declarationView(types2, declaration2));
  const kinds = new Set(module.declarations.map(({ kind }) => kind));
  const isTagged = module.declarations.some(
    (declaration2) => declaration2.kind === "union" && declaration2.members.some(({ tagged }) => tagged)
  );
  return renderTemplate("models.ts.hbs", {
    imports: types2.imports().map(({ alias, file }) => ({ alias, path: importPath(["."], file) })),
    hasGuard: kinds.has("guard"),
    hasFactory: kinds.has("factory"),
    isTagged,
    usesForms: isTagged || kinds.has("factory"),
    isEmpty: declarations2.length === 0,
    declarations: declarations2
  });
}
function declarationView(types2, declaration2) {
  const { name: name2 } = declaration2;
  const view = { ...noDeclaration, name: name2, doc: docView(declaration2.doc) };
  switch (declaration2.kind) {
    case "interface": {
      const { discriminator, tagged, members: members2, open: open2 } = declaration2;
      return {
        ...view,
        asInterface: {
          discriminator: discriminator === void 0 ? void 0 : discriminatorView(discriminator),
          tagged,
          members: members2.map((member2) => memberView(types2, member2)),
          open: open2
        }
      };
    }
    case "union":
      return {
        ...view,
        asAlias: { type: joinCode(unionMembers(types2, declaration2.members), " | ") }
      };
    case "enumeration":
      return { ...view, asAlias: { type: enumerationType2(declaration2) } };
    case "alias":
      return { ...view, asAlias: { type: types2.type(declaration2.type) } };
    case "factory":
      return {
        ...view,
        asFactory: {
          type: types2.name(declaration2.type),
          discriminator: stringLiteral(declaration2.discriminator)
        }
      };
    case "guard":
      return {
        ...view,
        asGuard: {
          type: types2.name(declaration2.type),
          test: joinCode(
            declaration2.types.map((type) => code`is(value, ${stringLiteral(type)})`),
            " || "
          )
        }
      };
  }
}
function memberView(types2, { name: name2, doc, type, optional: optional7, readonly }) {
  return { name: memberName(name2), doc: docView(doc), type: types2.type(type), optional: optional7, readonly };
}
function discriminatorView({ values, optional: optional7 }) {
  return { type: values.length === 0 ? code`string` : joinCode(values.map(stringLiteral), " | "), optional: optional7 };
}
function unionMembers(types2, members2) {
  if (members2.length === 0) return [code`never`];
  return members2.map(({ type, tagged }) => tagged ? code`Tagged<${types2.name(type)}>` : types2.name(type));
}
function enumerationType2({ members: members2, evolvable, flags }) {
  if (members2.length === 0) return code`string`;
  const literals = joinCode(members2.map(stringLiteral), " | ");
  if (evolvable) return code`${literals} | (string & {})`;
  return flags ? code`${literals} | \`\${${literals}},\${string}\`` : literals;
}
var noDeclaration;
var init_model_module = __esm({
  "generator/render/model-module.ts"() {
    "use strict";
    init_code();
    init_identifier();
    init_literal();
    init_file_name();
    init_docs_view();
    init_templates();
    init_type_code();
    noDeclaration = {
      asInterface: void 0,
      asAlias: void 0,
      asFactory: void 0,
      asGuard: void 0
    };
  }
});

// generator/render/operation-doc.ts
function operationDoc({ summary, access, method, path: path2, deprecation }) {
  return docComment([
    { text: summary },
    { text: `${method} ${path2}` },
    ...permissionsPart(access),
    ...rolesPart(access.roles),
    ...documentationPart(access.documentation),
    ...deprecationPart(deprecation)
  ]) ?? code``;
}
function permissionsPart({ permissions }) {
  if (permissions === void 0) return [];
  const bySet = /* @__PURE__ */ new Map();
  for (const [scheme2, entry2] of permissions) {
    const alternatives2 = entry2.least.map((name2) => inWords2(name2, entry2));
    const text9 = alternatives2.length === 0 ? "no least one is documented" : alternatives2.join(" or ");
    bySet.set(text9, [...bySet.get(text9) ?? [], schemeNames2[scheme2]]);
  }
  const sentences = [...bySet].map(([text9, names]) => `${text9} for ${names.join(", ")}`);
  return sentences.length === 0 ? [{ text: "No permission is documented." }] : [{ text: `Least privileged permission: ${sentences.join("; ")}.` }];
}
function rolesPart(roles2) {
  const least = roles2.filter(({ leastPrivileged }) => leastPrivileged).map(({ name: name2 }) => name2);
  return least.length === 0 ? [] : [{ text: `Least privileged role of the signed-in user: ${least.join(" or ")}.` }];
}
function documentationPart(documentation) {
  const url2 = documentation === void 0 ? void 0 : httpsUrl(documentation);
  return url2 === void 0 ? [] : [{ tag: "see", text: url2 }];
}
var schemeNames2;
var init_operation_doc = __esm({
  "generator/render/operation-doc.ts"() {
    "use strict";
    init_code();
    init_comment();
    init_markdown();
    init_sufficient_permissions();
    init_docs_view();
    schemeNames2 = {
      delegatedWork: "delegated (work or school account)",
      delegatedPersonal: "delegated (personal account)",
      application: "application"
    };
  }
});

// generator/render/runtime-names.ts
var runtimeNames;
var init_runtime_names = __esm({
  "generator/render/runtime-names.ts"() {
    "use strict";
    init_code();
    runtimeNames = {
      Access: { file: "access", code: code`Access` },
      AddReference: { file: "references", code: code`AddReference` },
      ByteStream: { file: "web", code: code`ByteStream` },
      Call: { file: "request", code: code`Call` },
      ClientOptions: { file: "client", code: code`ClientOptions` },
      Connected: { file: "client", code: code`Connected` },
      Count: { file: "count", code: code`Count` },
      Create: { file: "request", code: code`Create` },
      CustomList: { file: "custom-query", code: code`CustomList` },
      CustomRead: { file: "custom-query", code: code`CustomRead` },
      Delete: { file: "request", code: code`Delete` },
      Granted: { file: "granted", code: code`Granted` },
      Invoke: { file: "request", code: code`Invoke` },
      List: { file: "request", code: code`List` },
      ListReferences: { file: "references", code: code`ListReferences` },
      Location: { file: "location", code: code`Location` },
      Operation: { file: "granted", code: code`Operation` },
      Page: { file: "paging", code: code`Page` },
      Read: { file: "request", code: code`Read` },
      ReadReference: { file: "references", code: code`ReadReference` },
      ReadStream: { file: "stream", code: code`ReadStream` },
      RemoveReference: { file: "references", code: code`RemoveReference` },
      Replace: { file: "request", code: code`Replace` },
      Resource: { file: "resource", code: code`Resource` },
      Run: { file: "request", code: code`Run` },
      SetReference: { file: "references", code: code`SetReference` },
      Update: { file: "request", code: code`Update` },
      WriteStream: { file: "stream", code: code`WriteStream` },
      addReference: { file: "references", code: code`addReference` },
      binary: { file: "literal", code: code`binary` },
      call: { file: "request", code: code`call` },
      child: { file: "location", code: code`child` },
      combine: { file: "resource", code: code`combine` },
      connect: { file: "client", code: code`connect` },
      count: { file: "count", code: code`count` },
      create: { file: "request", code: code`create` },
      customList: { file: "custom-query", code: code`customList` },
      customRead: { file: "custom-query", code: code`customRead` },
      duration: { file: "literal", code: code`duration` },
      invoke: { file: "request", code: code`invoke` },
      json: { file: "literal", code: code`json` },
      key: { file: "location", code: code`key` },
      list: { file: "request", code: code`list` },
      listReferences: { file: "references", code: code`listReferences` },
      literal: { file: "literal", code: code`literal` },
      named: { file: "location", code: code`named` },
      nothing: { file: "decode", code: code`nothing` },
      operations: { file: "granted", code: code`operations` },
      quoted: { file: "literal", code: code`quoted` },
      read: { file: "request", code: code`read` },
      readReference: { file: "references", code: code`readReference` },
      readStream: { file: "stream", code: code`readStream` },
      remove: { file: "request", code: code`remove` },
      relative: { file: "relative-path", code: code`relative` },
      removeReference: { file: "references", code: code`removeReference` },
      replace: { file: "request", code: code`replace` },
      root: { file: "client", code: code`root` },
      run: { file: "request", code: code`run` },
      setReference: { file: "references", code: code`setReference` },
      stream: { file: "stream", code: code`stream` },
      update: { file: "request", code: code`update` },
      value: { file: "decode", code: code`value` },
      writeStream: { file: "stream", code: code`writeStream` }
    };
  }
});

// generator/render/runtime-imports.ts
var RuntimeImports;
var init_runtime_imports = __esm({
  "generator/render/runtime-imports.ts"() {
    "use strict";
    init_code();
    init_file_name();
    init_runtime_names();
    RuntimeImports = class {
      values = /* @__PURE__ */ new Set();
      types = /* @__PURE__ */ new Set();
      /** A function or constant that is called or read. */
      value(name2) {
        this.values.add(name2);
        return runtimeNames[name2].code;
      }
      /** A name that is only used as a type. */
      type(name2) {
        this.types.add(name2);
        return runtimeNames[name2].code;
      }
      /** One import for each module of the runtime, types and values sorted by name, seen from a folder of the package. */
      imports(from = [".."]) {
        const used = [.../* @__PURE__ */ new Set([...this.values, ...this.types])].sort();
        const files = [...new Set(used.map((name2) => runtimeNames[name2].file))].sort();
        return files.map((file) => {
          const names = used.filter((name2) => runtimeNames[name2].file === file);
          const isTypeOnly = names.every((name2) => !this.values.has(name2));
          const written = names.map((name2) => {
            const { code: text9 } = runtimeNames[name2];
            return isTypeOnly || this.values.has(name2) ? text9 : code`type ${text9}`;
          });
          return { isTypeOnly, names: joinCode(written, ", "), path: importPath([...from, "runtime"], file) };
        });
      }
    };
  }
});

// generator/render/runtime-methods.ts
function runtimeMethods(types2, runtime, method) {
  const { make, type, typeArguments = [], decode: decode3, own = [] } = choose(types2, runtime, method);
  const generic = typeArguments.length === 0 ? code`` : code`<${joinCode(typeArguments, ", ")}>`;
  const more = [...decode3 === void 0 ? [] : [runtime.value(decode3)], ...own.map(stringLiteral)];
  return {
    type: code`${runtime.type(type)}${generic}`,
    make: (access) => code`${runtime.value(make)}${generic}(${joinCode([code`at`, access, ...more], ", ")})`
  };
}
function choose(types2, runtime, method) {
  switch (method.kind) {
    case "list":
      return list2(types2, method.result, method.query);
    case "read":
      return single2(types2, method.result, method.query);
    case "create":
      return { make: "create", type: "Create", typeArguments: bodyAndResult(types2, method) };
    case "update":
      return { make: "update", type: "Update", typeArguments: bodyAndResult(types2, method) };
    case "replace":
      return { make: "replace", type: "Replace", typeArguments: bodyAndResult(types2, method) };
    case "remove":
      return { make: "remove", type: "Delete" };
    case "action":
      return action(types2, runtime, method);
    case "function":
      if (method.collection && method.result !== void 0) {
        return list2(types2, method.result, method.query);
      }
      return single2(types2, method.result ?? { kind: "primitive", name: "unknown" }, method.query);
    case "count":
      return count3(method.query);
    case "listReferences":
      return { make: "listReferences", type: "ListReferences" };
    case "readReference":
      return { make: "readReference", type: "ReadReference" };
    case "addReference":
      return { make: "addReference", type: "AddReference" };
    case "setReference":
      return { make: "setReference", type: "SetReference" };
    case "removeReference":
      return { make: "removeReference", type: "RemoveReference" };
    case "readStream":
      return { make: "readStream", type: "ReadStream" };
    case "writeStream":
      return { make: "writeStream", type: "WriteStream" };
  }
}
function list2(types2, result, query) {
  const typeArguments = [types2.type(result)];
  return query === void 0 ? { make: "list", type: "List", typeArguments } : { make: "customList", type: "CustomList", ...custom2(typeArguments, query) };
}
function single2(types2, result, query) {
  const typeArguments = [types2.type(result)];
  if (!isObject4(types2, result)) return { make: "call", type: "Call", typeArguments };
  return query === void 0 ? { make: "read", type: "Read", typeArguments } : { make: "customRead", type: "CustomRead", ...custom2(typeArguments, query) };
}
function custom2(typeArguments, { unsupported, own }) {
  const without = unsupported.length === 0 ? code`never` : union3(unsupported);
  return own === void 0 ? { typeArguments: [...typeArguments, without] } : { typeArguments: [...typeArguments, without, own.type], own: own.names };
}
function count3(query) {
  if (query === void 0 || query.unsupported.length === 0) return { make: "count", type: "Count" };
  return { make: "count", type: "Count", typeArguments: [code`unknown`, union3(query.unsupported)] };
}
function union3(names) {
  return joinCode(names.map(stringLiteral), " | ");
}
function action(types2, runtime, method) {
  const { body } = method;
  const { type, ...decode3 } = actionResult(types2, runtime, method);
  return body === void 0 ? { make: "run", type: "Run", typeArguments: [type], ...decode3 } : { make: "invoke", type: "Invoke", typeArguments: [types2.type(body), type], ...decode3 };
}
function actionResult(types2, runtime, { result, collection: collection2, stream }) {
  if (stream) return { type: runtime.type("ByteStream"), decode: "stream" };
  if (result === void 0) return { type: code`void`, decode: "nothing" };
  if (collection2) return { type: code`${runtime.type("Page")}<${types2.type(result)}>` };
  return isObject4(types2, result) ? { type: types2.type(result) } : { type: types2.type(result), decode: "value" };
}
function bodyAndResult(types2, { body, result }) {
  return [types2.type(body), result === void 0 ? code`void` : types2.type(result)];
}
function isObject4(types2, expression) {
  return expression.kind === "named" && types2.isObject(expression);
}
var init_runtime_methods = __esm({
  "generator/render/runtime-methods.ts"() {
    "use strict";
    init_code();
    init_literal();
  }
});

// generator/render/request-module.ts
function renderRequestModule({ models, client }, module) {
  const types2 = new TypeWriter(models);
  const runtime = new RuntimeImports();
  const access = new AccessConstants();
  const sufficient = new SufficientTypes(runtime);
  const exported = new Set(client.children.map(({ builder }) => builder));
  const builders2 = module.builders.map((builder) => ({
    ...builderView({ types: types2, runtime, access, sufficient }, builder),
    exported: exported.has(builder.name)
  }));
  const constants = access.constants();
  if (constants.length > 0) runtime.type("Access");
  return renderTemplate("requests.ts.hbs", {
    models: types2.imports().map(({ alias, file }) => ({ alias, path: importPath(["..", "models"], file) })),
    runtime: runtime.imports(),
    access: constants,
    sufficient: sufficient.declarations(),
    builders: builders2
  });
}
function builderView({ types: types2, runtime, access, sufficient }, { name: name2, factory: factory2, path: path2, doc, body, ownOptions: ownOptions3, methods: methods5, children, below }) {
  runtime.type("Location");
  if (methods5.length > 0) runtime.type("operations");
  const made = methods5.map(({ operation: operation2, types: methodTypes2 }) => {
    const { type, make } = runtimeMethods(types2, runtime, methodTypes2);
    return {
      verb: memberName(operation2.method.toLowerCase()),
      verbLiteral: stringLiteral(operation2.method.toLowerCase()),
      doc: operationDoc(operation2),
      type,
      operation: sufficient.operation(operation2),
      make: make(access.nameOf(operation2.access) ?? code`{}`)
    };
  });
  const views = children.map((child) => childView(types2, runtime, child));
  const properties = children.filter(isProperty).map((child) => propertyView(runtime, child));
  const calls = views.filter(({ isMethod }) => isMethod);
  const parts = methods5.length + Math.sign(properties.length) + Math.sign(calls.length);
  if (properties.length > 0) runtime.value("Resource");
  if (parts > 1) runtime.value("combine");
  return {
    name: name2,
    factory: factory2,
    doc: docView({ ...doc, description: doc.description ?? `Requests to ${path2}.` }),
    declarations: [body, ownOptions3].flatMap(
      (declaration2) => declaration2 === void 0 ? [] : [
        {
          name: declaration2.name,
          members: declaration2.members.map((member2) => memberView(types2, member2))
        }
      ]
    ),
    extends: joinCode(
      made.map(({ type }) => type),
      ", "
    ),
    hasMethods: made.length > 0,
    methods: made,
    children: views,
    below: properties.length === 0 ? void 0 : { name: below, properties },
    calls,
    hasCalls: calls.length > 0,
    isCombined: parts > 1
  };
}
function isProperty({ step }) {
  return step.kind === "child";
}
function propertyView(runtime, child) {
  return {
    name: memberName(child.name),
    builder: child.builder,
    factory: child.factory,
    location: location(runtime, child.step, code`this.at`)
  };
}
function childView(types2, runtime, child) {
  const parameters = parametersOf2(child.step);
  return {
    name: memberName(child.name),
    doc: docView(child.doc),
    builder: child.builder,
    factory: child.factory,
    location: location(runtime, child.step, code`at`),
    isMethod: parameters.length > 0,
    parameters: joinCode(
      parameters.map(({ name: name2, type }) => code`${name2}: ${types2.type(type)}`),
      ", "
    )
  };
}
function location(runtime, step, at2) {
  switch (step.kind) {
    case "child":
      return code`${runtime.value("child")}(${at2}, ${stringLiteral(step.text)})`;
    case "key": {
      const { name: name2 } = step.parameter;
      const value2 = step.isText ? code`\`\${${name2}}\`` : name2;
      return code`${runtime.value("key")}(${at2}, ${stringLiteral(`{${step.placeholder}}`)}, ${value2})`;
    }
    case "relativePath":
      return code`${runtime.value("relative")}(${at2}, ${stringLiteral(`{${step.placeholder}}`)}, ${step.parameter.name})`;
    case "named": {
      const values = step.parameters.map(({ wireName, notation, name: name2 }) => {
        return code`${memberName(wireName)}: ${runtime.value(notation)}(${name2})`;
      });
      return code`${runtime.value("named")}(${at2}, ${stringLiteral(step.text)}, { ${joinCode(values, ", ")} })`;
    }
  }
}
var init_request_module = __esm({
  "generator/render/request-module.ts"() {
    "use strict";
    init_code();
    init_file_name();
    init_identifier();
    init_literal();
    init_steps2();
    init_access_constants();
    init_docs_view();
    init_granted_types();
    init_model_module();
    init_operation_doc();
    init_runtime_imports();
    init_runtime_methods();
    init_templates();
    init_type_code();
  }
});

// generator/render/client-module.ts
function renderClientModule(plan) {
  return renderClient(plan, { children: plan.client.children, operations: plan.operations, root: "." });
}
function renderSegmentClient(plan, { file, builders: builders2 }) {
  return renderClient(plan, {
    children: plan.client.children.filter(({ module }) => module === file),
    operations: builders2.flatMap(({ methods: methods5 }) => methods5.map(({ operation: operation2 }) => operation2)),
    root: ".."
  });
}
function renderClient({ models, client, apiVersion: apiVersion2 }, { children: plans, operations: operations4, root }) {
  const types2 = new TypeWriter(models);
  const runtime = new RuntimeImports();
  runtime.value("connect");
  runtime.value("root");
  runtime.type("ClientOptions");
  runtime.type("Connected");
  runtime.type("Granted");
  const children = plans.map((child) => ({
    ...childView(types2, runtime, child),
    path: importPath([root, "requests"], child.module)
  }));
  const properties = plans.filter(isProperty).map((child) => propertyView(runtime, child));
  if (properties.length > 0) {
    runtime.value("Resource");
    runtime.value("combine");
  }
  return renderTemplate("client.ts.hbs", {
    models: types2.imports().map(({ alias, file }) => ({ alias, path: importPath([root, "models"], file) })),
    runtime: runtime.imports([root]),
    scopes: scopeUnion(operations4) ?? code`never`,
    apiVersion: stringLiteral(apiVersion2),
    children,
    below: properties.length === 0 ? void 0 : { name: client.below, properties },
    isWhole: root === ".",
    calls: children.filter(({ isMethod }) => isMethod === true)
  });
}
var init_client_module = __esm({
  "generator/render/client-module.ts"() {
    "use strict";
    init_code();
    init_file_name();
    init_literal();
    init_granted_types();
    init_request_module();
    init_runtime_imports();
    init_templates();
    init_type_code();
  }
});

// generator/render/layout/scan.ts
function isBraces(part) {
  return typeof part !== "string" && "block" in part;
}
function isList(part) {
  return typeof part === "object" && "items" in part;
}
function scan2(text9) {
  return new Scanner2(text9).block();
}
function withoutParentheses(parts) {
  const [first, list3, ...rest] = parts;
  if (first !== "return " || !isList(list3) || list3.open !== "(") return parts;
  return [first, ...list3.items[0] ?? [], ...rest];
}
function trimmed2(parts) {
  const last = parts.at(-1);
  if (typeof last !== "string") return parts;
  const text9 = last.trimEnd();
  return text9 === "" ? parts.slice(0, -1) : [...parts.slice(0, -1), text9];
}
var closing, Scanner2;
var init_scan = __esm({
  "generator/render/layout/scan.ts"() {
    "use strict";
    closing = { "(": ")", "[": "]", "{": "}", "<": ">" };
    Scanner2 = class {
      #text;
      #position = 0;
      constructor(text9) {
        this.#text = text9;
      }
      /** Lines up to the brace that closes the block, or the end. */
      block() {
        const entries = [];
        for (; ; ) {
          const isApart = this.#skipBlank() > 1 && entries.length > 0;
          const next = this.#text[this.#position];
          if (next === void 0 || next === "}") return entries;
          entries.push({ isApart, content: this.#isAtComment() ? this.#comment() : this.#line() });
        }
      }
      /** Passes blanks and ends of lines; gives the number of the latter. */
      #skipBlank() {
        let lines = 0;
        for (; ; this.#position++) {
          const character = this.#text[this.#position];
          if (character === "\n") lines++;
          else if (character !== " ") return lines;
        }
      }
      #isAtComment() {
        return this.#text.startsWith("/*", this.#position);
      }
      #comment() {
        const end = this.#text.indexOf("*/", this.#position + 2) + 2;
        const text9 = this.#text.slice(this.#position, end);
        this.#position = end;
        return { comment: text9.split("\n").map((line2) => line2.trim()) };
      }
      #line() {
        const end = this.#text.indexOf("\n", this.#position);
        const line2 = this.#text.slice(this.#position, end);
        if (end !== -1 && !/["`()[\]{}<]/.test(line2)) {
          this.#position = end;
          return [line2];
        }
        return withoutParentheses(this.#parts((character) => character === "\n"));
      }
      /** Text and brackets up to where it ends, which stays unread but for the end of a line. */
      #parts(endsAt) {
        const parts = [];
        let start = this.#position;
        const flush = () => {
          if (this.#position > start) parts.push(this.#text.slice(start, this.#position));
        };
        for (; ; ) {
          const character = this.#text[this.#position];
          if (character === void 0 || endsAt(character)) break;
          if (character === '"' || character === "`") {
            this.#skipQuoted(character);
          } else if (character === "\n") {
            flush();
            this.#skipBlank();
            start = this.#position;
          } else if (this.#isOpening(character)) {
            flush();
            parts.push(this.#brackets(character));
            start = this.#position;
          } else {
            this.#position++;
          }
        }
        flush();
        return parts;
      }
      #skipQuoted(quote2) {
        let end = this.#position + 1;
        while (end < this.#text.length && this.#text[end] !== quote2) end += this.#text[end] === "\\" ? 2 : 1;
        this.#position = end + 1;
      }
      /** An angle opens type arguments where it follows a name. */
      #isOpening(character) {
        if (character === "<") return /[\w$]/.test(this.#text[this.#position - 1] ?? "");
        return character === "(" || character === "[" || character === "{";
      }
      #brackets(open2) {
        this.#position++;
        if (open2 === "{" && this.#isAtEndOfLine()) {
          const block = this.block();
          this.#position++;
          return { block };
        }
        const close = closing[open2];
        const items = [];
        for (; ; ) {
          this.#skipBlank();
          if (this.#text[this.#position] === close) break;
          items.push(trimmed2(this.#parts((character) => character === "," || this.#isClosing(character, close))));
          if (this.#text[this.#position] !== ",") break;
          this.#position++;
        }
        this.#position++;
        return { open: open2, items };
      }
      /** The angle of an arrow closes nothing. */
      #isClosing(character, close) {
        return character === close && !(close === ">" && this.#text[this.#position - 1] === "=");
      }
      #isAtEndOfLine() {
        let position = this.#position;
        while (this.#text[position] === " ") position++;
        return this.#text[position] === "\n";
      }
    };
  }
});

// generator/render/layout/flat.ts
function flatLine(parts) {
  let text9 = "";
  for (const part of parts) {
    const flat = typeof part === "string" ? part : isBraces(part) ? void 0 : flatList(part);
    if (flat === void 0) return void 0;
    text9 += flat;
  }
  return text9;
}
function flatList({ open: open2, items }) {
  const flat = [];
  for (const item of items) {
    const text9 = flatLine(item);
    if (text9 === void 0) return void 0;
    flat.push(text9);
  }
  const [before, after] = brackets[open2];
  const space = open2 === "{" && items.length > 0 ? " " : "";
  return before + space + flat.join(", ") + space + after;
}
var brackets;
var init_flat = __esm({
  "generator/render/layout/flat.ts"() {
    "use strict";
    init_scan();
    brackets = {
      "(": ["(", ")"],
      "[": ["[", "]"],
      "{": ["{", "}"],
      "<": ["<", ">"]
    };
  }
});

// generator/render/layout/split.ts
function splitAll(parts, separator) {
  const pieces = [];
  let rest = parts;
  for (; ; ) {
    const cut = splitFirst(rest, separator);
    if (cut === void 0) return [...pieces, rest];
    pieces.push(cut[0]);
    rest = cut[1];
  }
}
function splitFirst(parts, separator) {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (typeof part !== "string") continue;
    const at2 = indexOutsideQuotes(part, separator);
    if (at2 === -1) continue;
    return [
      [...parts.slice(0, index), ...nonEmpty7(part.slice(0, at2))],
      [...nonEmpty7(part.slice(at2 + separator.length)), ...parts.slice(index + 1)]
    ];
  }
  return void 0;
}
function splitEnd(parts) {
  const last = parts.at(-1);
  if (typeof last !== "string" || !/[;,]$/.test(last)) return [parts, ""];
  return [[...parts.slice(0, -1), ...nonEmpty7(last.slice(0, -1))], last.slice(-1)];
}
function nonEmpty7(text9) {
  return text9 === "" ? [] : [text9];
}
function indexOutsideQuotes(text9, separator) {
  if (!/["`]/.test(text9)) return text9.indexOf(separator);
  let quote2;
  for (let index = 0; index < text9.length; index++) {
    const character = text9[index];
    if (quote2 !== void 0) {
      if (character === "\\") index++;
      else if (character === quote2) quote2 = void 0;
    } else if (character === '"' || character === "`") {
      quote2 = character;
    } else if (text9.startsWith(separator, index)) {
      return index;
    }
  }
  return -1;
}
var init_split = __esm({
  "generator/render/layout/split.ts"() {
    "use strict";
  }
});

// generator/render/layout/documents.ts
import { builders } from "prettier/doc";
function lineDoc(parts) {
  const [content, end] = splitEnd(parts);
  return [headDoc(content) ?? (end === "," ? propertyDoc(content) : entryDoc(content)), end];
}
function headDoc(parts) {
  const [first] = parts;
  if (typeof first !== "string") return void 0;
  if (first.startsWith("return ")) return returnDoc([first.slice("return ".length), ...parts.slice(1)]);
  if (/^import .*\{$|^import (?:type )?$/.test(first)) return importDoc(parts);
  const heritage = /^(export interface \S+) extends (.*)$/.exec(first);
  if (heritage === null) return void 0;
  return interfaceDoc(heritage[1] ?? "", [heritage[2] ?? "", ...parts.slice(1)]);
}
function returnDoc(parts) {
  const operands = splitAll(parts, " || ");
  if (operands.length === 1) return ["return ", valueDoc(parts)];
  const operation2 = join4([" ||", line], operands.map(partsDoc));
  return ["return ", group([ifBreak("("), indent([softline, group(operation2)]), softline, ifBreak(")")])];
}
function importDoc(parts) {
  const names = parts.find(isList);
  return names?.items.length === 1 ? parts.map(flatDoc) : partsDoc(parts);
}
function interfaceDoc(head, heritage) {
  const types2 = splitAll(trimmed2(heritage), ", ").map(partsDoc);
  const listed4 = join4([",", line], types2);
  return types2.length === 1 ? [head, " extends ", listed4, " "] : [group(indent([head, line, "extends", group(indent([line, listed4]))])), " "];
}
function propertyDoc(parts) {
  const cut = splitFirst(parts, ": ");
  if (cut === void 0) return valueDoc(parts);
  const [name2, value2] = cut;
  const stays = isShort(name2) || splitFirst(value2, " => ") !== void 0;
  return [partsDoc(name2), ":", stays ? [" ", valueDoc(value2)] : fluidDoc(valueDoc(value2))];
}
function fluidDoc(value2) {
  const groupId = /* @__PURE__ */ Symbol("value");
  return [group(indent(line), { id: groupId }), indentIfBreak(group(value2), { groupId })];
}
function entryDoc(parts) {
  const assignment = splitFirst(parts, " = ");
  if (assignment !== void 0) {
    const [name3, value2] = assignment;
    return [partsDoc(name3), " =", unionOnLines(value2) ?? fluidDoc(valueDoc(value2))];
  }
  const member2 = splitFirst(parts, ": ");
  if (member2 === void 0) return valueDoc(parts);
  const [name2, type] = member2;
  const parameters = name2.at(-1);
  if (isList(parameters) && parameters.open === "(" && parameters.items.length > 0) {
    return [partsDoc(name2.slice(0, -1)), group([listLines(parameters), ": ", valueDoc(type)])];
  }
  return [partsDoc(name2), ":", unionOnLines(type) ?? [" ", valueDoc(type)]];
}
function unionOnLines(type) {
  const members2 = unionMembers2(type);
  return members2 && [" ", group(indent([softline, group(unionDoc(members2))]))];
}
function isShort(name2) {
  const [only] = name2;
  return name2.length === 1 && typeof only === "string" && only.length <= 2;
}
function valueDoc(parts) {
  const members2 = unionMembers2(parts);
  if (members2 !== void 0) return group(unionDoc(members2));
  const arrow = splitFirst(parts, " => ");
  if (arrow === void 0) return partsDoc(parts);
  const [parameters, body] = arrow;
  return group([group(partsDoc(parameters)), " =>", group(indent([line, valueDoc(body)]))]);
}
function unionMembers2(parts) {
  const members2 = splitAll(parts, " | ");
  return members2.length === 1 || isNullable(members2) ? void 0 : members2;
}
function isNullable(members2) {
  const [type, ...others] = members2.filter(([first]) => first !== "null");
  const name2 = type?.[0];
  return others.length === 0 && typeof name2 === "string" && /^[A-Z]|\./.test(name2);
}
function unionDoc(members2) {
  return [
    ifBreak("| "),
    join4(
      [line, "| "],
      members2.map((member2) => align(2, partsDoc(member2)))
    )
  ];
}
function partsDoc(parts) {
  return parts.map((part, index) => partDoc(part, parts[index - 1]));
}
function partDoc(part, before) {
  if (typeof part === "string") return part;
  return isBraces(part) ? bracesDoc(part.block) : listDoc(part, before);
}
function flatDoc(part) {
  if (!isList(part)) return partDoc(part, void 0);
  const [open2, close] = brackets[part.open];
  const space = part.open === "{" ? " " : "";
  return [open2, space, join4(", ", part.items.map(partsDoc)), space, close];
}
function bracesDoc(block) {
  if (block.length === 0) return "{}";
  return ["{", indent([hardline, blockDoc(block)]), hardline, "}"];
}
function blockDoc(block) {
  return block.map(({ isApart, content }, index) => [
    index > 0 ? hardline : "",
    isApart ? hardline : "",
    "comment" in content ? commentDoc(content.comment) : lineDoc(content)
  ]);
}
function commentDoc(comment) {
  return join4(
    hardline,
    comment.map((text9, index) => index === 0 ? text9 : ` ${text9}`)
  );
}
function listDoc(list3, before) {
  const { open: open2, items } = list3;
  const [opening, closing2] = brackets[open2];
  if (items.length === 0) return opening + closing2;
  const isIndex = open2 === "[" && isCall(before);
  if (isIndex || open2 === "<" && items.length === 1 && items.every(isHugged)) return flatDoc(list3);
  const broken = group(listLines(list3));
  const last = items.at(-1);
  if (open2 !== "(" || !isCall(before) || last === void 0 || !isObject5(last)) return broken;
  return hugging(items, broken);
}
function listLines(list3) {
  const { open: open2, items } = list3;
  const [opening, closing2] = brackets[open2];
  const documents = items.map(open2 === "{" ? propertyDoc : entryDoc);
  const space = open2 === "{" ? line : softline;
  const comma = open2 === "<" || isIndexSignature(list3) ? "" : ifBreak(",");
  return [opening, indent([space, join4([",", line], documents)]), comma, space, closing2];
}
function isIndexSignature({ open: open2, items }) {
  return open2 === "[" && items.some((item) => splitFirst(item, ": ") !== void 0);
}
function isHugged(item) {
  const members2 = splitAll(item, " | ");
  return item.length === 1 && (members2.length === 1 || isNullable(members2));
}
function isCall(before) {
  return isList(before) || typeof before === "string" && /[\w$]$/.test(before);
}
function isObject5(item) {
  const [only] = item;
  return item.length === 1 && only !== void 0 && (isBraces(only) || isList(only) && only.open === "{");
}
function hugging(items, broken) {
  if (items.slice(0, -1).some((item) => item.some(isBraces))) return broken;
  const documents = items.map(entryDoc);
  const before = documents.slice(0, -1).flatMap((document) => [document, ", "]);
  const last = documents.at(-1) ?? "";
  return conditionalGroup([
    ["(", ...before, last, ")"],
    ["(", ...before, group(last, { shouldBreak: true }), ")"],
    group(broken, { shouldBreak: true })
  ]);
}
var align, conditionalGroup, group, hardline, ifBreak, indent, indentIfBreak, join4, line, softline;
var init_documents = __esm({
  "generator/render/layout/documents.ts"() {
    "use strict";
    init_flat();
    init_scan();
    init_split();
    ({ align, conditionalGroup, group, hardline, ifBreak, indent, indentIfBreak, join: join4, line, softline } = builders);
  }
});

// generator/render/layout/layout.ts
import { printer } from "prettier/doc";
function layOut(text9) {
  const lines = [];
  writeBlock(scan2(text9), 0, lines);
  return lines.join("\n") + "\n";
}
function writeBlock(block, depth, lines) {
  for (const { isApart, content } of block) {
    if (isApart) lines.push("");
    if ("comment" in content) writeComment(content.comment, depth, lines);
    else writeLine(content, depth, lines);
  }
}
function writeComment(comment, depth, lines) {
  const indent2 = " ".repeat(depth * indentation);
  comment.forEach((line2, index) => lines.push(index === 0 ? indent2 + line2 : `${indent2} ${line2}`));
}
function writeLine(parts, depth, lines) {
  const last = parts.findLastIndex(isBraces);
  const braces = parts[last];
  if (braces === void 0 || !isBraces(braces)) {
    writeText(parts, "", depth, lines);
    return;
  }
  if (braces.block.length === 0) {
    writeText([...parts.slice(0, last), "{}", ...parts.slice(last + 1)], "", depth, lines);
    return;
  }
  const indent2 = " ".repeat(depth * indentation);
  const [name2] = parts;
  if (last === 1 && typeof name2 === "string" && name2.endsWith(": ") && indent2.length + name2.length >= printWidth) {
    lines.push(indent2 + name2.trimEnd());
    writeLine(parts.slice(1), depth + 1, lines);
    return;
  }
  writeText(parts.slice(0, last), "{", depth, lines);
  writeBlock(braces.block, depth + 1, lines);
  lines.push(`${indent2}}${flatLine(parts.slice(last + 1)) ?? ""}`);
}
function writeText(parts, end, depth, lines) {
  const indent2 = " ".repeat(depth * indentation);
  const flat = flatLine(parts);
  if (flat !== void 0 && indent2.length + flat.length + end.length <= printWidth) {
    lines.push(indent2 + flat + end);
    return;
  }
  const options = { printWidth: printWidth - indent2.length, tabWidth: indentation, useTabs: false };
  const { formatted } = printer.printDocToString([lineDoc(parts), end], options);
  for (const line2 of formatted.split("\n")) lines.push(line2 === "" ? "" : indent2 + line2);
}
var printWidth, indentation;
var init_layout = __esm({
  "generator/render/layout/layout.ts"() {
    "use strict";
    init_documents();
    init_flat();
    init_scan();
    printWidth = 110;
    indentation = 2;
  }
});

// generator/markdown-tables.ts
function alignTables(page) {
  const lines = [];
  let table2 = [];
  for (const line2 of page.split("\n")) {
    if (line2.startsWith("|")) {
      table2.push(line2);
      continue;
    }
    lines.push(...alignTable(table2), line2);
    table2 = [];
  }
  return [...lines, ...alignTable(table2)].join("\n").trimEnd() + "\n";
}
function alignTable(table2) {
  const rows = table2.map(cellsOf);
  const alignments = (rows[1] ?? []).map(alignmentOf);
  const widths = alignments.map(
    (_, column) => Math.max(3, ...rows.map((row, index) => index === 1 ? 0 : widthOf(row[column] ?? "")))
  );
  return rows.map((row, index) => {
    const cells = widths.map((width2, column) => {
      const alignment = alignments[column] ?? "none";
      return index === 1 ? rule(alignment, width2) : pad(row[column] ?? "", alignment, width2);
    });
    return `| ${cells.join(" | ")} |`;
  });
}
function cellsOf(row) {
  return row.trim().replace(/^\|/, "").replace(/(?<!\\)\|$/, "").split(/(?<!\\)\|/).map((cell) => cell.trim());
}
function alignmentOf(cell) {
  if (cell.endsWith(":")) return cell.startsWith(":") ? "center" : "right";
  return cell.startsWith(":") ? "left" : "none";
}
function rule(alignment, width2) {
  const first = alignment === "left" || alignment === "center" ? ":" : "-";
  const last = alignment === "right" || alignment === "center" ? ":" : "-";
  return first + "-".repeat(width2 - 2) + last;
}
function pad(cell, alignment, width2) {
  const missing2 = width2 - widthOf(cell);
  if (alignment === "right") return " ".repeat(missing2) + cell;
  const before = alignment === "center" ? Math.floor(missing2 / 2) : 0;
  return " ".repeat(before) + cell + " ".repeat(missing2 - before);
}
function widthOf(text9) {
  if (!/[^\x20-\x7e]/u.test(text9)) return text9.length;
  let width2 = 0;
  for (const character of text9.normalize("NFC")) {
    if (/\p{Mn}/u.test(character)) continue;
    width2 += wide.test(character) ? 2 : 1;
  }
  return width2;
}
var wide;
var init_markdown_tables = __esm({
  "generator/markdown-tables.ts"() {
    "use strict";
    wide = /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
  }
});

// generator/render/format.ts
function formatFile({ path: path2, text: text9 }) {
  return { path: path2, text: layoutOf(path2)(text9) };
}
function layoutOf(path2) {
  if (path2.endsWith(".ts")) return layOut;
  return path2.endsWith(".md") ? alignTables : (text9) => text9;
}
var init_format = __esm({
  "generator/render/format.ts"() {
    "use strict";
    init_layout();
    init_markdown_tables();
  }
});

// generator/render/index-module.ts
function renderIndexModule({ models }) {
  return renderTemplate("index.ts.hbs", {
    models: models.map(({ alias, file, primary }) => ({
      alias,
      isPrimary: primary,
      path: importPath([".", "models"], file)
    }))
  });
}
var init_index_module = __esm({
  "generator/render/index-module.ts"() {
    "use strict";
    init_file_name();
    init_templates();
  }
});

// generator/render/package-files.ts
function hasSegmentClients({ requests }) {
  return requests.length > 1;
}
function renderPackageJson(plan) {
  const { name: name2, version, apiVersion: apiVersion2, operations: operations4 } = plan;
  return renderTemplate("package.json.hbs", {
    hasSegmentClients: hasSegmentClients(plan),
    hasChangelog: plan.changelog !== void 0,
    name: jsonString(name2),
    version: jsonString(version),
    apiVersion: jsonString(apiVersion2),
    description: jsonString(`A typed client for ${count4(operations4)} of Microsoft Graph ${apiVersion2}`)
  });
}
function renderReadme({ name: name2, apiVersion: apiVersion2, operations: operations4, service }) {
  return renderTemplate("README.md.hbs", {
    title: markdownText(name2),
    name: markdownCode(name2),
    module: jsonString(name2),
    testing: jsonString(`${name2}/testing`),
    testingCode: markdownCode(`${name2}/testing`),
    example: exampleView(operations4, service),
    apiVersion: markdownText(apiVersion2),
    operations: operations4.map(({ call, method, path: path2, summary }) => ({
      call: markdownCode(call),
      request: markdownCode(`${method} ${path2}`),
      summary: markdownText(summary)
    }))
  });
}
function exampleView(operations4, service) {
  const { data } = service;
  const example = operations4.find(
    ({ kind, path: path2 }) => kind === "list" && !path2.includes("{") && data.some((each) => each.path === path2)
  );
  if (example === void 0) return void 0;
  const names = example.call.replace(/\(\)$/, "").split(".");
  const collection2 = joinCode(names.slice(0, -1).map(camelIdentifier), ".");
  const text9 = textProperty(service, example.path);
  return {
    collection: collection2,
    call: code`${joinCode(names.map(camelIdentifier), ".")}()`,
    path: stringLiteral(example.path),
    text: text9 === void 0 ? void 0 : { name: memberName(text9), literal: stringLiteral(text9) }
  };
}
function textProperty({ resources, types: types2 }, path2) {
  const collection2 = resources.find((resource2) => resource2.path === path2)?.type;
  const { members: members2 = [], key = [] } = types2.find(({ name: name2 }) => collection2 === `Collection(${name2})`) ?? {};
  const isPlain = (name2) => /^[a-z]\w*$/i.test(name2) && !key.includes(name2);
  return members2.find(({ name: name2, type }) => type === "Edm.String" && isPlain(name2))?.name;
}
function count4(operations4) {
  return operations4.length === 1 ? "one operation" : `${String(operations4.length)} operations`;
}
var init_package_files = __esm({
  "generator/render/package-files.ts"() {
    "use strict";
    init_code();
    init_identifier();
    init_literal();
    init_markdown();
    init_templates();
  }
});

// generator/ir/scope-facts.ts
function scopeFacts({
  requiresAdminConsent,
  privilegeLevel,
  deployments = []
}) {
  const listed4 = deployments.flatMap(({ clouds: clouds2 }) => clouds2 ?? []);
  const saysClouds = deployments.some(({ clouds: clouds2 }) => clouds2 !== void 0);
  return {
    ids: [...new Set(deployments.flatMap(({ id }) => id ?? []))],
    ...requiresAdminConsent === void 0 ? {} : { requiresAdminConsent },
    ...privilegeLevel === void 0 ? {} : { privilegeLevel },
    ...saysClouds ? { clouds: clouds.filter((cloud) => listed4.includes(cloud)) } : {},
    isHidden: deployments.length > 0 && deployments.every(({ isHidden }) => isHidden),
    isDisabled: deployments.length > 0 && deployments.every(({ isEnabled }) => !isEnabled)
  };
}
var init_scope_facts = __esm({
  "generator/ir/scope-facts.ts"() {
    "use strict";
    init_access();
  }
});

// generator/render/permissions-module.ts
function renderPermissionsModule({ operations: operations4, permissions }) {
  const constants = /* @__PURE__ */ new Map();
  const requests = operations4.map((operation2) => {
    const view = operationView(operation2);
    const text9 = JSON.stringify(view);
    const known3 = constants.get(text9) ?? { constant: code`operation${constants.size + 1}`, view };
    constants.set(text9, known3);
    return { key: stringLiteral(`${operation2.method} ${operation2.path}`), constant: known3.constant };
  });
  return renderTemplate("permissions.ts.hbs", {
    operations: [...constants.values()].map(({ constant: constant2, view }) => ({ ...view, constant: constant2 })),
    requests,
    scopes: permissions.map(scopeView)
  });
}
function operationView({ access }) {
  const documentation = access.documentation === void 0 ? void 0 : httpsUrl(access.documentation);
  return {
    schemes: schemeViews(access),
    roles: access.roles.map(({ name: name2, templateId, leastPrivileged, appliesTo }) => ({
      name: stringLiteral(name2),
      templateId: templateId === void 0 ? void 0 : stringLiteral(templateId),
      leastPrivileged: flag3(leastPrivileged),
      appliesTo: stringArray(appliesTo)
    })),
    clouds: access.clouds === void 0 ? void 0 : stringArray(access.clouds),
    documentation: documentation === void 0 ? void 0 : stringLiteral(documentation)
  };
}
function scopeView(permission3, index) {
  return {
    key: stringLiteral(permission3.name),
    constant: code`scope${index + 1}`,
    schemes: [...permission3.schemes].map(([scheme2, declaration2]) => ({
      name: memberName(scheme2),
      details: detailsView(scopeFacts(declaration2))
    }))
  };
}
function detailsView(facts) {
  const [id, another] = facts.ids;
  const { requiresAdminConsent, privilegeLevel, clouds: clouds2, isHidden, isDisabled } = facts;
  return [
    // Of two contradicting ids, neither is said to be the right one.
    ...id === void 0 || another !== void 0 ? [] : [detail("id", stringLiteral(id))],
    ...requiresAdminConsent === void 0 ? [] : [detail("adminConsent", flag3(requiresAdminConsent))],
    ...privilegeLevel === void 0 ? [] : [detail("privilegeLevel", numberLiteral(privilegeLevel))],
    ...clouds2 === void 0 ? [] : [detail("clouds", stringArray(clouds2))],
    ...isHidden ? [detail("hidden", flag3(true))] : [],
    ...isDisabled ? [detail("disabled", flag3(true))] : []
  ];
}
function detail(name2, value2) {
  return { name: memberName(name2), value: value2 };
}
function flag3(value2) {
  return value2 ? code`true` : code`false`;
}
function schemeViews({ permissions }) {
  if (permissions === void 0) return [];
  return schemes.map((scheme2) => {
    const entry2 = permissions.get(scheme2);
    return { name: memberName(scheme2), value: entry2 === void 0 ? code`null` : schemeValue(entry2) };
  });
}
function schemeValue({ least, higher, alsoRequires }) {
  const needed = [...alsoRequires].map(([name2, sets]) => {
    return code`${memberName(name2)}: ${stringArray(sets.map((set2) => set2.join(" ")))}`;
  });
  const more = needed.length === 0 ? code`` : code`, alsoRequires: { ${joinCode(needed, ", ")} }`;
  return code`{ least: ${stringArray(least)}, higher: ${stringArray(higher)}${more} }`;
}
var init_permissions_module = __esm({
  "generator/render/permissions-module.ts"() {
    "use strict";
    init_code();
    init_identifier();
    init_literal();
    init_markdown();
    init_access();
    init_scope_facts();
    init_templates();
  }
});

// generator/render/permissions-page.ts
function renderPermissionsPage({ name: name2, operations: operations4, permissions }) {
  return renderTemplate("PERMISSIONS.md.hbs", {
    name: markdownCode(name2),
    operations: operations4.map(permissionView),
    scopes: scopesView(permissions)
  });
}
function permissionView({ method, path: path2, summary, access }) {
  const documentation = access.documentation === void 0 ? void 0 : httpsUrl(access.documentation);
  return {
    title: markdownText(`${method} ${path2}`),
    summary: markdownText(summary),
    documentation: documentation === void 0 ? void 0 : markdownUrl(documentation),
    isKnown: access.permissions !== void 0,
    schemes: schemes.map((scheme2) => ({
      name: schemeTitles[scheme2],
      ...schemeView(access.permissions?.get(scheme2))
    })),
    roles: rolesView(access.roles),
    clouds: cloudsView(access)
  };
}
function schemeView(entry2) {
  if (entry2 === void 0) return { least: code`Not supported.`, higher: code`Not supported.` };
  const alternatives2 = (names) => names.length === 0 ? code`Not available.` : joinCode(
    names.map((name2) => markdownText(inWords2(name2, entry2))),
    ", "
  );
  return { least: alternatives2(entry2.least), higher: alternatives2(entry2.higher) };
}
function rolesView(roles2) {
  if (roles2.length === 0) return void 0;
  const least = roles2.filter(({ leastPrivileged }) => leastPrivileged);
  const others = roles2.filter(({ leastPrivileged }) => !leastPrivileged);
  return {
    least: roleList(least),
    hasLeast: least.length > 0,
    others: roleList(others),
    hasOthers: others.length > 0
  };
}
function roleList(roles2) {
  return joinCode(
    roles2.map(
      ({ name: name2, templateId }) => templateId === void 0 ? code`_${markdownText(name2)}_` : code`_${markdownText(name2)}_ (template ${markdownCode(templateId)})`
    ),
    ", "
  );
}
function scopesView(permissions) {
  if (permissions.length === 0) return void 0;
  return {
    clouds: clouds.map((cloud) => ({ title: cloudTitles[cloud] })),
    rows: permissions.flatMap(
      ({ name: name2, schemes: declared }) => [...declared].map(([scheme2, declaration2]) => ({
        name: markdownText(name2),
        type: schemeTitles[scheme2],
        ...factsView(scopeFacts(declaration2))
      }))
    )
  };
}
function factsView(facts) {
  const { ids, requiresAdminConsent, privilegeLevel, isHidden, isDisabled } = facts;
  const notes = [...isHidden ? [code` (hidden)`] : [], ...isDisabled ? [code` (disabled)`] : []];
  return {
    id: code`${joinCode(ids.map(markdownCode), ", ")}${joinCode(notes, "")}`,
    consent: requiresAdminConsent === void 0 ? code`` : requiresAdminConsent ? code`yes` : code`no`,
    level: privilegeLevel === void 0 ? code`` : numberLiteral(privilegeLevel),
    clouds: clouds.map((cloud) => ({ mark: facts.clouds?.includes(cloud) === true ? code`✅` : code`` }))
  };
}
function cloudsView(access) {
  const { clouds: available } = access;
  if (available === void 0) return void 0;
  return clouds.map((cloud) => ({
    title: cloudTitles[cloud],
    mark: available.includes(cloud) ? code`✅` : code`❌`
  }));
}
var schemeTitles, cloudTitles;
var init_permissions_page = __esm({
  "generator/render/permissions-page.ts"() {
    "use strict";
    init_code();
    init_literal();
    init_markdown();
    init_access();
    init_scope_facts();
    init_sufficient_permissions();
    init_templates();
    schemeTitles = {
      delegatedWork: code`Delegated (work or school account)`,
      delegatedPersonal: code`Delegated (personal Microsoft account)`,
      application: code`Application`
    };
    cloudTitles = {
      global: code`Global service`,
      usGov: code`US Government L4`,
      usGovDod: code`US Government L5 (DOD)`,
      china: code`China operated by 21Vianet`
    };
  }
});

// generator/render/runtime-files.ts
import { readdirSync, readFileSync as readFileSync4 } from "node:fs";
import { join as join5 } from "node:path";
function runtimeFiles() {
  return ["runtime", "testing"].flatMap((name2) => modulesIn(join5(templatesFolder(), name2), `src/${name2}`));
}
function modulesIn(folder, path2) {
  return readdirSync(folder).filter((name2) => name2.endsWith(".ts")).sort().map((name2) => ({ path: `${path2}/${name2}`, text: readFileSync4(join5(folder, name2), "utf8") }));
}
var init_runtime_files = __esm({
  "generator/render/runtime-files.ts"() {
    "use strict";
    init_templates_folder();
  }
});

// generator/render/testing-module.ts
function renderTestingModule({ models, service, apiVersion: apiVersion2 }) {
  const types2 = new TypeWriter(models);
  const { resources, types: described2, enumerations, data, operations: operations4, conversions } = service;
  const view = {
    version: stringLiteral(apiVersion2),
    resources: resources.map((resource2) => ({
      name: memberName(resource2.path),
      value: resourceValue(resource2)
    })),
    types: described2.map((type) => ({ name: memberName(type.name), value: typeValue(type) })),
    enumerations: enumerations.map(({ name: name2, members: members2 }) => ({
      name: memberName(name2),
      value: stringArray(members2)
    })),
    data: dataViews(types2, data),
    operations: operations4.map((operation2) => ({
      name: stringLiteral(`${operation2.method} ${operation2.path}`),
      type: handlerType(types2, operation2)
    })),
    conversions: conversions.map(({ type, written, read }) => ({
      name: memberName(type),
      type: code`Conversion<${types2.name(written)}, ${types2.name(read)}>`
    }))
  };
  return renderTemplate("testing.ts.hbs", {
    ...view,
    usesStored: data.length > 0 || operations4.some(({ entity }) => entity !== void 0),
    hasConversions: conversions.length > 0,
    hasOperations: operations4.length > 0,
    models: types2.imports().map(({ alias, file }) => ({ alias, path: importPath([".", "models"], file) })),
    requests: bodyImports(service)
  });
}
function bodyImports({ operations: operations4 }) {
  const bodies = operations4.flatMap(({ body }) => body ?? []);
  return [...new Set(bodies.map(({ file }) => file))].sort().map((file) => ({
    path: importPath([".", "requests"], file),
    names: joinCode(
      bodies.filter((body) => body.file === file).map(({ name: name2 }) => name2),
      ", "
    )
  }));
}
function dataViews(types2, data) {
  const values = data.map(({ path: path2, collection: collection2, stored }) => {
    const type = storedType2(types2, stored);
    const value2 = collection2 ? code`readonly ${type}[]` : type;
    return path2.includes("{") ? { name: code`[path: ${patternType(path2)}]`, value: value2, last: path2.slice(path2.lastIndexOf("/")) } : { name: code`${memberName(path2)}?`, value: value2, last: path2 };
  });
  const byLast = groupBy(values, ({ last }) => last);
  const views = values.map(({ name: name2, last }) => {
    const distinct5 = new Set((byLast.get(last) ?? []).map(({ value: value2 }) => value2));
    return [name2, { name: name2, type: joinCode([...distinct5], " | ") }];
  });
  return [...new Map(views).values()];
}
function storedType2(types2, { forms: forms2 }) {
  const members2 = joinCode(
    forms2.map((form2) => types2.name(form2)),
    " | "
  );
  return code`Stored<${members2}>`;
}
function handlerType(types2, { entity, body, result }) {
  const parts = [
    entity === void 0 ? code`undefined` : storedType2(types2, entity),
    body === void 0 ? code`object` : body.name,
    result === void 0 ? code`null` : types2.type(result)
  ];
  return code`OperationHandler<${joinCode(parts, ", ")}>`;
}
function resourceValue({ is: is3, type, key, parameters, requests }) {
  const required2 = requests.filter((request) => request.required.length > 0);
  return object3([
    [code`is`, stringLiteral(is3)],
    [code`type`, type === void 0 ? void 0 : stringLiteral(type)],
    [code`key`, listed3(key)],
    ...requests.map(({ method, kind }) => [memberName(method), stringLiteral(kind)]),
    [code`parameters`, memberTypes(parameters)],
    [
      code`required`,
      required2.length === 0 ? void 0 : object3(required2.map(({ method, required: paths2 }) => [memberName(method), stringArray(paths2)]))
    ]
  ]);
}
function typeValue(type) {
  return object3([
    [code`base`, type.base === void 0 ? void 0 : stringLiteral(type.base)],
    [code`abstract`, type.abstract ? code`true` : void 0],
    [code`open`, type.open ? code`true` : void 0],
    [code`key`, listed3(type.key)],
    [code`members`, memberTypes(type.members)],
    [code`navigation`, memberTypes(type.navigation)],
    [code`notNull`, listed3(type.notNull)],
    [code`readOnly`, listed3(type.readOnly)],
    [code`immutable`, listed3(type.immutable)],
    [code`writeOnly`, listed3(type.writeOnly)],
    [code`never`, type.never === void 0 ? void 0 : stringLiteral(type.never)],
    [code`readAs`, type.readAs === void 0 ? void 0 : stringLiteral(type.readAs)]
  ]);
}
function memberTypes(members2) {
  if (members2.length === 0) return void 0;
  return object3(members2.map(({ name: name2, type }) => [memberName(name2), stringLiteral(type)]));
}
function object3(members2) {
  const written = members2.flatMap(([name2, value2]) => value2 === void 0 ? [] : [code`${name2}: ${value2}`]);
  return code`{ ${joinCode(written, ", ")} }`;
}
function listed3(values) {
  return values.length === 0 ? void 0 : stringArray(values);
}
var init_testing_module = __esm({
  "generator/render/testing-module.ts"() {
    "use strict";
    init_code();
    init_file_name();
    init_identifier();
    init_group_by();
    init_literal();
    init_templates();
    init_type_code();
  }
});

// generator/render/render-package.ts
var render_package_exports = {};
__export(render_package_exports, {
  renderPackage: () => renderPackage
});
function renderPackage(plan, onFile = () => void 0) {
  const files = [...runtimeFiles(), ...changelog(plan)];
  for (const file of renderedFiles(plan)) {
    const formatted = formatFile(file);
    onFile(formatted);
    files.push(formatted);
  }
  return { value: files.sort((left, right) => left.path < right.path ? -1 : 1), diagnostics: [] };
}
function* renderedFiles(plan) {
  for (const module of plan.models) {
    yield { path: `src/models/${module.file}.ts`, text: renderModelModule(plan.models, module) };
  }
  for (const module of plan.requests) {
    yield { path: `src/requests/${module.file}.ts`, text: renderRequestModule(plan, module) };
    if (!hasSegmentClients(plan)) continue;
    yield { path: `src/clients/${module.file}.ts`, text: renderSegmentClient(plan, module) };
  }
  yield { path: "src/permissions.ts", text: renderPermissionsModule(plan) };
  yield { path: "src/testing.ts", text: renderTestingModule(plan) };
  yield { path: "src/index.ts", text: renderIndexModule(plan) };
  yield { path: "src/client.ts", text: renderClientModule(plan) };
  yield { path: "package.json", text: renderPackageJson(plan) };
  yield { path: "README.md", text: renderReadme(plan) };
  yield { path: "PERMISSIONS.md", text: renderPermissionsPage(plan) };
}
function changelog({ changelog: text9 }) {
  return text9 === void 0 ? [] : [{ path: "CHANGELOG.md", text: text9.replaceAll("\r\n", "\n") }];
}
var init_render_package = __esm({
  "generator/render/render-package.ts"() {
    "use strict";
    init_client_module();
    init_format();
    init_index_module();
    init_model_module();
    init_package_files();
    init_permissions_module();
    init_permissions_page();
    init_request_module();
    init_runtime_files();
    init_testing_module();
  }
});

// generator/output.ts
function foldersAbove(paths2) {
  const folders = /* @__PURE__ */ new Set();
  for (const path2 of paths2) {
    const names = path2.split("/").slice(0, -1);
    names.forEach((_, index) => folders.add(names.slice(0, index + 1).join("/")));
  }
  return folders;
}
var manifestName;
var init_output = __esm({
  "generator/output.ts"() {
    "use strict";
    manifestName = "graph-slice.lock.json";
  }
});

// generator/output-path.ts
function checkOutputPaths(files) {
  return [...unsafePaths(files), ...collisions(files)].map(
    (message) => diagnostic("output-path-invalid", message)
  );
}
function unsafePaths(files) {
  return files.flatMap(({ path: path2 }) => {
    const reason2 = whyUnsafe(path2);
    return reason2 === void 0 ? [] : [`The generated file ${JSON.stringify(path2)} ${reason2}.`];
  });
}
function whyUnsafe(path2) {
  if (path2 === "") return "has an empty path";
  if (path2 === manifestName) return "has the name that is kept for the manifest";
  if (path2.startsWith("/")) return "has an absolute path";
  if (/\p{Surrogate}/u.test(path2)) return "has half of a surrogate pair in its path";
  for (const name2 of path2.split("/")) {
    const reason2 = whyUnsafeName(name2);
    if (reason2 !== void 0) return reason2;
  }
  return void 0;
}
function whyUnsafeName(name2) {
  if (name2 === "") return "has an empty name in its path";
  if (name2 === "." || name2 === "..") return `has ${JSON.stringify(name2)} in its path`;
  if (forbiddenCharacters.test(name2)) return `has a character in ${JSON.stringify(name2)} that is not allowed`;
  if (/[. ]$/.test(name2)) return `has the name ${JSON.stringify(name2)}, which ends with a dot or a blank`;
  if (reservedNames.test(name2)) return `has the name ${JSON.stringify(name2)}, which Windows reserves`;
  if (Buffer.byteLength(name2) > longestName) return `has a name of more than ${longestName} bytes`;
  return void 0;
}
function collisions(files) {
  const messages = [];
  const taken = /* @__PURE__ */ new Map();
  for (const { path: path2 } of files) {
    const other = taken.get(folded(path2));
    if (other !== void 0) messages.push(sameFile(other, path2));
    else taken.set(folded(path2), path2);
  }
  const folders = /* @__PURE__ */ new Map();
  for (const { path: path2 } of files) {
    for (const folder of foldersAbove([path2])) {
      const file = taken.get(folded(folder));
      if (file !== void 0)
        messages.push(`The generated file "${file}" stands where "${path2}" needs a folder.`);
      const other = folders.get(folded(folder));
      if (other !== void 0 && other !== folder) messages.push(sameFile(other, folder));
      folders.set(folded(folder), folder);
    }
  }
  return messages;
}
function sameFile(one, other) {
  return one === other ? `The generated file "${one}" is written twice.` : `The generated paths "${one}" and "${other}" are the same on a system where case does not count.`;
}
function folded(path2) {
  return path2.normalize("NFC").toLowerCase();
}
var reservedNames, forbiddenCharacters, longestName;
var init_output_path = __esm({
  "generator/output-path.ts"() {
    "use strict";
    init_diagnostics();
    init_output();
    reservedNames = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
    forbiddenCharacters = /[\p{Cc}<>:"|?*\\]/u;
    longestName = 255;
  }
});

// generator/check/compiler-errors.ts
function parseCompilerErrors(output) {
  return output.split(/\r?\n(?=\S)/u).flatMap((entry2) => {
    const found2 = /^(?:(?<path>.+)\((?<line>\d+),(?<column>\d+)\): )?error TS(?<code>\d+): (?<text>.*)$/su.exec(entry2);
    if (found2?.groups === void 0) return [];
    const { path: path2, line: line2, column, code: code2, text: text9 = "" } = found2.groups;
    const place = path2 === void 0 ? {} : { place: { path: path2, line: Number(line2), column: Number(column) } };
    return [
      {
        ...place,
        code: Number(code2),
        message: text9.trim().split(/\s*\n\s*/u).join(" ")
      }
    ];
  });
}
function isSyntaxError({ code: code2 }) {
  return code2 >= 1e3 && code2 < 2e3;
}
var init_compiler_errors = __esm({
  "generator/check/compiler-errors.ts"() {
    "use strict";
  }
});

// generator/check/compiler.ts
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire as createRequire2 } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join as join6, sep as sep2 } from "node:path";
async function compile2(modules2) {
  const executable = findExecutable();
  return inTemporaryFolder(async (folder) => {
    const project = JSON.stringify({ compilerOptions, files: modules2.map(({ path: path2 }) => path2) });
    await writeFiles(folder, [...modules2, { path: "tsconfig.json", text: project }]);
    const { output, succeeded } = await run(executable, folder);
    if (succeeded) return { files: await readFiles(folder, "dist"), errors: [] };
    const errors = parseCompilerErrors(output);
    if (errors.length === 0) throw new Error(`The compiler ${executable} failed: ${output}`);
    return { files: [], errors };
  });
}
function findExecutable() {
  const compiler = createRequire2(require2.resolve("typescript-7.0/package.json"));
  const name2 = `@typescript/typescript-${process.platform}-${process.arch}`;
  try {
    const folder = join6(dirname(compiler.resolve(`${name2}/package.json`)), "lib");
    return join6(folder, process.platform === "win32" ? "tsc.exe" : "tsc");
  } catch (error) {
    const advice = "Install this program together with its optional dependencies.";
    throw new Error(`The TypeScript compiler for this platform, ${name2}, is not installed. ${advice}`, {
      cause: error
    });
  }
}
async function run(executable, folder) {
  return new Promise((resolve3) => {
    const parameters = ["--project", ".", "--pretty", "false", "--locale", "en"];
    const options = { cwd: folder, maxBuffer: Number.POSITIVE_INFINITY, windowsHide: true };
    execFile(executable, parameters, options, (error, stdout, stderr) => {
      const failure = error !== null && stdout === "" ? error.message : "";
      resolve3({ output: stdout + stderr + failure, succeeded: error === null });
    });
  });
}
async function inTemporaryFolder(use) {
  const folder = await mkdtemp(join6(tmpdir(), "graph-slice-"));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    return await use(folder);
  } finally {
    process.off("exit", remove);
    remove();
  }
}
async function writeFiles(folder, files) {
  for (const path2 of foldersAbove(files.map(({ path: path3 }) => path3))) await mkdir(join6(folder, path2));
  await Promise.all(files.map(({ path: path2, text: text9 }) => writeFile(join6(folder, path2), text9)));
}
async function readFiles(folder, part) {
  const entries = await readdir(join6(folder, part), { recursive: true, withFileTypes: true });
  const paths2 = entries.filter((entry2) => entry2.isFile()).map((entry2) => join6(entry2.parentPath, entry2.name).slice(folder.length + 1));
  return Promise.all(
    paths2.map(async (path2) => ({
      path: path2.split(sep2).join("/"),
      text: await readFile(join6(folder, path2), "utf8")
    }))
  );
}
var compilerOptions, require2;
var init_compiler = __esm({
  "generator/check/compiler.ts"() {
    "use strict";
    init_output();
    init_compiler_errors();
    compilerOptions = {
      target: "es2022",
      lib: ["es2022"],
      types: [],
      module: "es2022",
      moduleResolution: "bundler",
      moduleDetection: "force",
      newLine: "lf",
      rootDir: "src",
      outDir: "dist",
      declaration: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUnusedLocals: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      isolatedDeclarations: true,
      erasableSyntaxOnly: true,
      skipDefaultLibCheck: true,
      noEmitOnError: true
    };
    require2 = createRequire2(import.meta.url);
  }
});

// generator/check/rendered.ts
function isRendered({ path: path2 }) {
  return path2.startsWith("src/") && !/^src\/(?:runtime|testing)\//.test(path2) && path2.endsWith(".ts");
}
var init_rendered = __esm({
  "generator/check/rendered.ts"() {
    "use strict";
  }
});

// generator/check/active-code.ts
var active_code_exports = {};
__export(active_code_exports, {
  searchModule: () => searchModule
});
function searchModule({ path: path2, text: text9 }) {
  return findActiveCode(path2, typescript.createSourceFile(path2, text9, languageOptions, true));
}
var languageOptions;
var init_active_code = __esm({
  "generator/check/active-code.ts"() {
    "use strict";
    init_inert();
    init_typescript();
    languageOptions = {
      languageVersion: typescript.ScriptTarget.ES2022,
      // Doc comments say nothing of what runs.
      jsDocParsingMode: typescript.JSDocParsingMode.ParseNone
    };
  }
});

// generator/check/check-package.ts
var check_package_exports = {};
__export(check_package_exports, {
  checkPackage: () => checkPackage,
  createPackageCheck: () => createPackageCheck
});
function createPackageCheck(search) {
  const seen = /* @__PURE__ */ new Set();
  function look(file) {
    if (seen.has(file) || !isRendered(file)) return;
    seen.add(file);
    search.add(file);
  }
  return {
    look,
    check(files) {
      files.forEach(look);
      return check4(files, search);
    }
  };
}
async function checkPackage(files) {
  const { searchModule: searchModule2 } = await Promise.resolve().then(() => (init_active_code(), active_code_exports));
  const found2 = [];
  const search = {
    add: (module) => found2.push(...searchModule2(module)),
    findings: () => Promise.resolve(found2)
  };
  return createPackageCheck(search).check(files);
}
async function check4(files, search) {
  const malformed2 = [...checkOutputPaths(files), ...files.flatMap(checkJson)];
  if (hasErrors(malformed2)) return { value: files, diagnostics: malformed2 };
  const modules2 = files.filter(({ path: path2 }) => path2.startsWith("src/") && path2.endsWith(".ts"));
  const [active, compilation] = await Promise.all([search.findings(), compile2(modules2)]);
  const syntax = compilation.errors.filter(isSyntaxError);
  const findings2 = [syntax.map(invalid2), active, compilation.errors.map(invalid2)];
  const diagnostics = findings2.find(hasErrors) ?? [];
  const all2 = [...files, ...compilation.files];
  return { value: all2.sort((one, other) => ordinal(one.path, other.path)), diagnostics };
}
function checkJson({ path: path2, text: text9 }) {
  if (!path2.endsWith(".json")) return [];
  try {
    JSON.parse(text9);
    return [];
  } catch (error) {
    const reason2 = error instanceof Error ? error.message : String(error);
    const origin = { source: { name: path2, text: text9 }, offset: 0 };
    return [diagnostic("render-invalid", `The generated document is not JSON: ${reason2}`, origin)];
  }
}
function invalid2({ place, code: code2, message }) {
  const origin = place && { source: { name: place.path }, line: place.line, column: place.column };
  return diagnostic("render-invalid", `${message} (TS${code2})`, origin);
}
var init_check_package = __esm({
  "generator/check/check-package.ts"() {
    "use strict";
    init_diagnostics();
    init_ordinal();
    init_output_path();
    init_compiler();
    init_compiler_errors();
    init_rendered();
  }
});

// generator/pipeline.ts
async function generatePackage(sources, options, hooks = {}) {
  const run2 = new Run(hooks);
  const slice2 = (await run2.slice(sources, options))?.slice;
  const plan = slice2 && await run2.stage(
    "plan",
    async () => (await Promise.resolve().then(() => (init_plan_package(), plan_package_exports))).planPackage(slice2, {
      ...options,
      ...sources.changelog === void 0 ? {} : { changelog: sources.changelog.text }
    })
  );
  const rendered = plan && await run2.stage(
    "render",
    async () => (await Promise.resolve().then(() => (init_render_package(), render_package_exports))).renderPackage(plan, hooks.onFile)
  );
  const files = rendered && await run2.stage("check", () => (hooks.check ?? checkHere)(rendered));
  const value2 = {
    files: files ?? [],
    ...slice2 === void 0 ? {} : { slice: slice2 },
    ...plan === void 0 ? {} : { plan },
    times: run2.times
  };
  return { value: value2, diagnostics: run2.diagnostics };
}
async function checkHere(files) {
  const { checkPackage: checkPackage2 } = await Promise.resolve().then(() => (init_check_package(), check_package_exports));
  return checkPackage2(files);
}
async function openApiReader() {
  return (await Promise.resolve().then(() => (init_read_openapi(), read_openapi_exports))).readOpenApi;
}
async function readSources({
  metadata,
  annotations,
  permissions = [],
  roles: roles2
}) {
  const read = metadata.form === "csdl" ? readCsdlInParts : await openApiReader();
  const documents = [read(metadata.source), ...annotations.map((source) => readCsdl(source))];
  const permissionTable = permissions.length === 0 ? void 0 : readPermissions(...permissions);
  const rolesEntries = roles2 && readRoles(roles2);
  return {
    value: {
      documents: documents.map(({ value: value2 }) => value2),
      access: {
        ...permissionTable === void 0 ? {} : { permissions: permissionTable.value },
        ...rolesEntries === void 0 ? {} : { roles: rolesEntries.value }
      }
    },
    diagnostics: [...documents, permissionTable, rolesEntries].flatMap(
      (outcome) => outcome?.diagnostics ?? []
    )
  };
}
var Run;
var init_pipeline = __esm({
  "generator/pipeline.ts"() {
    "use strict";
    init_diagnostics();
    init_assemble_documents();
    init_read_csdl();
    init_read_permissions();
    init_read_roles();
    init_slice_model();
    Run = class {
      diagnostics = [];
      times = {};
      #onStage;
      #tolerated;
      constructor({ onStage = () => void 0, tolerated = [] }) {
        this.#onStage = onStage;
        this.#tolerated = tolerated;
      }
      /** Runs a stage; undefined where it finds an error. */
      async stage(stage, run2) {
        this.#onStage(stage);
        const start = performance.now();
        const { value: value2, diagnostics } = await run2();
        this.times[stage] = performance.now() - start;
        this.diagnostics.push(...diagnostics);
        const counted = diagnostics.filter(({ code: code2 }) => !this.#tolerated.includes(code2));
        return hasErrors(counted) ? void 0 : value2;
      }
      async slice(sources, options) {
        const read = await this.stage("read", () => readSources(sources));
        if (read === void 0) return void 0;
        const assembled2 = await this.stage("assemble", () => assembleDocuments(read.documents));
        if (assembled2 === void 0) return void 0;
        const { derivedTypesLimit = defaultDerivedTypesLimit } = options;
        const slice2 = await this.stage("slice", () => {
          const { value: value2, diagnostics } = sliceModel(assembled2.model, read.access, {
            ...options,
            derivedTypesLimit
          });
          return { value: value2, diagnostics: [...assembled2.checkUsed(), ...diagnostics] };
        });
        return slice2 && { slice: slice2, access: read.access };
      }
    };
  }
});

// test/fuzz/package-targets.ts
var package_targets_exports = {};
__export(package_targets_exports, {
  packageTargets: () => packageTargets
});
async function packageOf(form2, source) {
  const sources = { metadata: { form: form2, source }, annotations: [] };
  const options = {
    name: "@contoso/fuzzed",
    version: "1.0.0",
    apiVersion: "v1.0",
    include: ["/**"],
    operations: "all"
  };
  const check5 = (files) => Promise.resolve({ value: files, diagnostics: [] });
  const { value: value2, diagnostics } = await generatePackage(sources, options, { check: check5 });
  for (const file of value2.files) checkFile(file);
  return { value: value2.files, diagnostics };
}
function checkFile({ path: path2, text: text9 }) {
  if (!/^(?!\/)(?!.*\.\.)[\w./@-]+$/u.test(path2)) throw new Error(`A file is at ${JSON.stringify(path2)}.`);
  if (!path2.endsWith(".ts") || path2.includes("/runtime/") || path2.includes("/testing/")) return;
  const file = typescript.createSourceFile(path2, text9, typescript.ScriptTarget.ES2022, true);
  const { diagnostics } = typescript.transpileModule(text9, { reportDiagnostics: true, fileName: path2 });
  const [wrong] = (diagnostics ?? []).map(
    ({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, " ")
  );
  if (wrong !== void 0) throw new Error(`${path2} does not parse: ${wrong}`);
  const [active] = findActiveCode(path2, file);
  if (active !== void 0) throw new Error(`${path2} is not inert: ${active.message}`);
}
var packageTargets;
var init_package_targets = __esm({
  "test/fuzz/package-targets.ts"() {
    "use strict";
    init_typescript();
    init_inert();
    init_pipeline();
    init_mutate_xml();
    init_mutate_json();
    packageTargets = [
      {
        name: "package-of-csdl",
        seeds: ["metadata/identity-api-connectors.csdl.xml"],
        mutations: [mutateXml],
        isBlind: true,
        read: (source) => packageOf("csdl", source)
      },
      {
        name: "package-of-openapi",
        seeds: ["metadata/identity-api-connectors.openapi.yaml"],
        mutations: [mutateYaml],
        isBlind: true,
        read: (source) => packageOf("openapi", source)
      }
    ];
  }
});

// ../prof.ts
import { readFileSync as readFileSync5 } from "node:fs";

// test/fuzz/targets.ts
var modules = [
  async () => (await Promise.resolve().then(() => (init_readers(), readers_exports))).readers,
  async () => [(await Promise.resolve().then(() => (init_scan_target(), scan_target_exports))).scanTarget],
  async () => [(await Promise.resolve().then(() => (init_escape_target(), escape_target_exports))).escapeTarget],
  async () => (await Promise.resolve().then(() => (init_package_targets(), package_targets_exports))).packageTargets
];
async function targetNamed(name2) {
  for (const load of modules) {
    const found2 = (await load()).find((target) => target.name === name2);
    if (found2 !== void 0) return found2;
  }
  throw new Error(`There is no target ${name2}.`);
}

// ../prof.ts
init_parse_markdown();
var t = await targetNamed("documentation");
var text8 = readFileSync5("/tmp/fuzz/slow-documentation-0", "utf8");
for (const k of [1, 2, 4]) {
  const s = text8.repeat(k);
  let c = process.cpuUsage();
  parseMarkdown({ name: "x", text: s });
  const p = process.cpuUsage(c).user / 1e3;
  c = process.cpuUsage();
  const r = await t.read({ name: "x", text: s });
  console.log(k, s.length, p, process.cpuUsage(c).user / 1e3, r.diagnostics.length, r.diagnostics[0]?.message.slice(0, 200));
}
