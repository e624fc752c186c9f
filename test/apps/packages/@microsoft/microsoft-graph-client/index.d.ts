/** The shape of the client's declarations, as far as the applications need it. */
export interface ClientOptions {
  readonly authProvider?: unknown;
  readonly defaultVersion?: string;
  readonly baseUrl?: string;
}
export declare class Client {
  static init(options: ClientOptions): Client;
  static initWithMiddleware(options: ClientOptions): Client;
  api(path: string): GraphRequest;
}
export declare class GraphRequest {
  version(version: string): GraphRequest;
  header(name: string, value: string): GraphRequest;
  query(query: string | Record<string, string | number>): GraphRequest;
  select(properties: string | string[]): GraphRequest;
  filter(filter: string): GraphRequest;
  top(count: number): GraphRequest;
  get(): Promise<any>;
  post(content: any): Promise<any>;
  create(content: any): Promise<any>;
  put(content: any): Promise<any>;
  patch(content: any): Promise<any>;
  update(content: any): Promise<any>;
  delete(): Promise<any>;
  del(): Promise<any>;
  getStream(): Promise<any>;
  putStream(stream: any): Promise<any>;
}
export interface BatchRequestStep {
  id: string;
  request: Request;
  dependsOn?: string[];
}
export declare class BatchRequestContent {
  constructor(requests?: BatchRequestStep[]);
  getContent(): Promise<object>;
}
