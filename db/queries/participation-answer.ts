/** A producer's answer for all its catalogs of a market: yes when one comes; no when all that answered stay away. */
export function participationAnswer(answers: readonly ("yes" | "no")[]): "yes" | "no" | null {
  if (answers.includes("yes")) return "yes";
  return answers.includes("no") ? "no" : null;
}
