import fc from "fast-check";

/** One seed for every run, so that a red test is red again; FC_SEED tries others, and a bad one becomes a named test. */
const SEED = Number(process.env.FC_SEED ?? 20260909);

/** Asserts that a statement holds for a few hundred arbitrary cases; the smallest counterexample is printed. */
export function holds<Case>(cases: fc.Arbitrary<Case>, statement: (example: Case) => void, numRuns = 300): void {
  fc.assert(
    fc.property(cases, (example) => {
      statement(example);
    }),
    { seed: SEED, numRuns },
  );
}
