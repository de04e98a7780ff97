// npm run seed -- --size demo|showcase|large: fills the local state, made new, with a market of that size.
import { forgetState, say, seedOnce, serve } from "./stack/serve.mjs";

const at = process.argv.indexOf("--size");
const size = at < 0 ? "demo" : process.argv[at + 1];
if (!["demo", "showcase", "large"].includes(size)) {
  console.error("cabas: usage: npm run seed -- --size demo|showcase|large");
  process.exit(1);
}
const port = Number(process.env.PORT ?? 5173);
forgetState();
const stack = await serve({ port });
await seedOnce(stack.base, size, { always: true });
await stack.close();
say(`done: npm start shows it`);
process.exit(0);
