/** The slices that are cut out of the whole of Graph, each with a consumer in `consumers/`. */
export interface SliceCase {
  /** Of the package, `@slices/<name>`, and of its consumers: one of both forms, and perhaps one of CSDL alone. */
  readonly name: string;
  readonly include: readonly string[];
  /** `all` where documentation does not list what the slice is to show, such as `$ref`. */
  readonly operations?: "all";
}

export const slices: readonly SliceCase[] = [
  { name: "users", include: ["/users", "/users/*", "/users/{id}/*"] },
  { name: "me-messages", include: ["/me/messages/**"], operations: "all" },
  {
    name: "group-members",
    include: [
      "/groups/{id}/members/**",
      "/groups/{id}/members/graph.user",
      "/groups/{id}/members/graph.user/$count",
    ],
    operations: "all",
  },
  { name: "applications", include: ["/applications/**"] },
  { name: "conditional-access", include: ["/identity/conditionalAccess/**"] },
  { name: "user-flows", include: ["/identity/b2xUserFlows/**"] },
  { name: "device-configurations", include: ["/deviceManagement/deviceConfigurations/**"] },
  { name: "list-items", include: ["/sites/{id}/lists/{id}/items/**"] },
  { name: "drive-items", include: ["/drives/{id}/items/**", "/drives/{id}/root/**"] },
  { name: "security", include: ["/security/**"] },
  { name: "call-records", include: ["/communications/callRecords/**"] },
  { name: "reports", include: ["/reports/**"] },
];
