import type { SimulatorState } from "../payment-simulator/door/state.ts";
import type { LoggedRequest } from "../payment-simulator/request-log.ts";
import type { TestStack } from "./stack.ts";

/** Everything the provider has, by kind, oldest first. The door answers JSON of our own making. */
export const simulatorState = async ({ simulator }: Pick<TestStack, "simulator">): Promise<SimulatorState> =>
  (await simulator.door("state")) as SimulatorState;

/** Every call the product made, oldest first. */
export const providerCalls = async ({ simulator }: Pick<TestStack, "simulator">): Promise<readonly LoggedRequest[]> =>
  ((await simulator.door("requests")) as { requests: LoggedRequest[] }).requests;

export const armFaults = async ({ simulator }: Pick<TestStack, "simulator">, ...faults: object[]): Promise<void> => {
  await simulator.door("faults", { faults });
};
