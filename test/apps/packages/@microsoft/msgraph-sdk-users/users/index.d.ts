import { type BaseRequestBuilder, type RequestInformation } from "@microsoft/msgraph-sdk";
import { type UserItemRequestBuilder } from "./item/index.js";
import { type DeltaRequestBuilder } from "./delta/index.js";
export interface UsersRequestBuilder extends BaseRequestBuilder<UsersRequestBuilder> {
  get delta(): DeltaRequestBuilder;
  byUserId(userId: string): UserItemRequestBuilder;
  get(configuration?: object): Promise<unknown>;
  post(body: object, configuration?: object): Promise<unknown>;
  toGetRequestInformation(configuration?: object): RequestInformation;
  toPostRequestInformation(body: object, configuration?: object): RequestInformation;
}
export declare const UsersRequestBuilderUriTemplate = "{+baseurl}/users{?%24count,%24filter,%24select}";
