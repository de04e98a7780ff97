import { isRefusal, type Refusal } from "../../core/contract/codes.ts";

/** The answer of a command that the story expects to be taken. */
export function answerOf<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer))
    throw new Error(`the demo's story was refused: ${answer.refused} ${JSON.stringify(answer.data ?? {})}`);
  return answer;
}
