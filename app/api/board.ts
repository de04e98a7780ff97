import { answer } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

/** What validating the whole distribution would do now. Asked anew each time it is looked at: others are at work. */
export const loadValidationPreview = (distributionId: string) =>
  answer(api.distributions[":id"].validation.$get({ param: { id: distributionId } }));

export const loadValidationProgress = (distributionId: string) =>
  answer(api.distributions[":id"].validation.progress.$get({ param: { id: distributionId } }));

const validationId = createCommandId();

/** Opens the run that validates what remains. A second press, or another try after a lost answer, finds the same run. */
export const validateDistribution = (distributionId: string, acknowledgePhonesOut: boolean) =>
  answer(
    api.distributions[":id"].validation.$post(
      { param: { id: distributionId }, json: { acknowledgePhonesOut } },
      validationId.headersFor([distributionId, acknowledgePhonesOut]),
    ),
  );
