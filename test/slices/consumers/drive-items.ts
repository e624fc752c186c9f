import { createGraphClient } from "@slices/drive-items";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const drive = createGraphClient({ baseUrl, credential }).drives.byDriveId("b!1");
  const item = drive.items.byDriveItemId("2");
  return {
    "read by path": {
      call: () => drive.root.itemWithPath("Reports 2026/it's 50%.txt").get(),
      sent: "GET /drives/b!1/root:/Reports%202026/it%27s%2050%25.txt:",
      answer: { id: "2" },
    },
    "list what is below a path": {
      call: () => drive.root.itemWithPath("/Reports").children.get({ top: 1 }),
      sent: "GET /drives/b!1/root:/Reports:/children?$top=1",
      answer: { value: [] },
    },
    "write a stream by a path below a key": {
      call: () => item.itemWithPath("new.txt").content.put(new TextEncoder().encode("text")),
      sent: "PUT /drives/b!1/items/2:/new.txt:/content",
      body: "text",
    },
    "read a stream": {
      call: async () => new TextDecoder().decode(await item.content.bytes()),
      sent: "GET /drives/b!1/items/2/content",
      answer: "text",
    },
    create: {
      call: () => item.children.post({ name: "New", folder: {} }),
      sent: "POST /drives/b!1/items/2/children",
      body: { name: "New", folder: {} },
      answer: { id: "3" },
    },
    "function with a parameter": {
      call: () => drive.root.searchWithQ("Contoso & Co's").get(),
      sent: "GET /drives/b!1/root/search(q=%27Contoso%20%26%20Co%27%27s%27)",
      answer: { value: [] },
    },
    "action that returns a collection": {
      call: () => item.invite.post({ recipients: [{ email: "a@contoso.example" }], roles: ["read"] }),
      sent: "POST /drives/b!1/items/2/invite",
      body: { recipients: [{ email: "a@contoso.example" }], roles: ["read"] },
      answer: { value: [] },
    },
  };
};
