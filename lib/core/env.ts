import "server-only";
import { z } from "zod";

const envSchema = z.object({
  APP_DATABASE_URL: z.string().min(1),
  /** A streaming replica of it that pages may be read from. */
  READ_DATABASE_URL: z
    .string()
    .transform((url) => url || undefined)
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  /** Proxies of ours that each add an address to x-forwarded-for. */
  PROXIES_IN_FRONT: z.coerce.number().int().min(1).max(9).default(1),
  /** Changes that one person may send in a minute: far more than hands can make. */
  WRITES_A_MINUTE: z.coerce.number().int().min(10).default(600),
  /** After how long unused a session ends; three days outlast a weekend. */
  SESSION_IDLE_HOURS: z.coerce.number().int().min(1).max(336).default(72),
});

let parsed: z.infer<typeof envSchema> | undefined;

/** The environment, parsed once; a missing setting is named at the first use. */
export function getEnv() {
  parsed ??= envSchema.parse(process.env);
  return parsed;
}

const mailEnvSchema = z
  .object({
    /** smtp://user:password@host:587, or smtps://… */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).optional(),
    NEXTAUTH_URL: z.url().optional(),
    JOBS: z.enum(["on", "off"]).default("on"),
  })
  .refine((env) => !env.SMTP_URL || (env.MAIL_FROM && env.NEXTAUTH_URL), {
    error:
      "SMTP_URL needs MAIL_FROM, who mails come from, and NEXTAUTH_URL, the address that their links lead to",
  })
  .transform((env) => ({
    smtpUrl: env.SMTP_URL ?? null,
    from: env.MAIL_FROM ?? "Waymark <waymark@localhost>",
    baseUrl: (env.NEXTAUTH_URL ?? "http://localhost:3000").replace(/\/+$/, ""),
    doJobs: env.JOBS === "on",
  }));

const formerSecretSchema = z.string().min(32).optional();

/** The NEXTAUTH_SECRET before this one, which opens what was sealed then and seals nothing. */
export function getFormerSecret() {
  return formerSecretSchema.parse(givenEnv().NEXTAUTH_SECRET_FORMER);
}

/** How mails go out, and whether this process does the installation's own work. */
export function getMailEnv() {
  return mailEnvSchema.parse(givenEnv());
}

const watchEnvSchema = z.object({
  /** A line in the log for each request. */
  LOG_REQUESTS: z.enum(["on", "off"]).default("off"),
  /** Who may read /metrics; without it there is no such address. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Where traces are sent, as OpenTelemetry names it. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});

/** What the installation tells of itself, and to whom. */
export function getWatchEnv() {
  return watchEnvSchema.parse(givenEnv());
}

function givenEnv() {
  const given = Object.entries(process.env).filter(([, value]) => value !== "");
  return Object.fromEntries(given);
}

const secondFactorSchema = z.enum(["off", "admins", "all"]).default("off");

/** Who must have a second factor: nobody, whoever runs a system or the installation, or everybody. */
export function getSecondFactorEnv() {
  return secondFactorSchema.parse(givenEnv().SECOND_FACTOR);
}

const mebibyte = 1024 * 1024;
const whenNamed = z.string().min(1).optional();

const filesEnvSchema = z
  .object({
    FILES_DIR: whenNamed,
    FILES_QUOTA_MB: z.coerce.number().int().min(20).default(2048),
    FILES_AT_ONCE: z.coerce.number().int().min(1).max(100).default(8),
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .optional(),
    S3_REGION: z.string().min(1).default("us-east-1"),
    S3_ACCESS_KEY_ID: whenNamed,
    S3_SECRET_ACCESS_KEY: whenNamed,
  })
  .transform((env, context) => {
    const s3 = {
      endpoint: env.S3_ENDPOINT ?? "",
      bucket: env.S3_BUCKET ?? "",
      region: env.S3_REGION,
      accessKeyId: env.S3_ACCESS_KEY_ID ?? "",
      secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "",
    };
    const given = Object.values(s3).filter((value) => value !== "").length;
    const isS3Whole = given === 5;
    if (!isS3Whole && (given > 1 || !env.FILES_DIR)) {
      const message =
        given > 1
          ? "S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together"
          : "FILES_DIR names the folder that files are kept in; or give the S3_ settings";
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }
    return {
      folder: env.FILES_DIR ?? "",
      s3: isS3Whole ? s3 : null,
      quotaBytes: env.FILES_QUOTA_MB * mebibyte,
      atOnce: env.FILES_AT_ONCE,
    };
  });

type FilesEnv = z.infer<typeof filesEnvSchema>;
export type S3Settings = NonNullable<FilesEnv["s3"]>;

let parsedFiles: FilesEnv | undefined;

/** Where files are kept and how many; asked for only where there are files. */
export function getFilesEnv() {
  parsedFiles ??= filesEnvSchema.parse(givenEnv());
  return parsedFiles;
}
