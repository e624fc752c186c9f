import fc from "fast-check";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics.js";
import { assembleModel } from "../../../generator/ir/assemble.js";
import type { Expression } from "../../../generator/ir/annotation.js";
import { expressionText } from "../../../generator/ir/expression-text.js";
import type { ModelDocument } from "../../../generator/ir/document.js";
import { PartialModel } from "../../../generator/ir/partial-model.js";
import { wholeDocument } from "../../../generator/ir/whole-document.js";
import type { Model, NamedType } from "../../../generator/ir/model.js";
import { derivedTypeIndex, isStructuredType, keyOf, propertiesOf } from "../../../generator/ir/lookups.js";
import * as build from "../../support/build.js";

// Few names, so that they meet often; some that objects have from elsewhere.
const simpleName = fc.constantFrom("a", "b", "c", "constructor", "__proto__", "$ReturnType", "");
const qualifiedName = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom("ns", "ns.sub"), simpleName).map((parts) => parts.join(".")),
  },
  { weight: 1, arbitrary: fc.constantFrom("Edm.String", "Edm.Untyped", "other.a", "plain", ".", "") },
);
const typeText = fc.oneof(
  qualifiedName,
  qualifiedName.map((name) => `Collection(${name})`),
);
const property = fc.tuple(simpleName, typeText).map(([name, type]) => build.property(name, type));
const navigation = fc.tuple(simpleName, typeText).map(([name, type]) => build.navigation(name, type));
const structured = fc.record(
  {
    baseType: qualifiedName,
    open: fc.boolean(),
    properties: fc.array(property, { maxLength: 3 }),
    navigationProperties: fc.array(navigation, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const type: fc.Arbitrary<NamedType> = fc.oneof(
  fc
    .tuple(qualifiedName, structured, simpleName)
    .map(([name, more, key]) => build.entityType(name, { ...more, key: [{ path: key }] })),
  fc.tuple(qualifiedName, structured).map(([name, more]) => build.complexType(name, more)),
  fc
    .tuple(qualifiedName, fc.array(simpleName))
    .map(([name, members]) => build.enumerationType(name, members)),
  fc.tuple(qualifiedName, qualifiedName).map(([name, underlying]) => build.typeDefinition(name, underlying)),
);
const operation = fc
  .tuple(
    fc.constantFrom("action" as const, "function" as const),
    qualifiedName,
    fc.array(fc.tuple(simpleName, typeText), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([kind, name, parameters, bound]) => build.operation(kind, name, parameters, { bound }));
const container = fc
  .tuple(
    qualifiedName,
    fc.array(
      fc.oneof(
        fc.tuple(simpleName, qualifiedName).map(([name, target]) => build.entitySet(name, target)),
        fc.tuple(simpleName, qualifiedName).map(([name, target]) => build.singleton(name, target)),
        fc
          .tuple(simpleName, qualifiedName)
          .map(([name, target]) => build.operationImport("functionImport", name, target)),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([name, children]) => build.container(name, children));
const target = fc.oneof(
  fc
    .array(fc.oneof(qualifiedName, simpleName), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join("/")),
  fc
    .tuple(qualifiedName, fc.array(typeText, { maxLength: 2 }), simpleName)
    .map(([name, types, part]) => `${name}(${types.join(",")})/${part}`),
  fc.tuple(qualifiedName, qualifiedName).map(([name, term]) => `${name}@${term}`),
  fc.string(),
);
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small" },
    target.map(build.path),
    fc.string().map(build.string),
    fc.array(tie("expression"), { maxLength: 3 }).map((items) => build.collection(...items)),
    fc.dictionary(simpleName, tie("expression"), { maxKeys: 3 }).map(build.record),
  ),
}));
const annotation = fc
  .tuple(qualifiedName, fc.option(expression, { nil: undefined }))
  .map(([term, value]) => build.annotation(term, value));
const document: fc.Arbitrary<ModelDocument> = fc
  .record({
    types: fc.array(type, { maxLength: 8 }),
    operations: fc.array(operation, { maxLength: 4 }),
    containers: fc.array(container, { maxLength: 2 }),
    annotations: fc.dictionary(target, fc.array(annotation, { maxLength: 3 }), { maxKeys: 5 }),
  })
  .map(build.document);

it("assembles any documents without a throw, and look-ups on what comes out end", () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 3 }), (documents) => {
      const { value } = assembleModel(documents);
      for (const each of value.types.values()) lookUp(value, each);
      return true;
    }),
    { numRuns: 300 },
  );
});

it("comes to the same annotations whatever the order within a document", () => {
  fc.assert(
    fc.property(document, fc.infiniteStream(fc.nat()), (each, numbers) => {
      // Of two types of one name the first is kept, which is an error of its own.
      fc.pre(new Set(each.types.map(({ name }) => name)).size === each.types.length);
      fc.pre(each.containers.length < 2);
      const shuffled = {
        ...each,
        types: shuffle(each.types, numbers),
        operations: shuffle(each.operations, numbers),
        annotations: shuffle(each.annotations, numbers),
      };
      expect(annotationTexts(assembleModel([shuffled]).value)).toEqual(
        annotationTexts(assembleModel([each]).value),
      );
    }),
    { numRuns: 300 },
  );
});

it("comes to the same model and findings in parts, once all are asked for", () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 3 }), (documents) => {
      const whole = assembleModel(documents);
      const partial = new PartialModel(
        documents.map((each) => {
          const { schemas, entries, part } = wholeDocument(each);
          return { schemas, entries, part };
        }),
      );
      expect(contents(partial)).toEqual(contents(whole.value));
      expect(texts(partial.check())).toEqual(texts(whole.diagnostics));
      const index = derivedTypeIndex(whole.value);
      for (const name of whole.value.types.keys()) {
        expect(derivedTypeIndex(partial).transitive(name)).toEqual(index.transitive(name));
      }
    }),
    { numRuns: 300 },
  );
});

it("checks in parts what is used and no more, without a throw", () => {
  fc.assert(
    fc.property(fc.array(document, { maxLength: 3 }), fc.array(qualifiedName), (documents, used) => {
      // Not by their messages: what is said of several places at once says less where there are fewer.
      const whole = new Set(assembleModel(documents).diagnostics.map(({ code }) => code));
      const partial = new PartialModel(
        documents.map((each) => {
          const { schemas, entries, part } = wholeDocument(each);
          return { schemas, entries, part };
        }),
      );
      for (const name of used) partial.types.get(name);
      expect(partial.check().filter(({ code }) => !whole.has(code))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function contents({ schemas, types, operations, terms, container, annotations }: Model): unknown {
  return {
    schemas: schemas.map(({ namespace }) => namespace),
    types: new Map(types),
    operations: new Map(operations),
    terms: new Map(terms),
    container,
    annotations: new Map(annotations),
  };
}

/** What stands for several findings shows one of them, whichever came first. */
function texts(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .map(({ code, message }) => `${code} ${/ So are \d+ other.*/su.exec(message)?.[0] ?? message}`)
    .sort();
}

function lookUp(model: Model, type: NamedType): void {
  derivedTypeIndex(model).transitive(type.name);
  if (!isStructuredType(type)) return;
  propertiesOf(model, type);
  keyOf(model, type);
}

function shuffle<Item>(items: readonly Item[], numbers: Iterator<number>): readonly Item[] {
  return items
    .map((item) => ({ item, rank: Number(numbers.next().value) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

function annotationTexts(model: Model): readonly string[] {
  return [...model.annotations]
    .flatMap(([each, list]) => list.map(({ term, value }) => `${each} ${term} ${expressionText(value)}`))
    .sort();
}
