import { createGraphClient } from "@slices/applications";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { applications } = createGraphClient({ baseUrl, credential });
  const application = applications.byApplicationId("1");
  const secret = { passwordCredential: { displayName: "build" } };
  return {
    create: {
      call: () => applications.post({ displayName: "A", signInAudience: "AzureADMyOrg" }),
      sent: "POST /applications",
      body: { displayName: "A", signInAudience: "AzureADMyOrg" },
      answer: { id: "1" },
    },
    addPassword: {
      call: () => application.addPassword.post(secret),
      sent: "POST /applications/1/addPassword",
      body: secret,
      answer: { keyId: "2", secretText: "secret" },
    },
    "write a stream": {
      call: () => application.logo.put(new TextEncoder().encode("image")),
      sent: "PUT /applications/1/logo",
      body: "image",
    },
  };
};
