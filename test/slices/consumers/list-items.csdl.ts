import { createGraphClient } from "@slices/list-items";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const graph = createGraphClient({ baseUrl, credential });
  const { items } = graph.sites.bySiteId("contoso.example,1,2").lists.byListId("l");
  const item = items.byListItemId("3");
  const at = "/sites/contoso.example%2C1%2C2/lists/l/items";
  return {
    "create with members that are not declared": {
      call: () => items.post({ fields: { Title: "Widget", Color: "Purple", Weight: 32 } }),
      sent: `POST ${at}`,
      body: { fields: { Title: "Widget", Color: "Purple", Weight: 32 } },
      answer: { id: "3" },
    },
    "update members that are not declared": {
      call: () => item.fields.patch({ Color: "Fuchsia", Weight: null }),
      sent: `PATCH ${at}/3/fields`,
      body: { Color: "Fuchsia", Weight: null },
      answer: { Color: "Fuchsia" },
    },
    "list with an expanded open type": {
      call: async () =>
        (await items.get({ expand: ["fields"], top: 1 })).value.map(({ fields }) => fields?.["Color"]),
      sent: `GET ${at}?$expand=fields&$top=1`,
      answer: { value: [{ id: "3", fields: { id: "3", Color: "Fuchsia" } }] },
      result: ["Fuchsia"],
    },
  };
};
