import { createGraphClient } from "@slices/list-items";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const graph = createGraphClient({ baseUrl, credential });
  const { items } = graph.sites.bySiteId("contoso.example,1,2").lists.byListId("l");
  const at = "/sites/contoso.example%2C1%2C2/lists/l/items";
  return {
    "list, with what is expanded": {
      call: () => items.get({ expand: ["fields"], top: 1 }),
      sent: `GET ${at}?$expand=fields&$top=1`,
      answer: { value: [{ id: "3", fields: { id: "3", Color: "Fuchsia" } }] },
    },
    create: {
      call: () => items.post({ contentType: { id: "0x01" } }),
      sent: `POST ${at}`,
      body: { contentType: { id: "0x01" } },
      answer: { id: "3" },
    },
  };
};
