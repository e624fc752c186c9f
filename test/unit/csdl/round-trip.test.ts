/** Properties of the reader: what was written is what is read, and what is broken is never read in part. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { hasErrors } from "../../../generator/diagnostics.js";
import type { Expression } from "../../../generator/ir/annotation.js";
import { edm, edmx, readText, schema, withoutOrigins } from "./reading.js";

/** An element to be written: name, attributes, children or text. */
interface Xml {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly content?: readonly (Xml | string)[];
}

/** Writes an element in one of the ways that mean the same: quotes, references, blanks, comments. */
function write({ name, attributes = {}, content = [] }: Xml, choose: (ways: number) => number): string {
  const blank = (): string => [" ", "\n  ", "\t", " \r\n"][choose(4)]!;
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return "";
    const quote = choose(2) === 0 ? `"` : "'";
    return `${blank()}${key}${choose(4) === 0 ? " = " : "="}${quote}${escape(value, choose)}${quote}`;
  });
  const inner = content.map((each) =>
    typeof each === "string"
      ? escape(each, choose)
      : `${choose(6) === 0 ? "<!-- > ' -->" : ""}${write(each, choose)}`,
  );
  const start = `<${name}${written.join("")}`;
  if (content.length === 0 && choose(2) === 0) return `${start}${choose(2) === 0 ? " " : ""}/>`;
  return `${start}>${inner.join("")}</${name}${choose(4) === 0 ? " " : ""}>`;
}

function escape(text: string, choose: (ways: number) => number): string {
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (/[<>&"'\s]/.test(character) || choose(9) === 0) {
      return choose(2) === 0 ? `&#${codePoint};` : `&#x${codePoint.toString(16)};`;
    }
    return character;
  }).join("");
}

const identifier = fc.stringMatching(/^[A-Za-z_ßéΩ][A-Za-z0-9_ßéΩ]{0,8}$/u);
const text = fc
  .string({ unit: "binary", maxLength: 12 })
  .map((value) => value.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, ""));
const typeName = fc.oneof(
  fc.constant("Edm.String"),
  fc.constant("Edm.Int64"),
  identifier.map((name) => `n.${name}`),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

const typeReference = fc
  .record({ name: typeName, collection: fc.boolean(), nullable: optional(fc.boolean()) })
  .map(defined);

function typeAttributes(type: { name: string; collection: boolean; nullable?: boolean | undefined }) {
  return {
    Type: type.collection ? `Collection(${type.name})` : type.name,
    Nullable: type.nullable?.toString(),
  };
}

const property = fc
  .record({ name: identifier, type: typeReference, defaultValue: optional(text) })
  .map(defined);

const complexType = fc
  .record({
    name: identifier.map((name) => `n.${name}`),
    baseType: optional(identifier.map((name) => `n.${name}`)),
    abstract: fc.boolean(),
    open: fc.boolean(),
    properties: fc.array(property, { maxLength: 3 }),
  })
  .map((type) => defined({ kind: "complexType", ...type, navigationProperties: [] }));

const expression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    text.map((value): Expression => ({ kind: "string", value })),
    fc.boolean().map((value): Expression => ({ kind: "boolean", value })),
    fc.bigInt().map((value): Expression => ({ kind: "number", value: `${value}` })),
    identifier.map((name): Expression => ({ kind: "path", type: "PropertyPath", value: `a/n.${name}` })),
    fc.array(identifier, { minLength: 1, maxLength: 3 }).map((names): Expression => ({
      kind: "enumerationMembers",
      members: names.map((name) => `n.e/${name}`),
    })),
    fc.constant<Expression>({ kind: "null" }),
    fc.array(tie("expression"), { maxLength: 3 }).map((items): Expression => ({ kind: "collection", items })),
    fc
      .array(fc.tuple(identifier, tie("expression")), { maxLength: 3 })
      .map((entries): Expression => ({ kind: "record", properties: new Map(entries) })),
    tie("expression").map((operand): Expression => ({
      kind: "operation",
      name: "Not",
      attributes: new Map(),
      operands: [operand],
    })),
  ),
})).expression;

function expressionXml(value: Expression): Xml {
  switch (value.kind) {
    case "string":
      return { name: "String", content: value.value === "" ? [] : [value.value] };
    case "boolean":
      return { name: "Bool", content: [`${value.value}`] };
    case "number":
      return { name: "Int", content: [value.value] };
    case "path":
      return { name: value.type, content: [value.value] };
    case "enumerationMembers":
      return { name: "EnumMember", content: [value.members.join(" ")] };
    case "null":
      return { name: "Null" };
    case "collection":
      return { name: "Collection", content: value.items.map(expressionXml) };
    case "record":
      return {
        name: "Record",
        content: [...value.properties].map(([Property, each]) => ({
          name: "PropertyValue",
          attributes: { Property },
          content: [expressionXml(each)],
        })),
      };
    case "operation":
      return { name: value.name, content: value.operands.map(expressionXml) };
    case "literal":
      return { name: value.type, content: [value.value] };
  }
}

const ways = fc.infiniteStream(fc.nat());

it("reads what was written, however it was written", () => {
  fc.assert(
    fc.property(
      fc.array(complexType, { maxLength: 4 }),
      fc.array(expression, { maxLength: 3 }),
      ways,
      (types, values, stream) => {
        const choose = (count: number): number => (stream.next().value ?? 0) % count;
        const schemaXml: Xml = {
          name: "Schema",
          attributes: { Namespace: "n", Alias: "m", xmlns: edm },
          content: [
            ...types.map((type): Xml => ({
              name: "ComplexType",
              attributes: {
                Name: type.name.slice(2),
                BaseType: choose(2) === 0 ? type.baseType : type.baseType?.replace("n.", "m."),
                Abstract: type.abstract ? "true" : undefined,
                OpenType: `${type.open}`,
              },
              content: type.properties.map((each) => ({
                name: "Property",
                attributes: {
                  Name: each.name,
                  ...typeAttributes(each.type),
                  DefaultValue: each.defaultValue,
                },
              })),
            })),
            ...values.map((value): Xml => ({
              name: "Annotations",
              attributes: { Target: "m.t" },
              content: [{ name: "Annotation", attributes: { Term: "m.u" }, content: [expressionXml(value)] }],
            })),
          ],
        };
        const document = write(
          {
            name: "x:Edmx",
            attributes: { "xmlns:x": edmx, Version: "4.01" },
            content: [{ name: "x:DataServices", content: [schemaXml] }],
          },
          choose,
        );
        const { value, diagnostics } = readText(document);
        expect(diagnostics).toEqual([]);
        expect(withoutOrigins(value.types)).toEqual(types);
        expect(withoutOrigins(value.annotations)).toEqual(
          values.map((each) => ({ target: "n.t", annotation: { term: "n.u", value: each } })),
        );
      },
    ),
  );
});

const example = schema(`
  <!-- staff -->
  <EntityType Name="person" Abstract="true">
    <Key><PropertyRef Name="id" /></Key>
    <Property Name="id" Type="Edm.String" Nullable="false" DefaultValue="&lt;&#65;" />
    <NavigationProperty Name="team" Type='Collection(self.team)' ContainsTarget="true" />
  </EntityType>
  <EnumType Name="color"><Member Name="red" Value="1" /></EnumType>
  <Action Name="hire" IsBound="true"><Parameter Name="person" Type="self.person" /></Action>
  <Annotations Target="self.person/id">
    <Annotation Term="Core.Description"><String>the <![CDATA[<key>]]> &amp; more</String></Annotation>
  </Annotations>`);

it("every beginning of a document that is not all of it is malformed", () => {
  for (let length = 0; length < example.length; length++) {
    const { value, diagnostics } = readText(example.slice(0, length));
    expect(diagnostics.map(({ code }) => code)).toEqual(["xml-malformed"]);
    expect([...value.schemas, ...value.types]).toEqual([]);
  }
});

it("never throws, and gives nothing of a document that is not well-formed", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "/",
      `"`,
      "'",
      "&",
      ";",
      "]]>",
      "<!--",
      "-->",
      "<?",
      "?>",
      "<![CDATA[",
      "<!DOCTYPE a>",
    ),
    fc.constantFrom("=", " ", "\n", "\0", "\uFEFF", "xmlns", "edmx:", "</Schema>", "<Property>", "__proto__"),
    fc.string({ maxLength: 4 }),
  );
  const mutation = fc.tuple(fc.nat(example.length), fc.nat(12), piece);
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const mutated = mutations.reduce(
        (current, [at, removed, added]) => current.slice(0, at) + added + current.slice(at + removed),
        example,
      );
      const { value, diagnostics } = readText(mutated);
      if (diagnostics.some(({ code }) => code.startsWith("xml-"))) {
        expect(hasErrors(diagnostics)).toBe(true);
        expect(diagnostics).toHaveLength(1);
        expect([...value.schemas, ...value.types, ...value.operations, ...value.annotations]).toEqual([]);
      }
      for (const { origin } of diagnostics) {
        if (origin === undefined || !("offset" in origin)) throw new Error("no place");
        expect(origin.offset).toBeGreaterThanOrEqual(0);
        expect(origin.offset).toBeLessThanOrEqual(mutated.length);
      }
    }),
    { numRuns: 2000 },
  );
});

it("takes any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (any) => {
      expect(hasErrors(readText(any).diagnostics)).toBe(true);
    }),
  );
});
