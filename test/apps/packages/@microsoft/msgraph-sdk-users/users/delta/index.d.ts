import { type BaseRequestBuilder } from "@microsoft/msgraph-sdk";
export interface DeltaRequestBuilder extends BaseRequestBuilder<DeltaRequestBuilder> {
  get(configuration?: object): Promise<unknown>;
}
export declare const DeltaRequestBuilderUriTemplate = "{+baseurl}/users/delta(){?%24select}";
