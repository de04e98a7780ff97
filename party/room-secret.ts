import * as v from "valibot";

const secretSchema = v.object({ AUTH_SECRET: v.pipe(v.string(), v.minLength(32)) });

/** The deployment's secret, for codes that phones know offline. Fails closed, as every request does without it. */
export const roomSecret = (env: unknown): string => v.parse(secretSchema, env).AUTH_SECRET;
