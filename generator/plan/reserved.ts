/**
 * Names that the constant parts of a package have, so that nothing else in it may be called the same. A test keeps them
 * equal to what the templates and the runtime say.
 */

/** What the package's index exports beside the models, and what a model module imports. */
export const modelModuleNames: readonly string[] = (
  "Access AccessToken BatchItem BatchResult BatchResults Body ByteStream Cases ClientErrorCode " +
  "ClientOptions Cloud Connected Credential Delta Fetch FetchInit FetchResponse FilterExpression " +
  "FilterValue Granted GrantedClient GraphClient GraphError GraphErrorDetail GraphOperation GraphRequest Literal MissingScope Needed OfType " +
  "OperationPermissions Page Permissions Reference RequestHeaders RequestOptions ResultOf RetryPolicy SchemePermissions Scope ScopeDetails ScopeSchemes Scopes " +
  "Signal SupportedRole Tagged TokenCredential TokenFunction TokenOptions Try TryEnd TryListener Typed " +
  "Unrecognized Untyped Where batch boundedFetch createGraphClient is literal match odata permissions scopes send where"
).split(" ");

/** What no module exports: `import()` would take the module for a promise (ECMA-262, 27.2.1.3.2). */
export const neverExported: readonly string[] = ["then"];

/** The values that a request module, or the client, imports or has as a parameter. */
export const requestModuleNames: readonly string[] = (
  "addReference at binary call child combine connect count create createGraphClient customList customRead duration invoke json key list " +
  "listReferences literal named nothing operations options quoted read readReference readStream relative remove removeReference " +
  "replace root run setReference stream update value writeStream"
).split(" ");

/** The values that the module of the fake imports or declares beside the model modules. */
export const testingModuleNames: readonly string[] = ["createFake", "createFakeGraph", "options", "service"];

/** What a class of resources has of itself, or cannot have as an accessor (ECMA-262, 15.7.1). */
export const resourceMemberNames: readonly string[] = ["__proto__", "at", "constructor"];
