import { createGraphClient, odata } from "@slices/security";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { security } = createGraphClient({ baseUrl, credential });
  const ediscoveryCase = security.cases.ediscoveryCases.byEdiscoveryCaseId("1");
  return {
    "list, with a filter": {
      call: () => security.alerts_v2.get({ filter: odata`severity eq ${"high"}`, count: true }),
      sent: "GET /security/alerts_v2?$filter=severity%20eq%20%27high%27&$count=true",
      answer: { "@odata.count": 0, value: [] },
    },
    "action of another namespace": {
      call: () => security.microsoftGraphSecurityRunHuntingQuery.post({ query: "DeviceProcessEvents" }),
      sent: "POST /security/microsoft.graph.security.runHuntingQuery",
      body: { query: "DeviceProcessEvents" },
      answer: { schema: [], results: [] },
    },
    "function of another namespace": {
      call: () => ediscoveryCase.tags.microsoftGraphSecurityAsHierarchy.get(),
      sent: "GET /security/cases/ediscoveryCases/1/tags/microsoft.graph.security.asHierarchy",
      answer: { value: [] },
    },
    update: {
      call: () => ediscoveryCase.patch({ displayName: "Case" }),
      sent: "PATCH /security/cases/ediscoveryCases/1",
      body: { displayName: "Case" },
    },
  };
};
