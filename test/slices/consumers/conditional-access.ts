import { createGraphClient, ipNamedLocation, isCountryNamedLocation } from "@slices/conditional-access";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { namedLocations, policies } = createGraphClient({ baseUrl, credential }).identity.conditionalAccess;
  const ipRanges = [
    { "@odata.type": "#microsoft.graph.iPv4CidrRange", cidrAddress: "12.34.221.11/22" },
  ] as const;
  return {
    "create one of several types, of which one has several itself": {
      call: () => namedLocations.post(ipNamedLocation({ displayName: "Office", ipRanges: [...ipRanges] })),
      sent: "POST /identity/conditionalAccess/namedLocations",
      body: { "@odata.type": "#microsoft.graph.ipNamedLocation", displayName: "Office", ipRanges },
      answer: { "@odata.type": "#microsoft.graph.ipNamedLocation", id: "1" },
    },
    "read one of several types": {
      call: async () => {
        const location = await namedLocations.byNamedLocationId("1").get();
        return isCountryNamedLocation(location) ? location.countriesAndRegions : undefined;
      },
      sent: "GET /identity/conditionalAccess/namedLocations/1",
      answer: {
        "@odata.type": "#microsoft.graph.countryNamedLocation",
        id: "1",
        countriesAndRegions: ["CH"],
      },
      result: ["CH"],
    },
    update: {
      call: () => policies.byConditionalAccessPolicyId("1").patch({ state: "disabled" }),
      sent: "PATCH /identity/conditionalAccess/policies/1",
      body: { state: "disabled" },
    },
  };
};
