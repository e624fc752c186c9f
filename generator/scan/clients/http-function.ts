/** Functions that send HTTP requests. */
import { ts } from "ts-morph";
import { symbolOf } from "../flow/symbols.js";
import { packageOfSymbol, packagesOfType } from "../packages.js";
import { accessedName, bare, isAccess } from "../program-syntax.js";
import type { Scan } from "../scan.js";
import { packagesOfChain } from "../untyped.js";
import { httpMembers, httpPackages, otherTypes } from "./http-libraries.js";

export interface HttpFunction {
  /** The method of its requests; absent where options say it. */
  readonly method?: string;
}

/** Whether a call of this sends a request; undefined where it does not. */
export function httpFunction(scan: Scan, callee: ts.Expression): HttpFunction | undefined {
  if (ts.isIdentifier(callee)) return namedFunction(scan, callee);
  if (!isAccess(callee)) return undefined;
  const name = accessedName(callee);
  if (name === undefined) return undefined;
  if (name === "fetch" && isPlatformMember(scan, callee)) return {};
  if (!httpMembers.has(name) || !scan.usesHttpPackages) return undefined;
  const type = scan.view.checker.getTypeAtLocation(callee.expression);
  if (otherTypes.test(type.getSymbol()?.name ?? "")) return undefined;
  const packages = packagesOfChain(scan.view, callee.expression);
  const isHttp = packages.some((each) => httpPackages.has(each)) || isImported(scan, callee.expression);
  if (!isHttp) return undefined;
  const method = httpMembers.get(name);
  return method === undefined ? {} : { method };
}

/** `globalThis.fetch` and the like, also where nothing declares it. */
function isPlatformMember(
  scan: Scan,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): boolean {
  const symbol = symbolOf(scan.view.checker, nameOf(callee));
  if (symbol !== undefined) return isFetch(scan, symbol, callee);
  const object = bare(callee.expression);
  return ts.isIdentifier(object) && ["globalThis", "window", "self", "global"].includes(object.text);
}

function nameOf(callee: ts.PropertyAccessExpression | ts.ElementAccessExpression): ts.Node {
  return ts.isPropertyAccessExpression(callee) ? callee.name : callee;
}

function namedFunction(scan: Scan, callee: ts.Identifier): HttpFunction | undefined {
  const { checker } = scan.view;
  const symbol = symbolOf(checker, callee);
  if (symbol === undefined) return callee.text === "fetch" ? {} : undefined;
  if (isFetch(scan, symbol, callee)) return {};
  const declared = packageOfSymbol(symbol);
  if (declared !== undefined) {
    return httpPackages.has(declared) && !isType(symbol) ? methodOfName(symbol.name) : undefined;
  }
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || !mayHoldFunction(declaration)) return undefined;
  if (!scan.usesHttpPackages && !/fetch/i.test(callee.text)) return undefined;
  const type = checker.getTypeAtLocation(callee);
  const packages =
    (type.flags & ts.TypeFlags.Any) === 0 ? packagesOfType(type) : packagesOfChain(scan.view, callee);
  if (packages.some((each) => httpPackages.has(each))) return {};
  const typed = type.getSymbol();
  return typed !== undefined && isFetch(scan, typed, callee) ? {} : undefined;
}

/** A variable or the like that holds something made elsewhere; functions with bodies are read themselves. */
function mayHoldFunction(declaration: ts.Declaration): boolean {
  if (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) {
    const { initializer } = declaration;
    return (
      initializer === undefined || !(ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
    );
  }
  return (
    ts.isParameter(declaration) || ts.isBindingElement(declaration) || ts.isPropertySignature(declaration)
  );
}

/** The platform's `fetch`: a global one that nothing in the program defines. */
function isFetch(_scan: Scan, symbol: ts.Symbol | undefined, callee: ts.Node): boolean {
  if (symbol === undefined) return ts.isIdentifier(callee) && callee.text === "fetch";
  if (symbol.name !== "fetch") return false;
  return (symbol.declarations ?? []).every(
    (each) => each.getSourceFile().isDeclarationFile && !isOfOtherPackage(each),
  );
}

const platformPackages: ReadonlySet<string> = new Set([
  "node",
  "typescript",
  "bun",
  "bun-types",
  "undici-types",
]);

function isOfOtherPackage(declaration: ts.Declaration): boolean {
  const { fileName } = declaration.getSourceFile();
  const [, name] = /.*\/node_modules\/(?:@types\/)?((?:@[^/]+\/)?[^/]+)\//.exec(fileName) ?? [];
  return name !== undefined && !platformPackages.has(name) && !name.startsWith("@cloudflare/");
}

function isImported(scan: Scan, expression: ts.Expression): boolean {
  const symbol = symbolOf(scan.view.checker, expression);
  const name = symbol && packageOfSymbol(symbol);
  return name !== undefined && httpPackages.has(name);
}

function isType(symbol: ts.Symbol): boolean {
  return otherTypes.test(symbol.name);
}

/** `get` of Node's `https`, imported by its name, says the method. */
function methodOfName(name: string): HttpFunction {
  const method = httpMembers.get(name);
  return method === undefined ? {} : { method };
}
