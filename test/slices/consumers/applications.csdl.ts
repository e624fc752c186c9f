import { createGraphClient } from "@slices/applications";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const graph = createGraphClient({ baseUrl, credential });
  const application = graph.applicationsWithAppId("it's");
  return {
    "read by an alternate key": {
      call: () => application.get({ select: ["id"] }),
      sent: "GET /applications(appId=%27it%27%27s%27)?$select=id",
      answer: { id: "1" },
    },
    "action below an alternate key": {
      call: () => application.addPassword.post({}),
      sent: "POST /applications(appId=%27it%27%27s%27)/addPassword",
      body: {},
      answer: { keyId: "2" },
    },
  };
};
