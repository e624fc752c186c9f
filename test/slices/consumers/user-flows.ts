import { createGraphClient } from "@slices/user-flows";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { b2xUserFlows } = createGraphClient({ baseUrl, credential }).identity;
  const flow = b2xUserFlows.byB2xIdentityUserFlowId("B2X_1_Partner");
  return {
    create: {
      call: () =>
        b2xUserFlows.post({ id: "Partner", userFlowType: "signUpOrSignIn", userFlowTypeVersion: 1 }),
      sent: "POST /identity/b2xUserFlows",
      body: { id: "Partner", userFlowType: "signUpOrSignIn", userFlowTypeVersion: 1 },
      answer: { id: "B2X_1_Partner" },
    },
    "read a complex property": {
      call: () => flow.apiConnectorConfiguration.get(),
      sent: "GET /identity/b2xUserFlows/B2X_1_Partner/apiConnectorConfiguration",
      answer: {},
    },
    "function that returns a complex value": {
      call: () => flow.userAttributeAssignments.getOrder.get(),
      sent: "GET /identity/b2xUserFlows/B2X_1_Partner/userAttributeAssignments/getOrder",
      answer: { order: ["City"] },
    },
    "action with a complex parameter": {
      call: () => flow.userAttributeAssignments.setOrder.post({ newAssignmentOrder: { order: ["City"] } }),
      sent: "POST /identity/b2xUserFlows/B2X_1_Partner/userAttributeAssignments/setOrder",
      body: { newAssignmentOrder: { order: ["City"] } },
    },
    delete: { call: () => flow.delete(), sent: "DELETE /identity/b2xUserFlows/B2X_1_Partner" },
  };
};
