// Known to everybody who reads this: they open nothing but a laptop's own demo.
export const localSecrets = ({ port, simulatorPort }) => ({
  APP_URL: process.env.APP_URL ?? `http://localhost:${port}`,
  AUTH_SECRET: process.env.AUTH_SECRET ?? "local-demo-secret-that-protects-nothing-at-all",
  STRIPE_SECRET_KEY: process.env.STRIPE_SECRET_KEY ?? "sk_test_local_simulator",
  STRIPE_WEBHOOK_SECRET: process.env.STRIPE_WEBHOOK_SECRET ?? "whsec_local_simulator",
  // Own keys without an own base mean Stripe itself; without keys everything goes to the simulator.
  ...(process.env.STRIPE_API_BASE !== undefined
    ? { STRIPE_API_BASE: process.env.STRIPE_API_BASE }
    : process.env.STRIPE_SECRET_KEY !== undefined
      ? {}
      : { STRIPE_API_BASE: `http://127.0.0.1:${simulatorPort}` }),
  ...(process.env.SMTP_URL === undefined ? {} : { SMTP_URL: process.env.SMTP_URL }),
  ...(process.env.MAIL_FROM === undefined ? {} : { MAIL_FROM: process.env.MAIL_FROM }),
});
