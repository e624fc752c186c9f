import { type BaseRequestBuilder } from "@microsoft/msgraph-sdk";
export interface MoveRequestBuilder extends BaseRequestBuilder<MoveRequestBuilder> {
  post(body: object, configuration?: object): Promise<unknown>;
}
export declare const MoveRequestBuilderUriTemplate =
  "{+baseurl}/users/{user%2Did}/messages/{message%2Did}/move";
