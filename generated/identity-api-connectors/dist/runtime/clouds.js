/** The origin of each deployment: https://learn.microsoft.com/en-us/graph/deployments. */
export const clouds = {
    global: "https://graph.microsoft.com",
    usGov: "https://graph.microsoft.us",
    usGovDod: "https://dod-graph.microsoft.us",
    china: "https://microsoftgraph.chinacloudapi.cn",
};
