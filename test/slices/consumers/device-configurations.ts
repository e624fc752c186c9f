import { createGraphClient, isIosGeneralDeviceConfiguration } from "@slices/device-configurations";
import { credential, type Exchanges, type Service } from "./exchange.js";

export default ({ baseUrl }: Service): Exchanges => {
  const { deviceConfigurations } = createGraphClient({ baseUrl, credential }).deviceManagement;
  const configuration = deviceConfigurations.byDeviceConfigurationId("1");
  const custom = {
    "@odata.type": "#microsoft.graph.windows10CustomConfiguration",
    displayName: "Custom",
    omaSettings: [
      { "@odata.type": "#microsoft.graph.omaSettingInteger", displayName: "A", omaUri: "./a", value: 1 },
    ],
  } as const;
  return {
    "create one of many types": {
      call: () => deviceConfigurations.post({ ...custom, omaSettings: [...custom.omaSettings] }),
      sent: "POST /deviceManagement/deviceConfigurations",
      body: custom,
      answer: { "@odata.type": custom["@odata.type"], id: "1" },
    },
    "read one of many types": {
      call: async () => {
        const read = await configuration.get();
        return isIosGeneralDeviceConfiguration(read) ? read.cameraBlocked : undefined;
      },
      sent: "GET /deviceManagement/deviceConfigurations/1",
      answer: {
        "@odata.type": "#microsoft.graph.iosGeneralDeviceConfiguration",
        id: "1",
        cameraBlocked: true,
      },
      result: true,
    },
    "function that returns a string": {
      call: () => configuration.getOmaSettingPlainTextValueWithSecretReferenceValueId("a/b").get(),
      sent: "GET /deviceManagement/deviceConfigurations/1/getOmaSettingPlainTextValue(secretReferenceValueId=%27a%2Fb%27)",
      answer: { value: "plain" },
      result: "plain",
    },
    "action with a collection of entities": {
      call: () => configuration.assign.post({ assignments: [] }),
      sent: "POST /deviceManagement/deviceConfigurations/1/assign",
      body: { assignments: [] },
      answer: { value: [] },
    },
  };
};
