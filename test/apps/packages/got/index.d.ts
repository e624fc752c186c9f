/** The shape of the library's declarations, as far as the applications need it. */
export interface Options {
  prefixUrl?: string | URL;
  method?: string;
  json?: unknown;
}
export interface CancelableRequest extends Promise<{ readonly body: string }> {
  json<T>(): Promise<T>;
}
export interface Got {
  (url: string | URL, options?: Options): CancelableRequest;
  get(url: string | URL, options?: Options): CancelableRequest;
  post(url: string | URL, options?: Options): CancelableRequest;
  put(url: string | URL, options?: Options): CancelableRequest;
  patch(url: string | URL, options?: Options): CancelableRequest;
  delete(url: string | URL, options?: Options): CancelableRequest;
  extend(options: Options): Got;
}
declare const got: Got;
export default got;
