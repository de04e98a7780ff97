// npm start: the whole product on one address, from nothing. npm run dev (--hot): the same with hot reload.
// --fresh forgets the demo first (browser tests); --empty makes none: a market sets itself up from nothing.
import { forgetState, say, seedOnce, serve } from "./stack/serve.mjs";

const port = Number(process.env.PORT ?? 5173);
if (!Number.isInteger(port) || port < 1 || port > 65534) {
  console.error(
    `cabas: PORT must be a number from 1 to 65534 (the simulator takes the next one), not "${process.env.PORT}"`,
  );
  process.exit(1);
}
try {
  if (process.argv.includes("--fresh")) forgetState();
  const stack = await serve({ port, hot: process.argv.includes("--hot") });
  const stop = async () => {
    await stack.close();
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  if (!process.argv.includes("--empty")) await seedOnce(stack.base);
  stack.tick();
  say("");
  say(`ready:      ${stack.url}`);
  say(`mailbox:    ${stack.url}/dev/mail`);
  say(`payments:   ${stack.simulatorUrl}`);
  say(
    "sign in with one click as anybody of the demo, or with any address (its code is in the mailbox); Ctrl-C ends it all",
  );
} catch (error) {
  console.error(`cabas: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
