/** An application whose calls are traced, as the example of the documentation has it. Prints its spans. */
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { createGraphClient } from "@graph-slice/identity-api-connectors";
import { spans } from "./opentelemetry.js";

const [, , baseUrl = ""] = process.argv;
const exporter = new InMemorySpanExporter();
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
trace.setGlobalTracerProvider(
  new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }),
);
const tracer = trace.getTracer("application");

const { apiConnectors } = createGraphClient({
  credential: () => "token",
  baseUrl,
  onTry: spans(tracer),
}).identity;

await tracer.startActiveSpan("work", async (span) => {
  await apiConnectors.byIdentityApiConnectorId("1").get();
  await apiConnectors
    .byIdentityApiConnectorId("a/b")
    .get({ select: ["id"] })
    .catch(String);
  await apiConnectors
    .byIdentityApiConnectorId("1")
    .delete({ signal: AbortSignal.abort("enough") })
    .catch(String);
  span.end();
});

const finished = exporter.getFinishedSpans();
const names = new Map(finished.map((span) => [span.spanContext().spanId, span.name]));
const report = finished.map(({ name, kind, status, attributes, parentSpanContext }) => ({
  name,
  kind,
  status,
  attributes,
  parent: names.get(parentSpanContext?.spanId ?? ""),
}));
console.log(JSON.stringify(report));
