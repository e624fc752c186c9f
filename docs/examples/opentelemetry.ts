import { SpanKind, SpanStatusCode, type Tracer } from "@opentelemetry/api";
import type { TryListener } from "@graph-slice/identity-api-connectors";

/** Makes a span of each try, by OpenTelemetry's conventions for HTTP clients. */
export function spans(tracer: Tracer): TryListener {
  return ({ method, path, retry, clientRequestId }) => {
    const span = tracer.startSpan(`${method} ${path}`, { kind: SpanKind.CLIENT });
    span.setAttribute("http.request.method", method);
    span.setAttribute("url.template", path);
    span.setAttribute("http.request.header.client-request-id", [clientRequestId]);
    if (retry > 0) span.setAttribute("http.request.resend_count", retry);

    return ({ status, requestId, code }) => {
      if (status !== undefined) span.setAttribute("http.response.status_code", status);
      if (requestId) span.setAttribute("http.response.header.request-id", [requestId]);
      if (code !== undefined) span.setAttribute("error.type", code).setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  };
}
