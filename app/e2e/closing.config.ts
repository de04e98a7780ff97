import { ownWorld } from "./own-world.ts";

/** The end of the demo's day moves its clock past what the other specs work on: a demo market of its own. */
export default ownWorld({ name: "closing", spec: "closing.spec.ts", portsOn: 20, start: "node dev/start.mjs --fresh" });
