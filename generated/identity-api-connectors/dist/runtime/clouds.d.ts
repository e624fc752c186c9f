/** The deployments of the service, by name. */
export type Cloud = "global" | "usGov" | "usGovDod" | "china";
/** The origin of each deployment: https://learn.microsoft.com/en-us/graph/deployments. */
export declare const clouds: Readonly<Record<Cloud, string>>;
