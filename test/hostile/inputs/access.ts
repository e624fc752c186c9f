/** Permission files, a roles file and a page of documentation about the same service, with a slot for each text. */
import type { Payload } from "../payloads.js";

export const permissionSlots = {
  permission: "Books.Read.All",
  "permitted path": "/books/{id}",
  "value of a path": "least=DelegatedWork,Application",
  "also required": "Loans.Read.All",
  "display name": "Read books",
  "admin description": "Lets the app read all books.",
  "user description": "Lets the app read your books.",
  "authorization type": "oAuth2",
  "privilege level": 2,
  "admin consent": true,
  scheme: "DelegatedWork",
  method: "GET",
  "unknown member": "note",
  "permission id": "1b6ff35f-31df-4332-8571-d31ea5a4893f",
  environment: "public",
  "deployment scheme": "Application",
  hidden: false,
} as const;

export type PermissionSlot = keyof typeof permissionSlots;
export type PermissionValues = Readonly<Record<PermissionSlot, Payload>>;

/** The two files: what permissions allow, and where they are deployed. */
export function permissionDocuments(values: PermissionValues = permissionSlots): readonly unknown[] {
  const v = values;
  const key = keyIn(v);
  const scheme = {
    adminDisplayName: v["display name"],
    adminDescription: v["admin description"],
    userDisplayName: v["display name"],
    userDescription: v["user description"],
    requiresAdminConsent: v["admin consent"],
    privilegeLevel: v["privilege level"],
  };
  return [
    {
      permissions: Object.fromEntries([
        [
          key("permission"),
          Object.fromEntries([
            ["authorizationType", v["authorization type"]],
            [
              "schemes",
              Object.fromEntries([
                [key("scheme"), scheme],
                ["Application", scheme],
              ]),
            ],
            [
              "pathSets",
              [
                {
                  schemeKeys: [v.scheme, "Application"],
                  methods: [v.method, "PATCH"],
                  alsoRequires: v["also required"],
                  paths: Object.fromEntries([
                    ["/books", "least=DelegatedWork,Application"],
                    [key("permitted path"), v["value of a path"]],
                  ]),
                },
              ],
            ],
            [key("unknown member"), 1],
          ]),
        ],
        [
          "Books.ReadWrite.All",
          {
            schemes: { DelegatedWork: scheme },
            pathSets: [
              {
                schemeKeys: ["DelegatedWork"],
                methods: ["GET", "POST", "PATCH"],
                paths: { "/books": "least=DelegatedWork", "/books/{id}/contoso.library.lend": "" },
              },
            ],
          },
        ],
      ]),
    },
    {
      permissionDeployments: Object.fromEntries([
        [
          key("permission"),
          [
            {
              id: v["permission id"],
              scheme: v["deployment scheme"],
              environment: v.environment,
              isHidden: v.hidden,
              isEnabled: true,
            },
          ],
        ],
      ]),
    },
  ];
}

export const roleSlots = {
  pattern: "GET /books/**",
  documentation: "https://docs.contoso.com/books",
  role: "Library Reader",
  "template id": "6e591065-9bad-43ed-90f3-e9424366d2f0",
  "least privileged": true,
  "applies to": "delegatedWork",
  cloud: "global",
  "current name": "Book Reader",
  condition: "on weekdays",
  confidence: "stated",
  "source file": "api/book-get.md",
  "source line": 3,
  "note name": "rbac-books",
  "note form": "table",
  schema: "https://docs.contoso.com/roles.schema.json",
  "unknown member": "pattern",
} as const;

export type RoleSlot = keyof typeof roleSlots;
export type RoleValues = Readonly<Record<RoleSlot, Payload>>;

export function rolesDocument(values: RoleValues = roleSlots): unknown {
  const v = values;
  const role = {
    name: v.role,
    templateId: v["template id"],
    leastPrivileged: v["least privileged"],
    appliesTo: [v["applies to"]],
    currentName: v["current name"],
    condition: v.condition,
    confidence: v.confidence,
    source: { file: v["source file"], line: v["source line"], column: 1 },
  };
  return {
    $schema: v.schema,
    operations: [
      Object.fromEntries([
        ["documentation", v.documentation],
        ["clouds", [v.cloud]],
        ["roles", [role, { ...role, name: "Library Administrator", leastPrivileged: false }]],
        ["pattern", v.pattern],
        [keyIn(v)("unknown member"), v.pattern],
      ]),
    ],
    notes: [{ name: v["note name"], form: v["note form"], file: v["source file"], roles: [role] }],
  };
}

export const pageSlots = {
  "page address": "https://docs.contoso.com/book-get",
  "page title": "Get book",
  "role in a sentence": "Library Reader",
  "role in a list": "Library Administrator",
  "role in a table": "Library Writer",
  request: "GET /books/{id}",
  "permission in a table": "Books.Read.All",
  "cloud heading": "China operated by X",
  "text of a link": "a role",
  "target of a link": "https://docs.contoso.com/roles",
  include: "../includes/rbac-books.md",
  "page name": "api/book-get.md",
} as const;

export type PageSlot = keyof typeof pageSlots;
export type PageTexts = Readonly<Record<PageSlot, string>>;

/** A page of an API; texts stand in it as they are. */
export function pageOf(texts: PageTexts = pageSlots): string {
  const t = texts;
  return `---
title: "${t["page title"]}"
canonicalUrl: ${t["page address"]}
---

# ${t["page title"]}

| Global service | US Government L4 | US Government L5 (DOD) | ${t["cloud heading"]} |
| --- | --- | --- | --- |
| ✅ | ✅ | ❌ | ✅ |

## Permissions

| Permission type | Least privileged permissions | Higher privileged permissions |
| --- | --- | --- |
| Delegated (work or school account) | ${t["permission in a table"]} | Books.ReadWrite.All |

The signed-in user needs [${t["text of a link"]}](${t["target of a link"]}), at least the *${t["role in a sentence"]}* role.

One of the following roles is needed:

- ${t["role in a list"]}
- Library Administrator

[!INCLUDE [roles](${t.include})]

## HTTP request

\`\`\`http
${t.request}
\`\`\`
`;
}

function keyIn<Slot extends string>(values: Readonly<Record<Slot, Payload>>): (slot: Slot) => string {
  return (slot) => {
    const value: Payload = values[slot];
    return typeof value === "string" ? value : JSON.stringify(value);
  };
}
