/** What the client of every package offers its users. */
export type { Access, Needed } from "./access.js";
export type { AccessToken, Credential, TokenCredential, TokenFunction, TokenOptions } from "./auth.js";
export { batch, type BatchItem, type BatchResult, type BatchResults } from "./batch.js";
export { type ClientOptions, type Connected, send } from "./client.js";
export type { Cloud } from "./clouds.js";
export { type ClientErrorCode, type GraphErrorDetail, GraphError, type GraphOperation } from "./errors.js";
export { type FilterExpression, type FilterValue, odata } from "./filter.js";
export type { Granted, MissingScope } from "./granted.js";
export type { GraphRequest, ResultOf } from "./graph-request.js";
export { type Literal, literal } from "./literal.js";
export type { Try, TryEnd, TryListener } from "./observe.js";
export type { Delta, Page } from "./paging.js";
export type { Reference } from "./references.js";
export type { RetryPolicy } from "./retry.js";
export type { RequestHeaders, RequestOptions } from "./send.js";
export { type Cases, is, match, type OfType, type Typed, type Unrecognized } from "./typed.js";
export type { Body, ByteStream, Fetch, FetchInit, FetchResponse, Signal } from "./web.js";
export { type Where, where } from "./where.js";
