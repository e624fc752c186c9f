import { createGraphClient } from "@slices/group-members";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { members } = createGraphClient({ baseUrl, credential }).groups.byGroupId("1");
  return {
    "list of several types": {
      call: async () => {
        const { value } = await members.get();
        return value.map((member) =>
          member["@odata.type"] === "#microsoft.graph.user" ? member.displayName : member.id,
        );
      },
      sent: "GET /groups/1/members",
      answer: {
        value: [
          { "@odata.type": "#microsoft.graph.user", id: "2", displayName: "A" },
          { "@odata.type": "#microsoft.graph.device", id: "3" },
        ],
      },
      result: ["A", "3"],
    },
    "list by a cast": {
      call: () => members.graphUser.get({ select: ["displayName"] }),
      sent: "GET /groups/1/members/microsoft.graph.user?$select=displayName",
      answer: { value: [{ displayName: "A" }] },
    },
    "count by a cast": {
      call: () => members.graphUser.count.get(),
      sent: "GET /groups/1/members/microsoft.graph.user/$count",
      answer: "1",
      result: 1,
    },
    "list of references": {
      call: () => members.ref.get(),
      sent: "GET /groups/1/members/$ref",
      answer: { value: [{ "@odata.id": `${baseUrl}/directoryObjects/2` }] },
    },
    "add a reference": {
      call: () => members.ref.post({ "@odata.id": "/directoryObjects/2" }),
      sent: "POST /groups/1/members/$ref",
      body: { "@odata.id": `${baseUrl}/directoryObjects/2` },
    },
    "remove a reference": {
      call: () => members.byDirectoryObjectId("2").ref.delete(),
      sent: "DELETE /groups/1/members/2/$ref",
    },
  };
};
