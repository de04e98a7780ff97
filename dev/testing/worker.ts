import local from "../index.ts";

export { BasketBoard, SaleFeed } from "../index.ts";

/**
 * The Worker under test: the local entry, whose doors tests may use. Its queue is deaf: a wake-up sent by one test is delivered
 * a second later, into the database of another, and would do that test's outbox work before it looks.
 */
export default { ...local, queue: async () => undefined } satisfies ExportedHandler<Env>;
