/** The deployments of the service, by name. */
export type Cloud = "global" | "usGov" | "usGovDod" | "china";

/** The origin of each deployment: https://learn.microsoft.com/en-us/graph/deployments. */
export const clouds: Readonly<Record<Cloud, string>> = {
  global: "https://graph.microsoft.com",
  usGov: "https://graph.microsoft.us",
  usGovDod: "https://dod-graph.microsoft.us",
  china: "https://microsoftgraph.chinacloudapi.cn",
};
