import { ownWorld } from "./own-world.ts";

/** On a database that holds nothing but its tables: everything in it is made by the people of the test. */
export default ownWorld({
  name: "saturday",
  spec: "first-saturday.spec.ts",
  portsOn: 10,
  start: "node dev/start.mjs --fresh --empty",
});
