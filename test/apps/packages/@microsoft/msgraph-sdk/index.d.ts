/** The shape of the SDK's declarations, as far as the applications need it. */
export interface BaseRequestBuilder<T> {
  withUrl(rawUrl: string): T;
}
export interface RequestInformation {
  readonly urlTemplate?: string;
}
export interface GraphServiceClient extends BaseRequestBuilder<GraphServiceClient> {}
export declare function createGraphServiceClient(adapter: unknown): GraphServiceClient;
export declare const GraphServiceClientUriTemplate = "{+baseurl}";
