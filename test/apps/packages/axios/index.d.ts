/** The shape of the library's declarations, as far as the applications need it. */
export interface AxiosRequestConfig {
  url?: string;
  method?: string;
  baseURL?: string;
  headers?: Record<string, string>;
  data?: unknown;
}
export interface AxiosResponse {
  readonly data: any;
  readonly status: number;
}
export interface AxiosInstance {
  (config: AxiosRequestConfig): Promise<AxiosResponse>;
  (url: string, config?: AxiosRequestConfig): Promise<AxiosResponse>;
  defaults: AxiosRequestConfig;
  create(config?: AxiosRequestConfig): AxiosInstance;
  request(config: AxiosRequestConfig): Promise<AxiosResponse>;
  get(url: string, config?: AxiosRequestConfig): Promise<AxiosResponse>;
  delete(url: string, config?: AxiosRequestConfig): Promise<AxiosResponse>;
  post(url: string, data?: unknown, config?: AxiosRequestConfig): Promise<AxiosResponse>;
  put(url: string, data?: unknown, config?: AxiosRequestConfig): Promise<AxiosResponse>;
  patch(url: string, data?: unknown, config?: AxiosRequestConfig): Promise<AxiosResponse>;
}
declare const axios: AxiosInstance;
export default axios;
