import { createGraphClient } from "@slices/drive-items";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { items } = createGraphClient({ baseUrl, credential }).drives.byDriveId("b!1");
  return {
    "create with a member that is not declared": {
      call: () =>
        items
          .byDriveItemId("2")
          .children.post({ name: "New", folder: {}, "@microsoft.graph.conflictBehavior": "rename" }),
      sent: "POST /drives/b!1/items/2/children",
      body: { name: "New", folder: {}, "@microsoft.graph.conflictBehavior": "rename" },
      answer: { id: "3" },
    },
  };
};
