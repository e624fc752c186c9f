import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xmlDocument } from "../../../generator/escape/xml.js";
import type { Expression } from "../../../generator/ir/annotation.js";
import { readCsdl } from "../../../generator/read/csdl/read-csdl.js";
import { writeCsdl } from "../../../generator/recut/write-csdl.js";
import * as build from "../../support/build.js";

/** What becomes of an expression that is written and read again. */
function readBack(value: Expression): unknown {
  const model = build.model({
    types: [build.complexType("contoso.hr.badge")],
    annotations: { "contoso.hr.badge": [build.annotation("Org.OData.Core.V1.Description", value)] },
  });
  const { value: document, diagnostics } = readCsdl({ name: "a", text: writeCsdl(model, ["a -- b"]) });
  expect(diagnostics).toEqual([]);
  return document.annotations[0]?.annotation.value;
}

/** What XML can say at all: other characters are replaced. */
const text = fc
  .string({ unit: "binary" })
  .filter((each) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(each));

describe("a text is read back as it was written,", () => {
  test("as an attribute", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(readBack({ kind: "string", value })).toEqual({ kind: "string", value });
      }),
    );
  });

  test("as an element", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (values) => {
        const items = values.map((value): Expression => ({ kind: "string", value }));
        expect(readBack({ kind: "collection", items })).toEqual({ kind: "collection", items });
      }),
    );
  });

  test("in a record", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const record = build.record({ One: build.string(one), Other: build.collection(build.string(other)) });
        expect(readBack(record)).toEqual(record);
      }),
    );
  });
});

test.each<[string, Expression]>([
  ["a truth", { kind: "boolean", value: false }],
  ["an integer", { kind: "number", value: "-12" }],
  ["a decimal number", { kind: "number", value: "1.50" }],
  ["a date", { kind: "literal", type: "Date", value: "2024-02-29" }],
  ["members", build.members("contoso.hr.color/red", "contoso.hr.color/blue")],
  ["a path", { kind: "path", type: "NavigationPropertyPath", value: "rooms/contoso.hr.hall/doors" }],
  ["nothing", { kind: "null" }],
  [
    "an operation",
    {
      kind: "operation",
      name: "If",
      attributes: new Map(),
      operands: [
        {
          kind: "operation",
          name: "IsOf",
          attributes: new Map([["Type", "contoso.hr.badge"]]),
          operands: [{ kind: "path", type: "Path", value: "badge" }],
        },
        build.string("<&>"),
        {
          kind: "operation",
          name: "LabeledElementReference",
          attributes: new Map([["Name", "contoso.hr.label"]]),
          operands: [],
        },
      ],
    },
  ],
])("%s is read back as it was written", (_, expression) => {
  expect(readBack(expression)).toEqual(expression);
});

test("what XML does not allow is replaced, and nothing is markup", () => {
  const document = xmlDocument(["-->"], {
    name: "A",
    attributes: [
      ["B", '"<&>\u0000\uD800\n'],
      ["C", undefined],
    ],
    content: "</A>\u0001",
  });
  expect(document).toBe(`<?xml version="1.0" encoding="utf-8"?>
<!--
  - -&gt;
-->
<A B="&quot;&lt;&amp;&gt;\uFFFD\uFFFD&#10;">&lt;/A&gt;\uFFFD</A>
`);
});

test("a name that is none is a defect", () => {
  expect(() => xmlDocument([], { name: "a b", attributes: [], content: [] })).toThrow(/no name/u);
});
