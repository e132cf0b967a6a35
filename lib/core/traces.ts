import "server-only";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  NodeTracerProvider,
} from "@opentelemetry/sdk-trace-node";
import { PrismaInstrumentation } from "@prisma/instrumentation";
import { exportScrubbed } from "./scrub-spans";

/**
 * Sends traces of requests (the framework's own) and of SQL (the database
 * client's) to where OTEL_EXPORTER_OTLP_ENDPOINT says. Loaded only where it is
 * set. OTEL_TRACES_SAMPLER and the other settings of OpenTelemetry hold.
 */
export function startTraces() {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      "service.name": process.env.OTEL_SERVICE_NAME ?? "waymark",
    }),
    spanProcessors: [
      new BatchSpanProcessor(exportScrubbed(new OTLPTraceExporter())),
    ],
  });
  provider.register();
  const ofDatabase = new PrismaInstrumentation();
  ofDatabase.setTracerProvider(provider);
  ofDatabase.enable();
  process.once("SIGTERM", () => void provider.shutdown());
}
