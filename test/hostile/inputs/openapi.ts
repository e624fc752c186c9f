/** The same kind of service in OpenAPI: each name and text of it is a slot that takes any value of JSON. */
import type { Payload } from "../payloads.js";

export const openApiSlots = {
  "specification version": "3.0.3",
  title: "A library",
  version: "v1.0",
  "server URL": "https://library.contoso.com/v1.0",
  path: "/books",
  "path parameter": "book-id",
  "parameter description": "The key of the book.",
  "query parameter": "limit",
  method: "post",
  "operation id": "books.list",
  summary: "Lists the books.",
  description: "All that can be lent.",
  "documentation URL": "https://docs.contoso.com/books",
  "action path": "contoso.library.lend",
  "action parameter": "days",
  "content type": "application/json",
  "response status": "2XX",
  schema: "contoso.library.book",
  "schema title": "book",
  "schema description": "A book that can be lent.",
  property: "title",
  "property description": "What is on the cover.",
  type: "string",
  format: "int32",
  pattern: "^[a-z]*$",
  default: "none",
  "maximal length": 100,
  enumeration: "crime",
  "enumeration name": "genre",
  "enumeration member": "poetry",
  "discriminator property": "@odata.type",
  "discriminator value": "#contoso.library.card",
  "discriminator reference": "#/components/schemas/contoso.library.card",
  reference: "#/components/schemas/contoso.library.genre",
  required: "title",
  "deprecation date": "2031-01-02",
  "deprecation text": "Use another.",
  "deprecation version": "2031-01/Old",
  extension: "x-contoso",
  "extension value": "anything",
  "docs operation type": "operation",
} as const;

export type OpenApiSlot = keyof typeof openApiSlots;
export type OpenApiValues = Readonly<Record<OpenApiSlot, Payload>>;

/** The document as a value; a slot that is a key has its value as text. */
export function openApiDocument(values: OpenApiValues = openApiSlots): unknown {
  const v = values;
  const key = (slot: OpenApiSlot): string =>
    typeof v[slot] === "string" ? v[slot] : JSON.stringify(v[slot]);
  const to = (name: string): object => ({ $ref: `#/components/schemas/${pointerToken(name)}` });
  const answer = (schema: object): object =>
    object([
      [
        key("response status"),
        { description: "Done.", content: object([[key("content type"), { schema }]]) },
      ],
    ]);
  const path = key("path");
  return object([
    ["openapi", v["specification version"]],
    ["info", { title: v.title, version: v.version }],
    ["servers", [{ url: v["server URL"] }]],
    [key("extension"), v["extension value"]],
    [
      "paths",
      object([
        [
          path,
          object([
            [
              "get",
              {
                operationId: v["operation id"],
                summary: v.summary,
                description: v.description,
                externalDocs: { url: v["documentation URL"] },
                parameters: [{ name: v["query parameter"], in: "query", schema: { type: "string" } }],
                responses: answer({
                  type: "object",
                  properties: { value: { type: "array", items: to(key("schema")) } },
                }),
                "x-ms-docs-operation-type": v["docs operation type"],
                deprecated: true,
                "x-ms-deprecation": {
                  date: v["deprecation date"],
                  description: v["deprecation text"],
                  version: v["deprecation version"],
                },
              },
            ],
            [
              key("method"),
              {
                requestBody: { content: object([[key("content type"), { schema: to(key("schema")) }]]) },
                responses: answer(to(key("schema"))),
              },
            ],
          ]),
        ],
        [
          `${path}/{${key("path parameter")}}`,
          {
            parameters: [
              {
                name: v["path parameter"],
                in: "path",
                required: true,
                description: v["parameter description"],
                schema: { type: "string" },
              },
            ],
            get: { responses: answer(to(key("schema"))) },
            patch: {
              requestBody: { content: { "application/json": { schema: to(key("schema")) } } },
              responses: answer(to(key("schema"))),
            },
          },
        ],
        [
          `${path}/{${key("path parameter")}}/${key("action path")}`,
          {
            parameters: [
              { name: v["path parameter"], in: "path", required: true, schema: { type: "string" } },
            ],
            post: {
              requestBody: {
                content: {
                  "application/json": {
                    schema: {
                      type: "object",
                      properties: object([[key("action parameter"), { type: "integer", format: v.format }]]),
                    },
                  },
                },
              },
              responses: answer(to(key("schema"))),
              "x-ms-docs-operation-type": "action",
            },
          },
        ],
      ]),
    ],
    [
      "components",
      {
        schemas: object([
          [
            key("schema"),
            {
              title: v["schema title"],
              description: v["schema description"],
              type: "object",
              required: [v.required],
              properties: object([
                ["id", { type: "string" }],
                [
                  key("property"),
                  {
                    type: v.type,
                    description: v["property description"],
                    pattern: v.pattern,
                    default: v.default,
                    maxLength: v["maximal length"],
                  },
                ],
                ["kind", { $ref: v.reference }],
                ["paidBy", to("contoso.library.payment")],
              ]),
            },
          ],
          [
            "contoso.library.payment",
            {
              type: "object",
              required: [v["discriminator property"]],
              properties: object([[key("discriminator property"), { type: "string" }]]),
              discriminator: {
                propertyName: v["discriminator property"],
                mapping: object([
                  [key("discriminator value"), v["discriminator reference"]],
                  ["#contoso.library.cash", "#/components/schemas/contoso.library.cash"],
                ]),
              },
            },
          ],
          [
            "contoso.library.card",
            {
              allOf: [
                to("contoso.library.payment"),
                { type: "object", properties: { number: { type: "string" } } },
              ],
            },
          ],
          [
            "contoso.library.cash",
            {
              allOf: [
                to("contoso.library.payment"),
                { type: "object", properties: { amount: { type: "number", format: "decimal" } } },
              ],
            },
          ],
          [
            "contoso.library.genre",
            {
              type: "string",
              enum: [v.enumeration, "poetry"],
              "x-ms-enum": {
                name: v["enumeration name"],
                values: [{ name: v["enumeration member"], value: "poetry", description: "Verse." }],
              },
            },
          ],
        ]),
      },
    ],
  ]);
}

/** An object with exactly these members, `__proto__` among them. */
function object(members: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(members);
}

function pointerToken(name: string): string {
  return encodeURIComponent(
    name
      .replace(/\p{Cs}/gu, "\ufffd")
      .replaceAll("~", "~0")
      .replaceAll("/", "~1"),
  );
}
